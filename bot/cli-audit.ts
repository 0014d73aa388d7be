import { writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import type { AuditLine, AuditQuery, Store } from '../store/index.ts';
import { headsIn, keepHead } from './audit-heads.ts';
import { auditCsv, auditTable, faultText } from './audit-text.ts';
import { exitCodes } from './exit-code.ts';
import { readSettings } from './settings.ts';
import { storeOf } from './store-of.ts';
import { UsageError } from './usage-error.ts';

export interface AuditOptions {
  person?: string;
  case?: string;
  admin?: string;
  since?: string;
  csv?: string;
  json?: string;
  config: string;
}
/** Who is at this machine. */
export const machineUser = (): string => `${userInfo().username} (command line)`;

/** Prints who did what, or hands it out as a file; that it was looked into is recorded. */
export async function auditCommand(options: AuditOptions): Promise<number> {
  const { csv, json, config } = options;
  const query = queryOf(options);
  const settings = readSettings(config, process.env);
  const store = await storeOf(settings);
  try {
    const lines = await all(store, query);
    const format = csv !== undefined ? 'csv' : json !== undefined ? 'json' : 'text';
    const { person, admin, ...facts } = query;
    await store.audit.record([
      {
        kind: 'export',
        at: Date.now(),
        actor: machineUser(),
        ...(person === undefined ? {} : { person }),
        facts: { format, lines: lines.length, ...facts },
        ...(admin === undefined ? {} : { detail: { admin } }),
      },
    ]);
    if (csv !== undefined) writeFileSync(csv, auditCsv(lines), { mode: 0o600 });
    if (json !== undefined) writeFileSync(json, `${JSON.stringify(lines, null, 2)}\n`, { mode: 0o600 });
    if (format === 'text') process.stdout.write(auditTable(lines));
    else process.stdout.write(`${lines.length} lines are in ${csv ?? json}.\n`);
    return exitCodes.fine;
  } finally {
    await store.close();
  }
}

function queryOf({ person, admin, case: id, since }: AuditOptions): AuditQuery {
  const caseId = id === undefined ? undefined : Number(id.replace('#', ''));
  if (caseId !== undefined && !Number.isInteger(caseId)) throw new UsageError(`--case ${id} is not a number`);
  const from = since === undefined ? undefined : Date.parse(since);
  if (Number.isNaN(from)) throw new UsageError(`--since ${since} is not a date like 2026-11-24`);
  return {
    ...(person === undefined ? {} : { person }),
    ...(admin === undefined ? {} : { admin }),
    ...(caseId === undefined ? {} : { caseId }),
    ...(from === undefined ? {} : { since: from }),
  };
}

async function all({ audit }: Store, query: AuditQuery): Promise<AuditLine[]> {
  const lines: AuditLine[] = [];
  for (;;) {
    const page = await audit.lines({ ...query, after: lines.at(-1)?.seq ?? 0 });
    lines.push(...page);
    if (page.length < 1000) return lines;
  }
}

/** Reads the whole chain and every exported end; the exit code says whether it is whole. */
export async function auditVerifyCommand({
  heads,
  config,
}: {
  heads?: string;
  config: string;
}): Promise<number> {
  const settings = readSettings(config, process.env);
  const file = heads ?? resolve(settings.folder, settings.audit.headsFile);
  const known = headsIn(file);
  const store = await storeOf(settings);
  try {
    const { lines, faults } = await store.audit.verify(known);
    const against = `${known.length} exported ${known.length === 1 ? 'end' : 'ends'} (${file})`;
    if (faults.length === 0) {
      process.stdout.write(`The audit is whole: ${lines} lines, against ${against}.\n`);
      return exitCodes.fine;
    }
    process.stdout.write(`The audit is NOT whole: ${lines} lines, against ${against}:\n`);
    for (const fault of faults) process.stdout.write(`  ${faultText(fault)}\n`);
    return exitCodes.fault;
  } finally {
    await store.close();
  }
}

/** Prints the end of the chain as a JSON line, and keeps it in the file of exported ends. */
export async function auditHeadCommand({ config }: { config: string }): Promise<number> {
  const settings = readSettings(config, process.env);
  const store = await storeOf(settings);
  try {
    const head = await store.audit.head();
    if (!head) return exitCodes.fine;
    keepHead(resolve(settings.folder, settings.audit.headsFile), head);
    process.stdout.write(`${JSON.stringify(head)}\n`);
    return exitCodes.fine;
  } finally {
    await store.close();
  }
}
