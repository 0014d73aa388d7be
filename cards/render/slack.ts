import type { Action, Block, View } from '../view.ts';
import { actionBlocks, cut, plain, type SlackPass, slackBlocks } from './slack-blocks.ts';
import { type SlackBlock, type SlackMessage, slackLimits, textLength } from './slack-limits.ts';
import { renderText } from './text.ts';
import { type RenderOptions, signs, words } from './words.ts';

export { type SlackBlock, type SlackMessage, slackFaults, slackLimits } from './slack-limits.ts';

export interface SlackOptions extends RenderOptions {
  /** keeps what a button means and gives the id that stands for it */
  press(action: Action): string;
}
export interface SlackReply {
  /** posted, or updated in place */
  main: SlackMessage;
  /** what does not fit or would be folded elsewhere: sent below it, in the thread, in this order */
  thread: SlackMessage[];
}
/** Room for the header, the notice of a thread and the buttons, which are always in the first message. */
const reserved = { blocks: 8, text: 1500 };

/** A view as Block Kit. Pure. Nothing is left out: what does not fit goes into the thread, and the first message says so. */
export function renderSlack(view: View, options: SlackOptions): SlackReply {
  const said = words(options);
  const pass: SlackPass = { words: said, press: options.press };
  const mark = view.mark ? `${signs[view.mark]} ${said.mark(view.mark, 'mark')}: ` : '';
  const title = `${mark}${said.of(view.title)}`;
  const { shown, folded } = slackBlocks(view.blocks, pass);
  const [first = [], ...over] = packed(shown);
  const parts = [...over, ...folded.flatMap((part) => packed(opened(part, pass)))];
  const rest = title.length > slackLimits.headerText ? [{ type: 'context', elements: [plain(title)] }] : [];
  const notice =
    parts.length > 0
      ? [{ type: 'context', elements: [plain(said.of({ id: 'ui.thread', args: { count: parts.length } }))] }]
      : [];
  const main: SlackMessage = {
    text: escaped(cut(renderText(view, { ...options, actions: false }), slackLimits.fallbackText / 3)),
    blocks: [
      { type: 'header', text: plain(cut(title, slackLimits.headerText)) },
      ...rest,
      ...first,
      ...notice,
      ...actionBlocks(view.actions, pass),
    ],
  };
  const thread = parts.map((blocks, at) => ({
    text: escaped(cut(`${title} (${at + 1}/${parts.length})`, slackLimits.fallbackText / 3)),
    blocks,
  }));
  return { main, thread };
}

/** A folded part laid open: its caption, what it holds, and what is folded in it. */
function opened(part: Extract<Block, { kind: 'more' }>, pass: SlackPass): SlackBlock[] {
  const caption: Block = { kind: 'text', phrase: part.caption, weight: 'strong' };
  const { shown, folded } = slackBlocks([caption, ...part.blocks], pass);
  return [...shown, ...folded.flatMap((inner) => opened(inner, pass))];
}

/** Blocks in messages that Slack takes. A single block is never longer than a message: its maker sees to it. */
function packed(blocks: readonly SlackBlock[]): SlackBlock[][] {
  const messages: SlackBlock[][] = [];
  let [room, left] = [0, 0];
  for (const block of blocks.flatMap(split)) {
    const length = textLength(block);
    if (messages.length === 0 || left === 0 || length > room) {
      messages.push([]);
      [room, left] = [slackLimits.messageText - reserved.text, slackLimits.blocks - reserved.blocks];
    }
    messages.at(-1)?.push(block);
    room -= length;
    left -= 1;
  }
  return messages;
}

/** A long list of lines as several blocks. */
function split(block: SlackBlock): SlackBlock[] {
  const elements = block.elements as unknown[];
  const most = slackLimits.sectionText;
  if (block.type !== 'rich_text' || elements.length < 2 || textLength(block) <= most) return [block];
  const half = Math.ceil(elements.length / 2);
  return [elements.slice(0, half), elements.slice(half)].flatMap((part) =>
    split({ ...block, elements: part }),
  );
}

/** Slack's control characters in message text. */
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').slice(0, slackLimits.fallbackText);
