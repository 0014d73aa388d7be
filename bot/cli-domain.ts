import { domainView, renderText, say } from '../cards/index.ts';
import { type DomainReport, examineDomain, readDomain } from '../engine/index.ts';
import { answerLanguage } from './cli-language.ts';
import { progressLines } from './cli-progress.ts';
import { compose } from './compose.ts';
import { exitCodes } from './exit-code.ts';
import { settingsOrLab } from './lab-settings.ts';
import { UsageError } from './usage-error.ts';

export interface DomainOptions {
  language?: string;
  json: boolean;
  config: string;
  lab: boolean;
}

/** 0 nothing wrong, 1 a fault found, 3 the scenario of some forest cannot be told. */
function exitCodeOf({ findings, scenarios }: DomainReport): number {
  const certain = findings.some(
    ({ outcome, likely, severity }) => outcome === 'fail' && !likely && severity === 'fault',
  );
  if (certain) return exitCodes.fault;
  return scenarios.some(({ value }) => value === 'undetermined') ? exitCodes.cannotTell : exitCodes.fine;
}

/** `uc-doctor check domain D`: what anybody with an address in that domain meets. A text that is no domain is exit code 2. */
export async function domainCommand(asked: string, options: DomainOptions): Promise<number> {
  const locale = answerLanguage(options.language);
  const read = readDomain(asked);
  if (!read.ok)
    throw new UsageError(say({ id: 'domain.fault', args: { asked: shown(asked), fault: read.why } }, 'en'));
  const { settings, stop } = await settingsOrLab(options);
  try {
    const composed = await compose(settings);
    try {
      const lines = progressLines();
      const report = await examineDomain(composed.world, { domain: asked }, lines.onProgress);
      lines.end();
      const text = options.json
        ? `${JSON.stringify(report, null, 2)}\n`
        : `${renderText(domainView(report), { locale, actions: false })}\n`;
      process.stdout.write(text);
      return exitCodeOf(report);
    } finally {
      await composed.close();
    }
  } finally {
    await stop();
  }
}

/** What was typed, short and on one line. */
function shown(asked: string): string {
  const line = asked.replace(/[\p{C}\s]+/gu, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 80)}…` : line || '""';
}
