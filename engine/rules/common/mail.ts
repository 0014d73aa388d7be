import type { Person } from '../../facts/directory.ts';
import { inconclusive, notApplicable, type Verdict } from '../../rule.ts';

/** What a rule about the mail domain says where there is none: it is empty, or the export does not hold it of anybody. */
export const withoutMail = (person: Person): Verdict =>
  person.unread?.includes('mail') ? inconclusive('lync-person') : notApplicable('mail-empty');
