import assert from 'node:assert/strict';
import type { Diagnosis } from '../../engine/index.ts';
import { type Button, type Seen, wordsOf } from './card.ts';

/** What a person does: words, a press on what is there, or to wait until an arranged look comes due. */
export type Say = string | { tap: string } | { later: true };

export interface Expect {
  /** all of it is read on what this turn has said at its end */
  reads?: RegExp[];
  never?: RegExp[];
  /** buttons that can be pressed afterwards */
  offers?: string[];
  /** the scenario and primary cause of the check that ran */
  verdict?: [scenario: string, cause: string | null];
  /** longest answer to a person, words */
  words?: number;
  /** messages that are new; the others are edited in place */
  posts?: number;
  /** milliseconds until everything is said */
  ms?: number;
}
export type Line = [say: Say, expect: Expect];
export interface Conversation {
  id: string;
  what: string;
  /** a lab person, `agent`, `admin`, or `stranger`: somebody whom no directory knows */
  speaker: string;
  lines: Line[];
}

/** What one turn did. */
export interface Told {
  /** the messages that this turn wrote, as they are at its end */
  seen: Seen[];
  posts: number;
  edits: number;
  firstMs: number;
  finalMs: number;
}
/** A way to talk to the bot: the neutral turn, or HTTP through the adapter. */
export interface Channel {
  say(text: string): Promise<Told>;
  press(button: Button): Promise<Told>;
  later(): Promise<Told>;
  /** what the last check found */
  diagnosis(): Diagnosis | undefined;
}

/** One row of the scoring sheet. */
export interface Score {
  id: string;
  turns: number;
  taps: number;
  firstMs: number;
  finalMs: number;
  posts: number;
  edits: number;
  evidence: number;
  verdict: string;
  /** of the longest answer that a person got, where words are limited */
  words: number;
  /** lines of the audit */
  audit?: number;
}
export const firstFeedbackMs = 1000;

/** Walks through a conversation and holds every turn against what is expected of it. */
export async function walked(conversation: Conversation, channel: Channel): Promise<Score> {
  const score: Score = {
    id: conversation.id,
    turns: 0,
    taps: 0,
    firstMs: 0,
    finalMs: 0,
    posts: 0,
    edits: 0,
    evidence: 0,
    verdict: '-',
    words: 0,
  };
  let buttons: Button[] = [];
  for (const [say, expect] of conversation.lines) {
    const where = `${conversation.id} ${JSON.stringify(say)}`;
    const told = await done(say, channel, buttons, where);
    const text = told.seen.map((one) => one.text).join('\n');
    buttons = told.seen.flatMap((one) => one.buttons);
    held(where, expect, told, text, buttons, channel);
    if (typeof say !== 'string' && 'tap' in say) score.taps += 1;
    else if (typeof say === 'string') score.turns += 1;
    score.firstMs = Math.max(score.firstMs, told.firstMs);
    score.finalMs = Math.max(score.finalMs, told.finalMs);
    score.posts += told.posts;
    score.edits += told.edits;
    if (expect.words !== undefined) score.words = Math.max(score.words, wordsOf(text));
  }
  const diagnosis = channel.diagnosis();
  score.evidence = diagnosis?.evidence.length ?? 0;
  score.verdict = diagnosis?.verdictId ?? '-';
  return score;
}

async function done(say: Say, channel: Channel, buttons: Button[], where: string): Promise<Told> {
  if (typeof say === 'string') return channel.say(say);
  if ('later' in say) return channel.later();
  const button = buttons.find(({ label }) => label === say.tap);
  assert.ok(button, `${where}: not offered, but ${buttons.map(({ label }) => label).join(' · ')}`);
  return channel.press(button);
}

function held(
  where: string,
  expect: Expect,
  told: Told,
  text: string,
  buttons: Button[],
  channel: Channel,
): void {
  assert.ok(told.seen.length > 0, `${where}: silence`);
  for (const one of expect.reads ?? []) assert.match(text, one, where);
  for (const one of [...(expect.never ?? []), /⟦/]) assert.doesNotMatch(text, one, where);
  const labels = buttons.map(({ label }) => label);
  for (const one of expect.offers ?? []) assert.ok(labels.includes(one), `${where}: ${one} in ${labels}`);
  if (expect.verdict) {
    const { scenario, primaryCause } = channel.diagnosis() ?? {};
    assert.deepEqual([scenario, primaryCause], expect.verdict, where);
  }
  if (expect.words !== undefined)
    assert.ok(wordsOf(text) <= expect.words, `${where}: ${wordsOf(text)} words: ${text}`);
  if (expect.posts !== undefined) assert.equal(told.posts, expect.posts, `${where}: new messages`);
  assert.ok(told.firstMs <= firstFeedbackMs, `${where}: first sign after ${told.firstMs} ms`);
  assert.ok(told.finalMs <= (expect.ms ?? 3000), `${where}: ${told.finalMs} ms`);
}
