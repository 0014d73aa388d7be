import type { Diagnosis, EvidenceItem, Role } from '../engine/index.ts';
import { actionIds } from './action-ids.ts';
import { evidenceSummary } from './evidence-blocks.ts';
import { timeOf } from './moment.ts';
import { phrase, sentence } from './phrase.ts';
import type { Action, Block, Phrase, View } from './view.ts';

type Row = { label: Phrase; value: Phrase | string };

/** What somebody may read of an item: the person only whence and when it is, never what a directory holds. */
function itemRows(item: EvidenceItem, reader: Role): Row[] {
  const { source, vantage } = item;
  const rows: Row[] = [
    { label: phrase('evidence.source'), value: phrase('evidence.source.value', { source }) },
    { label: phrase('evidence.when'), value: timeOf(item.at) },
  ];
  if (!item.known)
    rows.push({ label: phrase('evidence.unknown.label'), value: phrase(`code.${item.reason.code}`) });
  if (reader === 'user') return rows;
  if (item.known) rows.unshift({ label: phrase('evidence.head.value'), value: evidenceSummary(item) });
  rows.push({ label: phrase('evidence.vantage'), value: phrase('evidence.vantage.value', { vantage }) });
  rows.push({ label: phrase('label.took'), value: phrase('value.took', { ms: Math.round(item.ms) }) });
  return rows;
}

const longestRaw = 12_000;
/** The item as it was kept, for staff: beside the card, in a code fence, cut with a line that says so. */
function rawBlock(item: EvidenceItem): Block {
  const kept = item.known ? (item.raw ?? item.value) : item.reason;
  const text = JSON.stringify(kept, null, 1);
  const lines = text.slice(0, longestRaw).split('\n');
  return {
    kind: 'code',
    caption: phrase(text.length > longestRaw ? 'evidence.raw.cut' : 'evidence.raw', { item: item.id }),
    lines,
  };
}

const mostButtons = 5;

/**
 * Evidence of a diagnosis: one item (E1 …) with whence, when and, for staff, what it holds; without an item, all of
 * them, to be asked for one by one. A number that there is not is said, never ignored.
 */
export function evidenceView(d: Diagnosis, item?: string, reader: Role = 'user'): View {
  const verdict = d.verdictId;
  const wanted = item
    ?.trim()
    .toUpperCase()
    .replace(/^(\d+)$/, 'E$1');
  const found = d.evidence.find(({ id }) => id === wanted);
  const button = (id: string): Action => ({
    id: actionIds.evidence,
    label: phrase('ui.plain', { text: id }),
    data: { verdict, item: id },
  });
  if (found)
    return {
      name: 'evidence-item',
      mark: found.known ? 'good' : 'unknown',
      title: phrase('evidence.title.item', { item: found.id }),
      verdict,
      blocks: [
        sentence(`evidence.${found.name}`, undefined, { weight: 'strong' }),
        { kind: 'facts', rows: itemRows(found, reader) },
        ...(reader === 'user' ? [] : [rawBlock(found)]),
      ],
      actions: [{ id: actionIds.evidence, label: phrase('button.evidence'), data: { verdict } }],
    };
  const rows: Row[] = d.evidence.map((each) => ({
    label: phrase('ui.plain', { text: each.id }),
    value: phrase(`evidence.${each.name}`),
  }));
  const cited = new Set(
    d.findings.filter(({ outcome }) => outcome === 'fail').flatMap(({ evidence }) => evidence),
  );
  const first = [...d.evidence].sort((a, b) => Number(cited.has(b.id)) - Number(cited.has(a.id)));
  return {
    name: 'evidence',
    title: phrase('evidence.title', { count: d.evidence.length }),
    verdict,
    blocks: [
      ...(wanted ? [sentence('evidence.no-such', { item: wanted })] : []),
      { kind: 'facts', rows },
      sentence('evidence.ask', undefined, { weight: 'subtle' }),
    ],
    actions: first.slice(0, mostButtons).map(({ id }) => button(id)),
  };
}
