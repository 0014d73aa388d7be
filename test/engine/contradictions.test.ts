import assert from 'node:assert/strict';
import { sayOrThrow } from '../../cards/messages.ts';
import { phrase, phraseArgs } from '../../cards/phrase.ts';
import { diagnose } from '../../engine/diagnose.ts';
import type { Contradiction } from '../../engine/diagnosis.ts';
import { type EvidenceItem, type EvidenceName, numbered } from '../../engine/evidence.ts';
import type { ClientPolicy } from '../../engine/facts/complaint.ts';
import type { ForestConfiguration } from '../../engine/facts/configuration.ts';
import { account, at, byAddress, evidence, oneWay, own, type Situation } from './build.ts';

/** A further observation of the same name, an hour later; ids go on. */
const later = (items: EvidenceItem[], name: EvidenceName, value: unknown): EvidenceItem[] =>
  numbered([
    ...items,
    {
      name,
      known: true,
      value,
      source: 'person',
      vantage: 'person',
      at: at.replace('08', '09'),
      ms: 0,
    } as never,
  ]);
const found = (items: EvidenceItem[], id: string): Contradiction | undefined =>
  diagnose(items).contradictions.find((each) => each.id === id);
const named = (items: EvidenceItem[], { evidence: ids }: Contradiction): string[] =>
  ids.map((id) => items.find((item) => item.id === id)!.name).sort();

const policy = (extra: Partial<ClientPolicy>): ClientPolicy => ({
  basis: 'user-row',
  name: 'Tag:Staff',
  disableEmailComparisonCheck: null,
  disableNtCredentials: null,
  savePassword: null,
  ...extra,
});
const configuration: ForestConfiguration[] = [
  {
    forest: 'corp',
    readable: true,
    exchangeSchema: { version: 15137, generation: '2013' },
    scps: [],
    virtualDirectories: [],
    acceptedDomains: [],
    pools: [],
    sipDomains: [],
    upnSuffixes: [],
    domains: [],
  },
];
const rows = { ews: 'other', ewsInternalUrl: 'https://mail.old.test/EWS/Exchange.asmx', rows: {} } as const;
const halfRead = oneWay.map((side) =>
  side.forest === 'corp' ? { ...side, readable: false, trusts: [] } : side,
);
const joined = [byAddress(account())];
const nltest = { own: 'hoster.test', partner: 'corp.test', direction: 3, forest: true } as const;

interface Kind {
  id: string;
  given: Situation;
  sides: string[];
  /** the same without the difference */
  agrees: Situation;
}
const kinds: Kind[] = [
  {
    id: 'old-mail-value',
    given: { lync: own(), said: { csUser: { sip: 'ann@d.test', mail: 'ann@old.test' } } },
    sides: ['lync-person', 'said.csUser'],
    agrees: { lync: own(), said: { csUser: { mail: 'Ann@D.test' } } },
  },
  {
    id: 'old-mail-value',
    given: { lync: own({}, { mail: 'ann@new.test' }), look: {} },
    sides: ['autodiscover', 'lync-person'],
    agrees: { lync: own(), look: {} },
  },
  {
    id: 'global-policy-does-not-reach',
    given: { lync: own(), policy: policy({ globalDisableEmailComparisonCheck: true }) },
    sides: ['client-policy'],
    agrees: {
      lync: own(),
      policy: policy({ globalDisableEmailComparisonCheck: true, disableEmailComparisonCheck: true }),
    },
  },
  {
    id: 'global-policy-does-not-reach',
    given: { lync: own(), policy: policy({}), said: { globalComparisonOff: true } },
    sides: ['client-policy', 'said.globalComparisonOff'],
    agrees: { lync: own(), policy: policy({ name: 'Global' }), said: { globalComparisonOff: true } },
  },
  {
    id: 'trust-seen-from-one-side',
    given: { lync: own(), trusts: halfRead },
    sides: ['trusts'],
    agrees: { lync: own(), trusts: oneWay },
  },
  {
    id: 'trust-unlike-said',
    given: { lync: own(), trusts: oneWay, said: { trustSeen: nltest } },
    sides: ['said.trustSeen', 'trusts'],
    agrees: { lync: own(), trusts: oneWay, said: { trustSeen: { ...nltest, direction: 2 } } },
  },
  {
    id: 'outlook-opens-other-mailbox',
    given: { lync: own(), joined, said: { outlookSmtp: 'ann@third.test' } },
    sides: ['exchange-person', 'said.outlookSmtp'],
    agrees: { lync: own(), joined, said: { outlookSmtp: 'Ann@d.test' } },
  },
  {
    id: 'outlook-told-other-host',
    given: { lync: own(), rows, said: { outlookEwsUrl: 'https://mail.d.test/EWS/Exchange.asmx' } },
    sides: ['client-rows', 'said.outlookEwsUrl'],
    agrees: { lync: own(), rows, said: { outlookEwsUrl: 'https://Mail.Old.test/ews' } },
  },
  {
    id: 'exchange-newer-than-schema',
    given: { lync: own(), joined, configuration, said: { exchangeVersion: '2016' } },
    sides: ['configuration', 'said.exchangeVersion'],
    agrees: { lync: own(), joined, configuration, said: { exchangeVersion: '2010' } },
  },
];

