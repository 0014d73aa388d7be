import { randomUUID } from 'node:crypto';
import type { LabPerson } from './people.ts';

/** What happened to a message, as the page is told. */
export interface ChatEvent {
  kind: 'post' | 'update' | 'delete';
  id: string;
  activity?: unknown;
}
export interface Chat {
  readonly id: string;
  readonly person: LabPerson;
  readonly events: ChatEvent[];
  /** begun at a server before this one: the page shows messages that are not among the events */
  readonly revived: boolean;
  readonly listeners: Set<(event: ChatEvent, index: number) => void>;
}
export interface Chats {
  open(person: LabPerson): Chat;
  /** a conversation of a server before this one is made again from its id, which names the person */
  get(id: string): Chat | undefined;
  /** keeps the event and tells everybody who listens */
  tell(chat: Chat, event: ChatEvent): void;
}

const idShape = /^([\w-]{1,60})\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Conversations of the page, in memory. Their ids are random: knowing one is the right to read it. */
export function createChats(people: readonly LabPerson[], most = 200, eventsKept = 1000): Chats {
  const chats = new Map<string, Chat>();
  function keep(id: string, person: LabPerson, revived: boolean): Chat {
    const chat: Chat = { id, person, revived, events: [], listeners: new Set() };
    chats.set(id, chat);
    if (chats.size > most) chats.delete(chats.keys().next().value as string);
    return chat;
  }
  return {
    open: (person) => keep(`${person.id}.${randomUUID()}`, person, false),
    get(id) {
      const known = chats.get(id);
      if (known) return known;
      const name = idShape.exec(id)?.[1];
      const person = people.find((each) => each.id === name);
      return person && keep(id, person, true);
    },
    tell(chat, event) {
      if (chat.events.length >= eventsKept) return;
      const index = chat.events.push(event) - 1;
      for (const listener of chat.listeners) listener(event, index);
    },
  };
}
