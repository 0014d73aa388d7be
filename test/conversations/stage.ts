import assert from 'node:assert/strict';
import type { Button, Seen } from './card.ts';
import type { ConversationWorld } from './world.ts';

/** Where something is done or read: a person's own chat, or a channel that many read. */
export type Room = 'own' | 'desk' | 'admins';
/** What somebody does: words, or a press on the newest message there that has the button. */
export type Deed =
  | string
  | { tap: string }
  /** a press on a button that stood there before: the card has changed meanwhile */
  | { late: string }
  /** minutes that go by */
  | { wait: number }
  /** something breaks in a forest, or everything is mended */
  | { breaks: [target: string, fault: string] }
  | { mends: true };

/** What is to be read afterwards in a chat (`anna`) or channel (`desk`, `admins`). */
export interface Held {
  reads?: RegExp[];
  never?: RegExp[];
  offers?: string[];
  refuses?: string[];
  /** messages that stand there now */
  messages?: number;
}
export interface DeskLine {
  who: string;
  in: Room;
  does: Deed;
  /** by place */
  after: Record<string, Held>;
}
export interface DeskConversation {
  id: string;
  what: string;
  lines: DeskLine[];
}
/** Several people, several places, one bot. */
export interface Stage {
  world: ConversationWorld;
  say(who: string, room: Room, text: string): Promise<void>;
  press(who: string, room: Room, button: Button): Promise<void>;
  /** time goes on by so many minutes */
  wait(minutes: number): Promise<void>;
  /** what was said so far: when, epoch milliseconds, and whether as a change of a message that stood there */
  calls(): { at: number; edit: boolean }[];
  /** lines of the audit */
  audited(): Promise<number>;
  /** the messages that stand in a place, as they are now, oldest first */
  read(place: string): Seen[];
  stop(): Promise<void>;
}

/** The identity of somebody of the tables: staff by the name before the @, everybody else as the lab has them. */
export const upnIn =
  ({ lab, speaker }: ConversationWorld) =>
  (who: string): string =>
    [...lab.world.agents, ...lab.world.admins].find((upn) => upn.startsWith(`${who}@`)) ?? speaker(who).upn;

const buttonIn = (seen: readonly Seen[], label: string): Button | undefined =>
  seen
    .toReversed()
    .flatMap(({ buttons }) => buttons)
    .find((button) => button.label === label);

/**
 * Walks through a conversation of several and holds every place against what is expected there.
 * @param done told after each line
 */
export async function staged(
  { id, lines }: DeskConversation,
  stage: Stage,
  done: (line: DeskLine) => void = () => undefined,
): Promise<void> {
  const stood = new Map<string, Button>();
  for (const line of lines) {
    const { who, in: room, does, after } = line;
    for (const place of ['desk', 'admins'])
      for (const { buttons } of stage.read(place))
        for (const button of buttons) stood.set(`${place} ${button.label}`, button);
    const where = `${id} ${who} ${JSON.stringify(does)}`;
    const place = room === 'own' ? who : room;
    if (typeof does === 'string') await stage.say(who, room, does);
    else if ('wait' in does) await stage.wait(does.wait);
    else if ('breaks' in does) await stage.world.lab.break(...does.breaks);
    else if ('mends' in does) await stage.world.lab.mend();
    else if ('late' in does) {
      const button = stood.get(`${place} ${does.late}`);
      assert.ok(button, `${where}: never stood in ${place}`);
      await stage.press(who, room, button);
    } else {
      const button = buttonIn(stage.read(place), does.tap);
      const there = stage.read(place).flatMap(({ buttons }) => buttons.map(({ label }) => label));
      assert.ok(button, `${where}: not offered in ${place}, but ${there.join(' · ')}`);
      await stage.press(who, room, button);
    }
    for (const [at, expected] of Object.entries(after)) held(`${where}, in ${at}`, stage.read(at), expected);
    done(line);
  }
}

function held(where: string, seen: readonly Seen[], { reads, never, offers, refuses, messages }: Held): void {
  const text = seen.map((one) => one.text).join('\n');
  const labels = seen.flatMap(({ buttons }) => buttons.map(({ label }) => label));
  for (const one of reads ?? []) assert.match(text, one, where);
  for (const one of [...(never ?? []), /⟦/]) assert.doesNotMatch(text, one, where);
  for (const one of offers ?? []) assert.ok(labels.includes(one), `${where}: ${one} in ${labels}`);
  for (const one of refuses ?? []) assert.ok(!labels.includes(one), `${where}: ${one} in ${labels}`);
  if (messages !== undefined) assert.equal(seen.length, messages, `${where}: ${text}`);
}
