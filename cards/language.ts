import { actionIds } from './action-ids.ts';
import { languages } from './messages.ts';
import { phrase, sentence } from './phrase.ts';
import type { View } from './view.ts';

/** A language in its own words, so that those find it who read no other. */
export function languageName(code: string): string {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return name.slice(0, 1).toLocaleUpperCase(code) + name.slice(1);
}

/** Which language to speak, one button each. current: code of the one that is spoken; chosen: it was just set. */
export function languageView(current: string, chosen = false): View {
  const others = languages().filter((code) => code !== current);
  return {
    name: 'language',
    title: phrase('language.title'),
    blocks: [sentence(chosen ? 'language.chosen' : 'language.current', { language: languageName(current) })],
    actions: (chosen ? [] : others.slice(0, 6)).map((code) => ({
      id: actionIds.language,
      label: phrase('ui.plain', { text: languageName(code) }),
      data: { language: code },
    })),
  };
}
