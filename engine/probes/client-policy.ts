import type { NewEvidence } from '../evidence.ts';
import type { ClientPolicy } from '../facts/complaint.ts';
import { LookError, type Probe } from '../probe.ts';
import { type Found, unknown } from './search-forests.ts';

/** The person's client policy, from imported PowerShell output: it is in no directory. */
export const clientPolicy: Probe = {
  name: 'client-policy',
  after: ['lync-person'],
  async run({ known, world }) {
    const from = world.ticks();
    const at = world.now().toISOString();
    const person = known('lync-person');
    let found: Found<ClientPolicy>;
    try {
      found = person?.lync
        ? { value: world.policies.effective(person.lync.sip, person.lync.pool) }
        : unknown('prerequisite-unknown', 'lync-person');
    } catch (error) {
      if (!(error instanceof LookError)) throw error;
      found = { reason: error.reason };
    }
    const stamp = { source: 'import', vantage: 'bot', at, ms: world.ticks() - from } as const;
    return [{ name: 'client-policy', known: 'value' in found, ...found, ...stamp } as NewEvidence];
  },
};
