import { randomUUID } from 'node:crypto';
import type { Request } from 'restify';
import { HttpRefusal } from '../../errors.ts';
import { readJson } from '../../server-body.ts';
import { answer, type Http } from '../../server-http.ts';
import type { Chat, Chats } from './chats.ts';
import type { Guard } from './guard.ts';
import type { LabPerson } from './people.ts';

export const connectorPath = '/page/connector';
const conversation = `${connectorPath}/v3/conversations/:conversation`;

/** The other side of the Bot Framework, as far as the bot uses it: messages and the roster. */
export function routeConnector(http: Http, guard: Guard, chats: Chats): void {
  const chatOf = (request: Request): Chat => {
    guard.machine(request);
    const chat = chats.get(request.params.conversation);
    if (!chat) throw new HttpRefusal(404);
    return chat;
  };
  for (const path of [`${conversation}/activities`, `${conversation}/activities/:activity`])
    http.route('post', path, async (request, response) => {
      const chat = chatOf(request);
      const id = randomUUID();
      chats.tell(chat, { kind: 'post', id, activity: await readJson(request) });
      answer(response, 201, { id });
    });
  http.route('put', `${conversation}/activities/:activity`, async (request, response) => {
    const chat = chatOf(request);
    const id = request.params.activity;
    if (!chat.revived && !chat.events.some((event) => event.kind === 'post' && event.id === id))
      throw new HttpRefusal(404);
    chats.tell(chat, { kind: 'update', id, activity: await readJson(request) });
    answer(response, 200, { id });
  });
  http.route('del', `${conversation}/activities/:activity`, async (request, response) => {
    chats.tell(chatOf(request), { kind: 'delete', id: request.params.activity });
    answer(response, 200);
  });
  http.route('get', `${conversation}/members`, async (request, response) =>
    answer(response, 200, chats.members(chatOf(request)).map(member)),
  );
  http.route('get', `${conversation}/members/:member`, async (request, response) => {
    const person = chats
      .members(chatOf(request))
      .find((each) => request.params.member === accountOf(each).id);
    if (!person) throw new HttpRefusal(404);
    answer(response, 200, member(person));
  });
}

/** The chosen person as the sender of an activity. */
export function accountOf({ id, name }: LabPerson): { id: string; name: string } {
  return { id: `29:${id}`, name };
}

function member(person: LabPerson) {
  return {
    ...accountOf(person),
    userPrincipalName: person.upn,
    email: person.mail ?? person.upn,
    userRole: person.guest ? 'guest' : 'user',
  };
}
