import assert from 'node:assert/strict';
import type { ForestFacts, TrustSide } from '../../../engine/index.ts';
import { mayAuthenticate } from '../../../engine/trust.ts';

const forests: ForestFacts[] = [
  { name: 'L', dns: 'lync.test', aliases: ['UCHOST'], hosts: 'lync' },
  { name: 'E', dns: 'corp.test', aliases: ['child.corp.test', 'CONTOSO'], hosts: 'exchange' },
];
const side = (forest: string, partner: string, direction: number, attributes = 8): TrustSide => ({
  forest,
  readable: true,
  trusts: direction < 0 ? [] : [{ partner, direction, type: 2, attributes }],
});
const unread = (forest: string): TrustSide => ({ forest, readable: false, reason: 'timed-out', trusts: [] });
const ask = (...sides: TrustSide[]) => mayAuthenticate('E', 'L', sides, forests);

/** "May E's people authenticate to services of L?" Directions: 1 the partner trusts us, 2 we trust the partner. */
const table: [string, TrustSide[], string][] = [
  ['both sides two-way', [side('L', 'corp.test', 3), side('E', 'lync.test', 3)], 'yes'],
  ['one way, the right one', [side('L', 'corp.test', 2), side('E', 'lync.test', 1)], 'yes'],
  ['one way, the wrong one', [side('L', 'corp.test', 1), side('E', 'lync.test', 2)], 'no wrong-way'],
  ['no trust on either side', [side('L', 'corp.test', -1), side('E', 'lync.test', -1)], 'no no-trust'],
  ['one side was deleted', [side('L', 'corp.test', 2), side('E', 'lync.test', -1)], 'no sides-disagree'],
  ['disabled trust', [side('L', 'corp.test', 0), side('E', 'lync.test', 0)], 'no no-trust'],
  ['only the service side readable', [side('L', 'corp.test', 2), unread('E')], 'yes'],
  // Whether it is selective or covers the whole forest stands at the side that lets in.
  ['only the principal side readable', [unread('L'), side('E', 'lync.test', 1)], 'unknown one-side-only'],
  ['readable side holds no trust', [side('L', 'corp.test', -1), unread('E')], 'no no-trust'],
  ['neither readable is not "no trust"', [unread('L'), unread('E')], 'unknown unread'],
  ['partner named by NetBIOS', [side('L', 'CONTOSO', 3), side('E', 'uchost', 3)], 'yes'],
  ['partner is somebody else', [side('L', 'other.test', 3), side('E', 'other.test', 3)], 'no no-trust'],
];

describe('who may authenticate where (MS-ADTS)', () => {
  for (const [what, sides, expected] of table)
    it(what, () => {
      const may = ask(...sides);
      assert.equal('why' in may ? `${may.value} ${may.why}` : may.value, expected);
    });

  it('needs no trust within one forest', () => {
    assert.equal(mayAuthenticate('L', 'L', [], forests).value, 'yes');
  });

  it('tells selective authentication and an external trust', () => {
    const may = ask(side('L', 'corp.test', 2, 0x18), side('E', 'lync.test', 1));
    assert.deepEqual(may, { value: 'yes', selective: true, external: false });
    assert.deepEqual(ask(side('L', 'corp.test', 2, 0x4), side('E', 'lync.test', 1, 0x4)), {
      value: 'yes',
      selective: false,
      external: true,
    });
  });

  it('does not know a forest that is not configured', () => {
    assert.equal(mayAuthenticate('X', 'L', [side('L', 'corp.test', 3)], forests).value, 'unknown');
  });
});
