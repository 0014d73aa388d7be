import { draw, onTheme } from '/page/assets/cards.js';
import { openChat, people } from '/page/assets/link.js';
import { mark, showPeople } from '/page/assets/people.js';

const log = document.querySelector('#log');
const state = document.querySelector('#state');
const tries = document.querySelector('#tries');
const form = document.querySelector('#form');
const field = document.querySelector('#say');

let me;
let chat;
/** settles when the conversation of the chosen person is open: what is typed meanwhile waits for it */
let opening = Promise.resolve();
/** articles by message id, with the activity each shows */
let shown = new Map();
/** the first article that came or changed since the person did something: what is long opens at its beginning */
let first;

async function begin(person) {
  chat?.close();
  chat = undefined;
  first = undefined;
  me = person;
  shown = new Map();
  log.replaceChildren();
  mark(person);
  offer(person.tries ?? []);
  history.replaceState(null, '', `#${person.id}`);
  const told = (event) => me === person && happened(event);
  opening = openChat(person.id, told, (here) => me === person && reached(here)).then((opened) => {
    if (me === person) chat = opened;
    else opened.close();
  });
  await opening;
}

/** Says that the server is gone, and that it is back. */
function reached(here) {
  state.classList.toggle('gone', !here);
  state.textContent = here
    ? 'UC Doctor is back.'
    : 'UC Doctor does not answer. Trying again until it does; what you say is sent then.';
}

function happened({ kind, id, activity }) {
  state.textContent = '';
  if (kind === 'delete') {
    shown.get(id)?.article.remove();
    shown.delete(id);
    return;
  }
  const article =
    shown.get(id)?.article ??
    Object.assign(document.createElement('article'), { className: 'its', tabIndex: -1 });
  shown.set(id, { article, activity });
  draw(article, activity, (press) => pressed(id, press));
  if (!article.isConnected) log.append(article);
  reveal(article);
}

/** Brings an article into view as far as the beginning of the first new one stays in view, and never backwards. */
function reveal(article) {
  first ??= article;
  const end = article.offsetTop + article.offsetHeight - log.offsetTop - log.clientHeight + 14;
  const beginning = first.offsetTop - log.offsetTop - 14;
  const goal = Math.min(end, beginning);
  if (goal > log.scrollTop) log.scrollTop = goal;
}

async function pressed(id, press) {
  const answer = await sending({ ...press, replyTo: id });
  // the card in the answer to an invoke takes the place of the one that was pressed
  if (answer?.type === 'application/vnd.microsoft.card.adaptive') {
    const { activity } = shown.get(id);
    happened({ kind: 'update', id, activity: { ...activity, attachments: [{ content: answer.value }] } });
  }
}

async function say(text) {
  const mine = Object.assign(document.createElement('article'), {
    className: 'mine',
    textContent: text,
    tabIndex: -1,
  });
  mine.classList.toggle('long', text.split('\n').length > 6);
  log.append(mine);
  mine.scrollIntoView({ block: 'end' });
  await sending({ text });
}

async function sending(body) {
  first = undefined;
  if (!state.classList.contains('gone')) state.textContent = 'UC Doctor is looking …';
  try {
    await opening;
    const answer = await chat.send(body);
    if (state.textContent.endsWith('…')) state.textContent = '';
    return answer;
  } catch (error) {
    state.textContent = error.message;
  }
}

function offer(sentences) {
  tries.replaceChildren(
    ...sentences.map((text) => {
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: text });
      button.addEventListener('click', () => say(text));
      return button;
    }),
  );
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = field.value.trim();
  field.value = '';
  if (text) say(text);
});
field.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
});
document.querySelector('#reset').addEventListener('click', () => begin(me));
onTheme(() => {
  for (const [id, { article, activity }] of shown) draw(article, activity, (press) => pressed(id, press));
});

const everybody = await people();
showPeople(everybody, begin);
const narrow = matchMedia('(max-width: 800px)');
const fold = () => {
  document.querySelector('#who').open = !narrow.matches;
};
// beside the conversation the list cannot be unfolded by hand, so a window made wide unfolds it
narrow.addEventListener('change', fold);
fold();
await begin(everybody.find(({ id }) => `#${id}` === location.hash) ?? everybody[0]);
field.focus();
