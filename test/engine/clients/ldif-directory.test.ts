import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LdifError } from '../../../engine/clients/ldif.ts';
import { createLdifDirectory } from '../../../engine/clients/ldif-directory.ts';
import { sidBytes } from '../../../engine/clients/sid.ts';
import type { TermAttribute } from '../../../engine/probe.ts';

const encoded = (sid: string) => (sidBytes(sid) as Buffer).toString('base64');
const ann = `dn: CN=Ann,OU=People,DC=hoster,DC=example
changetype: add
objectClass: top
objectClass: user
objectSid:: ${encoded('S-1-5-21-1-2-3-1103')}
sIDHistory:: ${encoded('S-1-5-21-9-9-9-7')}
sAMAccountName: ann
userPrincipalName: ann@hoster.example
mail: Ann@hoster.example
proxyAddresses: SMTP:Ann@hoster.example
proxyAddresses: sip:ann@corp.example
msRTCSIP-PrimaryUserAddress: sip:ann@corp.example
msRTCSIP-OriginatorSid:: ${encoded('S-1-5-21-5-5-5-5')}
`;
const bo = `dn: CN=Bo,OU=People,DC=hoster,DC=example
objectClass: contact
mail: bo@hoster.example
msExchMasterAccountSid:: ${encoded('S-1-5-21-6-6')}
`;
const machine = `dn: CN=PC,DC=hoster,DC=example
objectClass: user
objectClass: computer
mail: bo@hoster.example
`;
const trust = `dn: CN=corp.example,CN=System,DC=hoster,DC=example
objectClass: trustedDomain
trustPartner: corp.example
trustDirection: 2
trustType: 2
trustAttributes: 8
`;

describe('an export instead of a directory', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ldif-'));
  });
  after(() => rm(folder, { recursive: true }));
  const open = async (...entries: string[]) => {
    const file = join(folder, 'export.ldf');
    await writeFile(file, entries.join('\n'));
    return createLdifDirectory({ forest: 'hoster', file });
  };

  it('says of which columns it holds nobody’s: they may be empty, or were not exported', async () => {
    const bare = `dn: CN=Cy,DC=hoster,DC=example
objectClass: user
sAMAccountName: cy
msRTCSIP-PrimaryUserAddress: sip:cy@corp.example
`;
    const unread = async (...entries: string[]) => {
      const directory = await open(...entries);
      const [found] = await directory.find([{ attribute: 'sam', value: 'cy' }]);
      return found?.unread;
    };
    assert.deepEqual(await unread(bare), ['mail', 'proxyAddresses', 'originatorSid']);
    // Somebody has them: then who has none lacks them.
    assert.equal(await unread(bare, ann), undefined);
    assert.deepEqual(await unread(bare, bo), ['proxyAddresses', 'originatorSid']);
    // Nobody asks for this one: it was all exported.
    assert.equal(await unread(`${bare}instanceType: 4\n`), undefined);
  });

  it('finds by every term a live directory finds by, without regard to case', async () => {
    const directory = await open(ann, bo, machine);
    const terms: [TermAttribute, string, string][] = [
      ['sip', 'ANN@corp.example', 'Ann'],
      ['mail', 'ann@HOSTER.example', 'Ann'],
      ['mail', 'bo@hoster.example', 'Bo'],
      ['proxy', 'smtp:ann@hoster.example', 'Ann'],
      ['proxy', 'SIP:ann@corp.example', 'Ann'],
      ['upn', 'Ann@hoster.example', 'Ann'],
      ['sam', 'ANN', 'Ann'],
      ['sid', 's-1-5-21-1-2-3-1103', 'Ann'],
      ['sid-history', 'S-1-5-21-9-9-9-7', 'Ann'],
      ['originator-sid', 'S-1-5-21-5-5-5-5', 'Ann'],
      ['master-account-sid', 'S-1-5-21-6-6', 'Bo'],
    ];
    for (const [attribute, value, name] of terms) {
      const found = await directory.find([{ attribute, value }]);
      assert.deepEqual(
        found.map(({ dn }) => dn.slice(3).split(',')[0]),
        [name],
        attribute,
      );
    }
    const both = [
      { attribute: 'sam', value: 'ann' },
      { attribute: 'mail', value: 'ann@hoster.example' },
      { attribute: 'mail', value: 'bo@hoster.example' },
    ] as const;
    assert.equal((await directory.find(both)).length, 2);
  });

  it('finds nothing for patterns, blanks and wrong SIDs', async () => {
    const directory = await open(ann, bo);
    for (const value of ['*', '*)(objectClass=*', '', ' ', 'ann\0', 'S-1-5-21', 'x'.repeat(10_000)]) {
      for (const attribute of ['sip', 'mail', 'sam', 'sid', 'originator-sid'] as const) {
        assert.deepEqual(
          await directory.find([{ attribute, value }]),
          [],
          `${attribute} ${value.slice(0, 20)}`,
        );
      }
    }
  });

  it('lists people with a SIP address, each once', async () => {
    const names: string[] = [];
    for await (const person of (await open(ann, bo, ann)).people()) names.push(person.dn);
    assert.deepEqual(names, ['CN=Ann,OU=People,DC=hoster,DC=example']);
  });

  it('knows trusts only where the export holds that part of the domain', async () => {
    assert.equal((await (await open(ann, trust)).trusts())[0]?.partner, 'corp.example');
    const system = 'dn: CN=AdminSDHolder,CN=System,DC=hoster,DC=example\nobjectClass: container\n';
    assert.deepEqual(await (await open(ann, system)).trusts(), []);
    const half = trust.replace('trustDirection: 2\n', '');
    await assert.rejects((await open(trust, half.replace('corp', 'labs'))).trusts(), {
      reason: { code: 'denied', detail: 'trust-attributes' },
    });
    await assert.rejects((await open(ann)).trusts(), {
      reason: { code: 'not-configured', detail: 'no CN=System in the export' },
    });
  });

  it('calls more than fifty ambiguous', async () => {
    const many = Array.from({ length: 51 }, (_, n) => bo.replace('CN=Bo', `CN=Bo${n}`));
    await assert.rejects((await open(...many)).find([{ attribute: 'mail', value: 'bo@hoster.example' }]), {
      reason: { code: 'ambiguous', detail: '>50' },
    });
  });

  it('says at once what is wrong with the file', async () => {
    await assert.rejects(open(ann, 'nonsense'), (error: unknown) => {
      assert.ok(error instanceof LdifError);
      assert.equal(error.line, 15);
      return true;
    });
    await assert.rejects(createLdifDirectory({ forest: 'hoster', file: join(folder, 'none.ldf') }), {
      reason: { code: 'not-found', detail: `ENOENT ${join(folder, 'none.ldf')}` },
    });
  });
});
