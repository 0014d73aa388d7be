import { domainOf } from '../derive/mailboxes.ts';
import { fail, inconclusive, notApplicable, pass, rule } from '../rule.ts';
import { isUnder } from './common/names.ts';
import { ewsSymptoms } from './common/symptoms.ts';
import { complains, told } from './common/told.ts';
import { extendTrustModelData, trustedByDefault } from './common/trust-list.ts';

/** A configured TrustModelData replaces the built-in list; a host that is not on it is asked about (KB2833618). */
export const trustListIncomplete = rule({
  id: 'trust-list-incomplete',
  severity: 'fault',
  grade: 'V',
  explains: ['cert_prompt', ...ewsSymptoms],
  rank: 47.9,
  needs: ['complaint'],
  considers: ['said.trustModelData', 'lync-person', 'endpoint', 'said.certificateDialog'],
  cites: ['KB2833618', 'L13-BOOT'],
  remedies: [
    { id: 'check-name-with-helpdesk', role: 'user' },
    { id: 'confirm-host-is-ours', role: 'agent' },
    extendTrustModelData,
  ],
  judge({ complaint }, considered) {
    const listed = told(considered['said.trustModelData']);
    const dialog = told(considered['said.certificateDialog']);
    if (!listed) {
      const asks = complains(complaint, ['cert_prompt']) && dialog !== 'certificate-warning';
      return asks ? inconclusive('said.trustModelData') : notApplicable('no-list-known');
    }
    const host = complaint.promptHost ?? told(considered.endpoint)?.host;
    if (!host) return inconclusive('endpoint');
    const sip = told(considered['lync-person'])?.lync?.sip;
    const sipDomain = sip ? domainOf(sip) : undefined;
    if (sipDomain && isUnder(host, sipDomain)) return pass({ host });
    const entries = listed.map((entry) => entry.trim().replace(/^\*\./, '')).filter((entry) => entry !== '');
    if (entries.some((entry) => isUnder(host, entry))) return pass({ host });
    if (!sipDomain) return inconclusive('lync-person');
    const builtIn = trustedByDefault.find((domain) => isUnder(host, domain));
    return fail({
      host,
      listed: entries,
      suffix: builtIn ?? host,
      sipDomain,
      builtIn: builtIn !== undefined,
    });
  },
});
