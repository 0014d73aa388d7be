import { diagnose } from './diagnose.ts';
import type { Diagnosis } from './diagnosis.ts';
import { gather } from './gather.ts';
import { intake, type Said } from './intake.ts';
import type { Progress, World } from './probe.ts';
import { probes } from './probes/index.ts';

/**
 * The main job in one call: what was said in, the diagnosis out. Never rejects on anything the world does;
 * what could not be seen is unknown evidence with its reason.
 */
export async function examine(
  world: World,
  said: Omit<Said, 'at'>,
  onProgress?: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<Diagnosis> {
  const taken = intake({ ...said, at: world.now().toISOString() });
  const { items, tookMs } = await gather(world, probes, {
    complaint: taken.complaint,
    said: taken.said,
    ...(onProgress ? { onProgress } : {}),
    ...(signal ? { signal } : {}),
  });
  return diagnose(items, tookMs);
}
