import { actionIds } from './action-ids.ts';
import { phrase, sentence } from './phrase.ts';
import type { Block, View } from './view.ts';

/** CN and the domain of a distinguished name: `CN=Anna A,OU=x,DC=hoster,DC=example` gives `Anna A (hoster.example)`. */
export function shortDn(dn: string): string {
  const parts = dn.split(/(?<!\\),/).map((part) => part.trim());
  const name = parts[0]?.replace(/^[A-Za-z]+=/, '').replace(/\\(.)/g, '$1') ?? dn;
  const domain = parts.filter((part) => /^dc=/i.test(part)).map((part) => part.slice(3));
  return domain.length > 0 ? `${name} (${domain.join('.')})` : name;
}

/** Several entries fit: staff choose; nobody guesses. candidates: distinguished names. */
export function personChoiceView(asked: string, candidates: readonly string[]): View {
  const shown = candidates.slice(0, 5);
  const blocks: Block[] = [
    sentence('person.text', { asked, count: candidates.length }),
    {
      kind: 'facts',
      rows: shown.map((dn) => ({ label: phrase('ui.plain', { text: shortDn(dn) }), value: dn })),
    },
  ];
  if (candidates.length > shown.length) {
    blocks.push(sentence('person.more', { count: candidates.length - shown.length }));
  }
  return {
    name: 'person-choice',
    title: phrase('person.title'),
    blocks,
    actions: shown.map((dn) => ({
      id: actionIds.person,
      label: phrase('ui.plain', { text: shortDn(dn) }),
      data: { who: dn },
    })),
  };
}
