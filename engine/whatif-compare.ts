import type { Diagnosis, FeatureRow, Finding } from './diagnosis.ts';
import type { FeatureId, SymptomId } from './knowledge/ids.ts';
import type { Facts } from './rule.ts';

export interface FeatureShift {
  feature: FeatureId;
  before: FeatureRow['works'];
  after: FeatureRow['works'];
  /** message id feature.why.<why>: why it is so afterwards */
  why: string;
}
export interface FindingShift {
  rule: string;
  before: Finding['outcome'];
  after: Finding['outcome'];
  severity: Finding['severity'];
  likely: boolean;
  facts: Facts;
}
export type PromptKind = 'name-trust' | 'certificate' | 'credential' | 'redirect';
export interface Prompt {
  kind: PromptKind;
  /** rule behind it; absent where only the way of the look-up says so */
  rule?: string;
  likely: boolean;
  host?: string;
}
/** One side of a comparison, in the words of a diagnosis. */
export interface Side {
  scenario: '1' | '2' | '3' | 'undetermined';
  why: string;
  usable: 'yes' | 'no' | 'unknown';
  usableWhy: string;
  basis: 'predicted' | 'observed';
  primaryCause: string | null;
  /** what the primary cause's finding states */
  primaryFacts: Facts;
  verdictId: string;
}
export interface Comparison {
  before: Side;
  after: Side;
  gained: FeatureShift[];
  lost: FeatureShift[];
  /** not known on one side: nothing is claimed */
  open: FeatureShift[];
  appears: FindingShift[];
  vanishes: FindingShift[];
  /** failed before, and cannot be told afterwards, or the other way round */
  unsettled: FindingShift[];
  prompts: { appear: Prompt[]; vanish: Prompt[] };
}

/** The row of the asked client and network: it stands whether or not the complaint depends on the route. */
export function sideOf(diagnosis: Diagnosis): Side {
  const complaint = diagnosis.evidence.find((item) => item.name === 'complaint');
  const asked = complaint?.known && complaint.name === 'complaint' ? complaint.value : undefined;
  const row = diagnosis.scenarios.find(
    ({ client, network }) =>
      client === (asked?.client ?? 'windows') && network === (asked?.network ?? 'inside'),
  )!;
  return {
    scenario: row.value,
    why: row.why,
    usable: row.ewsUsable,
    usableWhy: row.usableWhy,
    basis: row.basis,
    primaryCause: diagnosis.primaryCause,
    primaryFacts: diagnosis.findings.find(({ rule }) => rule === diagnosis.primaryCause)?.facts ?? {},
    verdictId: diagnosis.verdictId,
  };
}

const worth = { no: 0, partly: 1, yes: 2 } as const;
function featureShifts(before: Diagnosis, after: Diagnosis): Pick<Comparison, 'gained' | 'lost' | 'open'> {
  const shifts = after.features.flatMap((row): FeatureShift[] => {
    const old = before.features.find(({ feature }) => feature === row.feature);
    return old && old.works !== row.works
      ? [{ feature: row.feature, before: old.works, after: row.works, why: row.why }]
      : [];
  });
  const step = (shift: FeatureShift): number | undefined =>
    shift.before === 'unknown' || shift.after === 'unknown'
      ? undefined
      : worth[shift.after] - worth[shift.before];
  return {
    gained: shifts.filter((shift) => (step(shift) ?? 0) > 0),
    lost: shifts.filter((shift) => (step(shift) ?? 0) < 0),
    open: shifts.filter((shift) => step(shift) === undefined),
  };
}

function findingShifts(before: Diagnosis, after: Diagnosis) {
  const shifts = after.findings.flatMap((finding): FindingShift[] => {
    const old = before.findings.find(({ rule }) => rule === finding.rule);
    const failed = [old?.outcome, finding.outcome].filter((outcome) => outcome === 'fail').length;
    if (!old || failed !== 1) return [];
    const told = finding.outcome === 'fail' ? finding : old;
    const { severity, likely, facts } = told;
    return [{ rule: finding.rule, before: old.outcome, after: finding.outcome, severity, likely, facts }];
  });
  const open = (shift: FindingShift): boolean =>
    shift.before === 'inconclusive' || shift.after === 'inconclusive';
  return {
    appears: shifts.filter((shift) => !open(shift) && shift.after === 'fail'),
    vanishes: shifts.filter((shift) => !open(shift) && shift.before === 'fail'),
    unsettled: shifts.filter(open),
  };
}

function promptKind(rule: string, explains: readonly SymptomId[]): PromptKind | undefined {
  if (rule.includes('name-trust')) return 'name-trust';
  // A prompt is what the cause mainly explains; many causes can also end in one.
  if (explains[0] === 'cert_prompt') return 'certificate';
  return explains[0] === 'credential_prompt' ? 'credential' : undefined;
}

/** Before Lync signs in to a host that a redirect or an SRV record named, it asks (LOR: reported). */
const askedByRoute = (via: unknown): boolean => via === 'http-autodiscover' || via === 'srv';

function promptsOf(diagnosis: Diagnosis): Prompt[] {
  const found = diagnosis.findings.flatMap((finding): Prompt[] => {
    const kind = finding.outcome === 'fail' ? promptKind(finding.rule, finding.explains) : undefined;
    if (!kind) return [];
    const { host } = finding.facts;
    const shown = typeof host === 'string' ? { host } : {};
    return [{ kind, rule: finding.rule, likely: finding.likely || kind !== 'certificate', ...shown }];
  });
  const { via, host } = diagnosis.scenarioWhy.facts;
  return askedByRoute(via)
    ? [...found, { kind: 'redirect', likely: true, ...(typeof host === 'string' ? { host } : {}) }]
    : found;
}

/** What differs between two diagnoses of the same person. Pure; what is unknown on a side is never counted as a change. */
export function compareDiagnoses(before: Diagnosis, after: Diagnosis): Comparison {
  const same = (a: Prompt, b: Prompt): boolean => a.kind === b.kind && a.host === b.host;
  const [old, now] = [promptsOf(before), promptsOf(after)];
  return {
    before: sideOf(before),
    after: sideOf(after),
    ...featureShifts(before, after),
    ...findingShifts(before, after),
    prompts: {
      appear: now.filter((prompt) => !old.some((each) => same(each, prompt))),
      vanish: old.filter((prompt) => !now.some((each) => same(each, prompt))),
    },
  };
}
