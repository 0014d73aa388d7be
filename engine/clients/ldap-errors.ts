import { ResultCodeError } from 'ldapts';
import type { UnknownCode } from '../evidence.ts';
import { LookError } from '../probe.ts';

/** Result codes of RFC 4511 and what they mean for a look; detail is a machine's. */
const byResultCode = new Map<number, [UnknownCode, string]>([
  [2, ['malformed', 'protocol-error']],
  [3, ['timed-out', 'server-time-limit']],
  [4, ['ambiguous', 'server-size-limit']],
  [8, ['denied', 'tls-required']],
  [10, ['not-configured', 'referral']],
  [11, ['denied', 'admin-limit']],
  [12, ['denied', 'paging-refused']],
  [13, ['denied', 'tls-required']],
  [32, ['not-configured', 'base-dn']],
  [34, ['not-configured', 'dn-syntax']],
  [50, ['denied', 'insufficient-access']],
  [51, ['refused', 'busy']],
  [52, ['refused', 'unavailable']],
  [53, ['denied', 'unwilling']],
]);

const nameErrors = /^(ENOTFOUND|EAI_\w+|ENODATA|ESERVFAIL|ENONAME|EBADNAME|EREFUSED|ETIMEOUT|ECANCELLED)$/;
const refusals = /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EHOSTUNREACH|ENETUNREACH|EPIPE|EACCES)$/;
const tlsErrors =
  /^(ERR_TLS_|ERR_SSL_|CERT_|CRL_|UNABLE_TO_|ERROR_IN_CERT|DEPTH_ZERO|SELF_SIGNED|INVALID_CA|HOSTNAME_|EPROTO)/;
const lost = /^(Connection closed before|Socket error|Socket connection not)/;

/** True where the connection went away under an operation, so that a fresh one may do better. */
export function isLost(error: unknown): boolean {
  return error instanceof LookError && error.reason.detail?.startsWith('connection-lost') === true;
}

/** The sub-code that Active Directory puts into the text of a refused bind: 52e, 533, 701, 773, 775, … */
export function dataCode(message: string): string | undefined {
  return /\bdata ([0-9a-f]{1,8})\b/i.exec(message)?.[1]?.toLowerCase();
}

/**
 * Anything thrown below, on the one ladder of reasons.
 * @param where host and port, put into the detail of faults that belong to a server
 * @param timeoutMs the limit that was set, named by a time-out
 */
export function lookErrorFrom(error: unknown, where: string, timeoutMs: number): LookError {
  if (error instanceof LookError) return error;
  if (error instanceof ResultCodeError) return fromResult(error);
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  if (/timed out$|^Connection timeout$/.test(message) || code === 'ETIMEDOUT') {
    return new LookError('timed-out', `${timeoutMs} ms ${where}`);
  }
  if (/before secure TLS connection/.test(message)) return new LookError('tls-failed', 'closed-in-handshake');
  if (tlsErrors.test(code)) return new LookError('tls-failed', code);
  if (nameErrors.test(code)) return new LookError('not-resolved', `${code} ${where}`);
  if (lost.test(message)) return new LookError('refused', `connection-lost ${where}`);
  if (refusals.test(code)) return new LookError('refused', `${code} ${where}`);
  return new LookError('malformed', `${code || 'unexpected'} ${where}`);
}

function fromResult(error: ResultCodeError): LookError {
  if (error.code === 49 || error.code === 48) {
    return new LookError('bind-refused', dataCode(error.message) ?? `${error.code}`);
  }
  // operationsError with 000004DC: the server lost the bind, or never had one
  if (error.code === 1) {
    return new LookError('denied', /000004DC/i.test(error.message) ? 'not-bound' : 'operations-error');
  }
  const [code, detail] = byResultCode.get(error.code) ?? ['malformed', `result-${error.code}`];
  return new LookError(code, detail);
}
