import type { Action } from '../view.ts';
import type { Json } from './adaptive-elements.ts';
import type { Words } from './words.ts';

/** A button: an address to open, or Execute with a Submit for clients that do not know it; both bring back the same data. */
export function press(action: Action, say: Words): Json {
  const title = say.of(action.label);
  if (action.href) return { type: 'Action.OpenUrl', title, url: action.href };
  const data = { ...action.data, action: action.id };
  return {
    type: 'Action.Execute',
    title,
    verb: action.id,
    data,
    ...(action.primary ? { style: 'positive' } : {}),
    fallback: { type: 'Action.Submit', title, data },
  };
}
