import type { CertificateLook, Diagnosis } from '../../engine/index.ts';
import { observations } from '../known.ts';
import { escapeHtml, type HtmlWords } from './html.ts';

/** A bar in a table cell; what it shows stands beside it in words, so it is hidden from those who listen. */
function bar(from: number, to: number, tone: string, needle?: number): string {
  const [start, end] = [Math.max(0, from), Math.min(100, to)];
  const now =
    needle === undefined ? '' : `<rect x="${needle.toFixed(1)}" y="0" width="0.8" height="10" class="now"/>`;
  return `<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect x="0" y="3" width="100" height="4" class="rail"/><rect x="${start.toFixed(1)}" y="2" width="${Math.max(0.6, end - start).toFixed(1)}" height="6" class="${tone}"/>${now}</svg>`;
}

/** How long each look took, longest first: where a check was slow is seen at a glance. */
export function timesTable(d: Diagnosis, say: HtmlWords): string {
  const looks = d.evidence.filter(({ ms }) => ms >= 1).sort((a, b) => b.ms - a.ms);
  if (looks.length === 0) return '';
  const most = looks[0]?.ms ?? 1;
  const rows = looks.map((item) => {
    const name = say.full({ id: `evidence.${item.name}`, cites: [item.id] });
    const tone = item.known ? 'good' : 'unknown';
    return `<tr><th scope="row">${name}</th><td class="wide">${bar(0, (100 * item.ms) / most, tone)}</td><td class="number">${Math.round(item.ms)}</td></tr>`;
  });
  const head = ['look', 'bar', 'ms'].map((id) =>
    id === 'bar' ? '<td></td>' : `<th scope="col">${say.of({ id: `report.${id}` })}</th>`,
  );
  return `<div class="scroll" tabindex="0"><table class="plot"><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

interface Seen {
  host: string;
  leaf: CertificateLook;
  at: string;
  id: string;
}
/** The certificate of each host that showed one, once a host. */
function certificatesOf(d: Diagnosis): Seen[] {
  const at = new Map(d.evidence.map((item) => [item.id, item.at]));
  const hops = [
    ...observations(d, 'autodiscover').flatMap(({ id, value }) =>
      value.candidates.flatMap(({ hops }) => hops.map((hop) => ({ id, hop }))),
    ),
    ...observations(d, 'ews-endpoint').map(({ id, value }) => ({ id, hop: value.hop })),
  ];
  const seen = new Map<string, Seen>();
  for (const { id, hop } of hops) {
    const leaf = hop.tls?.chain[0];
    if (leaf && !seen.has(hop.host)) seen.set(hop.host, { host: hop.host, leaf, at: at.get(id) ?? '', id });
  }
  return [...seen.values()];
}

/** From when to when each certificate is good, on one scale, with the moment of the look as a needle. */
export function certificatesTable(d: Diagnosis, say: HtmlWords): string {
  const seen = certificatesOf(d);
  if (seen.length === 0) return '';
  const ends = seen.flatMap(({ leaf, at }) =>
    [leaf.validFrom, leaf.validTo, at].map((one) => Date.parse(one)),
  );
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  const place = (iso: string) => (100 * (Date.parse(iso) - first)) / Math.max(1, last - first);
  const rows = seen.map(({ host, leaf, at, id }) => {
    const [from, to, now] = [leaf.validFrom, leaf.validTo, at].map((one) => Date.parse(one)) as [
      number,
      number,
      number,
    ];
    const state = now > to ? 'expired' : now < from ? 'early' : 'valid';
    const days = Math.floor((to - now) / 86_400_000);
    const day = (iso: string) => iso.slice(0, 10);
    const args = { from: day(leaf.validFrom), to: day(leaf.validTo), at: day(at), state, days };
    const told = say.full({ id: 'report.validity', args, cites: [id] });
    const drawn = bar(
      place(leaf.validFrom),
      place(leaf.validTo),
      state === 'valid' ? 'good' : 'bad',
      place(at),
    );
    return `<tr><th scope="row"><bdi>${escapeHtml(host)}</bdi></th><td class="wide">${drawn}</td><td>${told}</td></tr>`;
  });
  const head = `<th scope="col">${say.of({ id: 'report.host' })}</th><td></td><th scope="col">${say.of({ id: 'report.valid' })}</th>`;
  return `<div class="scroll" tabindex="0"><table class="plot"><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}
