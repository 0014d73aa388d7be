import { Book } from './book.ts';
import type { Change } from './change.ts';
import { applyChange, staleNames } from './change-apply.ts';
import { withCertificates } from './change-certificate.ts';
import { withDns } from './change-dns.ts';
import { resolvedChange } from './change-visible.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { EvidenceItem, NewEvidence } from './evidence.ts';
import { examine } from './examine.ts';
import { gather } from './gather.ts';
import type { Said } from './intake.ts';
import type { Probe, Progress, World } from './probe.ts';
import { probes as allProbes } from './probes/index.ts';
import { type WhatIf, whatIfOf } from './whatif.ts';

/**
 * The evidence as it would be after the change: what follows is put in, and only the probes whose inputs changed look
 * again, for real and through the same ports and policy. Nothing is written anywhere.
 */
export async function gatherChanged(
  world: World,
  items: readonly EvidenceItem[],
  change: Change,
  options: {
    probes?: readonly Probe[];
    onProgress?: (progress: Progress) => void;
    signal?: AbortSignal;
  } = {},
): Promise<{ items: EvidenceItem[]; tookMs: number }> {
  const complaint = new Book(items).value('complaint', 'inside');
  const kept = applyChange(items, change);
  if (!complaint) return { items: kept, tookMs: 0 };
  const stale = staleNames(items, change, complaint.network);
  const again = (options.probes ?? allProbes).filter(({ name }) => stale.has(name));
  if (again.length === 0) return { items: kept, tookMs: 0 };
  const base: readonly string[] = ['complaint', 'forests'];
  const said = kept
    .filter(({ name }) => !base.includes(name))
    .map(({ id: _id, ...observation }) => observation as NewEvidence);
  const { onProgress, signal } = options;
  const gathered = await gather(withDns(world, change), again, {
    complaint,
    said,
    ...(onProgress ? { onProgress } : {}),
    ...(signal ? { signal } : {}),
  });
  return { items: withCertificates(gathered.items, change), tookMs: gathered.tookMs };
}

/** Predicts what a change does to somebody: examined as they are, then judged by the same rules as they would be. */
export async function examineChange(
  world: World,
  said: Omit<Said, 'at'>,
  change: Change,
  onProgress?: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<{ whatIf: WhatIf; before: Diagnosis; after: Diagnosis }> {
  const before = await examine(world, said, onProgress, signal);
  const meant = resolvedChange(before.evidence, change);
  const changed = await gatherChanged(world, before.evidence, meant, {
    ...(onProgress ? { onProgress } : {}),
    ...(signal ? { signal } : {}),
  });
  const after = diagnose(changed.items, changed.tookMs);
  return { whatIf: whatIfOf(before, after, meant, world.now().toISOString()), before, after };
}
