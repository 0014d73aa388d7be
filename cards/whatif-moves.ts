import type { FeatureId, Moves } from '../engine/index.ts';
import { phrase, sentence } from './phrase.ts';
import type { Block, Phrase, View } from './view.ts';

type Move = Moves['moves'][number];
/** Names shown of one move; the JSON has all. */
const shownNames = 10;

const usableCell = (move: Move): Phrase =>
  phrase('whatif.moves.usable.cell', { before: move.usableFrom, after: move.usableTo });
const moveCell = (move: Move): Phrase => phrase('whatif.moves.cell', { before: move.from, after: move.to });

function featureRows(move: Move, kind: 'gains' | 'loses'): (Phrase | string)[][] {
  return (Object.entries(move[kind]) as [FeatureId, number][])
    .sort((a, b) => b[1] - a[1])
    .map(([id, count]) => [
      phrase(`whatif.${kind === 'gains' ? 'gained' : 'lost'}`),
      phrase(`feature.${id}`),
      String(count),
    ]);
}

/** One move in full: features with how many people each concerns, and who they are. */
function moveBlock(move: Move): Block {
  const rows = [...featureRows(move, 'loses'), ...featureRows(move, 'gains')];
  const head = ['features', 'feature', 'moves.people'].map((id) => phrase(`whatif.${id}`));
  const names = move.who.slice(0, shownNames).map(({ sip }) => sip);
  const blocks: Block[] = [
    {
      kind: 'text',
      phrase: phrase('ui.plain', { text: move.who.length > names.length ? [...names, '…'] : names }),
    },
    ...(rows.length > 0 ? [{ kind: 'table' as const, head, rows }] : []),
  ];
  return {
    kind: 'more',
    caption: phrase('whatif.moves.caption', { from: move.from, to: move.to, count: move.people }),
    blocks,
  };
}

/** A prediction for a domain or for everybody: how many people move from where to where, and what that costs them. */
export function whatIfMovesView(result: Moves): View {
  const count = (move: Move, kind: 'gains' | 'loses'): Phrase | string => {
    const number = move.who.filter((person) => person[kind].length > 0).length;
    return number > 0 ? String(number) : phrase('whatif.moves.nothing');
  };
  const head = ['move', 'people', 'usable', 'loses', 'gains'].map((id) => phrase(`whatif.moves.${id}`));
  const rows = result.moves.map((move) => [
    moveCell(move),
    String(move.people),
    usableCell(move),
    count(move, 'loses'),
    count(move, 'gains'),
  ]);
  const args = { of: result.of, count: result.people };
  const moved = result.moves.filter((move) => move.from !== move.to || move.usableFrom !== move.usableTo);
  return {
    name: 'whatif-moves',
    title: phrase(result.people > 0 ? 'whatif.moves.title' : 'whatif.moves.none', args),
    blocks: [
      ...(result.people > 0 ? [sentence('whatif.predicted')] : []),
      {
        kind: 'facts',
        rows: result.change.map((word) => ({ label: phrase('whatif.change'), value: word })),
      },
      ...(rows.length > 0 ? [{ kind: 'table' as const, head, rows }] : []),
      ...moved.map(moveBlock),
      ...(result.cut ? [sentence('whatif.moves.cut', { count: result.people })] : []),
      ...(result.unread.length > 0
        ? [
            sentence('whatif.moves.unread', {
              count: result.unread.length,
              forests: result.unread,
            }),
          ]
        : []),
      sentence('whatif.moves.domains', { count: result.domains }, { weight: 'subtle' }),
    ],
    actions: [],
  };
}
