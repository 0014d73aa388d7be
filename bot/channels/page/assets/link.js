/** The page's side of the connector: what is sent, and the events that come back. */
const token = document.querySelector('meta[name=token]').content;

async function post(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-page-token': token },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
}

/** People to be, in the order they are offered. */
export const people = async () => (await fetch('/page/people')).json();

/** Opens a conversation as this person; told of every event until it is closed. */
export async function openChat(person, told) {
  const { conversation } = await post('/page/conversations', { person });
  const stream = new EventSource(`/page/events/${conversation}`);
  stream.onmessage = ({ data }) => told(JSON.parse(data));
  return {
    send: (body) => post('/page/activities', { conversation, ...body }),
    close: () => stream.close(),
  };
}
