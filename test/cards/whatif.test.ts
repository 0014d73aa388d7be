import assert from 'node:assert/strict';
import {
  compareView,
  createSay,
  renderAdaptive,
  renderText,
  type View,
  whatIfHistoryView,
  whatIfMovesView,
  whatIfView,
} from '../../cards/index.ts';
import { widthOf } from '../../cards/render/text-layout.ts';
import { applyChange } from '../../engine/change-apply.ts';
import { type Change, comparePeople, diagnose } from '../../engine/index.ts';
import { whatIfOf } from '../../engine/whatif.ts';
import { addMove, type Move, orderedMoves } from '../../engine/whatif-moves.ts';
import { account, at, bySid, evidence, found, linked, oneWay, own } from '../engine/build.ts';
import { parserComplaints } from './adaptive-parser.ts';

const say = createSay({ missing: 'throw' });
const person = evidence({
  lync: linked({}, { displayName: 'Ann <b>*Holm*</b>' }),
  joined: [bySid(account())],
  origin: found(account()),
  trusts: oneWay,
  look: { 'https-autodiscover': 'corp' },
});
const predicted = (items: typeof person, change: Change) =>
  whatIfOf(diagnose(items), diagnose(applyChange(items, change)), change, at);

const changes: Record<string, Change> = {
  mail: { mail: 'ann@other.test' },
  empty: { mail: null },
  policy: { comparisonOff: true },
  trust: { trust: { kind: 'none' } },
  'two-way': { trust: { kind: 'two-way' } },
  dns: { dns: [{ domain: 'd.test', target: 'mail.x.test' }] },
  removed: { dns: [{ domain: 'd.test', target: null }] },
  certificate: { certificates: [{ host: 'autodiscover.d.test', names: ['other.test'] }] },
  nothing: { mail: 'ann@d.test', certificates: [{ host: 'far.test', names: ['far.test'] }] },
  all: {
    mail: '@x.test',
    comparisonOff: false,
    trust: { kind: 'two-way' },
    dns: [{ domain: 'x.test', target: 'mail.x.test' }],
    certificates: [{ host: 'mail.x.test', names: ['*.x.test'] }],
  },
};
const moves = new Map<string, Move>();
for (const change of Object.values(changes)) addMove(moves, predicted(person, change));
const table = {
  of: 'd.test',
  change: ['mail=@x.test'],
  people: moves.size,
  cut: true,
  domains: 2,
  tookMs: 1,
};

const views: Record<string, View> = {
  ...Object.fromEntries(
    Object.entries(changes).map(([name, change]) => [
      `whatif ${name}`,
      whatIfView(predicted(person, change)),
    ]),
  ),
  'whatif nobody': whatIfView(predicted(evidence({}), { mail: null })),
  moves: whatIfMovesView({ ...table, moves: orderedMoves(moves), unread: ['corp'] }),
  'moves of nobody': whatIfMovesView({ ...table, people: 0, moves: [], unread: [] }),
  history: whatIfHistoryView('Ann', [
    { at, change: ['mail=none'], scenario: '3', usable: 'no', result: 'hit' },
    { at, change: ['trust=none'], scenario: 'undetermined', usable: 'unknown' },
  ]),
  'history of none': whatIfHistoryView('Ann', []),
  compare: compareView(comparePeople(diagnose(person), diagnose(evidence({ lync: own() })))),
  'compare alike': compareView(comparePeople(diagnose(person), diagnose(person))),
  'compare nobody': compareView(comparePeople(diagnose(person), diagnose(evidence({})))),
};

describe('predictions and comparisons, as seen', () => {
  for (const [name, view] of Object.entries(views)) {
    it(`${name}: every word is there, in text and as a card`, () => {
      for (const width of [60, 90])
        for (const line of renderText(view, { locale: 'en', say, width }).split('\n'))
          assert.ok(line.startsWith('    ') || widthOf(line) <= width, line);
      const { card } = renderAdaptive(view, { locale: 'en', say });
      assert.deepEqual(parserComplaints(card), []);
    });
  }
  it('is called predicted, and says what does not change', () => {
    const text = (view: View) => renderText(view, { locale: 'en', say }).replace(/\s+/g, ' ');
    for (const name of Object.keys(changes))
      assert.match(text(views[`whatif ${name}`]!), /Predicted by the same rules/);
    assert.match(text(views['whatif nothing']!), /as wanted already.*has no effect on them.*nothing changes/);
    assert.match(text(views['whatif mail']!), /cannot be told yet/);
  });
});
