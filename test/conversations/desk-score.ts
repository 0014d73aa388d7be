import type { Score } from './conversation.ts';
import { type DeskConversation, type Stage, staged } from './stage.ts';

/** A conversation of the desk, walked through and held, as a row of the scoring sheet. The stage is stopped. */
export async function deskScore(conversation: DeskConversation, stage: Stage): Promise<Score> {
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
  async function timed(work: Promise<void>): Promise<void> {
    const [before, began] = [stage.calls().length, Date.now()];
    await work;
    const times = stage
      .calls()
      .slice(before)
      .map(({ at }) => at - began);
    if (times.length === 0) return;
    score.firstMs = Math.max(score.firstMs, Math.min(...times));
    score.finalMs = Math.max(score.finalMs, Math.max(...times));
  }
  const measured: Stage = {
    ...stage,
    say(...said) {
      score.turns += 1;
      return timed(stage.say(...said));
    },
    press(...pressed) {
      score.taps += 1;
      return timed(stage.press(...pressed));
    },
  };
  try {
    await staged(conversation, measured);
    const calls = stage.calls();
    score.edits = calls.filter(({ edit }) => edit).length;
    score.posts = calls.length - score.edits;
    score.audit = await stage.audited();
    return score;
  } finally {
    await stage.stop();
  }
}
