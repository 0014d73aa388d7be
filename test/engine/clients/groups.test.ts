import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GroupPort } from '../../../engine/clients/groups.ts';
import { createLdapDirectory } from '../../../engine/clients/ldap.ts';
import { createLdifDirectory } from '../../../engine/clients/ldif-directory.ts';
import { forestLdif, type Lab, startLab } from '../../../lab/index.ts';

describe('who is in a group', () => {
  let lab: Lab;
  const ports: (GroupPort & { close?(): Promise<void> })[] = [];
  before(async () => {
    lab = await startLab();
    const { directory, name, id, readerDn, readerPassword } = lab.world.forest('hoster');
    const file = join(lab.dir, 'groups.ldf');
    writeFileSync(file, forestLdif(lab.world, id));
    ports.push(
      createLdapDirectory({
        forest: name,
        urls: [`ldaps://localhost:${lab.ldap[id]?.tlsPort}`],
        startTls: false,
        bindDn: readerDn,
        bindPassword: readerPassword,
        baseDns: directory.partitions.filter(({ kind }) => kind === 'domain').map(({ dn }) => dn),
        ca: lab.caPem,
        timeoutMs: 3000,
      }),
      await createLdifDirectory({ forest: name, file, groups: true }),
    );
  });
  after(async () => {
    for (const port of ports) await port.close?.();
    await lab.stop();
  });
  const same = async (upn: string, groups: string[]) => {
    const answers = await Promise.all(ports.map((port) => port.isMember(upn, groups)));
    assert.equal(answers[0], answers[1], `${upn}: live and export differ`);
    return answers[0];
  };

  it('a member, in any spelling of both names; a member of a group within it; nobody else', async () => {
    const { agents, admins } = lab.world.groups;
    const [agnes, ada] = [lab.world.agents[0]!, lab.world.admins[0]!];
    assert.equal(await same(agnes, [agents]), true);
    assert.equal(await same(agnes.toUpperCase(), [agents.toLowerCase().replaceAll(',', ', ')]), true);
    assert.equal(await same(agnes, [admins]), false);
    assert.equal(await same(ada, [admins]), true);
    assert.equal(await same(ada, [agents]), true, 'the administrators are in a group of the helpdesk');
    assert.equal(await same(lab.world.person('anna').chat.upn, [agents, admins]), false);
    assert.equal(await same('nobody@hoster.test', [agents]), false);
  });
  const forged = [
    '*',
    'agnes*',
    '*)(objectClass=*',
    'agnes@hoster.test)(|(cn=*',
    '\\2a',
    'a\u0000',
    'ägnes@hoster.test',
  ];
  for (const upn of forged)
    it(`a name that looks like filter text is nobody: ${JSON.stringify(upn)}`, async () =>
      assert.equal(await same(upn, [lab.world.groups.agents]), false));
  it('nor does a group that looks like one, or that is none, let anybody in', async () => {
    for (const group of ['*', 'CN=*,DC=hoster,DC=test', '', 'CN=Nothing,DC=hoster,DC=test'])
      assert.equal(await same(lab.world.agents[0]!, [group]), false, group);
  });
  it('knows which groups it could tell of', () => {
    for (const port of ports) {
      assert.equal(port.covers(lab.world.groups.agents), true);
      assert.equal(port.covers('CN=Helpdesk,OU=Groups,DC=elsewhere,DC=test'), false);
    }
  });
});

describe('groups of an export', () => {
  const folder = mkdtempSync(join(tmpdir(), 'uc-doctor-groups-'));
  after(() => rmSync(folder, { recursive: true }));
  const base = 'DC=x,DC=test';
  const user = (name: string, more = '') =>
    `dn: CN=${name},${base}\nobjectClass: user\nuserPrincipalName: ${name}@x.test\n${more}\n`;
  const group = (name: string, ...members: string[]) =>
    `dn: CN=${name},${base}\nobjectClass: group\n${members.map((member) => `member: CN=${member},${base}\n`).join('')}\n`;
  async function within(text: string, who: string, groups = true): Promise<boolean> {
    const file = join(folder, 'x.ldf');
    writeFileSync(file, text);
    const directory = await createLdifDirectory({ forest: 'x', file, groups });
    return directory.isMember(`${who}@x.test`, [`CN=Desk,${base}`]);
  }
  const cases: [what: string, text: string, is: boolean][] = [
    ['directly', user('a') + group('Desk', 'a'), true],
    ['by memberOf alone', user('a', `memberOf: CN=Desk,${base}\n`), true],
    ['through two groups', user('a') + group('One', 'a') + group('Two', 'One') + group('Desk', 'Two'), true],
    ['groups in a circle end', user('a') + group('One', 'a', 'Two') + group('Two', 'One'), false],
    ['a disabled account is not', user('a', 'userAccountControl: 514\n') + group('Desk', 'a'), false],
    [
      'a UPN that two have is nobody’s',
      user('a') + user('b').replace('b@x', 'a@x') + group('Desk', 'a'),
      false,
    ],
    [
      'what is no group gives nothing',
      user('a') + group('Desk', 'a').replace(': group', ': container'),
      false,
    ],
  ];
  for (const [what, text, is] of cases) it(what, async () => assert.equal(await within(text, 'a'), is));
  it('are not kept where no role comes from them', async () =>
    assert.equal(await within(user('a') + group('Desk', 'a'), 'a', false), false));
});
