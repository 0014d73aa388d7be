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
  return drawn.render();
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
