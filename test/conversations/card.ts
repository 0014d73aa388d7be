type Json = { [key: string]: unknown };
export interface Button {
  label: string;
  /** what a press brings back; absent: it opens an address */
  data?: Record<string, string>;
  href?: string;
}
/** A message as a person sees it: what is read on it, and what can be pressed. */
export interface Seen {
  text: string;
  buttons: Button[];
}

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const plain = (text: string): string => text.replace(/\\([\\`*_{}[\]()#+.!|>~-])/g, '$1');

function walk(value: unknown, seen: Seen): void {
  if (Array.isArray(value)) for (const one of value) walk(one, seen);
  if (!isJson(value)) return;
  const type = String(value.type ?? '');
  if (type.startsWith('Action.') && value.title !== undefined && type !== 'Action.ToggleVisibility') {
    const { title, data, url } = value as { title: string; data?: Record<string, string>; url?: string };
    seen.buttons.push({ label: plain(title), ...(data ? { data } : {}), ...(url ? { href: url } : {}) });
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    if ((key === 'text' || key === 'value') && typeof inner === 'string') seen.text += `${plain(inner)}\n`;
    else if (key === 'title' && typeof inner === 'string') seen.text += `${plain(inner)}: `;
    else if (key === 'inlines' && Array.isArray(inner)) line(inner, seen);
    else if (!['fallback', 'fallbackText', 'speak', 'refresh', 'msteams'].includes(key)) walk(inner, seen);
  }
}

function line(inlines: unknown[], seen: Seen): void {
  for (const inline of inlines) {
    if (typeof inline === 'string') seen.text += inline;
    else if (isJson(inline)) {
      seen.text += String(inline.text ?? '');
      if (isJson(inline.selectAction)) walk(inline.selectAction, seen);
    }
  }
  seen.text += '\n';
}

/** Reads an Adaptive Card the way a person does. */
export function readCard(card: unknown): Seen {
  const seen: Seen = { text: '', buttons: [] };
  walk(card, seen);
  return seen;
}

/** Words as a person counts them, without references to evidence. */
export const wordsOf = (text: string): number =>
  text
    .replace(/\[E\d+(?:, E\d+)*\]/g, '')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
