import assert from 'node:assert/strict';
import { type Lab, startLab, UnknownFault } from '../../lab/index.ts';
import { reader } from './ldap-client.ts';
import { plainGet, secureGet } from './web-client.ts';

describe('lab faults', () => {
  let lab: Lab;
  before(async () => {
    lab = await startLab();
  });
  after(() => lab.stop());
  afterEach(() => lab.mend());

  const host = 'autodiscover.corp.test';
  const failing: [string, string][] = [
    ['certificate', 'CERT_HAS_EXPIRED'],
    ['name', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['untrusted', 'SELF_SIGNED_CERT_IN_CHAIN'],
    ['silent', 'TIMEOUT'],
    ['refused', 'ECONNREFUSED'],
  ];
  for (const [fault, code] of failing) {
    it(`${fault}: ${code}, until mended`, async () => {
      await lab.break('corp', fault);
      await assert.rejects(secureGet(lab, host), { message: code });
      assert.equal((await secureGet(lab, 'mail.hoster.test')).status, 401);
      await lab.mend('corp');
      assert.equal((await secureGet(lab, host)).status, 401);
    });
  }

  it('refused and silent hold for plain HTTP too', async () => {
    await lab.break('corp', 'refused');
    await assert.rejects(plainGet(lab, host), { message: 'ECONNREFUSED' });
    await lab.mend();
    await lab.break('corp', 'silent');
    await assert.rejects(plainGet(lab, host), { message: 'TIMEOUT' });
  });

  it('forms and basic change what is offered', async () => {
    await lab.break('corp', 'forms');
    assert.equal((await secureGet(lab, host)).status, 302);
    await lab.mend();
    await lab.break('corp', 'basic');
    assert.deepEqual((await secureGet(lab, host)).offered, ['Basic realm="mail.corp.test"']);
  });

  it('a mail domain can be broken like a forest, by its name or a host', async () => {
    await lab.break('site.test', 'certificate');
    await lab.break('autodiscover.skew.test', 'refused');
    await assert.rejects(secureGet(lab, 'autodiscover.site.test'), { message: 'CERT_HAS_EXPIRED' });
    await assert.rejects(secureGet(lab, 'autodiscover.skew.test'), { message: 'ECONNRESET' });
    assert.deepEqual(lab.faults(), [
      { target: 'site.test', fault: 'certificate' },
      { target: 'skew.test', fault: 'refused' },
    ]);
  });

  it('directory: the domain controller is gone, and comes back on its port', async () => {
    const client = await reader(lab, 'corp');
    await lab.break('corp', 'directory');
    await assert.rejects(client.search('DC=corp,DC=test', { filter: '(cn=reader)' }));
    await assert.rejects(reader(lab, 'corp'), { code: 'ECONNREFUSED' });
    await (await reader(lab, 'hoster')).unbind();
    await lab.mend('corp');
    await (await reader(lab, 'corp')).unbind();
  });

  it('trust: the trust object of that side is gone', async () => {
    const trusts = async (forest: 'hoster' | 'corp') => {
      const client = await reader(lab, forest);
      const { searchEntries } = await client.search(`DC=${forest},DC=test`, {
        filter: '(objectClass=trustedDomain)',
      });
      await client.unbind();
      return searchEntries.length;
    };
    await lab.break('hoster', 'trust');
    assert.deepEqual([await trusts('hoster'), await trusts('corp')], [0, 1]);
    await lab.mend();
    assert.deepEqual([await trusts('hoster'), await trusts('corp')], [1, 1]);
  });

  it('says what exists when a word is unknown, and changes nothing', async () => {
    await assert.rejects(lab.break('nobody', 'certificate'), (error: Error) => {
      assert.ok(error instanceof UnknownFault);
      assert.match(error.message, /targets: hoster, corp, partner, .*expired\.test/);
      return true;
    });
    await assert.rejects(
      lab.break('corp', 'toothache'),
      /no fault "toothache"\n {2}certificate .*has expired/,
    );
    await assert.rejects(lab.break('corp', 'constructor'), UnknownFault);
    await assert.rejects(
      lab.break('partner', 'directory'),
      /needs a forest with a live directory: hoster, corp/,
    );
    await assert.rejects(lab.mend('nobody'), UnknownFault);
    assert.deepEqual(lab.faults(), []);
  });

  it('the same fault twice is one fault', async () => {
    await lab.break('corp', 'certificate');
    await lab.break('corp', 'certificate');
    assert.equal(lab.faults().length, 1);
  });
});
