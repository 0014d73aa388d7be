import type { ForestConfiguration } from '../facts/configuration.ts';
import { LookError, type Probe, type ProbeContext } from '../probe.ts';
import { type Found, look } from './search-forests.ts';

const nothing = {
  scps: [],
  virtualDirectories: [],
  acceptedDomains: [],
  pools: [],
  sipDomains: [],
  upnSuffixes: [],
  domains: [],
};

/** The configuration partition of every forest. One that cannot be read is unknown, which is not "there is none". */
export const configuration: Probe = {
  name: 'configuration',
  after: ['complaint'],
  run: (context) => look('configuration', context, () => find(context)),
};

async function find({ world, signal }: ProbeContext): Promise<Found<ForestConfiguration[]>> {
  const errors: LookError[] = [];
  const side = async (forest: string): Promise<ForestConfiguration> => {
    const directory = world.directories.find((one) => one.forest === forest);
    try {
      if (!directory?.configuration) throw new LookError('not-configured', 'directory');
      return { forest, readable: true, ...(await directory.configuration(signal)) };
    } catch (error) {
      if (!(error instanceof LookError) || error.reason.code === 'cancelled') throw error;
      errors.push(error);
      return { forest, readable: false, reason: error.message, ...nothing };
    }
  };
  const sides = await Promise.all(world.forests.map(({ name }) => side(name)));
  if (sides.some(({ readable }) => readable)) return { value: sides };
  return { reason: errors[0]?.reason ?? { code: 'not-configured' }, raw: sides };
}
