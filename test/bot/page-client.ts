import assert from 'node:assert/strict';
import type { ChatEvent } from '../../bot/channels/page/chats.ts';

export interface PageClient {
  conversation: string;
  events: ChatEvent[];
  send(body: Record<string, unknown>): Promise<{ status: number; body: unknown }>;
  /** resolves with the first event, seen or coming, for which it holds */
  until(holds: (event: ChatEvent) => boolean, ms?: number): Promise<ChatEvent>;
  close(): void;
}

/** The text of the first block of an event's card. */
export function shown(event: ChatEvent): string {
  const { attachments = [], text } = event.activity as {
    attachments?: { content: { body: { text: string }[] } }[];
    text?: string;
  };
  return attachments[0]?.content.body[0]?.text ?? text ?? '';
}

/** Uses the chat page's API the way the page does. */
export async function openPage(url: string, person: string, before?: string): Promise<PageClient> {
  const origin = url.replace(/\/$/, '');
  const html = await (await fetch(url)).text();
  const token = /name="token" content="([^"]+)"/.exec(html)?.[1];
  assert.ok(token, 'the page carries a token');
  const post = async (path: string, body: unknown) => {
    const response = await fetch(`${origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, 'x-page-token': token },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as unknown };
  };
  const opened = await post('/page/conversations', { person, conversation: before });
  const { conversation } = opened.body as { conversation: string };
  const events: ChatEvent[] = [];
  const waiting = new Set<() => void>();
  const abort = new AbortController();
  const stream = await fetch(`${origin}/page/events/${conversation}`, { signal: abort.signal });
  void (async () => {
    let rest = '';
    for await (const chunk of stream.body!.pipeThrough(new TextDecoderStream())) {
      rest += chunk;
      const frames = rest.split('\n\n');
      rest = frames.pop() ?? '';
      for (const frame of frames) {
        const data = /^data: (.*)$/m.exec(frame)?.[1];
        if (data) events.push(JSON.parse(data));
      }
      for (const look of waiting) look();
    }
  })().catch(() => undefined);
  return {
    conversation,
    events,
    send: (body) => post('/page/activities', { conversation, ...body }),
    until: (holds, ms = 4000) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`nothing in ${ms} ms: ${events.map(shown).join(' | ')}`)),
          ms,
        );
        const look = () => {
          const found = events.find(holds);
          if (!found) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    close: () => abort.abort(),
  };
}
