import { Book } from './book.ts';
import { type Decisive, decisive } from './compare-decisive.ts';
import { type Trait, traitsOf } from './compare-traits.ts';
import { derivedFrom } from './derive/facts.ts';
import type { DiagnosedPerson, Diagnosis, FeatureRow, Finding } from './diagnosis.ts';
import type { EvidenceName } from './evidence.ts';
import type { FeatureId } from './knowledge/ids.ts';
import type { Facts } from './rule.ts';
import { type Side, sideOf } from './whatif-compare.ts';

/** The same of both: a value, and ids of the evidence of each. */
interface Pair<T> {
  a: T;
  b: T;
}
export interface DifferingRule {
  rule: string;
  outcome: Pair<Finding['outcome']>;
  facts: Pair<Facts>;
  likely: boolean;
  severity: Finding['severity'];
  evidence: Pair<string[]>;
  weight: number;
}
export interface DifferingTrait {
  /** message id compare.trait.<trait> */
  trait: string;
  name: EvidenceName;
  value: Pair<string>;
  evidence: Pair<string[]>;
  weight: number;
  /** what comes out differently and rests on it: rule ids, 'route', 'usable' */
  decides: string[];
}
/** Why one works and the other does not. Its JSON form is printed by `compare --json`. */
export interface PeopleComparison {
  person: Pair<DiagnosedPerson>;
  side: Pair<Side>;
  rules: DifferingRule[];
  features: { feature: FeatureId; works: Pair<FeatureRow['works']> }[];
  differs: DifferingTrait[];
  /** properties that both share */
  same: number;
  /** properties that differ and that nothing which comes out differently rests on */
  idle: number;
  /** same: both come out alike; explained: what differs is named; unexplained: nothing that was seen tells them apart */
  conclusion: 'same' | 'explained' | 'unexplained' | 'cannot-tell';
}

const severityWeight = { fault: 40, limit: 20, risk: 8, hint: 2 } as const;
const routeWeight = 100;
const usableWeight = 60;

function weightOf(finding: Finding, primary: boolean): number {
  const weight = severityWeight[finding.severity];
  return (primary ? 80 : 0) + (finding.likely ? weight / 2 : weight);
}

function differingRules(a: Diagnosis, b: Diagnosis): DifferingRule[] {
  const found = a.findings.flatMap((one): DifferingRule[] => {
    const other = b.findings.find(({ rule }) => rule === one.rule);
    // That one passed and the other's case does not arise makes no difference to anybody.
    const failing = [one, other].filter((each) => each?.outcome === 'fail');
    if (!other || failing.length !== 1) return [];
    const failed = failing[0]!;
    const primary = [a.primaryCause, b.primaryCause].includes(one.rule);
    return [
      {
        rule: one.rule,
        outcome: { a: one.outcome, b: other.outcome },
        facts: { a: one.facts, b: other.facts },
        likely: failed.likely,
        severity: failed.severity,
        evidence: { a: one.evidence, b: other.evidence },
        weight: weightOf(failed, primary),
      },
    ];
  });
  return found.sort((x, y) => y.weight - x.weight);
}

/** What comes out differently, with the evidence names that it rests on. */
function outcomes(a: Diagnosis, b: Diagnosis, side: Pair<Side>, rules: readonly DifferingRule[]) {
  const names = (rule: DifferingRule): EvidenceName[] => {
    const ids = [...a.evidence, ...b.evidence];
    const cited = new Set([...rule.evidence.a, ...rule.evidence.b]);
    return ids.filter(({ id }) => cited.has(id)).map(({ name }) => name);
  };
  const list = rules.map((rule) => ({ id: rule.rule, weight: rule.weight, names: new Set(names(rule)) }));
  if (side.a.scenario !== side.b.scenario || side.a.why !== side.b.why)
    list.push({ id: 'route', weight: routeWeight, names: new Set(derivedFrom.route) });
  if (side.a.usable !== side.b.usable || side.a.usableWhy !== side.b.usableWhy)
    list.push({
      id: 'usable',
      weight: usableWeight,
      names: new Set([...derivedFrom.usability, ...derivedFrom.credential]),
    });
  return list;
}

/**
 * A trait matters to an outcome where its evidence alone turns it over (and of the Lync object the very field, if one
 * does); where nothing alone does, everything that the outcome rests on matters together.
 */
function matters(
  { id, name }: Trait,
  outcome: { names: ReadonlySet<EvidenceName>; decisive: Decisive },
): boolean {
  const { names, traits } = outcome.decisive;
  if (names.size === 0) return outcome.names.has(name);
  // The domain of mail is what the look-up is of.
  if (id === 'mail-domain' && names.has('autodiscover')) return true;
  if (!names.has(name)) return false;
  return name !== 'lync-person' || traits.size === 0 || traits.has(id);
}

function idsOf(diagnosis: Diagnosis, name: EvidenceName): string[] {
  const complaint = new Book(diagnosis.evidence).value('complaint', 'inside');
  const item = new Book(diagnosis.evidence).pick(name, complaint?.network ?? 'inside');
  return item ? [item.id] : [];
}

/**
 * Compares two diagnoses made alike (same client and network): which verdicts differ, and which properties that differ
 * they rest on, weightiest first. Pure.
 */
export function comparePeople(a: Diagnosis, b: Diagnosis): PeopleComparison {
  const side = { a: sideOf(a), b: sideOf(b) };
  const rules = differingRules(a, b);
  const features = a.features.flatMap(({ feature, works }) => {
    const other = b.features.find((row) => row.feature === feature)?.works;
    return other === undefined || other === works ? [] : [{ feature, works: { a: works, b: other } }];
  });
  const decided = outcomes(a, b, side, rules);
  const [ofA, ofB] = [traitsOf(a.evidence), traitsOf(b.evidence)];
  const absent = (trait: Trait): Trait => ({ ...trait, value: 'none' });
  const pairs = [
    ...ofA.map((one) => [one, ofB.find(({ id }) => id === one.id) ?? absent(one)] as const),
    ...ofB.filter(({ id }) => !ofA.some((one) => one.id === id)).map((one) => [absent(one), one] as const),
  ];
  const different = pairs.filter(([one, other]) => one.value !== other.value);
  const names = new Set(different.flatMap(([one, other]) => [one.name, other.name]));
  const alone = decided.length > 0 ? decisive(a, b, names) : undefined;
  const settled = decided.map((each) => ({ ...each, decisive: alone!(each.id) }));
  const weighed = different.map(([one, other]): DifferingTrait => {
    const behind = settled.filter((each) => matters(one, each));
    return {
      trait: one.id,
      name: one.name,
      value: { a: one.value, b: other.value },
      evidence: { a: idsOf(a, one.name), b: idsOf(b, one.name) },
      weight: Math.max(0, ...behind.map(({ weight }) => weight)),
      decides: behind.sort((x, y) => y.weight - x.weight).map(({ id }) => id),
    };
  });
  // Stable: of one evidence the most decisive property stays first.
  const differs = weighed.filter(({ decides }) => decides.length > 0).sort((x, y) => y.weight - x.weight);
  const found = a.person.found === 'one' && b.person.found === 'one';
  const alike = decided.length === 0 && features.length === 0;
  return {
    person: { a: a.person, b: b.person },
    side,
    rules,
    features,
    differs,
    same: pairs.length - different.length,
    idle: weighed.length - differs.length,
    conclusion: !found ? 'cannot-tell' : alike ? 'same' : differs.length > 0 ? 'explained' : 'unexplained',
  };
}
