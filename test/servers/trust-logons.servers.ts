import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Composed, compose } from '../../bot/compose.ts';
import { readSettings } from '../../bot/settings.ts';
import { type Diagnosis, examine, type Finding } from '../../engine/index.ts';
import { logOn } from './ntlm-logon.ts';
import { lab, writeConfig } from './rig.ts';
import { password } from './world.ts';

const script = fileURLToPath(new URL('samba.sh', import.meta.url));
/** Seen from hoster; the last one is what the other tests begin with. */
const kinds = ['none', 'incoming', 'both', 'selective', 'outgoing'] as const;
type Kind = (typeof kinds)[number];
/** What Samba lets in: hoster's account at corp's Exchange, corp's account at hoster. Selective: nobody was granted the right. */
const lets: Record<Kind, { lync: number; exchange: number }> = {
  none: { lync: 401, exchange: 401 },
  incoming: { lync: 200, exchange: 401 },
  both: { lync: 200, exchange: 200 },
  selective: { lync: 401, exchange: 401 },
  outgoing: { lync: 401, exchange: 200 },
};

const diagnosed = async ({ world }: Composed, id: string): Promise<Diagnosis> =>
  examine(world, {
    who: lab.person(id).sip,
    symptoms: ['credential_prompt'],
    client: 'windows',
    network: 'inside',
  });
const verdict = (of: Diagnosis, rule: string): Finding => of.findings.find((each) => each.rule === rule)!;
const foreign = 'lync-credential-foreign-exchange';
const trust = 'trust-missing-or-wrong-way';
const selective = 'selective-authentication';

describe('verdicts about the trust, beside real log-ons over HTTPS', function () {
  this.timeout(60_000);
  for (const kind of kinds)
    describe(`trust: ${kind}`, () => {
      let composed: Composed;
      /** two accounts that nothing links, and Exchange in the other forest: the article's case */
      let bert: Diagnosis;
      /** one account in corp, linked to a disabled one in hoster: the supported case */
      let hanna: Diagnosis;
      const status = { lync: 0, exchange: 0, own: 0, linked: 0 };
      before(async () => {
        await promisify(execFile)(script, ['trust', kind]);
        const settings = readSettings(writeConfig(), { ...process.env, RIG_PASSWORD: password });
        composed = await compose(settings);
        [bert, hanna, status.lync, status.own, status.linked] = await Promise.all([
          diagnosed(composed, 'bert'),
          diagnosed(composed, 'hanna'),
          logOn({ account: 'UCHOST\\bert', at: 'corp' }),
          logOn({ account: 'CONTOSO\\bert', at: 'corp' }),
          logOn({ account: 'CONTOSO\\hanna', at: 'hoster' }),
        ]);
      });
      after(() => composed?.close());

      it(`the Lync account gets ${lets[kind].lync} at the other Exchange, its own account 200`, () =>
        assert.deepEqual([status.lync, status.own], [lets[kind].lync, 200]));
      it(`the linked account gets ${lets[kind].exchange} in the forest of Lync`, () =>
        assert.equal(status.linked, lets[kind].exchange));

      it(`${foreign} says of the Lync account what the log-on did`, () => {
        const { outcome } = verdict(bert, foreign);
        // The right on the server is in nothing that was read: with a selective trust only the log-on can tell.
        const expected = kind === 'selective' ? 'inconclusive' : status.lync === 200 ? 'pass' : 'fail';
        assert.equal(outcome, expected);
        if (kind === 'selective') assert.equal(verdict(bert, selective).outcome, 'fail');
      });
      it(`${trust} says of signing in with the linked account what the log-on did`, () => {
        const { outcome, facts } = verdict(hanna, trust);
        if (kind === 'selective') {
          assert.deepEqual([outcome, facts.selective], ['pass', true]);
          assert.equal(verdict(hanna, selective).outcome, 'fail');
        } else assert.equal(outcome, status.linked === 200 ? 'pass' : 'fail');
      });
      it(`${trust} never blames a trust over which the log-on works`, () => {
        const { outcome, facts } = verdict(bert, trust);
        if (status.lync === 200) assert.equal(outcome, 'pass');
        // No trust at all is how two companies live that nothing links: the other rule tells that.
        else if (kind === 'none') assert.deepEqual([outcome, facts.why], ['pass', 'no-trust']);
        else if (kind === 'outgoing') assert.deepEqual([outcome, facts.why], ['fail', 'wrong-way']);
      });
    });

  it('a wrong password is refused where the account is at home', async () =>
    assert.equal(await logOn({ account: 'CONTOSO\\bert', at: 'corp', password: 'wrong' }), 401));
});
