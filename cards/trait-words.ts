import { hasMessage } from './messages.ts';
import { phrase } from './phrase.ts';
import type { Phrase } from './view.ts';

/** What each Autodiscover name answered, as the engine lists it: `https-root absent, srv answers`. */
const answersOf = (value: string): Phrase[] =>
  value.split(', ').map((one) => {
    const [kind = '', result = ''] = one.split(' ');
    return phrase('compare.answer', { kind, result });
  });

/** A value of a compared property (engine/compare-traits.ts) in words; what is data stands as it is. */
export function traitWords(trait: string, value: string, cites?: readonly string[]): Phrase {
  if (trait === 'answers' && value.includes(' '))
    return phrase('ui.plain', { text: answersOf(value) }, cites);
  if (trait === 'other-mailbox') return phrase('value.recipient', { type: value }, cites);
  if ((trait === 'found' || trait === 'lookup') && hasMessage(`code.${value}`))
    return phrase(`code.${value}`, undefined, cites);
  return phrase('value.word', { value }, cites);
}
