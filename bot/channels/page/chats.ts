import { randomUUID } from 'node:crypto';
import { channelOf } from '../../desk-places.ts';
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
  /** conversation as the bot knows it: a room is one for all who speak in it */
  readonly conversation: string;
  readonly events: ChatEvent[];
  /** begun at a server before this one: the page shows messages that are not among the events */
  readonly revived: boolean;
  readonly listeners: Set<(event: ChatEvent, index: number) => void>;
}
export interface Chats {
  open(person: LabPerson): Chat;
  /** a conversation of a server before this one is made again from its id, which names the person */
  get(id: string): Chat | undefined;
  /** who speaks there */
  members(chat: Chat): LabPerson[];
  /** keeps the event and tells everybody who listens */
  tell(chat: Chat, event: ChatEvent): void;
}

const idShape = /^([\w-]{1,60})\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Conversations of the page, in memory. Their ids are random: knowing one is the right to read it. */
export function createChats(people: readonly LabPerson[], most = 200, eventsKept = 1000): Chats {
  const chats = new Map<string, Chat>();
  const rooms = new Map<string, Chat>();
  function keep(id: string, person: LabPerson, revived: boolean): Chat {
    const room = person.room === undefined ? undefined : roomOf(person.room, person);
    const { events, listeners } = room ?? { events: [], listeners: new Set() };
    const chat: Chat = { id, person, conversation: room?.id ?? id, revived, events, listeners };
    chats.set(id, chat);
    if (chats.size > most) chats.delete(chats.keys().next().value as string);
    return chat;
  }
  /** What is said in a room is read by everybody who speaks in it. */
  function roomOf(id: string, person: LabPerson): Chat {
    const known = rooms.get(id);
    if (known) return known;
    const room: Chat = { id, person, conversation: id, revived: true, events: [], listeners: new Set() };
    rooms.set(id, room);
    return room;
  }
  return {
    open: (person) => keep(`${person.id}.${randomUUID()}`, person, false),
    get(id) {
      // a thread of a room is shown in the room
      const channel = channelOf(id);
      const inRoom = people.find(({ room }) => room === channel);
      const known = chats.get(id) ?? (inRoom && roomOf(channel, inRoom));
      if (known) return known;
      const name = idShape.exec(id)?.[1];
      const person = people.find((each) => each.id === name);
      return person && keep(id, person, true);
    },
    members: ({ person }) =>
      person.room === undefined ? [person] : people.filter(({ room }) => room === person.room),
    tell(chat, event) {
      if (chat.events.length >= eventsKept) return;
      const index = chat.events.push(event) - 1;
      for (const listener of chat.listeners) listener(event, index);
    },
  };
}
