import type { Book } from './book.ts';
import { guessedAccount, joinedAccount } from './derive/mailboxes.ts';
import type { DiagnosedPerson } from './diagnosis.ts';
import type { Network } from './knowledge/ids.ts';

/** DNs of an ambiguous find, so that a person can choose. */
function candidatesOf(raw: unknown): string[] {
  if (!Array.isArray(raw)) return [];
  return raw
    .flatMap((each) => (typeof each === 'object' && each && 'dn' in each ? [String(each.dn)] : []))
    .slice(0, 10);
}

/** Who the diagnosis is about, or why that is not settled. */
export function diagnosedPerson(book: Book, network: Network): DiagnosedPerson {
  const asked = book.value('complaint', network)?.who ?? '';
  const item = book.pick('lync-person', network);
  if (!item?.known) {
    const code = item && !item.known ? item.reason.code : 'not-asked';
    const several = code === 'ambiguous' ? candidatesOf(item?.raw) : [];
    const found = code === 'ambiguous' ? 'several' : code === 'not-found' ? 'none' : 'unknown';
    return { asked, found, ...(several.length > 0 ? { candidates: several } : {}) };
  }
  const person = book.value('lync-person', network)!;
  const joined = book.value('exchange-person', network);
  const settled = joined ? joinedAccount(joined) : undefined;
  const match = settled ?? (joined ? guessedAccount(joined) : undefined);
  return {
    asked,
    found: 'one',
    forest: person.forest,
    ...(person.lync ? { sip: person.lync.sip } : {}),
    ...(person.mail ? { mail: person.mail } : {}),
    ...(person.displayName ? { displayName: person.displayName } : {}),
    ...(match
      ? {
          joined: {
            forest: match.person.forest,
            by: match.by,
            confidence: match.confidence,
            // A guess may be somebody else: whose address it is nobody is told.
            ...(settled && match.person.mail ? { mail: match.person.mail } : {}),
            ...(settled && match.person.upn ? { upn: match.person.upn } : {}),
          },
        }
      : {}),
  };
}
