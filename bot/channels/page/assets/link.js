/** The page's side of the connector: what is sent, and the events that come back, also over a restart of the server. */
let token = document.querySelector('meta[name=token]').content;
const againMs = 1000;
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** What the server does not take: told as it is, and not sent again. */
class NotTaken extends Error {}
/** The server runs and knows nothing of this any more: it was started again. */
class Forgotten extends Error {}

async function post(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-page-token': token },
    body: JSON.stringify(body),
  });
  if (response.ok) return response.json();
  if (response.status === 403 || response.status === 404) throw new Forgotten();
  const { limit } = await response.json().catch(() => ({}));
  throw new NotTaken(
    limit
      ? `Too long: at most ${limit.toLocaleString('en')} characters at once. Send only the part that matters.`
      : `That was not taken (HTTP ${response.status}).`,
  );
}

/** People to be, in the order they are offered. */
export const people = async () => (await fetch('/page/people')).json();

/** The token of the server that runs now; it makes a new one at each start. */
async function freshToken() {
  const html = await (await fetch('/')).text();
  return new DOMParser().parseFromString(html, 'text/html').querySelector('meta[name=token]').content;
}

/**
 * Opens a conversation as this person; told of every event until it is closed.
 * reached: told false when the server is gone, true when it is back.
 */
export async function openChat(person, told, reached) {
  const { conversation } = await post('/page/conversations', { person });
  let stream;
  let last = -1;
  let closed = false;
  let back;

  function listen() {
    stream = new EventSource(`/page/events/${conversation}?after=${last}`);
    stream.onmessage = ({ data, lastEventId }) => {
      last = Number(lastEventId);
      told(JSON.parse(data));
    };
    stream.onerror = () => void lost();
  }
  /** Resolves when the conversation goes on; everybody who asks meanwhile waits for the same. */
  function lost() {
    back ??= comeBack().finally(() => {
      back = undefined;
    });
    return back;
  }
  async function comeBack() {
    stream.close();
    reached(false);
    for (; !closed; await wait(againMs)) {
      try {
        const now = await freshToken();
        // a server that was started again counts its events anew
        if (now !== token) last = -1;
        token = now;
        await post('/page/conversations', { person, conversation });
      } catch {
        continue;
      }
      listen();
      reached(true);
      return;
    }
  }

  listen();
  return {
    async send(body) {
      // one id for all attempts: what arrived after all has its effect once
      const id = crypto.randomUUID();
      for (;;) {
        await back;
        try {
          return await post('/page/activities', { conversation, id, ...body });
        } catch (error) {
          if (error instanceof NotTaken || closed) throw error;
          await lost();
        }
      }
    },
    close() {
      closed = true;
      stream.close();
    },
  };
}
