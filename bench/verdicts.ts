import { fileURLToPath } from 'node:url';
import { compose } from '../bot/compose.ts';
import { readSettings } from '../bot/settings.ts';
import { type Diagnosis, examine, type Finding, type SymptomId } from '../engine/index.ts';
import { lab, state, writeConfig } from '../test/servers/rig.ts';
import { password } from '../test/servers/world.ts';
import { outcomeOf } from './peers/outcome.ts';
import { findPeers, limitMs, type Peer, words } from './peers/run.ts';
import { load } from './stats.ts';
import { type Situation, situations } from './verdict-causes.ts';
import { type Answer, type Party, summary, table } from './verdict-table.ts';

const script = (name: string) => fileURLToPath(new URL(`../test/servers/${name}`, import.meta.url));
/** Situations asked about together: most of the time is waiting. */
const atOnce = 3;

/**
 * Distinct right verdicts on every situation of the lab, on real directories, DNS, TLS and NTLM; the same servers, names
 * and accounts for each peer.
 */
export async function benchVerdicts(): Promise<void> {
  console.log(`\nRight verdicts on ${situations.length} situations, the same words counted once, ${load()}`);
  const can = await words(script('rig.sh'), ['check', 'samba']);
  if (!can.ok) {
    console.log(`not measured: the servers cannot run here: ${can.text.trim()}`);
    return;
  }
  for (const part of ['samba.sh', 'front.sh']) {
    const up = await words(script(part), ['up']);
    if (!up.ok) throw new Error(up.text);
  }
  try {
    const parties: Party[] = [{ name: 'this engine', answers: await ours() }];
    for (const peer of await findPeers(`${state}/tls/ca.pem`, password)) {
      if ('missing' in peer) console.log(`${peer.name.padEnd(26)} not measured: ${peer.missing}`);
      else parties.push({ name: peer.name, answers: await inTurn((each) => theirs(peer, each)) });
    }
    for (const party of parties) console.log(summary(party));
    console.log(
      `\n+ right, = right in the words of an earlier situation, - not; each asked for ${limitMs / 1000} s at most\n`,
    );
    for (const line of table(situations, parties)) console.log(line);
  } finally {
    await words(script('rig.sh'), ['clean']);
  }
}

async function inTurn(ask: (situation: Situation) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  const waiting = [...situations.entries()];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) answers[next[0]] = await ask(next[1]);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return answers;
}

async function theirs(peer: Peer, { address, account, row, right }: Situation): Promise<Answer> {
  const said = (await peer.ask(address, account, row.network)).replaceAll(address, '');
  const found = right.exec(said);
  return {
    outcome: outcomeOf(said),
    right: found ? (found.slice(1).find(Boolean) ?? found[0]).toLowerCase() : undefined,
  };
}

/** Ours is right where scenario, usability, cause and the other findings are those of the lab's table. */
async function ours(): Promise<Answer[]> {
  const settings = readSettings(writeConfig(), { ...process.env, RIG_PASSWORD: password });
  const { world, close } = await compose(settings);
  const answers = await inTurn(async ({ row }) => {
    const { symptom, client, network } = row;
    const symptoms = symptom ? [symptom as SymptomId] : [];
    const found = await examine(world, { who: lab.person(row.person).sip, symptoms, client, network });
    const verdict = withoutNames(found, row.inconclusive ?? []);
    const fails = (rule: string) =>
      found.findings.some((each) => each.rule === rule && each.outcome === 'fail');
    const open = (rule: string) =>
      found.findings.some((each) => each.rule === rule && each.outcome === 'inconclusive');
    const right =
      found.scenario === row.scenario &&
      found.ewsUsable.value === row.usable &&
      found.primaryCause === row.primary &&
      row.findings.every(fails) &&
      (row.inconclusive ?? []).every(open);
    const said = [found.scenario, found.ewsUsable.value, found.primaryCause ?? 'no cause'].join(' ');
    return { outcome: said, kind: verdict, right: right ? verdict : undefined };
  });
  await close();
  return answers;
}

/** A word of our own, as against a name of a person, host or domain: only those may tell two verdicts apart. */
const isWord = (value: unknown): boolean =>
  typeof value === 'boolean' || /^[a-z]+(-[a-z]+)*$/.test(String(value));

/** The verdict without anything that names who or where: two people with the same trouble have the same one. */
function withoutNames(found: Diagnosis, inconclusive: readonly string[]): string {
  const told = ({ rule, likely, facts }: Finding) => [
    rule,
    likely,
    Object.entries(facts).filter(([, value]) => isWord(value)),
  ];
  return JSON.stringify([
    found.scenario,
    found.scenarioWhy.code,
    found.scenarioWhy.facts.via ?? null,
    found.ewsUsable,
    found.primaryCause,
    found.findings
      .filter(({ outcome }) => outcome === 'fail')
      .map(told)
      .sort(),
    found.findings
      .filter(({ rule, outcome }) => outcome === 'inconclusive' && inconclusive.includes(rule))
      .map(({ rule }) => rule),
    found.person.joined?.by ?? null,
  ]);
}
