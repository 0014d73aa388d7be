import type { ComplaintConcept } from '../knowledge/lexicon-rules.ts';
import type { TopicId } from '../knowledge/lexicon-topics.ts';
import { topicsIn } from './apart.ts';
import type { Said } from './concepts.ts';

/** Concepts that only this program's matter has: with any of them a message is not somebody else's. */
const own = new Set<ComplaintConcept>(
  'lync im ews mapi vm vmvisual mwi meetingbutton addin presence trustask server owaim configinfo contacts photo card statusews deskphone signinfail mismatch vmdeposit join history orgchart presencevalue oof'.split(
    ' ',
  ) as ComplaintConcept[],
);
/** Of these, what other matters have too: not enough beside one that is named. */
const everyday = new Set<ComplaintConcept>(['presencevalue', 'im', 'photo']);

/** A call that breaks off is no matter of voice mail unless one of these is named. */
const ofVoicemail = new Set<ComplaintConcept>(['vm', 'vmmail', 'vmvisual', 'greeting', 'mwi']);

const leftMessage = /^(?:leave|leaving|left|messages?|nachricht(?:en)?|mailbox|beep|busy|besetzt)$/;

/** Whether something was said that only this program's matter has. */
export function isOwn(complained: ReadonlySet<ComplaintConcept>): boolean {
  return (
    [...complained].some((concept) => own.has(concept)) ||
    (complained.has('schedule') && (complained.has('meeting') || complained.has('delegate')))
  );
}

/** The other matter that a message is about, if it is about that only. */
export function elsewhere(typed: Said, strings: number): TopicId | undefined {
  const topics = topicsIn(typed.words);
  const { complained } = typed;
  if (topics.includes('consumer-skype')) return 'consumer-skype';
  if (strings > 0 || topics.length === 0)
    return topics.length === 0 && plainOutlook(typed, strings) ? 'mail-only' : undefined;
  const calls =
    topics.includes('call-quality') &&
    ![...ofVoicemail].some((concept) => complained.has(concept)) &&
    !typed.words.some(({ text }) => leftMessage.test(text));
  const owns = [...complained].filter(
    (concept) => own.has(concept) && !everyday.has(concept) && !(calls && concept === 'vmdeposit'),
  );
  const first = topics.find((topic) => topic !== 'call-quality' || calls);
  if (first === undefined) return undefined;
  if (topics.includes('teams'))
    return owns.some((concept) => concept === 'lync' || concept === 'ews') ? undefined : 'teams';
  if (topics.includes('zoom') || topics.includes('other-meeting-product'))
    return owns.some((concept) => concept === 'lync' || concept === 'ews') ||
      (complained.has('defaultim') && (complained.has('outlook') || complained.has('presence')))
      ? undefined
      : first;
  if (complained.has('lync')) return calls && owns.length === 1 ? 'call-quality' : undefined;
  if (first === 'vpn' || first === 'account-lockout' || first === 'password-reset')
    return owns.length > 0 || complained.has('exchange') ? undefined : first;
  return owns.length > 0 ? undefined : first;
}

/** Outlook without anything of Lync. */
function plainOutlook({ complained }: Said, strings: number): boolean {
  return (
    strings === 0 &&
    complained.has('outlook') &&
    !complained.has('exchange') &&
    !complained.has('credential') &&
    !complained.has('prompt') &&
    !(complained.has('schedule') && complained.has('delegate')) &&
    ![...complained].some((concept) => own.has(concept)) &&
    !['meeting', 'history', 'integration', 'button'].some((concept) =>
      complained.has(concept as ComplaintConcept),
    )
  ); // prettier-ignore
}
