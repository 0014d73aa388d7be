import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { diagnosisView, renderReport, renderText } from '../cards/index.ts';
import {
  type ClientKind,
  type Diagnosis,
  diagnose,
  examine,
  type Network,
  type Progress,
  type Role,
  type SymptomId,
} from '../engine/index.ts';
import { compose } from './compose.ts';
import { readEvidence, writeEvidence } from './evidence-file.ts';
import { exitCode } from './exit-code.ts';
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
  json: boolean;
  html?: string;
  saveEvidence?: string;
  config: string;
  lab: boolean;
}

/** A paste of more than this is no window copied by a person. */
const pasteLimit = 256 * 1024;

function readPastes(files: readonly string[]): string[] {
  return files.map((file) => {
    try {
      const bytes = readFileSync(file);
      if (bytes.length > pasteLimit)
        throw new UsageError(`--paste ${file}: larger than ${pasteLimit / 1024} kB`);
      const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
      return new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(bytes);
    } catch (error) {
      if (error instanceof UsageError) throw error;
      throw new UsageError(
        `--paste ${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'failed'})`,
      );
    }
  });
}

const stepNames: Record<Progress['step'], string> = {
  directory: 'Directory',
  dns: 'DNS',
  certificate: 'Certificate',
  realm: 'Sign-in realm',
};
function tellProgress(progress: Progress): void {
  const sign = { running: '…', done: 'done', failed: 'could not look' }[progress.state];
  process.stderr.write(`${stepNames[progress.step]} ${sign}\n`);
}

function print(diagnosis: Diagnosis, options: { json: boolean; depth: Role }): number {
  const text = options.json
    ? JSON.stringify(diagnosis, null, 2)
    : renderText(diagnosisView(diagnosis, options.depth), { locale: 'en' });
  process.stdout.write(`${text}\n`);
  return exitCode(diagnosis);
}

/** The report as one HTML file, readable by its owner only: it holds personal data. */
function writeReport(file: string, diagnosis: Diagnosis, depth: Role): void {
  try {
    writeFileSync(file, renderReport(diagnosis, { locale: 'en', depth }), { mode: 0o600 });
  } catch (error) {
    throw new UsageError(
      `--html ${file}: cannot be written (${(error as NodeJS.ErrnoException).code ?? 'failed'})`,
    );
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
  const pastes = readPastes(options.paste ?? []);
  const { settings, stop } = await settingsOrLab(options);
  try {
    const composed = await compose(settings);
    try {
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
        tellProgress,
      );
      tellScores(settings, diagnosis);
      if (options.saveEvidence) writeEvidence(options.saveEvidence, diagnosis);
      if (options.html) writeReport(options.html, diagnosis, options.depth);
      return print(diagnosis, options);
    } finally {
      await composed.close();
    }
  } finally {
    await stop();
  }
}

/** `uc-doctor replay`: the same judgement over saved evidence; looks at nothing. */
export function replayCommand(file: string, options: { json: boolean; depth: Role; html?: string }): number {
  const saved = readEvidence(file);
  const diagnosis = diagnose(saved.items, saved.tookMs);
  if (diagnosis.rulesVersion !== saved.rulesVersion)
    process.stderr.write(`Saved with rules ${saved.rulesVersion}, judged with ${diagnosis.rulesVersion}.\n`);
  if (options.html) writeReport(options.html, diagnosis, options.depth);
  return print(diagnosis, options);
}
