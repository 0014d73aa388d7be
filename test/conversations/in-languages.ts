import { languageName, languages, say } from '../../cards/index.ts';
import type { Conversation } from './conversation.ts';

const literally = (text: string): RegExp => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));

/** The language is chosen by a command; from then on everything is said in it, and what its buttons say can be typed. */
export const inLanguages: Conversation[] = languages()
  .filter((language) => language !== 'en')
  .map((language): Conversation => {
    const told = (id: string, args = {}): string => say({ id, args }, language);
    return {
      id: `language-${language}`,
      what: `${languageName(language)}, by a command`,
      speaker: 'anna',
      lines: [
        [`language ${language}`, { reads: [literally(told('language.title'))], posts: 1 }],
        [
          'New Lync Meeting says I am not UC enabled',
          {
            verdict: ['1', 'meeting-add-in-not-uc-enabled'],
            reads: [literally(told('user.label.works')), literally(told('user.label.do'))],
            never: [/\b(Works|helpdesk|What to do)\b/],
            offers: ['button.send-to-helpdesk', 'button.why', 'button.helped'].map((id) => told(id)),
            words: 72,
          },
        ],
        [told('button.why'), { reads: [literally(told('why.title'))] }],
        [told('button.helped'), { reads: [literally(told('helped.title'))] }],
        [told('button.something-else'), { offers: [told('button.copy-window')] }],
        ['language english', { reads: [/From now on I speak English/] }],
      ],
    };
  });