describe('what two sources say differently', () => {
  for (const { id, given, sides, agrees } of kinds)
    it(`${id} (${sides.join(' and ')}): shown with the evidence of both, in words, and not where they agree`, () => {
      const items = evidence(given);
      const one = found(items, id);
      assert.ok(one, id);
      assert.deepEqual(named(items, one), sides);
      const said = sayOrThrow(phrase(`contradiction.${id}`, phraseArgs(one.facts)), 'en');
      assert.match(said, /\.$/);
      assert.doesNotMatch(said, /undefined|\s\s/);
      assert.equal(found(evidence(agrees), id), undefined);
    });

  it('a published mailbox goes before the directory’s, and is named', () => {
    const items = later(
      evidence({ lync: own(), joined, said: { outlookSmtp: 'ann@d.test' } }),
      'mailbox-id',
      'ann@hoster.test',
    );
    const one = found(items, 'outlook-opens-other-mailbox');
    assert.deepEqual(one && named(items, one), ['mailbox-id', 'said.outlookSmtp']);
  });

  it('two directories’ answers at different times are two values', () => {
    const items = later(evidence({ lync: own({}, { mail: 'ann@old.test' }) }), 'lync-person', own());
    const one = found(items, 'old-mail-value');
    assert.deepEqual(one?.facts, { old: 'ann@old.test', now: 'ann@d.test', empty: false });
  });

  it('two statements of one fact are both kept and named; what may both hold is no difference', () => {
    const first = evidence({ said: { exchangeVersion: '2010', changed: 'password' } });
    const items = later(later(first, 'said.exchangeVersion', '2016'), 'said.changed', 'certificate');
    const all = diagnose(items).contradictions.filter(({ id }) => id === 'said-twice-differently');
    assert.deepEqual(
      all.map(({ facts }) => facts),
      [{ fact: 'exchangeVersion', first: '2010', second: '2016' }],
    );
    assert.equal(new Set(all[0]!.evidence).size, 2);
    assert.match(
      sayOrThrow(phrase('contradiction.said-twice-differently', phraseArgs(all[0]!.facts)), 'en'),
      /the Exchange version differ: 2010 and 2016\.$/,
    );
    const again = later(first, 'said.exchangeVersion', '2010');
    assert.equal(found(again, 'said-twice-differently'), undefined);
  });

  it('never breaks on what is unknown', () => {
    const unknown = kinds.flatMap(({ given }) =>
      evidence(given).map((item) => ({ ...item, known: false, reason: { code: 'denied' } }) as never),
    );
    assert.deepEqual(diagnose(numbered(unknown)).contradictions, []);
  });
});
