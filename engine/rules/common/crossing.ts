import type { Endpoint, OfferedCredential } from '../../facts/derived.ts';
import type { LinkedAccount, Person } from '../../facts/directory.ts';

/** A boundary of forests that this person's sign-in has to cross. */
export interface Crossing {
  for: 'sign-in' | 'ews';
  /** forest whose account is offered */
  from: string;
  /** forest that has to accept it */
  to: string;
}

/** Where a trust matters for one person: signing in to Lync with a linked account, and Exchange of another forest. */
export function crossings(
  lync: Person,
  origin: LinkedAccount | undefined,
  credential: OfferedCredential | undefined,
  endpoint: Endpoint | undefined,
): Crossing[] {
  const account = lync.lync?.originatorSid === undefined ? undefined : origin?.account;
  const owner = endpoint?.owner;
  const to = owner && 'forest' in owner ? owner.forest : undefined;
  const from = credential?.forest;
  return [
    ...(account && account.forest !== lync.forest
      ? [{ for: 'sign-in' as const, from: account.forest, to: lync.forest }]
      : []),
    ...(from && to && from !== 'nobody' && from !== to ? [{ for: 'ews' as const, from, to }] : []),
  ];
}
