import assert from 'node:assert/strict';
import type { Actor, Decided } from '../../desk/index.ts';
import type { Store } from '../../store/index.ts';
import { ada, agnes, anna, bert } from '../desk/people.ts';
import { opening } from './contract-cases.ts';

/** A fresh store, and a way around it: what somebody with the database in hand can do. */
export interface Tampered {
  store: Store;
  tamper(sql: string): Promise<void>;
}
const day = 86_400_000;
const nothing = () => [];

/** What every store does with the audit, with people who want to be forgotten, and with what is too old. */
export function auditContract(fresh: () => Promise<Tampered>): void {
  let store: Store;
  let tamper: Tampered['tamper'];
  beforeEach(async () => {
    ({ store, tamper } = await fresh());
  });
  afterEach(() => store.close());

  /** two cases with six lines in all */
  async function busy(): Promise<number[]> {
    const ids = [];
    for (const by of [anna, bert]) {
      const first = { ...opening({ about: `${by.id}` }), requester: by.id, by };
      const { case: one } = await store.cases.open(first, nothing);
      const then: Decided[] = [
        { kind: 'claimed', at: 2000, by: agnes },
        { kind: 'resolved', code: 'fixed', note: `done for ${by.id}`, at: 3000, by: ada },
      ];
      await store.cases.append(one.id, 1, then, nothing);
      ids.push(one.id);
    }
    return ids;
  }
  const codes = async (heads?: Parameters<Store['audit']['verify']>[0]) =>
    (await store.audit.verify(heads)).faults.map(({ code, seq }) => `${code} ${seq}`);

  describe('the audit', () => {
    it('has a line for each change, by person, case and admin, and is whole', async () => {
      const [one] = await busy();
      const mapped = { kind: 'mapping' as const, at: 4000, actor: ada.id, person: anna.id, facts: {} };
      await store.audit.record([{ ...mapped, detail: { sip: 'anna@hoster.test' } }]);
      const seqs = async (query: object) => (await store.audit.lines(query)).map(({ seq }) => seq);
      assert.deepEqual(await seqs({ caseId: one }), [1, 2, 3]);
      assert.deepEqual(await seqs({ person: anna.id.toUpperCase() }), [1, 2, 3, 7]);
      assert.deepEqual(await seqs({ person: agnes.id }), [2, 5]);
      assert.deepEqual(await seqs({ admin: ada.id }), [3, 6]);
      assert.deepEqual(await seqs({ kind: 'mapping' }), [7]);
      assert.deepEqual(await seqs({ since: 3000, after: 3 }), [6, 7]);
      const [line] = await store.audit.lines({ kind: 'case', after: 1, most: 1 });
      assert.deepEqual(
        [line?.actor, line?.facts],
        [agnes.id, { event: 'claimed', role: 'agent', channel: 'page' }],
      );
      const { lines, faults, head } = await store.audit.verify();
      assert.deepEqual([lines, faults], [7, []]);
      assert.deepEqual(head, await store.audit.head());
    });
    it('is written with what it records, or neither is', async () => {
      const [one] = await busy();
      await tamper(
        `insert into audit select 7, at, kind, case_id, event_seq, facts, actor, person, detail, salt, digest, key_id, hash from audit where seq = 1`,
      );
      const reopened: Decided = { kind: 'reopened', reason: '', owner: null, at: 5000, by: anna };
      await assert.rejects(store.cases.append(one!, 3, [reopened], nothing));
      assert.equal((await store.cases.load(one!))?.events.length, 3);
    });
    for (const [what, sql, found] of [
      ['a changed actor', `update audit set actor = 'x' where seq = 3`, ['changed 3']],
      ['a changed fact', `update audit set facts = '{}' where seq = 3`, ['changed 3']],
      ['a changed time', 'update audit set at = 1 where seq = 3', ['changed 3']],
      [
        'a changed line with its digest made to fit',
        `update audit set actor = 'x', salt = (select salt from audit where seq = 4), digest = (select digest from audit where seq = 4), person = (select person from audit where seq = 4), detail = (select detail from audit where seq = 4) where seq = 3`,
        ['changed 3'],
      ],
      ['a missing line', 'delete from audit where seq = 3', ['missing 3']],
      ['a missing beginning', 'delete from audit where seq < 3', ['missing 2']],
      ['a cut-off end', 'delete from audit where seq > 4', ['cut-off 4']],
    ] as const)
      it(`shows ${what}`, async () => {
        await busy();
        await tamper(sql);
        const faults = await codes();
        for (const one of found) assert.ok(faults.includes(one), faults.join());
      });
    it('shows two lines that changed places, side by side or apart', async () => {
      for (const [low, high] of [
        [2, 3],
        [2, 5],
      ]) {
        await busy();
        const swap = `update audit set seq = case seq when 900 then ${high} else seq end where seq = 900`;
        await tamper(`update audit set seq = 900 where seq = ${low}`);
        await tamper(`update audit set seq = ${low} where seq = ${high}`);
        await tamper(swap);
        const { faults } = await store.audit.verify();
        assert.ok(
          faults.some(({ code, seq, from }) => code === 'reordered' && seq === low && from === high),
          JSON.stringify(faults),
        );
        await tamper('delete from audit; delete from case_event; delete from case_index');
        await tamper(`update counter set value = 0 where name = 'audit'`);
      }
    });
    it('shows against an exported end what looks whole by itself: a chain cut off or made anew', async () => {
      await busy();
      const head = (await store.audit.head())!;
      assert.deepEqual(await codes([head]), []);
      await tamper('delete from audit where seq > 4');
      await tamper(
        `delete from case_event where case_id = 2 and seq > 1; update counter set value = 4 where name = 'audit'`,
      );
      assert.deepEqual(await codes(), []);
      assert.deepEqual(await codes([head]), ['cut-off 4']);
      // with the key itself, through the store, as a thief of both would
      await tamper('delete from audit; delete from case_event; delete from case_index');
      await tamper(`update counter set value = 0 where name = 'audit'`);
      await busy();
      assert.deepEqual(await codes(), []);
      assert.deepEqual(await codes([head]), ['rewritten 6']);
    });
    it('shows a change of a case that has no line', async () => {
      const [one] = await busy();
      await tamper(`insert into case_event (case_id, seq, at, body) values (${one}, 4, 1, '{}')`);
      assert.deepEqual(await codes(), [`unrecorded ${one}`]);
    });
  });

  describe('somebody who is forgotten', () => {
    it('is named nowhere; the others are as they were, and the audit is whole', async () => {
      const namesake: Actor = { ...anna, id: `jo.${anna.id}`, conversation: 'hers' };
      const [one, two] = await busy();
      await store.cases.open(
        { ...opening({ about: namesake.id }), requester: namesake.id, by: namesake },
        nothing,
      );
      const { case: about } = await store.cases.open(
        {
          ...opening({ said: `for ${anna.id.toUpperCase()}`, about: 'other' }),
          requester: bert.id,
          by: bert,
        },
        ({ id }) => [{ caseId: id, what: 'person-notice', person: anna.id, seq: 1 }],
      );
      await store.diagnoses.keep({ person: anna.id, at: 1, verdictId: 'v', facts: {} });
      const turn = { conversation: 'c', version: 0, now: 1, language: { identity: anna.id, language: 'de' } };
      await store.turns.commit({ ...turn, state: { self: anna.id } });
      const head = (await store.audit.head())!;
      const done = await store.erasure.forget([anna.id, 'anna@hoster.test'], ada.id, 9000);
      assert.match(done.pseudonym, /^erased-[0-9a-f]{16}$/);
      const { pseudonym, ...counts } = done;
      assert.deepEqual(counts, { cases: 2, auditLines: 3, conversations: 1, diagnoses: 1 });
      const gone = (await store.cases.load(one!))!.case;
      assert.deepEqual([gone.requester, gone.resolution?.note, gone.complaint.said], [pseudonym, '', '']);
      assert.equal(gone.owner, agnes.id);
      const kept = (await store.cases.load(two!))!.case;
      assert.deepEqual([kept.requester, kept.resolution?.note], [bert.id, `done for ${bert.id}`]);
      assert.equal((await store.cases.load(about.id))?.case.complaint.said, `for ${pseudonym}`);
      assert.deepEqual(await store.deliveries.of(about.id), []);
      assert.deepEqual(await store.audit.lines({ person: anna.id }), []);
      assert.equal((await store.audit.lines({ person: pseudonym })).length, 3);
      assert.deepEqual(
        [await store.diagnoses.last(anna.id), (await store.turns.read('c')).state],
        [undefined, undefined],
      );
      assert.equal((await store.cases.list({ requester: namesake.id })).length, 1);
      const everything = JSON.stringify([await store.audit.lines({}), await store.cases.list({})]);
      assert.doesNotMatch(everything.replaceAll(namesake.id, ''), /anna@/i);
      assert.deepEqual(await codes([head]), []);
      await store.erasure.forget([bert.id], ada.id, 9500);
      assert.deepEqual(await codes([head]), [], 'one line may name two who are forgotten');
      await tamper(`update audit set person = 'somebody' where seq = 1`);
      assert.deepEqual(await codes(), ['changed 1'], 'what stands in their place is held too');
    });
  });

  it('what is being shown by a server that ended is shown by another after its lease; the first one is too late', async () => {
    const place = { channel: 'page', conversation: 'desk' };
    await store.cases.open(opening(), ({ id }) => [{ caseId: id, what: 'desk-card', place }]);
    const [late] = await store.deliveries.claim('ended', 5000, 1);
    assert.deepEqual(await store.deliveries.claim('other', 5000, 1), []);
    await tamper('update delivery set lease_until = 1');
    const [taken] = await store.deliveries.claim('other', 5000, 1);
    assert.deepEqual([taken?.key, taken?.attempts], [late?.key, 2]);
    assert.equal(await store.deliveries.sent(late!, 'm1'), false);
    assert.equal(await store.deliveries.sent(taken!, 'm2'), true);
  });

  describe('what is too old', () => {
    it('goes, open cases stay, and the audit is whole from where it begins', async () => {
      const ids = await busy();
      const { case: open } = await store.cases.open(opening({}, 1000), nothing);
      await store.diagnoses.keep({ person: anna.id, at: 1, verdictId: 'v', facts: {} });
      const head = (await store.audit.head())!;
      const policy = { cases: day, diagnoses: day, audit: day };
      const taken = { cases: 2, diagnoses: 1, auditLines: 7 };
      assert.deepEqual(await store.erasure.retain(policy, 'cli', 2 * day, true), taken);
      assert.equal((await store.audit.verify()).lines, 7);
      assert.deepEqual(await store.erasure.retain(policy, 'cli', 2 * day), taken);
      assert.deepEqual(await Promise.all(ids.map((id) => store.cases.load(id))), [undefined, undefined]);
      assert.ok(await store.cases.load(open.id));
      assert.deepEqual(await codes([head]), []);
      assert.equal((await store.audit.verify()).lines, 1);
      const none = { cases: 0, diagnoses: 0, auditLines: 0 };
      assert.deepEqual(await store.erasure.retain({ cases: day }, 'cli', 2 * day), none);
      assert.equal((await store.audit.verify()).lines, 1, 'nothing taken, nothing said');
      await tamper(`update audit set facts = '{}' where seq = 8`);
      assert.notDeepEqual(await codes(), []);
    });
  });
}
