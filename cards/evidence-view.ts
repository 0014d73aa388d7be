import type { Diagnosis, EvidenceItem, Role } from '../engine/index.ts';
import { actionIds } from './action-ids.ts';
import { evidenceSummary } from './evidence-blocks.ts';
import { timeOf } from './moment.ts';
import { phrase, sentence } from './phrase.ts';
import type { Block, Phrase, View } from './view.ts';

type Row = { label: Phrase; value: Phrase | string };

/** What somebody may read of an item: the person only whence and when it is, never what a directory holds. */
export function itemRows(item: EvidenceItem, reader: Role): Row[] {
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

/** The item as it was kept: what the other side said where that is more than the value. */
export function rawText(item: EvidenceItem): string {
  return JSON.stringify(item.known ? (item.raw ?? item.value) : item.reason, null, 1);
}

const longestRaw = 12_000;
/** The item as it was kept, for staff: beside the card, in a code fence, cut with a line that says so. */
function rawBlock(item: EvidenceItem): Block {
  const text = rawText(item);
  const lines = text.slice(0, longestRaw).split('\n');
  return {
    kind: 'code',
    caption: phrase(text.length > longestRaw ? 'evidence.raw.cut' : 'evidence.raw', { item: item.id }),
    lines,
    text: true,
  };
}

/** Ids as people type and buttons bring them: `E3`, `e3`, `3`, `E3 E7`, `E3, E7`. */
const idsIn = (text: string): string[] =>
  [...text.toUpperCase().matchAll(/\bE?(\d{1,4})\b/g)].map(([, number]) => `E${Number(number)}`);

function itemBlocks(item: EvidenceItem, reader: Role): Block[] {
  const name = phrase(`evidence.${item.name}`, undefined, [item.id]);
  return [
    { kind: 'text', phrase: name, weight: 'strong' },
    { kind: 'facts', rows: itemRows(item, reader) },
    ...(reader === 'user' ? [] : [rawBlock(item)]),
  ];
}

const mostButtons = 5;
function listBlocks(d: Diagnosis): Block[] {
  const rows: Row[] = d.evidence.map(({ id, name, known }) => ({
    label: phrase(`evidence.${name}`),
    value: phrase('evidence.seen', { known: known ? 'yes' : 'no' }, [id]),
  }));
  return [{ kind: 'facts', rows }, sentence('evidence.ask', undefined, { weight: 'subtle' })];
}

/**
 * Evidence of a diagnosis: one item or several (E3, or E3 E7) with whence, when and, for staff, what each holds;
 * without an item, the list of them, to be asked for one by one. A number that there is not is said, never ignored.
 */
export function evidenceView(d: Diagnosis, item?: string, reader: Role = 'user'): View {
  const verdict = d.verdictId;
  const wanted = idsIn(item ?? '');
  const found = d.evidence.filter(({ id }) => wanted.includes(id));
  if (found.length > 0) {
    const ids = found.map(({ id }) => id);
    return {
      name: 'evidence-item',
      title: phrase('evidence.title.item', { item: ids }),
      verdict,
      blocks: found.flatMap((one) => itemBlocks(one, reader)),
      actions: [{ id: actionIds.evidence, label: phrase('button.evidence'), data: { verdict } }],
    };
  }
  const cited = new Set(
    d.findings.filter(({ outcome }) => outcome === 'fail').flatMap(({ evidence }) => evidence),
  );
  const first = [...d.evidence].sort((a, b) => Number(cited.has(b.id)) - Number(cited.has(a.id)));
  return {
    name: 'evidence',
    title: phrase('evidence.title', { count: d.evidence.length }),
    verdict,
    blocks: [...(item?.trim() ? [sentence('evidence.no-such', { item })] : []), ...listBlocks(d)],
    actions: first.slice(0, mostButtons).map(({ id }) => ({
      id: actionIds.evidence,
      label: phrase('ui.plain', { text: id }),
      data: { verdict, item: id },
    })),
  };
}
