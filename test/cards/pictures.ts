import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cardCss, hostConfig, palettes, plainMarkdown, type Theme } from '../../cards/host-config.ts';
import { createSay, renderAdaptive, renderReport, type View } from '../../cards/index.ts';
import { openPage } from '../browser/chrome.ts';
import { sampleMessages } from './sample-messages.ts';
import { sampleViews } from './sample-views.ts';
import { sampleDiagnoses } from './samples.ts';

/**
 * Pictures of every sample view, drawn by the adaptivecards bundle in headless Chromium: light, dark, and as narrow
 * as a phone, once as it arrives and, where parts are folded, once with all of them open.
 * The HTML reports of the sample diagnoses the same way, from their beginning.
 * Usage: node test/cards/pictures.ts [--locale=LOCALE] [OUTDIR [NAME…]]; OUTDIR is pictures/ (not kept) where it is not
 * given; CHROMIUM names another browser.
 */
const bundle = readFileSync(
  createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js'),
  'utf8',
);
const given = process.argv.slice(2).filter((one) => !one.startsWith('--locale='));
const locale = process.argv.find((one) => one.startsWith('--locale='))?.slice('--locale='.length) ?? 'en';
const say = createSay({ missing: 'throw', extra: sampleMessages });
const looks: { name: string; theme: Theme; width: number; open: boolean }[] = [
  { name: 'light', theme: 'light', width: 640, open: false },
  { name: 'dark', theme: 'dark', width: 640, open: false },
  { name: 'narrow', theme: 'light', width: 320, open: true },
];

/** JSON that may stand inside a script element. */
const inScript = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

function pageOf(view: View, look: (typeof looks)[number]): string {
  const { card, codeTexts } = renderAdaptive(view, { locale, say });
  const palette = palettes[look.theme];
  return `<!doctype html><meta charset="utf-8"><title>${view.name}</title><style>
html { overflow: hidden; }
body { margin: 0; padding: 12px; background: ${palette.page}; width: ${look.width}px; box-sizing: border-box; }
pre { color: ${palette.text}; background: ${palette.emphasis}; padding: 10px; border-radius: 8px; white-space: pre-wrap;
  overflow-wrap: anywhere; font: 12px/1.5 ui-monospace, "DejaVu Sans Mono", monospace; }
${cardCss(look.theme)}</style><div id="card"></div><div id="code"></div><script>${bundle}</script><script>
${plainMarkdown.toString()}
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = plainMarkdown(text);
  result.didProcess = true;
};
const card = new AdaptiveCards.AdaptiveCard();
card.hostConfig = new AdaptiveCards.HostConfig(${inScript(hostConfig(look.theme))});
card.parse(${inScript(card)});
document.getElementById('card').append(card.render());
if (${look.open}) for (let i = 1; i < 40; i++) {
  const part = card.getElementById('more-' + i);
  if (part) part.isVisible = true;
}
for (const text of ${inScript(codeTexts)}) {
  const pre = document.createElement('pre');
  pre.textContent = text;
  document.getElementById('code').append(pre);
}
</script>`;
}

/** A page to be drawn: its name, its title when it is there, and its HTML in each look. */
interface Drawing {
  name: string;
  title?: string;
  html(look: (typeof looks)[number]): string;
}
const drawings: Drawing[] = [
  ...sampleViews.map(({ name, view }) => ({
    name,
    title: view.name,
    html: (look: (typeof looks)[number]) => pageOf(view, look),
  })),
  ...Object.entries(sampleDiagnoses).map(([name, diagnosis]) => ({
    name: `report-${name}`,
    html: () => renderReport(diagnosis, { locale, depth: 'admin', say }),
  })),
];
const tallest = 2400;

async function draw(out: string, wanted: readonly string[]): Promise<number> {
  mkdirSync(out, { recursive: true });
  const chosen = drawings.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  for (const look of looks) {
    const page = await openPage(process.env.CHROMIUM ?? '/usr/bin/chromium', {
      width: look.width,
      height: 600,
    });
    await page.theme(look.theme);
    for (const { name, title, html } of chosen) {
      const file = resolve(out, 'page.html');
      writeFileSync(file, html(look));
      await page.size({ width: look.width, height: 600 });
      await page.open(pathToFileURL(file).href);
      await page.until(
        title
          ? `document.title === ${JSON.stringify(title)} && document.querySelector('#card > *')`
          : `document.querySelector('main') && document.readyState === 'complete'`,
        5000,
      );
      const height = await page.run<number>('Math.ceil(document.body.getBoundingClientRect().bottom)');
      const wide = await page.run<number>('document.documentElement.scrollWidth');
      if (wide > look.width) process.stdout.write(`${name} ${look.name}: ${wide} px wide\n`);
      await page.size({ width: look.width, height: Math.min(tallest, height) });
      await page.picture(join(out, `${name}-${look.name}.png`));
    }
    if (page.troubles.length > 0) process.stdout.write(`${page.troubles.join('\n')}\n`);
    await page.close();
  }
  return chosen.length * looks.length;
}

const [out = 'pictures', ...wanted] = given;
process.stdout.write(`${await draw(out, wanted)} pictures in ${out}\n`);
