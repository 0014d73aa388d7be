/**
 * The chat page in a real browser: node test/browser/run.ts [--pictures FOLDER]. Times are measured here and not in mocha.
 * Without a browser it says so; with UCD_REQUIRE_SERVERS=1 that is a failure.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openPage, type Page } from './chrome.ts';
import { startDemo } from './demo.ts';
import { word } from './words.ts';

const { pictures } = parseArgs({ options: { pictures: { type: 'string' } } }).values;
const program = ['chromium', 'chromium-browser', 'google-chrome'].find((name) => {
  try {
    return execFileSync('which', [name], { stdio: 'pipe' }).length > 0;
  } catch {
    return false;
  }
});
if (!program) {
  console.log('skipped: browser tests, no Chromium is installed (test/servers/packages.sh)');
  process.exit(process.env.UCD_REQUIRE_SERVERS === '1' ? 1 : 0);
}

let [passed, failed] = [0, 0];
async function check(what: string, work: () => Promise<string | undefined>): Promise<void> {
  try {
    console.log(`ok      ${what}${((detail) => (detail ? `: ${detail}` : ''))(await work())}`);
    passed++;
  } catch (error) {
    console.log(`FAILED  ${what}: ${(error as Error).message}`);
    failed++;
  }
}
const ensure = (holds: boolean, why: string): void => {
  if (!holds) throw new Error(why);
};
const rounded = (ms: number) => `${Math.round(ms)} ms`;

/** Something was said, and one of the bot's messages holds all of these texts. */
const shows = (...texts: string[]) =>
  `document.querySelector('#log .mine') && [...document.querySelectorAll('#log .its')].some((its) => ${JSON.stringify(texts)}.every((text) => its.innerText.includes(text)))`;

async function choose(page: Page, id: string): Promise<void> {
  await page.until(`document.querySelector('#people input[value=${id}]')`, 5000);
  await page.run(`document.querySelector('#people input[value=${id}]').click()`);
  await page.until(shownWelcome, 5000);
}
const shownWelcome = `document.querySelectorAll('#log .its').length === 1 && !document.querySelector('#log .mine')`;
async function say(page: Page, text: string): Promise<void> {
  await page.run(`document.querySelector('#say').focus()`);
  await page.type(text);
  await page.press('Enter');
}
/** Presses a button the way a keyboard does. */
async function press(page: Page, label: string): Promise<void> {
  const found = await page.run<boolean>(
    `(() => { const all = [...document.querySelectorAll('#log .its button')].filter((one) => one.innerText.trim() === ${JSON.stringify(label)}); all.at(-1)?.focus(); return all.length > 0; })()`,
  );
  ensure(found, `no button "${label}"`);
  await page.press('Enter');
}
async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.picture(join(pictures, `${name}.png`));
}

const demo = await startDemo();
const page = await openPage(program);
await check('the demo says its address within 10 s', async () => {
  ensure(demo.ms <= 10_000, rounded(demo.ms));
  return rounded(demo.ms);
});
await page.open(demo.url);
await check('anna: a first sign within 1 s, the right card within 3 s, in the same message', async () => {
  await choose(page, 'anna');
  const before = await page.run<number>(`document.querySelectorAll('#log .its').length`);
  const began = performance.now();
  await say(page, 'New Lync Meeting says I am not UC enabled');
  // a fast machine may be done before the page is looked at
  await page.until(`(${shows(word('progress.directory'))}) || (${shows(word('user.title.limit'))})`, 1000);
  const sign = performance.now() - began;
  await page.until(shows(word('user.title.limit'), word('user.works.meeting_error')), 3000 - sign);
  const card = performance.now() - began;
  const after = await page.run<number>(`document.querySelectorAll('#log .its').length`);
  ensure(after === before + 1, `${after - before} messages instead of one that changes`);
  await picture(page, 'anna');
  return `first sign ${rounded(sign)}, card ${rounded(card)}`;
});
await check('anna: "Why?" by keyboard gives more, with evidence', async () => {
  const had = await page.run<number>(`document.querySelector('#log').innerText.length`);
  await press(page, word('button.why'));
  const ms = await page.until(`document.querySelector('#log').innerText.length > ${had + 80}`, 3000);
  await picture(page, 'anna-why');
  return rounded(ms);
});
await check('agnes of the helpdesk asks about carl and sees scenario 3', async () => {
  await choose(page, 'agnes');
  await say(page, 'diagnose carl@hoster.test');
  const ms = await page.until(shows(word('scenario.3.title')), 5000);
  await picture(page, 'agnes');
  return rounded(ms);
});
await check('a guest is told nothing about anybody', async () => {
  await choose(page, 'guest');
  await say(page, 'diagnose carl@hoster.test');
  await page.until(`document.querySelectorAll('#log .its').length > 1`, 3000);
  const text = await page.run<string>(
    `[...document.querySelectorAll('#log .its')].map((its) => its.innerText).join(' ')`,
  );
  ensure(!/nowhere\.test|Carl Moen|scenario 3/i.test(text), text.slice(-400));
  return undefined;
});
await check('nothing but this address was asked for, and the console is clean', async () => {
  const own = new URL(demo.url).host;
  ensure(
    [...page.hosts].every((host) => host === own),
    [...page.hosts].join(', '),
  );
  ensure(page.troubles.length === 0, page.troubles.join('\n'));
  return undefined;
});
await page.close();
await demo.stop();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
