import type { View } from '../../cards/view.ts';
import {
  type Effect,
  type ExamineRequest,
  type Input,
  isDeskEffect,
  type Speaker,
} from '../../dialogs/dialog.ts';
import { freshTriage, type TriageState, triage } from '../../dialogs/triage.ts';
import type { Diagnosis } from '../../engine/index.ts';
import { numbered } from '../../engine/index.ts';

const stamp = { source: 'person', vantage: 'person', at: '2026-11-24T08:00:00.000Z', ms: 0 } as const;

/** A diagnosis of the right shape, as small as it can be. */
export function diagnosis(more: Partial<Diagnosis> = {}): Diagnosis {
  return {
    person: { asked: 'anna@corp.test', found: 'one', sip: 'anna@hoster.test', displayName: 'Anna Lind' },
    symptoms: ['meeting_error'],
    scenario: '1',
    scenarioWhy: { code: 'endpoint-in-lync-forest', basis: 'predicted', facts: {}, evidence: ['E1'] },
    ewsUsable: { value: 'yes', why: 'credential-accepted' },
    scenarios: [],
    features: [],
    findings: [],
    primaryCause: null,
    remedies: [],
    options: [],
    contradictions: [],
    nextQuestion: null,
    evidence: numbered([
      {
        ...stamp,
        name: 'complaint',
        known: true,
        raw: 'said word for word',
        value: {
          who: 'anna@corp.test',
          symptoms: ['meeting_error'],
          client: 'windows',
          network: 'inside',
          strings: [],
        },
      },
    ]),
    tookMs: 5,
    rulesVersion: 'r1',
    verdictId: 'v1',
    ...more,
  };
}
export const asking = diagnosis({
  nextQuestion: {
    id: 'windows-logon',
    fact: 'windows-logon',
    answers: ['mailbox-company', 'lync-provider', 'neither', 'unknown'],
  },
});

export const anna: Speaker = {
  id: 'anna@corp.test',
  self: ['anna@corp.test'],
  role: 'user',
  locale: 'en',
  foreign: false,
};
export const agnes: Speaker = {
  ...anna,
  id: 'agnes@hoster.test',
  self: ['agnes@hoster.test'],
  role: 'agent',
};
export const guest: Speaker = { ...anna, id: '29:x', self: [], foreign: true };

/** What a step of a conversation is written as: words, a press, or what a check brought. */
export type Said =
  | string
  | { press: string; data?: Record<string, string> }
  | Exclude<Input, { kind: 'text' | 'action' }>;

export type Line = [say: Said, expect: string[]];

/** A conversation that keeps its state through JSON, as it is kept in between turns. */
export function talk(speaker: Speaker) {
  let state: TriageState = freshTriage();
  const talker = {
    get state() {
      return state;
    },
    /** views by slot and name ("message-1 progress"), then effects ("examine …") */
    say(said: Said): string[] {
      const { views, effects } = talker.step(said);
      return [
        ...views.map(({ slot, view }) => `${slot ? `${slot} ` : ''}${view.name}`),
        ...effects.map(shown),
      ];
    },
    step(said: Said): { views: { slot?: string; view: View }[]; effects: Effect[] } {
      const input: Input =
        typeof said === 'string'
          ? { kind: 'text', text: said }
          : 'press' in said
            ? { kind: 'action', id: said.press, data: said.data ?? {} }
            : said;
      const before = JSON.stringify(state);
      const step = triage(state, input, speaker);
      if (JSON.stringify(state) !== before) throw new Error('the reducer changed the state it was given');
      state = JSON.parse(JSON.stringify(step.state)) as TriageState;
      return { views: step.replies, effects: step.effects };
    },
    /** ends the running check */
    examined(result: Diagnosis): string[] {
      return talker.say({ kind: 'examined', run: state.run ?? 'none', diagnosis: result });
    },
    request(): ExamineRequest | undefined {
      return state.request;
    },
  };
  return talker;
}

function shown(effect: Effect): string {
  if (effect.kind === 'cancel') return `cancel ${effect.run}`;
  if (effect.kind === 'confirm-mapping') return `confirm ${effect.identity} ${effect.sip}`;
  if (effect.kind === 'refused') return `logged ${effect.what} ${effect.why}`;
  if (effect.kind === 'remind') return `remind ${effect.id} ${effect.minutes}`;
  if (effect.kind === 'forget-reminder') return `forget ${effect.id}`;
  if (effect.kind === 'set-language') return `speak ${effect.language}`;
  if (effect.kind === 'whatif')
    return `whatif ${effect.run} ${effect.scope} ${effect.domain ?? effect.who} ${effect.change.join(' ')}`;
  if (effect.kind === 'compare') return `compare ${effect.run} ${effect.a} ${effect.b}`;
  if (effect.kind === 'check-domain') return `check-domain ${effect.run} ${effect.domain}`;
  if (effect.kind === 'report') return `report ${effect.run} ${effect.format}`;
  if (effect.kind === 'open-case')
    return `open-case ${effect.complaint.about} ${effect.complaint.verdictId ?? '-'}`;
  if (isDeskEffect(effect)) return JSON.stringify(effect);
  const { run, who, symptoms } = effect.request;
  return `examine ${run} ${who} ${symptoms.join(',') || 'anything'}`;
}
