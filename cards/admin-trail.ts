import type { Candidate, Diagnosis } from '../engine/index.ts';
import { observations } from './known.ts';
import { phrase } from './phrase.ts';
import { answerCell, dnsCell, networkCell } from './trail-cells.ts';
import type { Block, Phrase } from './view.ts';

type Cell = Phrase | string;
const absent = phrase('value.absent');

function candidateRows(candidate: Candidate, domain: string): Cell[][] {
  const rows = candidate.hops.map((hop): Cell[] => [hop.url, networkCell(hop), answerCell(hop)]);
  if (candidate.srv) rows.unshift([candidate.srv.name, dnsCell(candidate.srv), absent]);
  if (candidate.cut)
    rows.push([phrase('domain.kind', { kind: candidate.kind, domain }), absent, phrase('trail.cut')]);
  return rows;
}

/** Every candidate and hop, one table for each network that was looked from. */
export function trailBlocks(d: Diagnosis): Block[] {
  const head = [phrase('admin.trail.asked'), phrase('admin.trail.network'), phrase('admin.trail.answer')];
  const looked = observations(d, 'autodiscover').map(({ id, value }): Block => {
    const caption = phrase('admin.trail', { network: value.network, domain: value.domain }, [id]);
    const rows = value.candidates.flatMap((candidate) => candidateRows(candidate, value.domain));
    return { kind: 'more', caption, blocks: [{ kind: 'table', head, rows }] };
  });
  const hosts = observations(d, 'ews-endpoint').map(({ id, value }): Block => {
    const caption = phrase('admin.trail', { network: value.network, domain: value.hop.host }, [id]);
    const rows = [[value.url, networkCell(value.hop), answerCell(value.hop)]];
    return { kind: 'more', caption, blocks: [{ kind: 'table', head, rows }] };
  });
  return [...looked, ...hosts];
}
