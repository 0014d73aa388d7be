import { createHash } from 'node:crypto';
import { Book } from './book.ts';
import { contradictionsOf } from './contradictions.ts';
import { type FactSheet, factSheet } from './derive/facts.ts';
import { diagnosedPerson } from './diagnosed-person.ts';
import type { Diagnosis, ScenarioRow } from './diagnosis.ts';
import type { EvidenceItem } from './evidence.ts';
import type { Route, Usability } from './facts/derived.ts';
import { featureRows } from './features.ts';
import { inOrder } from './finding-order.ts';
import { judge } from './judge.ts';
import { type ClientKind, clientKinds, type Network, networks, type SymptomId } from './knowledge/ids.ts';
import { symptoms as symptomTable } from './knowledge/symptoms.ts';
import { optionsFor } from './options.ts';
import { primaryCause } from './primary.ts';
import { nextQuestion } from './question.ts';
import { remediesFor } from './remedies.ts';
import type { Rule } from './rule.ts';
import { rules as allRules } from './rules/index.ts';
import { rulesVersion } from './rules-version.ts';

const value = <T>(fact: { known: true; value: T } | { known: false }): T => (fact as { value: T }).value;

function scenarioRow(sheet: FactSheet): ScenarioRow {
  const route: Route = value(sheet.get('route'));
  const usability: Usability = value(sheet.get('usability'));
  return {
    client: sheet.client,
    network: sheet.network,
    value: route.value,
    ewsUsable: usability.value,
    usableWhy: usability.why,
    why: route.why,
    basis: route.basis,
    ...(route.ifSame ? { ifSame: route.ifSame } : {}),
    ...(route.between ? { between: route.between } : {}),
    outlookMayDiffer: route.outlookMayDiffer,
  };
}

/** Nothing that is asked depends on which Exchange answers. Several symptoms: one that does is enough. */
function routeMatters(symptoms: readonly SymptomId[]): boolean {
  return symptoms.length === 0 || symptoms.some((symptom) => symptomTable[symptom].route !== 'no');
}

function scenarioFacts(row: ScenarioRow, sheet: FactSheet): Diagnosis['scenarioWhy']['facts'] {
  const lync = sheet.get('lync-person');
  const endpoint = sheet.get('endpoint');
  const owner = endpoint.known ? endpoint.value.owner : undefined;
  return {
    ...(lync.known && lync.value.mail
      ? { mail: lync.value.mail, domain: lync.value.mail.split('@').at(-1) ?? '' }
      : {}),
    ...(endpoint.known ? { host: endpoint.value.host, via: endpoint.value.kind } : {}),
    ...(owner && 'forest' in owner ? { forest: owner.forest } : {}),
    ...(row.ifSame ? { ifSame: row.ifSame } : {}),
    ...(row.between ? { between: row.between } : {}),
    ...(row.value === 'undetermined' ? answersOf(sheet) : {}),
  };
}

/** Every host that the client may end at, and the forests that these belong to. */
function answersOf({ lookup }: FactSheet): Diagnosis['scenarioWhy']['facts'] {
  const by = lookup?.by ?? [];
  const hosts = [...new Set(by.flatMap(({ last }) => last?.host ?? []))];
  const forests = [...new Set(by.flatMap(({ owner }) => (owner && 'forest' in owner ? owner.forest : [])))];
  return hosts.length > 0 ? { hosts, forests } : {};
}

/** Same evidence and rules, same id, whatever the depth, the channel or the day. */
function verdictId(
  diagnosis: Omit<Diagnosis, 'verdictId' | 'tookMs' | 'evidence'>,
  client: ClientKind,
  network: Network,
): string {
  const {
    person,
    symptoms,
    scenario,
    scenarios,
    findings,
    primaryCause: cause,
    rulesVersion: version,
  } = diagnosis;
  // How the person was named is no part of what is said of them.
  const { asked: _asked, ...who } = person;
  const core = JSON.stringify([
    client,
    network,
    who,
    symptoms,
    scenario,
    scenarios,
    findings,
    cause,
    version,
  ]);
  return `V${createHash('sha256').update(core).digest('hex').slice(0, 10)}`;
}

/**
 * Judges saved or fresh evidence. Pure: reads no clock, no network, no settings; time is the evidence's own.
 * @param tookMs how long gathering took; carried through for the reader
 */
export function diagnose(
  items: readonly EvidenceItem[],
  tookMs = 0,
  rules: readonly Rule[] = allRules,
): Diagnosis {
  const book = new Book(items);
  const complaint = book.value('complaint', 'inside');
  const client = complaint?.client ?? 'windows';
  const network = complaint?.network ?? 'inside';
  const symptoms = complaint?.symptoms ?? [];
  const sheet = factSheet(book, client, network);
  const scenarios = networks.flatMap((net) =>
    clientKinds.map((kind) => scenarioRow(factSheet(book, kind, net))),
  );
  const row = scenarios.find((each) => each.client === client && each.network === network)!;
  const findings = inOrder(
    rules.map((rule) => judge(rule, book, sheet)),
    rules,
    symptoms,
    complaint?.suspects,
  );
  const primary = primaryCause(findings, rules, symptoms, row.usableWhy);
  const matters = routeMatters(symptoms);
  const evidenceOf = ['lync-person', 'autodiscover', 'client-rows'] as const;
  const body = {
    person: diagnosedPerson(book, network),
    symptoms: [...symptoms],
    scenario: matters ? row.value : ('not-applicable' as const),
    scenarioWhy: {
      code: matters ? row.why : ('symptom-independent' as const),
      basis: row.basis,
      facts: scenarioFacts(row, sheet),
      evidence: evidenceOf.flatMap((name) => book.pick(name, network)?.id ?? []),
    },
    ewsUsable: { value: row.ewsUsable, why: row.usableWhy },
    scenarios,
    features: featureRows(sheet, value(sheet.get('usability'))),
    findings,
    primaryCause: primary,
    remedies: remediesFor(findings, rules, primary, sheet),
    options: optionsFor(sheet),
    contradictions: contradictionsOf(book, sheet, scenarios),
    nextQuestion: nextQuestion(book, sheet, findings, rules, symptoms, primary),
    rulesVersion: rulesVersion(rules),
  };
  return { ...body, evidence: [...items], tookMs, verdictId: verdictId(body, client, network) };
}
