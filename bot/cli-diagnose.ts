import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { diagnosisView, renderReport, renderText } from '../cards/index.ts';
import {
  type ClientKind,
  type Diagnosis,
  diagnose,
  examine,
  type Network,
  type Role,
  type SymptomId,
} from '../engine/index.ts';
import { answerLanguage } from './cli-language.ts';
import { readPastes } from './cli-paste.ts';
import { progressLines } from './cli-progress.ts';
import { compose } from './compose.ts';
import { readEvidence, writeEvidence } from './evidence-file.ts';
import { exitCode } from './exit-code.ts';
import { fileTrouble } from './file-trouble.ts';
import { settingsOrLab } from './lab-settings.ts';
import { scorePredictions } from './predictions.ts';
import type { Settings } from './settings.ts';
import { UsageError } from './usage-error.ts';

export interface DiagnoseOptions {
  symptom?: SymptomId[];
  say?: string;
  paste?: string[];
  client?: ClientKind;
  network?: Network;
  depth: Role;
  language?: string;
  json: boolean;
  html?: string;
  saveEvidence?: string;
  config: string;
  lab: boolean;
}

interface PrintOptions {
  json: boolean;
  depth: Role;
  html?: string;
}

/** Prints the diagnosis, and writes the report where one is wanted. locale: a language of the catalogue. */
function tell(diagnosis: Diagnosis, options: PrintOptions, locale: string): number {
  if (options.html) writeReport(options.html, diagnosis, options.depth, locale);
  const text = options.json
    ? JSON.stringify(diagnosis, null, 2)
    : renderText(diagnosisView(diagnosis, options.depth), { locale });
  process.stdout.write(`${text}\n`);
  return exitCode(diagnosis);
}

/** The report as one HTML file, readable by its owner only: it holds personal data. */
function writeReport(file: string, diagnosis: Diagnosis, depth: Role, locale: string): void {
  try {
    writeFileSync(file, renderReport(diagnosis, { locale, depth }), { mode: 0o600 });
  } catch (error) {
    throw new UsageError(`--html ${file}: cannot be written: ${fileTrouble(error)}`);
  }
}

/** Says in one line what became of a prediction whose change this diagnosis sees; a file that cannot be read stops nothing. */
function tellScores(settings: Settings, diagnosis: Diagnosis): void {
  try {
    const file = resolve(settings.folder, settings.predictionsFile);
    for (const { at, change, score } of scorePredictions(file, diagnosis, new Date().toISOString()))
      process.stderr.write(`Prediction of ${at.slice(0, 10)} for ${change.join(' ')}: ${score?.result}.\n`);
  } catch (error) {
    process.stderr.write(`Predictions not scored: ${(error as Error).message}\n`);
  }
}

/** `uc-doctor diagnose`: progress on standard error, the answer on standard output, the verdict as exit code. */
export async function diagnoseCommand(who: string, options: DiagnoseOptions): Promise<number> {
  const locale = answerLanguage(options.language);
  const pastes = readPastes(options.paste ?? []);
  const { settings, stop } = await settingsOrLab(options);
  try {
    const composed = await compose(settings);
    try {
      const lines = progressLines();
      const diagnosis = await examine(
        composed.world,
        {
          who,
          pastes,
          ...(options.symptom ? { symptoms: options.symptom } : {}),
          ...(options.say ? { say: options.say } : {}),
          ...(options.client ? { client: options.client } : {}),
          ...(options.network ? { network: options.network } : {}),
        },
        lines.onProgress,
      );
      lines.end();
      tellScores(settings, diagnosis);
      if (options.saveEvidence) writeEvidence(options.saveEvidence, diagnosis);
      return tell(diagnosis, options, locale);
    } finally {
      await composed.close();
    }
  } finally {
    await stop();
  }
}

/** `uc-doctor replay`: the same judgement over saved evidence; looks at nothing. */
export function replayCommand(file: string, options: PrintOptions & { language?: string }): number {
  const locale = answerLanguage(options.language);
  const saved = readEvidence(file);
  const diagnosis = diagnose(saved.items, saved.tookMs);
  if (diagnosis.rulesVersion !== saved.rulesVersion)
    process.stderr.write(`Saved with rules ${saved.rulesVersion}, judged with ${diagnosis.rulesVersion}.\n`);
  return tell(diagnosis, options, locale);
}
