import { fileURLToPath } from 'node:url';
import { compose } from '../bot/compose.ts';
import { readSettings } from '../bot/settings.ts';
import { examine, type SymptomId } from '../engine/index.ts';
import { expected } from '../lab/index.ts';
import { lab, state, writeConfig } from '../test/servers/rig.ts';
import { password } from '../test/servers/world.ts';
import { findPeers, words } from './peers/run.ts';
import { load } from './stats.ts';

const script = (name: string) => fileURLToPath(new URL(`../test/servers/${name}`, import.meta.url));
const row = (person: string) => expected.find((each) => each.person === person)!;

/**
 * Eight causes, and how a peer's words are taken for the right one, in its favour: any word that names it counts.
 * The account is the one that Lync logs on with.
 */
const causes: { person: string; account: string; cause: string; right: RegExp }[] = [
  {
    person: 'anna',
    account: 'UCHOST\\anna',
    cause: "Exchange of Lync's own forest answers",
    right: /UCHOST|mail\.hoster\.test/,
  },
  {
    person: 'bert',
    account: 'UCHOST\\bert',
    cause: 'log-on refused, no trust that way',
    right: /\b401\b|unauthori[sz]ed/i,
  },
  {
    person: 'carl',
    account: 'UCHOST\\carl',
    cause: 'mail domain does not exist',
    right: /ENOTFOUND|NXDOMAIN|failed to resolve/i,
  },
  { person: 'emma', account: 'CONTOSO\\emma', cause: 'certificate expired', right: /expired(?!\.test)/i },
  {
    person: 'emil',
    account: 'CONTOSO\\emil',
    cause: 'certificate of another name',
    right: /altname|not match/i,
  },
  {
    person: 'egon',
    account: 'CONTOSO\\egon',
    cause: 'certificate not trusted',
    right: /self.signed(?!\.test)|unable to (get|verify)/i,
  },
  {
    person: 'gina',
    account: 'CONTOSO\\gina',
    cause: 'host silent',
    right: /time(d)?.?out|443\/tcp open(?![\s\S]*DNS_Domain_Name)/i,
  },
  {
    person: 'gero',
    account: 'CONTOSO\\gero',
    cause: 'host refuses',
    right: /ECONNREFUSED|refused(?!\.test)|443\/tcp closed/i,
  },
];

/** Distinct right verdicts on eight causes, on real directories, DNS, TLS and NTLM; the same for each peer. */
export async function benchVerdicts(): Promise<void> {
  console.log(`\nRight verdicts on ${causes.length} causes, each counted once, ${load()}`);
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
    report('this engine', await ours());
    for (const peer of await findPeers(`${state}/tls/ca.pem`, password)) {
      if ('missing' in peer) console.log(`${peer.name.padEnd(28)} not measured: ${peer.missing}`);
      else {
        const answers: string[] = [];
        for (const { person, account } of causes) {
          const mail = lab.person(person).mail!;
          answers.push((await peer.ask(mail, account)).replaceAll(mail, ''));
        }
        report(
          peer.name,
          causes.map(({ right }, index) => right.exec(answers[index]!)?.[0]),
        );
      }
    }
  } finally {
    await words(script('rig.sh'), ['clean']);
  }
}

/** One line; the same words for two causes tell nothing apart and count once. */
function report(name: string, verdicts: (string | undefined)[]): void {
  const right = new Set(verdicts.filter(Boolean)).size;
  const named = causes.filter((_, index) => verdicts[index]).map(({ cause }) => cause);
  console.log(`${name.padEnd(28)} ${right} of ${causes.length}: ${named.join('; ') || 'none'}`);
}

/** Ours is right where scenario, usability and cause are those of the lab's table; told apart by cause and its facts. */
async function ours(): Promise<(string | undefined)[]> {
  const { world, close } = await compose(
    readSettings(writeConfig(), { ...process.env, RIG_PASSWORD: password }),
  );
  const verdicts: (string | undefined)[] = [];
  for (const { person } of causes) {
    const { symptom, client, network, scenario, usable, primary } = row(person);
    const symptoms = symptom ? [symptom as SymptomId] : [];
    const found = await examine(world, { who: lab.person(person).sip, symptoms, client, network });
    const { facts } = found.findings.find(({ rule }) => rule === found.primaryCause) ?? { facts: {} };
    const right =
      found.scenario === scenario && found.ewsUsable.value === usable && found.primaryCause === primary;
    verdicts.push(right ? JSON.stringify([scenario, primary, facts]) : undefined);
  }
  await close();
  return verdicts;
}
