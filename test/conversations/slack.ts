import { setTimeout as pause } from 'node:timers/promises';
import { triageDialog } from '../../bot/serve-dialog.ts';
import { buildBot } from '../../bot/server.ts';
import type { SlackBlock } from '../../cards/render/slack.ts';
import { memoryStore } from '../../store/index.ts';
import { type FakeSlack, startSlack } from '../bot/channels/slack/fake-slack.ts';
import { asJson, direct, post, press, type Sent, signingSecret } from '../bot/channels/slack/sent.ts';
import { noLog } from '../bot/small-dialog.ts';
import type { Seen } from './card.ts';
import type { Told } from './conversation.ts';
import { countedIn } from './going.ts';
import { type HttpChannel, movableClock } from './http.ts';
import type { ConversationWorld } from './world.ts';

interface Node {
  type?: string;
  text?: string | Node;
  elements?: Node[];
  value?: string;
  url?: string;
}
const wordsIn = ({ text, elements = [] }: Node): string =>
  (typeof text === 'string' ? text : text ? wordsIn(text) : '') + elements.map(wordsIn).join('');

/** A table in fixed-width text as lines of cells; a row goes on below where its first cell is empty there. */
function tableLines(text: string): string {
  const lines = text.split('\n');
  const rule = lines.find((line) => /^─+(?: {2}─+)+$/.test(line));
  if (!rule) return text;
  const starts = [...rule.matchAll(/─+/g)].map(({ index }) => index);
  const rows: string[][] = [];
  for (const line of lines.filter((one) => one !== rule)) {
    const cells = starts.map((from, at) => line.slice(from, starts[at + 1]).trim());
    const above = cells[0] === '' ? rows.at(-1) : undefined;
    if (above) for (const [at, cell] of cells.entries()) above[at] = `${above[at]} ${cell}`.trim();
    else rows.push(cells);
  }
  return rows.map((cells) => cells.join(' · ')).join('\n');
}

/** Reads blocks the way a person does; a button's data says where it is pressed. */
export function readBlocks(blocks: readonly SlackBlock[], ts: string): Seen {
  const seen: Seen = { text: '', buttons: [] };
  for (const block of blocks as readonly (SlackBlock & Node)[]) {
    if (block.type === 'actions')
      for (const { text, value, url } of block.elements ?? [])
        seen.buttons.push({
          label: wordsIn(text as Node),
          ...(value ? { data: { value, ts } } : {}),
          ...(url ? { href: url } : {}),
        });
    else if (block.type === 'rich_text')
      for (const part of block.elements ?? []) seen.text += `${tableLines(wordsIn(part))}\n`;
    else seen.text += `${wordsIn(block)}\n`;
  }
  return seen;
}

/** The calls of a turn as the messages that they leave, what stands in their threads with them. */
function told(slack: FakeSlack, from: number, began: number): Told {
  const calls = slack.calls.slice(from).filter(({ method }) => method.startsWith('chat.'));
  const posts = calls.filter(({ method, args }) => method === 'chat.postMessage' && !args.thread_ts);
  const edits = calls.filter(({ method }) => method === 'chat.update');
  const roots = slack.messages.filter(({ thread }) => !thread);
  const fresh = new Set(roots.slice(roots.length - posts.length).map(({ ts }) => ts));
  const touched = roots.filter(({ ts }) => fresh.has(ts) || edits.some(({ args }) => args.ts === ts));
  const times = calls.map(({ at }) => at - began);
  return {
    seen: touched.map(({ ts, blocks }) => {
      const below = slack.messages.filter(({ thread }) => thread === ts).flatMap((part) => part.blocks);
      return readBlocks([...blocks, ...below], ts);
    }),
    posts: posts.length,
    edits: edits.length,
    firstMs: Math.min(...times),
    finalMs: Math.max(...times),
  };
}

const user = 'U0SPEAKER';

/** The same on Slack: signed events to the bot, replies at a Web API of our own that holds Slack's limits. */
export async function overSlack(world: ConversationWorld, name: string): Promise<HttpChannel> {
  const { upn, role } = world.speaker(name);
  const slack = await startSlack();
  slack.users[user] = { profile: { email: upn } };
  const clock = movableClock();
  const { going, last, ...work } = countedIn(world);
  const bot = buildBot({
    settings: {
      development: true,
      port: 0,
      host: '127.0.0.1',
      publicUrl: 'https://doctor.hoster.example',
      roles: { agents: role === 'agent' ? [upn] : [], admins: role === 'admin' ? [upn] : [] },
      slack: { mode: 'http', signingSecret, botToken: 'xoxb-1', trustProfileEmail: true, apiUrl: slack.url },
    },
    dialog: triageDialog,
    store: memoryStore(),
    ...work,
    confirm: world.composed.confirm,
    confirmed: world.composed.confirmed,
    log: noLog,
    clock,
  });
  const { url } = await bot.start();

  async function turn(act: () => unknown): Promise<Told> {
    const from = slack.calls.length;
    const began = Date.now();
    await act();
    // everything is said when nothing works any more and no call came for a moment
    for (let quiet = 0; quiet < 4; ) {
      const before = slack.calls.length;
      await pause(25);
      const still = going() === 0 && slack.calls.length === before && before > from;
      quiet = still ? quiet + 1 : 0;
      if (Date.now() - began > 8000) break;
    }
    if (slack.faults.length > 0) throw new Error(`Slack’s limits: ${slack.faults.join(', ')}`);
    return told(slack, from, began);
  }
  const send = (sent: Sent) => turn(() => post(url, sent));

  return {
    say: (text) => send(asJson(direct(user, text))),
    press: ({ data = {} }) => send(press(user, data.value, { channel: 'D0SPEAKER', ts: data.ts ?? '' })),
    later: () => turn(() => clock.forward(15 * 60_000 + 1000)),
    diagnosis: last,
    async stop() {
      await bot.stop();
      await slack.stop();
    },
  };
}
