import { compareDiagnoses, comparePeople, type Diagnosis } from '../engine/index.ts';
import { featureEvidence, idsOf } from './cited.ts';
import { known } from './known.ts';
import { timeOf } from './moment.ts';
import { phrase, phraseArgs, sentence } from './phrase.ts';
import { traitWords } from './trait-words.ts';
import { nothingFound, primaryFinding } from './user-words.ts';
import type { Block, Mark, Phrase } from './view.ts';

type Row = { label: Phrase; value: Phrase | string; mark?: Mark };
type Cell = Phrase | string;
const strong = { weight: 'strong' } as const;

/** How the present look stands to the previous one, as a whole; message ids change.title.<turn>. */
export type Turn = 'solved' | 'better' | 'worse' | 'other' | 'same' | 'cannot-compare';

/** Both were looked up to a scenario; else there is nothing to set side by side. */
const comparable = (before: Diagnosis, now: Diagnosis): boolean =>
  before.scenarios.length > 0 && now.scenarios.length > 0 && now.person.found === 'one';

export function turnOf(before: Diagnosis, now: Diagnosis): Turn {
  if (before.verdictId === now.verdictId) return 'same';
  if (!comparable(before, now)) return 'cannot-compare';
  const { gained, lost, open, appears, vanishes } = compareDiagnoses(before, now);
  if (nothingFound(now) && !nothingFound(before)) return 'solved';
  const faults = (shifts: typeof appears): number => shifts.filter(({ likely }) => !likely).length;
  const up = gained.length + faults(vanishes);
  const down = lost.length + faults(appears);
  if (up > 0 && down === 0) return 'better';
  if (down > 0 && up === 0) return 'worse';
  const sides = [before, now].map((d) => `${d.scenario} ${d.ewsUsable.value} ${d.primaryCause}`);
  return up + down + open.length === 0 && sides[0] === sides[1] ? 'same' : 'other';
}

function sideRows(before: Diagnosis, now: Diagnosis): Row[] {
  const both = (label: string, from: Cell, to: Cell, same: boolean, cites: string[]): Row[] =>
    same
      ? []
      : [
          { label: phrase('change.before', { what: label }), value: from },
          {
            label: phrase('change.now', { what: label }),
            value: typeof to === 'string' ? to : { ...to, cites },
          },
        ];
  const cause = (d: Diagnosis): Phrase => {
    const finding = primaryFinding(d);
    return finding
      ? phrase(`rule.${finding.rule}.failure`, phraseArgs(finding.facts))
      : phrase('whatif.cause.none');
  };
  const mail = (d: Diagnosis): Cell => d.person.mail ?? phrase('value.empty');
  const value = (id: string, of: string): Phrase => phrase(id, { value: of });
  return [
    ...both(
      'mail',
      mail(before),
      mail(now),
      before.person.mail === now.person.mail,
      idsOf(now, 'lync-person'),
    ),
    ...both(
      'scenario',
      value('whatif.scenario.value', before.scenario),
      value('whatif.scenario.value', now.scenario),
      before.scenario === now.scenario,
      now.scenarioWhy.evidence,
    ),
    ...both(
      'usable',
      phrase(`works.${before.ewsUsable.value}`),
      phrase(`works.${now.ewsUsable.value}`),
      before.ewsUsable.value === now.ewsUsable.value,
      featureEvidence(now),
    ),
    ...both(
      'cause',
      cause(before),
      cause(now),
      before.primaryCause === now.primaryCause,
      primaryFinding(now)?.evidence ?? [],
    ),
  ];
}

function shiftBlocks(before: Diagnosis, now: Diagnosis): Block[] {
  if (!comparable(before, now)) return [];
  const { gained, lost, open, appears, vanishes } = compareDiagnoses(before, now);
  const rows = [...lost, ...gained, ...open].map((shift): Cell[] => [
    phrase(`feature.${shift.feature}`),
    phrase(`works.${shift.before}`),
    phrase(`works.${shift.after}`),
  ]);
  const head = ['feature', 'was', 'is'].map((id) => phrase(`change.${id}`));
  const evidenceOf = (rule: string): string[] =>
    now.findings.find((finding) => finding.rule === rule)?.evidence ?? [];
  const seen =
    before.evidence.length > 0 && now.evidence.length > 0 ? comparePeople(before, now).differs : [];
  const traits = seen.map(({ trait, value, evidence }): Row => {
    const label = phrase(`compare.trait.${trait}`);
    const sides = { before: [traitWords(trait, value.a)], after: [traitWords(trait, value.b)] };
    return { label, value: phrase('change.value', sides, evidence.b) };
  });
  return [
    ...(traits.length > 0
      ? [sentence('change.seen', undefined, strong), { kind: 'facts' as const, rows: traits }]
      : []),
    ...(rows.length > 0 ? [{ kind: 'table' as const, head, rows }] : []),
    ...(vanishes.length > 0 ? [sentence('change.gone')] : []),
    ...vanishes.map(({ rule }) => sentence(`rule.${rule}.title`, undefined, { cites: evidenceOf(rule) })),
    ...(appears.length > 0 ? [sentence('change.new')] : []),
    ...appears.map(({ rule, facts }) =>
      sentence(`rule.${rule}.failure`, phraseArgs(facts), { cites: evidenceOf(rule) }),
    ),
  ];
}

/** Nothing has changed: what still holds, and what may hold the old value for how long. */
function heldBlocks(now: Diagnosis): Block[] {
  const cause = primaryFinding(now);
  const waits = [
    ...new Set(
      now.remedies.filter(({ rule }) => rule === now.primaryCause).flatMap((remedy) => remedy.waits),
    ),
  ];
  const ttls = (known(now, 'autodiscover')?.candidates ?? []).flatMap(({ hops }) =>
    hops.flatMap(({ dns }) => dns.flatMap(({ ttl }) => (ttl === undefined ? [] : [ttl]))),
  );
  const rows: Row[] = waits.map((id) => ({ label: phrase('agent.waits'), value: phrase(`wait.${id}`) }));
  if (ttls.length > 0 && waits.includes('dns-ttl'))
    rows.push({
      label: phrase('change.ttl'),
      value: phrase('change.seconds', { count: Math.max(...ttls) }, idsOf(now, 'autodiscover')),
    });
  return [
    ...(cause
      ? [
          sentence('change.holds', undefined, strong),
          sentence(`rule.${cause.rule}.failure`, phraseArgs(cause.facts), { cites: cause.evidence }),
        ]
      : []),
    ...(rows.length > 0
      ? [sentence('change.may-hold', undefined, strong), { kind: 'facts' as const, rows }]
      : []),
  ];
}

/** For staff: the previous look beside this one. before: an earlier diagnosis of the same person. */
export function changeBlocks(before: Diagnosis, now: Diagnosis): Block[] {
  const turn = turnOf(before, now);
  const at = before.evidence
    .map((item) => item.at)
    .sort()
    .at(-1);
  return [
    sentence('change.head', { at: at ? timeOf(at) : '-' }, { weight: 'subtle' }),
    sentence(`change.turn.${turn}`, undefined, strong),
    ...(turn === 'same'
      ? heldBlocks(now)
      : [
          ...[sideRows(before, now)]
            .filter(({ length }) => length > 0)
            .map((rows): Block => ({ kind: 'facts', rows })),
          ...shiftBlocks(before, now),
        ]),
  ];
}
