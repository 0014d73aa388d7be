import type { Socket } from 'node:net';
import type { TlsLook, TlsVersion } from '../facts/lookup.ts';
import { type Deadline, startDeadline } from './net-deadline.ts';
import { certificatesOf, sentUpToRoot } from './tls-chain.ts';
import { handshake } from './tls-handshake.ts';
import type { Trust } from './tls-trust.ts';

/** Opens another connection to the same pinned address. */
type Open = () => Promise<Socket | undefined>;
type Seen = Pick<TlsLook, 'oldestProtocol' | 'chainComplete'>;

/** Share of the time left, and most milliseconds, that looking as an old client may take. */
const share = 1 / 3;
const mostMs = 1000;
const leastMs = 150;
/** The offer could not even be made: nothing was learnt of the server. */
const unmade = /^(TIMED_OUT|ERR_SSL_NO_PROTOCOLS_AVAILABLE|ERR_SSL_NO_CIPHERS_AVAILABLE)$/;

/**
 * Looks at a host as clients do that know old versions only, and fetch no missing certificate: at most three more
 * handshakes, no request, no credential. What the time does not suffice for is left out. Never throws.
 * @param first what the ordinary handshake negotiated
 */
export async function lookAsOldClient(
  host: string,
  first: Pick<TlsLook, 'protocol' | 'chainComplete'>,
  trust: Trust,
  open: Open,
  outer: Deadline,
): Promise<Seen> {
  const ms = Math.min(mostMs, outer.left() * share);
  if (ms < leastMs) return {};
  const deadline = startDeadline(ms, outer.signal);
  let sent: boolean | undefined;
  const offer = async (least: TlsVersion, most: TlsVersion): Promise<Offered> => {
    const socket = await open();
    if (!socket) return undefined;
    const shaken = await handshake(socket, host, trust.limited(least, most), false, deadline);
    if (!shaken.ok) return unmade.test(shaken.code) ? undefined : 'refused';
    // Before it is closed: afterwards nothing is left to ask.
    const version = (shaken.socket.getProtocol() as TlsVersion | null) ?? undefined;
    if (first.chainComplete === undefined)
      sent ??= sentUpToRoot(certificatesOf(shaken.socket), trust, 'sent');
    shaken.socket.destroy();
    return version;
  };
  try {
    const oldestProtocol = await oldest(first.protocol, offer);
    if (first.chainComplete === undefined && sent === undefined) await offer('TLSv1', 'TLSv1.3');
    return {
      ...(oldestProtocol ? { oldestProtocol } : {}),
      ...(sent === undefined ? {} : { chainComplete: sent }),
    };
  } finally {
    deadline.done();
  }
}

type Offered = TlsVersion | 'refused' | undefined;

/** A server takes the newest version that it is offered: each offer tells whether anything up to it is spoken. */
async function oldest(
  first: string | undefined,
  offer: (least: TlsVersion, most: TlsVersion) => Promise<Offered>,
): Promise<TlsVersion | undefined> {
  const old = first === 'TLSv1' ? 'TLSv1' : await offer('TLSv1', 'TLSv1.1');
  if (old === 'TLSv1.1') {
    const older = await offer('TLSv1', 'TLSv1');
    return older === 'refused' ? 'TLSv1.1' : older;
  }
  if (old !== 'refused') return old;
  if (first !== 'TLSv1.3') return first as TlsVersion | undefined;
  const second = await offer('TLSv1.2', 'TLSv1.2');
  return second === 'refused' ? 'TLSv1.3' : second;
}
