import { triageDialog } from '../../bot/serve-dialog.ts';
import { type BotParts, buildBot } from '../../bot/server.ts';
import { createDesk } from '../../desk/index.ts';
import type { TriageState } from '../../dialogs/triage.ts';
import { memoryStore, type Store } from '../../store/index.ts';
import { complaint } from '../desk/people.ts';
import { diagnosis } from '../dialogs/talk.ts';
import type { TestRole } from './roles-rows.ts';
import { keptLog } from './small-dialog.ts';

/** Somebody on a channel, in a conversation of their own. */
export interface Actor {
  name: string;
  /** as the bot knows them */
  id: string;
  /** key of their conversation */
  conversation: string;
}
export interface Heard {
  name: string;
  /** the whole view, JSON */
  all: string;
}
/** What a channel adds: who is there, how they speak, and what they hear. */
export interface RoleChannel {
  enter(name: string, guest: boolean): Promise<Omit<Actor, 'name'>>;
  say(actor: Actor, text: string): Promise<void>;
  press(actor: Actor, id: string, data: Record<string, string>): Promise<void>;
  heard(actor: Actor): Promise<Heard[]>;
  /** messages so far */
  count(): number;
  stop(): Promise<void>;
}
export const mostPeople = 300;
const names = Array.from({ length: mostPeople }, (_, at) => at);
export const upnOf = (name: string) => `${name}@corp.test`;
export const deskChannel = '19:desk@thread.tacv2';

/** The bot with the real dialog, its cards drawn as the views they are. */
export async function roleBot(
  more: Partial<BotParts<TriageState>['settings']> = {},
  parts = {},
  prepare?: (store: Store) => Promise<void>,
) {
  const store = await memoryStore();
  await prepare?.(store);
  const log = keptLog();
  const done: string[] = [];
  const bot = buildBot<TriageState>({
    dialog: {
      ...triageDialog,
      draw: (view) => ({
        card: {
          type: 'AdaptiveCard',
          version: '1.5',
          body: [{ type: 'TextBlock', text: JSON.stringify(view) }],
        },
        summary: view.name,
        title: view.name,
        passing: false,
        beside: [],
      }),
      drawSlack: (view) => ({
        main: {
          text: view.name,
          blocks: [{ type: 'section', text: { type: 'plain_text', text: JSON.stringify(view) } }],
        },
        thread: [],
      }),
    },
    settings: {
      development: true,
      port: 0,
      host: '127.0.0.1',
      roles: {
        agents: names.map((at) => upnOf(`agent${at}`)),
        admins: names.map((at) => upnOf(`admin${at}`)),
      },
      ...more,
    },
    store,
    async examine({ who }) {
      done.push(`examine ${who}`);
      return answerAbout(who, 'Somebody');
    },
    confirm: async (identity) => void done.push(`confirm ${identity}`),
    carryOut: async ({ kind }) => {
      done.push(kind);
      throw new Error('not here');
    },
    log,
    ...parts,
  });
  const { url } = await bot.start();
  return { bot, store, log, url, done };
}

/** Case 1, of somebody else and claimed by somebody else, and the helpdesk's channel. */
export async function sceneIn(store: Store): Promise<void> {
  const places = { desk: [], admins: [] };
  const desk = createDesk(store.cases, places, Date.now);
  const by = (name: string, role: 'user' | 'agent') => ({ id: upnOf(name), role, channel: 'page' });
  const draft = complaint('canary.hanna@hoster.test', { said: 'canary words' });
  await desk.open({ requester: upnOf('canary.hanna'), complaint: draft }, by('canary.hanna', 'user'));
  await desk.act(1, { kind: 'claim' }, by('canary.agnes', 'agent'));
  const proposal = {
    option: 2 as const,
    commands: ['Set-Canary'],
    rollback: ['x'],
    expiresAt: Date.now() + 1e9,
  };
  await desk.act(1, { kind: 'propose', proposal }, by('canary.agnes', 'agent'));
  await store.places.make(
    { role: 'desk', channel: 'teams', conversation: `msteams ${deskChannel}` },
    Date.now(),
  );
}

const answerAbout = (who: string, displayName: string) =>
  diagnosis({ person: { asked: who, found: 'one', sip: who, displayName } });

/** What their conversation remembers: an answer about themselves, or about somebody else. */
export async function remembers(store: Store, { id, conversation }: Actor, role: TestRole): Promise<void> {
  const own = role === 'user';
  const who = own ? id : 'canary.carl@hoster.test';
  const state: TriageState = {
    version: 2,
    count: 1,
    slot: 'message-1',
    steps: {},
    own,
    request: { run: 'run-1', who, symptoms: ['meeting_error'], said: '', answers: {} },
    diagnosis: answerAbout(who, own ? 'Own' : 'Canary Carl'),
  };
  await store.turns.commit({ conversation, version: 0, state, now: Date.now() });
}

export const heardOf = (text: string): Heard => {
  const view = JSON.parse(text) as { name: string };
  return { name: view.name, all: text };
};
export type RoleBot = Awaited<ReturnType<typeof roleBot>>;
