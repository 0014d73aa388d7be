import type { Candidate, CandidateKind, Hop, TlsLook } from '../../../engine/facts/lookup.ts';
import { candidates, hop, looks } from '../derive/lookups.ts';

/** All candidates absent but those given whole. */
export const withCandidate = (...given: Candidate[]): Candidate[] =>
  candidates({}).map((each) => given.find(({ kind }) => kind === each.kind) ?? each);

export const one = (kind: CandidateKind, ...hops: Hop[]): Candidate => ({ kind, hops });

const tls = (errorCode: string, extra: Partial<TlsLook>): TlsLook => ({
  verified: false,
  errorCode,
  anchored: true,
  selfSigned: false,
  chain: [
    {
      subject: 'CN=autodiscover.d.test',
      issuer: 'CN=Some CA',
      names: ['autodiscover.d.test'],
      validFrom: '2026-01-01T00:00:00.000Z',
      validTo: '2027-01-01T00:00:00.000Z',
      fingerprint256: 'AA',
    },
  ],
  ...extra,
});
/** Exchange of corp behind a certificate that fails with this code. */
export const behind = (
  errorCode: string,
  extra: Partial<TlsLook> = {},
  host = 'autodiscover.d.test',
): Hop => ({
  ...looks.corp!(host),
  unverified: true,
  tls: tls(errorCode, extra),
});
/** A web site behind such a certificate. */
export const siteBehind = (errorCode: string, host: string): Hop => ({
  ...looks.website!(host),
  unverified: true,
  tls: tls(errorCode, {}),
});
/** Exchange behind a good certificate. */
export const good = (host = 'autodiscover.d.test'): Hop => ({
  ...looks.corp!(host),
  tls: { ...tls('', {}), verified: true, errorCode: undefined },
});

const answered = { address: '192.0.2.1', ok: true };
/** A host that answers an HTTP status, with headers as given. */
export const answering = (
  host: string,
  http: Partial<NonNullable<Hop['http']>>,
  extra: Partial<Hop> = {},
): Hop =>
  hop(host, {
    connect: answered,
    http: { status: 401, schemes: [], logonForm: false, autodiscoverBody: false, ...http },
    ...extra,
  });
