import { resolve } from 'node:path';
import { renderText, type View, whatIfHistoryView, whatIfMovesView, whatIfView } from '../cards/index.ts';
import {
  type Change,
  type ClientKind,
  type Diagnosis,
  examine,
  examineChange,
  examineMoves,
  type Moves,
  type Network,
  parseChange,
  partsOf,
  type WhatIf,
} from '../engine/index.ts';
import { changeFaultText } from './change-faults.ts';
import { answerLanguage } from './cli-language.ts';
import { type Composed, compose } from './compose.ts';
import { exitCodes } from './exit-code.ts';
import { settingsOrLab } from './lab-settings.ts';
import { keepPrediction, predictionsOf } from './predictions.ts';
import type { Settings } from './settings.ts';
import { UsageError } from './usage-error.ts';

export interface WhatIfOptions {
  domain?: string;
  all: boolean;
  history: boolean;
  client?: ClientKind;
  network?: Network;
  limit: string;
  language?: string;
  json: boolean;
  config: string;
  lab: boolean;
}
interface Asked {
  who?: string;
  change: Change;
}

/** Reads the words: who comes first, unless a domain or everybody is meant. Throws UsageError with every fault. */
function askedOf(words: readonly string[], options: WhatIfOptions): Asked {
  const many = options.all || options.domain !== undefined;
  if (options.all && options.domain !== undefined)
    throw new UsageError('--domain and --all exclude each other');
  const who = many ? undefined : words[0];
  const rest = many ? words : words.slice(1);
  if (!many && (who === undefined || /^(mail|trust|cert|dns\.[^@]*|policy\.[^@]*)=/i.test(who)))
    throw new UsageError('whatif needs WHO first, or --domain DOMAIN, or --all');
  if (options.history) {
    if (many || rest.length > 0) throw new UsageError('--history takes WHO and no change');
    return { who: who!, change: {} };
  }
  const parsed = parseChange(rest);
  if (!parsed.ok) throw new UsageError(changeFaultText(parsed.faults));
  if (partsOf(parsed.change).length === 0)
    throw new UsageError(changeFaultText([]).replace(/^.*\n/, 'whatif needs a change. '));
  if (many && parsed.change.mail && !parsed.change.mail.startsWith('@'))
    throw new UsageError(
      `mail=${parsed.change.mail} would give many people one address: say mail=@DOMAIN, which keeps what stands before the @`,
    );
  return { ...(who === undefined ? {} : { who }), change: parsed.change };
}

function print(view: View, json: unknown, options: { json: boolean; language?: string }): void {
  const locale = answerLanguage(options.language);
  process.stdout.write(
    options.json ? `${JSON.stringify(json, null, 2)}\n` : renderText(view, { locale, actions: false }),
  );
}
const isOpen = ({ before, after }: WhatIf): boolean =>
  [before, after].some(({ scenario }) => scenario === 'undetermined');

async function forOne(
  who: string,
  change: Change,
  composed: Composed,
  settings: Settings,
  options: WhatIfOptions,
) {
  const said = {
    who,
    ...(options.client ? { client: options.client } : {}),
    ...(options.network ? { network: options.network } : {}),
  };
  const { whatIf, after } = await examineChange(composed.world, said, change);
  const unclear = whatIf.effects.some(({ state }) => state === 'unclear');
  if (unclear) {
    const others = composed.world.forests.filter(({ name }) => name !== whatIf.person.forest);
    const names = others.map(({ name }) => `trust.${name}=…`).join(', ');
    throw new UsageError(`Between which forests the trust is meant cannot be told for ${who}: say ${names}`);
  }
  if (!options.lab) keep(settings, whatIf, after, composed);
  print(whatIfView(whatIf), whatIf, options);
  return whatIf.person.found !== 'one' || isOpen(whatIf) ? exitCodes.cannotTell : exitCodes.fine;
}

/** A prediction that cannot be kept is still given; that it is not kept is said. */
function keep(settings: Settings, whatIf: WhatIf, after: Diagnosis, composed: Composed): void {
  try {
    const file = resolve(settings.folder, settings.predictionsFile);
    const kept = keepPrediction(file, whatIf, after, composed.world.now().toISOString());
    if (kept)
      process.stderr.write('Kept: the next "diagnose" of this person that sees the change scores it.\n');
  } catch (error) {
    process.stderr.write(`Not kept: ${(error as Error).message}\n`);
  }
}

async function forMany(change: Change, composed: Composed, options: WhatIfOptions): Promise<number> {
  const limit = Number(options.limit);
  if (!Number.isSafeInteger(limit) || limit < 1) throw new UsageError('--limit needs a whole number from 1');
  const domain = options.domain?.toLowerCase().replace(/^@/, '');
  process.stderr.write(`Looking at ${domain ?? 'everybody'}, ${limit} people at most.\n`);
  let told = 0;
  const moves: Moves = await examineMoves(composed.world, {
    change,
    limit,
    ...(domain === undefined ? {} : { domain }),
    ...(options.client ? { client: options.client } : {}),
    ...(options.network ? { network: options.network } : {}),
    onPerson: (done) => {
      const now = Date.now();
      if (now - told < 1000) return;
      told = now;
      process.stderr.write(`${done} people …\n`);
    },
  });
  if (moves.cut) process.stderr.write(`Stopped at ${limit} people; raise --limit to see all.\n`);
  print(whatIfMovesView(moves), moves, options);
  const determined = moves.moves.some(({ from, to }) => from !== 'undetermined' && to !== 'undetermined');
  return determined ? exitCodes.fine : exitCodes.cannotTell;
}

async function history(
  who: string,
  composed: Composed,
  settings: Settings,
  options: WhatIfOptions,
): Promise<number> {
  const { person } = await examine(composed.world, { who });
  const kept = predictionsOf(resolve(settings.folder, settings.predictionsFile), person.sip ?? who);
  const rows = kept.map(({ at, change, says, score }) => ({
    at,
    change,
    scenario: says.scenario,
    usable: says.usable,
    ...(score ? { result: score.result } : {}),
  }));
  print(whatIfHistoryView(person.displayName ?? person.sip ?? who, rows), kept, options);
  return exitCodes.fine;
}

/** `uc-doctor whatif`: 0 predicted, 2 not understood, 3 it cannot be told. */
export async function whatIfCommand(words: readonly string[], options: WhatIfOptions): Promise<number> {
  const { who, change } = askedOf(words, options);
  answerLanguage(options.language); // an unknown one is said before anything is looked at
  const { settings, stop } = await settingsOrLab(options);
  try {
    const composed = await compose(settings);
    try {
      if (who === undefined) return await forMany(change, composed, options);
      if (options.history) return await history(who, composed, settings, options);
      return await forOne(who, change, composed, settings, options);
    } finally {
      await composed.close();
    }
  } finally {
    await stop();
  }
}
