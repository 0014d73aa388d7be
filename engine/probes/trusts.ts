import type { TrustSide } from '../facts/directory.ts';
import { LookError, type Probe, type ProbeContext } from '../probe.ts';
import { type Found, look } from './search-forests.ts';

/** Trust objects as each forest sees them. A side that cannot be read is unknown, which is not "no trust". */
export const trusts: Probe = {
  name: 'trusts',
  after: ['complaint'],
  run: (context) => look('trusts', context, () => find(context)),
};

async function find({ world, signal }: ProbeContext): Promise<Found<TrustSide[]>> {
  const errors: LookError[] = [];
  const side = async (forest: string): Promise<TrustSide> => {
    const directory = world.directories.find((one) => one.forest === forest);
    try {
      if (!directory) throw new LookError('not-configured', 'directory');
      return { forest, readable: true, trusts: await directory.trusts(signal) };
    } catch (error) {
      if (!(error instanceof LookError) || error.reason.code === 'cancelled') throw error;
      errors.push(error);
      return { forest, readable: false, reason: error.message, trusts: [] };
    }
  };
  const sides = await Promise.all(world.forests.map(({ name }) => side(name)));
  if (sides.some(({ readable }) => readable)) return { value: sides };
  return { reason: errors[0]?.reason ?? { code: 'not-configured' }, raw: sides };
}
