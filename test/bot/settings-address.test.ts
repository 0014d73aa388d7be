import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isResolver, rangeFault } from '../../bot/settings-address.ts';
import { createGuard } from '../../engine/clients/guard.ts';

describe('an address range in the settings', () => {
  const like = 'is not an address range like 10.0.0.0/8';
  const faults: Record<string, string> = {
    '300.0.0.0/8': `${like}: 300 is more than 255`,
    '10.0.0/8': `${like}: 10.0.0 is not an address`,
    '10.0.0.0/33': `${like}: after the slash there may be at most 32`,
    'fd00::/129': `${like}: after the slash there may be at most 128`,
    'fd00:::/8': `${like}: fd00::: is not an address`,
    '10.0.0.0': like,
    'corp.example/8': like,
  };
  for (const [text, fault] of Object.entries(faults))
    it(`${text} is refused with the reason`, () => assert.equal(rangeFault(text), fault));
  it('that is let through is one that the guard can read', () => {
    const bits = fc.nat(140);
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), fc.ipV4Extended()), bits, (ip, many) => {
        const text = `${ip}/${many}`;
        if (rangeFault(text) !== undefined) return;
        assert.ok(createGuard({ addresses: [text], ports: [], domains: [] }));
      }),
    );
  });
});

describe('a resolver in the settings', () => {
  for (const text of ['10.0.0.53', '10.0.0.53:53', 'fd00::53', '[fd00::53]:5353', '[fd00::53]'])
    it(`${text} is taken`, () => assert.ok(isResolver(text)));
  for (const text of [
    '300.0.0.53',
    '10.0.0.53:0',
    '10.0.0.53:70000',
    '[10.0.0.53]:53',
    'dns.corp.example',
    '',
  ])
    it(`"${text}" is refused`, () => assert.ok(!isResolver(text)));
});
