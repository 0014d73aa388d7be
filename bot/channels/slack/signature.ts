import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far a request's own time may be from ours, seconds, in both directions. Slack says five minutes. */
export const windowSeconds = 300;

export type SignatureFault = 'missing' | 'version' | 'stale' | 'future' | 'mismatch';
export interface Signed {
  /** headers x-slack-signature and x-slack-request-timestamp */
  signature: string | undefined;
  timestamp: string | undefined;
  /** the body as it arrived: any other form of it has another signature */
  body: Buffer | undefined;
}

/**
 * Checks a request by Slack's scheme v0: HMAC-SHA256 over `v0:timestamp:body`, compared in constant time.
 * Bolt's own check lets a time in the future pass; it would stay good for replay until that time is over.
 * @param now epoch milliseconds
 * @returns undefined where it is Slack's
 */
export function signatureFault(
  { signature, timestamp, body }: Signed,
  secret: string,
  now: number,
): SignatureFault | undefined {
  if (!signature || !timestamp || body === undefined || !/^\d{1,12}$/.test(timestamp)) return 'missing';
  const [version, hash = ''] = signature.split('=');
  if (version !== 'v0') return 'version';
  const age = now / 1000 - Number(timestamp);
  if (age > windowSeconds) return 'stale';
  if (age < -windowSeconds) return 'future';
  const expected = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest();
  const given = /^[0-9a-f]{64}$/i.test(hash) ? Buffer.from(hash, 'hex') : Buffer.alloc(expected.length);
  return timingSafeEqual(given, expected) ? undefined : 'mismatch';
}

/** The header that a request with this body carries: what Slack does, for those who stand in for it. */
export const sign = (secret: string, timestamp: number, body: string): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
