import { hostConfigs, plainMarkdown } from '/page/assets/host.js';

const { AdaptiveCards } = globalThis;
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = plainMarkdown(text);
  result.didProcess = true;
};
const dark = matchMedia('(prefers-color-scheme: dark)');
/** Calls back when the person changes between light and dark. */
export const onTheme = (changed) => dark.addEventListener('change', changed);

/** Draws an activity into its article. press: told of every button, as Submit or Execute. */
export function draw(article, activity, press) {
  const kept = article.contains(document.activeElement);
  article.replaceChildren(
    ...(activity.attachments ?? []).map((attachment) => card(attachment.content, press)),
  );
  if (activity.text) article.append(...texts(activity.text));
  const [content] = (activity.attachments ?? []).map((attachment) => attachment.content);
  article.classList.toggle('wide', content?.msteams?.width === 'Full');
  // a card with a Cancel button is at work: what it says is read out when it is done
  article.ariaBusy = String(content?.actions?.some(({ verb }) => verb === 'cancel') ?? false);
  if (kept) article.focus({ preventScroll: true });
}

function card(content, press) {
  const drawn = new AdaptiveCards.AdaptiveCard();
  drawn.hostConfig = new AdaptiveCards.HostConfig(hostConfigs[dark.matches ? 'dark' : 'light']);
  drawn.parse(content);
  drawn.onExecuteAction = (action) => {
    const execute = action instanceof AdaptiveCards.ExecuteAction;
    if (execute) press({ execute: { verb: action.verb, data: action.data } });
    else if (action instanceof AdaptiveCards.SubmitAction) press({ submit: action.data });
  };
  return reading(drawn.render());
}

let cards = 0;
/**
 * What those who listen need and the bundle leaves out: the title above the other headings, and on each button that
 * opens a part whether it is open. Ids are made unique, for many cards are on one page.
 */
function reading(element) {
  const own = `card-${++cards}`;
  for (const heading of [...element.querySelectorAll('[role=heading]')].slice(1)) heading.ariaLevel = '4';
  for (const button of element.querySelectorAll('button[aria-controls]')) {
    const part = element.querySelector(`[id="${button.getAttribute('aria-controls')}"]`);
    if (!part) continue;
    part.id = `${own}-${part.id}`;
    button.setAttribute('aria-controls', part.id);
    const tell = () => {
      part.removeAttribute('aria-expanded');
      button.ariaExpanded = String(part.style.display !== 'none');
    };
    tell();
    button.addEventListener('click', () => queueMicrotask(tell));
  }
  return element;
}

/** Text with code fences: commands to copy. */
function texts(text) {
  return text.split('```').flatMap((part, index) => {
    const trimmed = part.replace(/^\w*\n/, '').trim();
    if (trimmed === '') return [];
    return [index % 2 ? code(part.replace(/^\n|^\w+\n/, '').trimEnd()) : paragraph(trimmed)];
  });
}

function paragraph(text) {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

function code(text) {
  const block = document.createElement('pre');
  block.textContent = text;
  const copy = document.createElement('button');
  copy.type = 'button';
  copy.className = 'copy';
  copy.textContent = 'Copy';
  copy.onclick = async () => {
    await navigator.clipboard.writeText(text);
    copy.textContent = 'Copied';
  };
  block.append(copy);
  return block;
}
