/**
 * What Slack takes, from its Block Kit reference; the sum over a message is undocumented and was seen to be refused
 * near 13,200 characters. Whoever builds blocks keeps to these, and the tests check every view against them.
 */
export const slackLimits = {
  blocks: 50,
  headerText: 150,
  sectionText: 3000,
  contextElements: 10,
  actionElements: 25,
  buttonText: 75,
  buttonValue: 2000,
  actionId: 255,
  /** characters of all texts of a message: well below what is refused */
  messageText: 10_000,
  /** characters of the text that goes with the blocks */
  fallbackText: 3000,
} as const;

export type SlackBlock = { type: string } & Record<string, unknown>;
export interface SlackMessage {
  /** what a notification and a screen reader get; plain, escaped */
  text: string;
  blocks: SlackBlock[];
}

/** Every breach of a limit in a message, in words for a test. */
export function slackFaults({ text, blocks }: SlackMessage): string[] {
  const faults: string[] = [];
  const most = (what: string, length: number, limit: number) => {
    if (length > limit) faults.push(`${what}: ${length} of ${limit}`);
  };
  most('blocks', blocks.length, slackLimits.blocks);
  most(
    'message text',
    blocks.reduce((sum, block) => sum + textLength(block), 0),
    slackLimits.messageText,
  );
  most('fallback text', text.length, slackLimits.fallbackText);
  if (text.trim() === '') faults.push('fallback text: empty');
  for (const block of blocks) {
    if (block.type === 'header') most('header', lengthOf(block.text), slackLimits.headerText);
    if (block.type === 'section') most('section', lengthOf(block.text), slackLimits.sectionText);
    const elements = Array.isArray(block.elements) ? (block.elements as Record<string, unknown>[]) : [];
    if (block.type === 'context') most('context', elements.length, slackLimits.contextElements);
    if (block.type !== 'actions') continue;
    most('actions', elements.length, slackLimits.actionElements);
    for (const { text: label, value, action_id: id } of elements) {
      most('button text', lengthOf(label), slackLimits.buttonText);
      most('button value', String(value ?? '').length, slackLimits.buttonValue);
      most('action id', String(id ?? '').length, slackLimits.actionId);
      if (lengthOf(label) === 0) faults.push('button text: empty');
    }
    const ids = elements.map(({ action_id: id }) => id);
    if (new Set(ids).size !== ids.length) faults.push('action ids: not unique');
  }
  return faults;
}

const lengthOf = (text: unknown): number =>
  String((text as { text?: unknown } | undefined)?.text ?? '').length;

/** Characters of every text in a block, however deep. */
export function textLength(node: unknown): number {
  if (Array.isArray(node)) return node.reduce((sum: number, one) => sum + textLength(one), 0);
  if (typeof node !== 'object' || node === null) return 0;
  return Object.entries(node).reduce(
    (sum, [key, value]) =>
      sum + (key === 'text' && typeof value === 'string' ? value.length : textLength(value)),
    0,
  );
}
