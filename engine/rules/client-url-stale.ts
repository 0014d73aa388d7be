import { inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { ewsSymptoms } from './common/symptoms.ts';
import { complains, hostOf, tailOf, told } from './common/told.ts';

/** The client holds an Exchange address from before a move; a fresh computer finds the new one. */
export const clientUrlStale = rule({
  id: 'client-url-stale',
  severity: 'fault',
  grade: 'C',
  explains: [...ewsSymptoms, 'credential_prompt', 'cert_prompt'],
  rank: 42,
  needs: ['complaint'],
  considers: [
    'client-rows',
    'said.cachedEwsUrl',
    'said.outlookEwsUrl',
    'endpoint',
    'said.changed',
    'said.worksElsewhere',
  ],
  cites: ['UCG2'],
  remedies: [
    { id: 'sign-out-and-delete-sign-in-info', role: 'user' },
    { id: 'reset-client-cache', role: 'agent', waits: ['client-cache', 'sign-out-in'] },
    { id: 'keep-old-name-answering', role: 'admin' },
  ],
  judge({ complaint }, considered) {
    const rows = told(considered['client-rows']);
    if (rows?.ews === 'ok') return pass();
    const url = told(considered['said.cachedEwsUrl']) || rows?.ewsInternalUrl || rows?.ewsExternalUrl;
    const outlook = told(considered['said.outlookEwsUrl']);
    const endpoint = told(considered.endpoint);
    const fresh = told(considered['said.worksElsewhere']) === 'other-pc';
    const moved = told(considered['said.changed']) === 'mailbox-moved';
    if (!url) {
      if (!complains(complaint, ewsSymptoms)) return notApplicable('nothing-hurts');
      return fresh && moved ? inconclusive('said.cachedEwsUrl') : notApplicable('no-url-known');
    }
    const host = hostOf(url);
    if (outlook) {
      const now = hostOf(outlook);
      return now === host ? pass({ host, now }) : likely({ host, now });
    }
    // The Autodiscover host and the EWS host of one organisation lawfully differ: only another domain tells.
    if (endpoint && endpoint.kind !== 'ews-url')
      return tailOf(endpoint.host) === tailOf(host)
        ? pass({ host, now: endpoint.host })
        : likely({ host, now: endpoint.host });
    return inconclusive('said.outlookEwsUrl');
  },
});
