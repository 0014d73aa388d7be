import { createHash } from 'node:crypto';
import type { Diagnosis, Role } from '../engine/index.ts';
import { diagnosisAdminView } from './diagnosis-admin.ts';
import { diagnosisAgentView, shownName } from './diagnosis-agent.ts';
import { diagnosisUserView } from './diagnosis-user.ts';
import { itemRows, rawText } from './evidence-view.ts';
import { languageOf, type Say } from './messages.ts';
import { timeOf } from './moment.ts';
import { cleanCode } from './render/clean.ts';
import { escapeHtml, type HtmlOptions, type HtmlWords, htmlWords, renderBlocks } from './render/html.ts';
import { certificatesTable, timesTable } from './render/report-plots.ts';
import { reportStyle } from './render/report-style.ts';
import { forestPhrases, routeSvg } from './render/route-svg.ts';
import { isRightToLeft, signs } from './render/words.ts';
import { type Route, routeOf } from './route.ts';
import type { Block, Phrase, View } from './view.ts';

export interface ReportOptions {
  /** BCP 47 */
  locale: string;
  depth: Role;
  /** default: the catalogue */
  say?: Say;
}

/** The view of this depth without what is only for pressing, and without the list of evidence, which has its own part. */
export function reportView(d: Diagnosis, depth: Role): View {
  const view =
    depth === 'admin'
      ? diagnosisAdminView(d)
      : depth === 'agent'
        ? diagnosisAgentView(d)
        : diagnosisUserView(d);
  const pressed = (block: Block): boolean =>
    block.kind === 'choices' && block.actions.some(({ data }) => data?.depth !== undefined);
  const listed = (block: Block): boolean => block.kind === 'more' && block.caption.id === 'agent.evidence';
  return { ...view, blocks: view.blocks.filter((block) => !pressed(block) && !listed(block)) };
}

/** The drawing of the way and, below it, the same in words. */
function routePart(d: Diagnosis, route: Route, say: HtmlWords): string {
  const basis = say.of({ id: 'report.route.basis', args: { basis: d.scenarioWhy.basis } });
  const steps = route.steps.map(({ stage, mark, text }) => {
    const state = escapeHtml(say.plain.mark(mark, 'step'));
    return `<li><strong>${say.of({ id: `route.stage.${stage}` })}</strong> <span class="sign ${mark}">${signs[mark]}</span> ${state}: ${say.full(text)}</li>`;
  });
  const forests = route.forests.map((forest) => {
    const name = say.of({ id: 'route.forest', args: { name: forest.name, dns: forest.dns } });
    const text = forestPhrases(forest, (phrase: Phrase) => say.plain.of(phrase));
    return `<li><strong>${name}</strong>: ${say.of({ id: 'ui.plain', args: { text } })}</li>`;
  });
  const trust = route.trust ? `<li>${say.full(route.trust)}</li>` : '';
  const drawn = routeSvg(route, say, say.plain.of({ id: 'route.alt' }));
  return `<p>${basis}</p><figure>${drawn}</figure><ol class="told">${[...steps, ...forests].join('')}${trust}</ol>`;
}

function evidencePart(d: Diagnosis, depth: Role, options: HtmlOptions): string {
  const say = htmlWords(options);
  return d.evidence
    .map((item) => {
      const rows = renderBlocks([{ kind: 'facts', rows: itemRows(item, depth) }], options);
      const caption = say.of({ id: 'evidence.raw', args: { item: item.id } });
      const lines = rawText(item).split('\n').map(cleanCode).join('\n');
      const raw = `<details><summary>${caption}</summary><pre dir="ltr" tabindex="0">${escapeHtml(lines)}</pre></details>`;
      const name = `${escapeHtml(item.id)} · ${say.of({ id: `evidence.${item.name}` })}`;
      return `<section class="item" id="${escapeHtml(item.id)}"><h3>${name}</h3>${rows}${depth === 'admin' ? raw : ''}</section>`;
    })
    .join('\n');
}

/** Inline style is let in by its hash; nothing else is: no script, no address outside this page. */
const policy = `default-src 'none'; img-src data:; style-src 'sha256-${createHash('sha256').update(reportStyle).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/**
 * A diagnosis as one HTML page that needs nothing else: for reading, sending and printing, at the depth of its reader,
 * in the language of the locale. The JSON of the diagnosis itself is its other export.
 */
export function renderReport(d: Diagnosis, { locale, depth, say: speak }: ReportOptions): string {
  const linked = new Set(d.evidence.map(({ id }) => id));
  const options: HtmlOptions = { locale, linked, level: 3, ...(speak ? { say: speak } : {}) };
  const say = htmlWords(options);
  const view = reportView(d, depth);
  const at = d.evidence
    .map((item) => item.at)
    .sort()
    .at(-1);
  const made = { at: at ? timeOf(at) : '-', verdict: d.verdictId, rules: d.rulesVersion };
  // A person is told no names of servers and forests: the way and the plots are for staff.
  const staff = depth !== 'user';
  const parts = [
    { id: 'short', html: staff ? renderBlocks(diagnosisUserView(d).blocks, options) : '' },
    { id: 'route', html: staff ? routePart(d, routeOf(d), say) : '' },
    { id: 'findings', html: renderBlocks(view.blocks, options) },
    { id: 'certificates', html: staff ? certificatesTable(d, say) : '' },
    { id: 'time', html: staff ? timesTable(d, say) : '' },
    { id: 'evidence', html: evidencePart(d, depth, options) },
  ].filter(({ html }) => html !== '');
  const title = say.of({ id: 'report.title', args: { name: shownName(d) } });
  const name = (id: string) => say.of({ id: `report.${id}` });
  const mark = view.mark
    ? `<p class="mark ${view.mark}">${signs[view.mark]} ${escapeHtml(say.plain.mark(view.mark, 'mark'))}</p>`
    : '';
  const sections = parts.map(
    ({ id, html }) =>
      `<section id="${id}" aria-labelledby="${id}-head"><h2 id="${id}-head">${name(id)}</h2>${html}</section>`,
  );
  return `<!doctype html>
<html lang="${languageOf(locale)}" dir="${isRightToLeft(locale) ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${policy}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="referrer" content="no-referrer" />
<title>${title}</title>
<style>${reportStyle}</style>
</head>
<body>
<a class="skip" href="#findings">${name('skip')}</a>
<header>${mark}<h1>${title}</h1><p>${say.full(view.title)}</p><p class="meta">${say.of({ id: 'report.made', args: made })}</p></header>
<nav aria-label="${name('contents')}"><ul>${parts.map(({ id }) => `<li><a href="#${id}">${name(id)}</a></li>`).join('')}</ul></nav>
<main>
${sections.join('\n')}
</main>
<footer><p>${name('foot')}</p></footer>
</body>
</html>
`;
}
