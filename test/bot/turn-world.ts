import type { Examine } from '../../bot/examine.ts';
import { createTurns, type Turn } from '../../bot/turn.ts';
import type { ChannelPort } from '../../bot/turn-outbox.ts';
import type { Input, Speaker } from '../../dialogs/dialog.ts';
import type { Diagnosis } from '../../engine/index.ts';
import { memoryStore } from '../../store/index.ts';
import { noLog, smallDialog } from './small-dialog.ts';

export const anna: Speaker = { id: 'anna@x', self: ['anna@x'], role: 'user', locale: 'en', foreign: false };
export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export const diagnosis = { primaryCause: null } as Diagnosis;

export interface Sent {
  how: 'post' | 'update';
  id: string;
  text: string;
  at: number;
}
export function port(slow = 0): ChannelPort & { sent: Sent[]; fail?: 'update' | 'post' } {
  const sent: Sent[] = [];
  const self = {
    sent,
    fail: undefined as 'update' | 'post' | undefined,
    async post(view: { title: { id: string } }) {
      await pause(slow);
      if (self.fail === 'post') throw new Error('no');
      const id = `m${sent.filter(({ how }) => how === 'post').length + 1}`;
      sent.push({ how: 'post', id, text: view.title.id, at: Date.now() });
      return id;
    },
    async update(id: string, view: { title: { id: string } }) {
      await pause(slow);
      if (self.fail === 'update') throw new Error('no');
      sent.push({ how: 'update', id, text: view.title.id, at: Date.now() });
    },
  };
  return self;
}
let activities = 0;
export const turn = (input: Input | string, channel: ChannelPort, more: Partial<Turn> = {}): Turn => ({
  conversation: 'c',
  activity: `a${++activities}`,
  speaker: anna,
  input: typeof input === 'string' ? { kind: 'text', text: input } : input,
  now: channel,
  later: channel,
  ...more,
});
export function turnsWith(examine: Examine = async () => diagnosis, more: object = {}) {
  const confirmed: string[][] = [];
  const turns = createTurns({
    ...smallDialog,
    store: memoryStore(),
    examine,
    confirm: async (...args) => void confirmed.push(args),
    log: noLog,
    everyMs: 100,
    ...more,
  });
  return { turns, confirmed };
}
export const texts = ({ sent }: { sent: Sent[] }) => sent.map(({ how, id, text }) => `${how} ${id} ${text}`);
