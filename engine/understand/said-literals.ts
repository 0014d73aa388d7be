import type { SaidFacts } from '../facts/said.ts';
import { productOf } from '../paste/client-agent.ts';

const unitMinutes: Readonly<Record<string, number>> = {
  min: 1,
  hour: 60,
  day: 1440,
  week: 10_080,
  month: 43_200,
};

/**
 * What a message states by an exact name: a client build, the Windows Security window, LoadBehavior, values of policies and of the registry as typed, and how long
 * ago the change was (minutes; only where a change was told).
 */
export function statedLiterally(text: string, changed: boolean): Partial<SaidFacts> {
  const facts: Partial<SaidFacts> = {};
  const builds = new Set(
    [
      ...text.matchAll(
        /(?<![\w.-])(4\.0\.7577\.\d{1,5}|15\.0\.\d{4}\.\d{1,5}|16\.0\.\d{4,5}\.\d{1,5})(?![\w-]|\.\d)/g,
      ),
    ].map((match) => match[1]!),
  );
  if (builds.size === 1) {
    const [build] = builds;
    facts.build = build!;
    const product = productOf(build!);
    if (product) facts.product = product;
  }
  const behaviour =
    /\bload\s?behaviou?r\b(?:\s{1,2}(?:value|is|set to|was|auf|steht auf)){0,3}\s{0,3}[:=]?\s{0,3}(?:0x)?(\d{1,2})\b/i.exec(
      text,
    )?.[1];
  if (behaviour) facts.loadBehavior = Number(behaviour);
  const delegateSync = flagAfter(text, 'EnableExchangeDelegateSync');
  if (delegateSync !== undefined) facts.delegateSync = delegateSync;
  const delegation = flagAfter(text, 'EnableDelegation');
  if (delegation !== undefined) facts.enableDelegation = delegation;
  if (/\bTurnOffPhotograph\s{0,3}(?:=|:|is|auf)\s{0,3}1\b/i.test(text))
    facts.policyHides = ['TurnOffPhotograph'];
  if (/\bwindows[- ](?:security|sicherheit)\b/i.test(text)) facts.promptService = 'windows';
  const ago = changed ? minutesAgo(text) : undefined;
  if (ago !== undefined) facts.changedMinutes = ago;
  return facts;
}

/** "EnableDelegation is false", "EnableDelegation = $true". */
function flagAfter(text: string, name: string): boolean | undefined {
  const word = new RegExp(
    `\\b${name}\\b\\s{0,3}(?:=|:|is|was|ist|set to|auf)?\\s{0,3}\\$?(true|false)\\b`,
    'i',
  ).exec(text)?.[1];
  return word === undefined ? undefined : word.toLowerCase() === 'true';
}

function minutesAgo(text: string): number | undefined {
  const match =
    /\b(\d{1,3})\s{0,2}(min|hour|day|week|month)(?:ute)?s?\s{1,2}ago\b/i.exec(text) ??
    /\b(?:vor|il y a|hace)\s(\d{1,3})\s(min|stunde|heure|hora|tag|jour|d[ií]a|woche|semaine|semana)/i.exec(
      text,
    );
  if (match === null) return /\byesterday\b|\bgestern\b/i.test(text) ? 1440 : undefined;
  const unit = match[2]!.toLowerCase();
  const english =
    (
      {
        stunde: 'hour',
        heure: 'hour',
        hora: 'hour',
        tag: 'day',
        jour: 'day',
        dia: 'day',
        día: 'day',
        woche: 'week',
        semaine: 'week',
        semana: 'week',
      } as Record<string, string>
    )[unit] ?? unit; // prettier-ignore
  return Number(match[1]) * unitMinutes[english]!;
}
