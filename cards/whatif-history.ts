import { timeOf } from './moment.ts';
import { phrase, sentence } from './phrase.ts';
import type { Block, Phrase, View } from './view.ts';

/** A prediction as it was kept, and how it came out. */
export interface PredictionRow {
  at: string;
  change: readonly string[];
  scenario: string;
  usable: string;
  result?: 'hit' | 'miss';
}

/** Everything that was predicted for a person, and what came of it. */
export function whatIfHistoryView(name: string, predictions: readonly PredictionRow[]): View {
  const title = phrase(predictions.length > 0 ? 'whatif.history.title' : 'whatif.history.none', { name });
  const rows = predictions.map(({ at, change, scenario, usable, result }): (Phrase | string)[] => [
    timeOf(at),
    change.join(' '),
    phrase('whatif.history.said', { scenario, usable }),
    phrase(`whatif.history.${result ?? 'waiting'}`),
  ]);
  const count = (wanted: PredictionRow['result']): number =>
    predictions.filter(({ result }) => result === wanted).length;
  const head = ['at', 'change', 'what', 'score'].map((id) => phrase(`whatif.history.${id}`));
  const sum = { hits: count('hit'), misses: count('miss'), waiting: count(undefined) };
  const blocks: Block[] =
    rows.length > 0 ? [{ kind: 'table', head, rows }, sentence('whatif.history.sum', sum)] : [];
  return { name: 'whatif-history', title, blocks, actions: [] };
}
