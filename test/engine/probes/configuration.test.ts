import assert from 'node:assert/strict';
import { configuration } from '../../../engine/probes/configuration.ts';
import { context, reason, value } from './forests.ts';

const read = {
  scps: [],
  virtualDirectories: [],
  acceptedDomains: [{ name: 'corp.example', wildcard: false, type: 'authoritative', isDefault: true }],
  pools: [],
  sipDomains: [],
  upnSuffixes: [],
  domains: [{ dns: 'corp.example', netbios: 'CORP' }],
} as const;
const down = { code: 'denied', detail: 'configuration' } as const;

describe('the configuration partitions', () => {
  it('are known side by side; one that cannot be read is unknown, not empty', async () => {
    const rig = context('ann', {
      corp: { hosts: 'exchange' },
      hoster: { hosts: 'lync' },
      labs: { hosts: 'exchange', none: true },
    });
    const [corp] = rig.fake.world.directories;
    corp!.configuration = async () => structuredClone(read) as never;
    const sides = await value<'configuration'>(configuration, rig.context);
    assert.deepEqual(
      sides?.map(({ forest, readable, reason: why, acceptedDomains }) => [
        forest,
        readable,
        why,
        acceptedDomains.length,
      ]),
      [
        ['corp', true, undefined, 1],
        ['hoster', false, 'not-configured: directory', 0],
        ['labs', false, 'not-configured: directory', 0],
      ],
    );
  });

  it('are unknown with the reason where none can be read', async () => {
    const rig = context('ann', { corp: { hosts: 'exchange' } });
    const { LookError } = await import('../../../engine/probe.ts');
    rig.fake.world.directories[0]!.configuration = async () => {
      throw new LookError(down.code, down.detail);
    };
    assert.deepEqual(await reason(configuration, rig.context), down);
    assert.equal(rig.progress.at(-1)?.state, 'failed');
  });
});
