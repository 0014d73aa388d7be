import { resolve } from 'node:path';
import { z } from 'zod';

export interface CrossIssue {
  path: PropertyKey[];
  message: string;
}

/** As much of the file as the checks across settings need; whatever is malformed is the schema's to report. */
const loose = z.object({
  forests: z
    .array(
      z
        .object({ name: z.unknown().optional(), hosts: z.array(z.unknown()).catch([]) })
        .catch({ name: undefined, hosts: [] }),
    )
    .catch([]),
  store: z.object({ url: z.string() }).optional().catch(undefined),
  audit: z.object({ key: z.string() }).optional().catch(undefined),
  bot: z
    .object({
      appType: z.string().catch('SingleTenant'),
      tenantId: z.unknown().optional(),
      appPassword: z.unknown().optional(),
    })
    .optional()
    .catch(undefined),
});
/** tenantId also for MultiTenant: without it a guest of another company cannot be told from a colleague. */
const needs: Record<string, readonly ('tenantId' | 'appPassword')[]> = {
  SingleTenant: ['tenantId', 'appPassword'],
  UserAssignedMSI: ['tenantId'],
  MultiTenant: ['tenantId', 'appPassword'],
};

/** Faults that lie between settings; run even where the schema found others, so that all are listed at once. */
export function crossIssues(raw: unknown): CrossIssue[] {
  const parsed = loose.safeParse(raw ?? {});
  if (!parsed.success) return [];
  const { forests, bot, store, audit } = parsed.data;
  const issues: CrossIssue[] = [];
  const roles = forests.flatMap((forest) => forest.hosts);
  if (forests.length > 0 && !roles.includes('lync') && !roles.includes('both'))
    issues.push({ path: ['forests'], message: 'none of them hosts lync: say hosts: [lync] at one' });
  for (const [index, forest] of forests.entries())
    if (forests.findIndex((each) => each.name === forest.name) < index)
      issues.push({ path: ['forests', index, 'name'], message: 'is used by another forest too' });
  for (const key of bot ? (needs[bot.appType] ?? []) : [])
    if (!bot?.[key]) issues.push({ path: ['bot'], message: `${bot?.appType} needs ${key}` });
  if (store && !audit)
    issues.push({
      path: ['store'],
      message: 'is a database that servers share: they need one key of the audit chain, audit: { key: … }',
    });
  return issues;
}

/** Settings whose value names a file, wherever they stand. */
const fileKeys: ReadonlySet<string> = new Set(['caFile', 'ldif', 'clientPolicies']);

/** Every file that the settings name and that is not there, so that all are listed at once and with their lines. */
export function missingFiles(
  raw: unknown,
  folder: string,
  exists: (path: string) => boolean,
  path: PropertyKey[] = [],
): CrossIssue[] {
  if (typeof raw !== 'object' || raw === null) return [];
  return Object.entries(raw).flatMap(([key, value]) => {
    const here = [...path, Array.isArray(raw) ? Number(key) : key];
    if (typeof value !== 'string' || !fileKeys.has(key)) return missingFiles(value, folder, exists, here);
    const file = resolve(folder, value);
    return exists(file) ? [] : [{ path: here, message: `names a file that is not there: ${file}` }];
  });
}
