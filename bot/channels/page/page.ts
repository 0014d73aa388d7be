import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'restify';
import { z } from 'zod';
import type { Place } from '../../../store/index.ts';
import { HttpRefusal } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { longestText } from '../../manners.ts';
import { readJson } from '../../server-body.ts';
import { answer, type Http } from '../../server-http.ts';
import { teamsChannel } from '../teams/handler.ts';
import type { Teams } from '../teams/teams.ts';
import { routeAssets } from './assets.ts';
import { type Chat, createChats } from './chats.ts';
import { accountOf, connectorPath, routeConnector } from './connector.ts';
import { createGuard } from './guard.ts';
import type { LabPerson } from './people.ts';

/** conversation: one that the page has, to go on with */
const opening = z.object({ person: z.string().max(100), conversation: z.string().max(200).optional() });
const doing = z.object({
  conversation: z.string().max(200),
  /** made by the page, so that what is sent twice has its effect once */
  id: z.uuid().optional(),
  /** words, a press that comes as a message (Submit), or one that is an invoke (Execute) */
  text: z.string().max(longestText).optional(),
  submit: z.record(z.string(), z.unknown()).optional(),
  execute: z.object({ verb: z.string().optional(), data: z.unknown().optional() }).optional(),
  replyTo: z.string().max(100).optional(),
});
type Doing = z.infer<typeof doing>;

export interface PageParts {
  http: Http;
  teams: Teams;
  people: readonly LabPerson[];
  log: Log;
}
export interface Page {
  listening(port: number): void;
  /** how the bot reaches this room */
  room(id: string): { conversation: string; place: Place };
  /** a place of an earlier process, when this page had another port */
  here(place: Place): Place;
  close(): void;
}

/**
 * The chat page and a small connector of its own, so that what is said here takes the very way of Teams:
 * activity in, token check, turn, and replies sent to a service URL. Development only: everybody may be anybody.
 */
export function createPage({ http, teams, people, log }: PageParts): Page {
  const guard = createGuard();
  const chats = createChats(people);
  const open = new Set<Response>();
  routeConnector(http, guard, chats);
  routeAssets(http, guard);

  const serviceUrl = () => `http://127.0.0.1:${guard.port}${connectorPath}`;
  const parsed = async <T>(request: Request, schema: z.ZodType<T>): Promise<T> => {
    guard.own(request);
    const result = schema.safeParse(await readJson(request));
    if (result.success) return result.data;
    const long = result.error.issues.some(({ code, path }) => code === 'too_big' && path[0] === 'text');
    throw long ? new HttpRefusal(413, { limit: longestText }) : new HttpRefusal(400);
  };
  const deliver = (chat: Chat, activity: Record<string, unknown>) =>
    teams.receive('', {
      id: randomUUID(),
      channelId: 'msteams',
      serviceUrl: serviceUrl(),
      conversation: {
        id: chat.conversation,
        conversationType: chat.person.room === undefined ? 'personal' : 'channel',
      },
      from: accountOf(chat.person),
      recipient: { id: '28:uc-doctor', name: 'UC Doctor' },
      locale: 'en-US',
      ...activity,
    });

  http.route('get', '/page/people', async (request, response) => {
    guard.host(request);
    answer(
      response,
      200,
      people.map(({ id, name, situation, tries }) => ({ id, name, situation, tries })),
    );
  });
  http.route('post', '/page/conversations', async (request, response) => {
    const { person, conversation } = await parsed(request, opening);
    const chosen = people.find(({ id }) => id === person);
    if (!chosen) throw new HttpRefusal(404);
    const before = conversation === undefined ? undefined : chats.get(conversation);
    if (before?.person === chosen) return answer(response, 200, { conversation: before.id });
    const chat = chats.open(chosen);
    answer(response, 201, { conversation: chat.id });
    await deliver(chat, { type: 'conversationUpdate', membersAdded: [accountOf(chosen)] });
  });
  http.route('post', '/page/activities', async (request, response) => {
    const did = await parsed(request, doing);
    const chat = chats.get(did.conversation);
    if (!chat) throw new HttpRefusal(404);
    const { status, body } = await deliver(chat, { ...(did.id ? { id: did.id } : {}), ...activityOf(did) });
    answer(response, status, body ?? {});
  });
  http.route('get', '/page/events/:conversation', async (request, response) => {
    guard.host(request);
    const chat = chats.get(request.params.conversation);
    if (!chat) throw new HttpRefusal(404);
    open.add(response);
    stream(request, response, chat, () => open.delete(response));
  });
  log.info('page-on');
  return {
    listening: (port) => {
      guard.port = port;
    },
    room: (id) => ({
      conversation: `msteams ${id}`,
      place: {
        channel: teamsChannel,
        reference: {
          channelId: 'msteams',
          serviceUrl: serviceUrl(),
          conversation: { id, conversationType: 'channel' },
          bot: { id: '28:uc-doctor', name: 'UC Doctor' },
        },
      },
    }),
    here(place) {
      const kept = z.looseObject({ serviceUrl: z.url() }).safeParse(place.reference);
      if (!kept.success || new URL(kept.data.serviceUrl).pathname !== connectorPath) return place;
      return { ...place, reference: { ...kept.data, serviceUrl: serviceUrl() } };
    },
    close: () => {
      for (const response of open) response.end();
    },
  };
}

function activityOf({ text, submit, execute, replyTo }: Doing): Record<string, unknown> {
  if (execute)
    return {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', ...execute }, trigger: 'manual' },
      replyToId: replyTo,
    };
  if (submit) return { type: 'message', value: submit, replyToId: replyTo };
  return { type: 'message', text: text ?? '' };
}

/** Server-sent events; a page that lost the connection goes on after the last event it saw. */
function stream(request: Request, response: Response, chat: Chat, ended: () => void): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  const write = (event: unknown, index: number) =>
    response.write(`id: ${index}\ndata: ${JSON.stringify(event)}\n\n`);
  const after = new URL(request.url ?? '', 'http://page').searchParams.get('after');
  const seen = Number(request.headers['last-event-id'] ?? after ?? -1);
  for (const [index, event] of chat.events.entries()) if (index > seen) write(event, index);
  response.write(': here\n\n');
  chat.listeners.add(write);
  const beat = setInterval(() => response.write(': still here\n\n'), 15_000);
  response.once('close', () => {
    clearInterval(beat);
    chat.listeners.delete(write);
    ended();
  });
}
