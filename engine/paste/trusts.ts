import { fact, type Part, type PasteFact } from './paste.ts';
import type { Source } from './source.ts';

/** "    0: FABRIKAM fabrikam.example (NT 5) (Direct Outbound) (Direct Inbound) ( Attr: foresttrans )" */
const listed = /^\s*\d{1,3}:\s{1,3}([A-Z0-9_-]{1,16})\s{1,3}([\w.-]{1,255})\s{1,3}(\(NT [456]\).{0,300})$/i;

/**
 * nltest /trusted_domains: one fact a trust, as the computer's own domain sees it. "Outbound" is from us to them: we
 * trust them, trustDirection 2. Trusts within the own forest are not told.
 */
export function readTrusts({ lines }: Source): Part | undefined {
  const rows = lines.flatMap(({ text, whole }) => {
    const match = listed.exec(text);
    // the marks at the end of a row tell it apart: a row that may be cut says nothing
    return match && (whole || /\)$/.test(text))
      ? [{ name: match[2]!.toLowerCase(), marks: match[3]!, whole }]
      : [];
  });
  if (rows.length === 0) return undefined;
  const own = rows.find(({ marks }) => /primary domain/i.test(marks))?.name;
  const facts: PasteFact[] = [];
  for (const { name, marks, whole } of rows) {
    if (/primary domain|\(forest: \d|withinforest|\(forest tree root\).{0,40}primary/i.test(marks) || !whole)
      continue;
    const inbound = /direct inbound/i.test(marks) ? 1 : 0;
    const outbound = /direct outbound/i.test(marks) ? 2 : 0;
    if (inbound + outbound === 0) continue;
    facts.push(
      fact('trusts', 'trustSeen', {
        ...(own ? { own } : {}),
        partner: name,
        direction: (inbound + outbound) as 1 | 2 | 3,
        forest: /foresttrans/i.test(marks),
      }),
    );
  }
  return { kind: 'trusts', facts };
}
