import assert from 'node:assert/strict';
import { parseSettings, SettingsError } from '../../bot/settings.ts';
import { storePlace } from '../../bot/store-place.ts';

const good = `
forests:
  - name: hoster
    dns: hoster.example
    aliases: [emea.hoster.example, HOSTER]
    hosts: [lync]
    directory:
      urls: [ldaps://dc1.hoster.example:636, ldap://dc2.hoster.example:389]
      startTls: true
      bindDn: CN=reader,CN=Users,DC=hoster,DC=example
      bindPassword: \${HOSTER_LDAP_PASSWORD}
      baseDn: DC=hoster,DC=example
      caFile: ./ca.pem
  - name: corp
    dns: corp.example
    hosts: [exchange]
    directory:
      ldif: ./corp.ldf
probing:
  resolvers: { inside: ["10.0.0.53"], outside: ["1.1.1.1"] }
  allow: { addresses: ["10.0.0.0/8"], ports: [80, 443], domains: [] }
  connectTo: { "443": 10443 }
  deadlineMs: 5000
  serviceAccount: { user: svc@hoster.example, password: \${SVC_PASSWORD}, hosts: [mail.hoster.example] }
clientPolicies: ./policies.json
`;
const env = { HOSTER_LDAP_PASSWORD: 'one', SVC_PASSWORD: 'two' };
const there = () => true;
const faultsOf = (text: string, given: NodeJS.ProcessEnv = env) => {
  try {
    parseSettings(text, 'x.yaml', given, false, there);
  } catch (error) {
    assert.ok(error instanceof SettingsError, String(error));
    return error.faults.map((fault) => `${fault.line} ${fault.path} ${fault.message}`);
  }
  return [];
};

describe('the settings file', () => {
  it('reads the documented example, secrets from the environment', () => {
    const settings = parseSettings(good, '/etc/x.yaml', env, false, there);
    const directory = settings.forests[0]!.directory;
    assert.equal('bindPassword' in directory && directory.bindPassword, 'one');
    assert.equal(settings.probing.serviceAccount?.password, 'two');
    assert.equal(settings.folder, '/etc');
    assert.equal(settings.probing.connectTo['443'], 10443);
  });

  it('names a secret that is not set, with its line', () => {
    const faults = faultsOf(good, { SVC_PASSWORD: 'x' });
    assert.equal(faults.length, 1);
    assert.match(faults[0]!, /^11 \$\{HOSTER_LDAP_PASSWORD\} is not set/);
  });

  it('lists every fault at once, each with its own line', () => {
    const faults = faultsOf(
      good
        .replace('hosts: [lync]', 'hosts: [exchange]')
        .replace('deadlineMs: 5000', 'deadlineMs: soon')
        .replace('"10.0.0.0/8"', '"ten"')
        .replace('clientPolicies:', 'clientPolicy:'),
    );
    assert.equal(faults.length, 4, faults.join('\n'));
    assert.ok(
      faults.some(
        (fault) => fault.startsWith('22 probing.deadlineMs') || fault.startsWith('23 probing.deadlineMs'),
      ),
      faults.join('\n'),
    );
    assert.ok(
      faults.some((fault) => fault.includes('clientPolicy')),
      faults.join('\n'),
    );
    assert.ok(faults.some((fault) => fault.includes('none of them hosts lync')));
  });

  it('lists every file that is not there, with its line', () => {
    assert.throws(
      () => parseSettings(good, '/nowhere/x.yaml', env, false),
      (error: SettingsError) => {
        assert.deepEqual(
          error.faults.map(({ line, path }) => `${line} ${path}`),
          ['13 forests.0.directory.caFile', '18 forests.1.directory.ldif', '25 clientPolicies'],
        );
        return true;
      },
    );
  });

  it('says what is wrong with YAML that is none', () => {
    assert.match(faultsOf('forests: [\n  - a: b').join(), /^\d+ /);
  });

  it('refuses a forest name used twice and an unknown key', () => {
    assert.ok(
      faultsOf(good.replace('name: corp', 'name: hoster')).some((fault) => fault.includes('another forest')),
    );
    assert.ok(faultsOf(`${good}\nnonsense: 1\n`).some((fault) => fault.includes('nonsense')));
  });

  it('asks for what the chosen bot type needs', () => {
    assert.ok(faultsOf(`${good}\nbot: { appId: a }\n`).some((fault) => fault.includes('tenantId')));
    assert.deepEqual(faultsOf(`${good}\nbot: { appId: a, tenantId: t, appType: UserAssignedMSI }\n`), []);
  });

  it('the store is a file beside the settings, or one database by its address', () => {
    const place = (text: string) => storePlace(parseSettings(good + text, '/etc/x.yaml', env, false, there));
    const [file, url] = ['./own/x.db', 'postgres://doctor:three@db.hoster.example:5432/doctor'];
    assert.deepEqual(place(''), { file: '/etc/data/uc-doctor.db' });
    assert.deepEqual(place(`store: { file: ${file} }\n`), { file: '/etc/own/x.db' });
    assert.deepEqual(place(`store: { url: "${url}" }\naudit: { key: sixteen-and-more }\n`), { url });
    assert.match(faultsOf(`${good}store: { url: "${url}" }\n`).join(), /one key of the audit chain/);
    for (const wrong of [`{ url: "${url}", file: ${file} }`, '{ url: "mysql://doctor:three@db/x" }', '{}']) {
      const faults = faultsOf(`${good}store: ${wrong}\n`).join();
      assert.match(faults, /store.* like postgres:\/\/user/);
      assert.doesNotMatch(faults, /three/);
    }
  });

  it('how long what is kept is a number of days, weeks or years', () => {
    const { retention } = parseSettings(
      `${good}retention: { cases: 365d, audit: 2y }\n`,
      '/etc/x.yaml',
      env,
      false,
      there,
    );
    assert.deepEqual(retention, { cases: 365 * 86_400_000, audit: 730 * 86_400_000 });
    assert.match(faultsOf(`${good}retention: { cases: 0d }\n`).join(), /like 90d/);
    assert.match(faultsOf(`${good}audit: { key: short }\n`).join(), /too short/);
  });

  it('a group that gives a role is named in full', () => {
    const roles = (dn: string) => faultsOf(`${good}roles: { adminGroups: ["${dn}"] }\n`);
    assert.deepEqual(roles('CN=UC Admins, OU=Groups,DC=hoster,DC=example'), []);
    assert.match(roles('UC Admins').join(), /is not a distinguished name/);
  });

  it('never prints a secret', () => {
    const text = faultsOf(good.replace('deadlineMs: 5000', 'deadlineMs: soon')).join();
    assert.ok(!text.includes('one') || !/\bone\b/.test(text));
    assert.ok(!/\btwo\b/.test(text));
  });
});
