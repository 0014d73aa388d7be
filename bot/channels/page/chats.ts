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
  readonly listeners: Set<(event: ChatEvent, index: number) => void>;
}
export interface Chats {
  open(person: LabPerson): Chat;
  get(id: string): Chat | undefined;
  /** keeps the event and tells everybody who listens */
  tell(chat: Chat, event: ChatEvent): void;
}

/** Conversations of the page, in memory. Their ids are random: knowing one is the right to read it. */
export function createChats(most = 200, eventsKept = 1000): Chats {
  const chats = new Map<string, Chat>();
  return {
    open(person) {
      const chat: Chat = { id: randomUUID(), person, events: [], listeners: new Set() };
      chats.set(chat.id, chat);
      if (chats.size > most) chats.delete(chats.keys().next().value as string);
      return chat;
    },
    get: (id) => chats.get(id),
    tell(chat, event) {
      if (chat.events.length >= eventsKept) return;
      const index = chat.events.push(event) - 1;
      for (const listener of chat.listeners) listener(event, index);
    },
  };
}
