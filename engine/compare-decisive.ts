import { diagnose } from './diagnose.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { EvidenceItem, EvidenceName } from './evidence.ts';
import type { Person } from './facts/directory.ts';
import { sideOf } from './whatif-compare.ts';

/** What came out, by rule id, 'route' and 'usable'. */
type Outcomes = ReadonlyMap<string, string>;
export function outcomesOf(diagnosis: Diagnosis): Outcomes {
  const side = sideOf(diagnosis);
  return new Map([
    ...diagnosis.findings.map(({ rule, outcome }): [string, string] => [rule, outcome]),
    ['route', `${side.scenario} ${side.why}`],
    ['usable', `${side.usable} ${side.usableWhy}`],
  ]);
}

/** Fields of a Lync object that can be set apart, with the traits that are read from them. */
const fields: readonly { traits: readonly string[]; take(to: Person, from: Person): Person }[] = [
  { traits: ['account-enabled'], take: (to, { enabled }) => ({ ...to, enabled }) as Person },
  { traits: ['mail-domain', 'mail-is-sip'], take: (to, { mail }) => ({ ...to, mail }) as Person },
  { traits: ['upn-is-sip'], take: (to, { upn }) => ({ ...to, upn }) as Person },
  { traits: ['mailbox-beside-lync'], take: (to, { exchange }) => ({ ...to, exchange }) as Person },
  { traits: ['voicemail-beside-lync'], take: (to, { um }) => ({ ...to, um }) },
  { traits: ['object-kind'], take: (to, { kind }) => ({ ...to, kind }) },
  ...(
    [
      ['lync-enabled', 'enabled'],
      ['linked', 'originatorSid'],
      ['sip-domain', 'sip'],
      ['pool', 'pool'],
      ['deployment', 'deployment'],
    ] as const
  ).map(([trait, field]) => ({
    traits: [trait, ...(trait === 'sip-domain' ? ['mail-is-sip', 'upn-is-sip'] : [])],
    take: (to: Person, from: Person): Person =>
      to.lync && from.lync
        ? { ...to, lync: { ...to.lync, [field]: from.lync[field] } as Person['lync'] }
        : to,
  })),
];

const person = (items: readonly EvidenceItem[]): Person | undefined =>
  items.flatMap((item) => (item.name === 'lync-person' && item.known ? [item.value] : []))[0];
const withPerson = (items: readonly EvidenceItem[], value: Person): EvidenceItem[] =>
  items.map((item) => (item.name === 'lync-person' && item.known ? { ...item, value } : item));
const withName = (
  to: readonly EvidenceItem[],
  from: readonly EvidenceItem[],
  name: EvidenceName,
): EvidenceItem[] => [
  ...to.filter((item) => item.name !== name),
  ...from.filter((item) => item.name === name),
];

/** Evidence or traits that decide an outcome alone: put into the one case, it comes out as in the other. */
export interface Decisive {
  names: ReadonlySet<EvidenceName>;
  /** of the Lync object, where single fields decide; empty: only all of them together do */
  traits: ReadonlySet<string>;
}

/**
 * Tries out what makes the difference: each piece of evidence, and each field of the Lync object, is put from one case
 * into the other, and the same rules judge again. Pure; some 40 judgements.
 */
export function decisive(
  a: Diagnosis,
  b: Diagnosis,
  names: ReadonlySet<EvidenceName>,
): (id: string) => Decisive {
  const [ofA, ofB] = [outcomesOf(a), outcomesOf(b)];
  const trials: { name: EvidenceName; traits: readonly string[]; became: Outcomes; wanted: Outcomes }[] = [];
  const tryOut = (
    name: EvidenceName,
    traits: readonly string[],
    items: EvidenceItem[],
    wanted: Outcomes,
  ): void => {
    trials.push({ name, traits, became: outcomesOf(diagnose(items)), wanted });
  };
  for (const [to, from, wanted] of [
    [a, b, ofB],
    [b, a, ofA],
  ] as const) {
    for (const name of names) tryOut(name, [], withName(to.evidence, from.evidence, name), wanted);
    const [own, other] = [person(to.evidence), person(from.evidence)];
    if (!own || !other) continue;
    for (const { traits, take } of fields)
      tryOut('lync-person', traits, withPerson(to.evidence, take(own, other)), wanted);
  }
  return (id) => {
    const hits = trials.filter(({ became, wanted }) => became.get(id) === wanted.get(id));
    return {
      names: new Set(hits.map(({ name }) => name)),
      traits: new Set(hits.flatMap(({ traits }) => traits)),
    };
  };
}
