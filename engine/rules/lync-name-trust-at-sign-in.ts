import { domainOf } from '../derive/mailboxes.ts';
import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { isUnder } from './common/names.ts';
import { complains, quotes, tailOf, told } from './common/told.ts';
import { extendTrustModelData, trustedByDefault } from './common/trust-list.ts';

/** The same question as for Exchange, but about Lync's own web services: it comes during sign-in (KB2531068). */
export const lyncNameTrustAtSignIn = rule({
  id: 'lync-name-trust-at-sign-in',
  severity: 'risk',
  grade: 'V',
  explains: ['cert_prompt'],
  rank: 47.8,
  needs: ['complaint'],
  considers: ['said.promptWhen', 'said.certificateDialog', 'said.connectedServer', 'lync-person'],
  cites: ['KB2531068', 'KB2833618'],
  remedies: [
    { id: 'check-name-with-helpdesk', role: 'user' },
    { id: 'confirm-host-is-lync', role: 'agent' },
    extendTrustModelData,
  ],
  judge({ complaint }, considered) {
    const dialog = told(considered['said.certificateDialog']);
    if (!complains(complaint, ['cert_prompt']) && !quotes(complaint, 'S-14'))
      return notApplicable('no-dialog');
    if (dialog === 'certificate-warning') return notApplicable('certificate-warning');
    const when = told(considered['said.promptWhen']);
    if (when === 'after-sign-in') return pass();
    const lync = told(considered['lync-person'])?.lync;
    const sipDomain = lync ? domainOf(lync.sip) : '';
    const host = complaint.promptHost;
    const named = dialog === 'name-trust' || quotes(complaint, 'S-14');
    if (!host) {
      if (when && named)
        return likely({ host: '', sipDomain, suffix: sipDomain, named: false, known: false });
      return inconclusive(when ? 'said.certificateDialog' : 'said.promptWhen');
    }
    const trusted = [...trustedByDefault, ...(sipDomain === '' ? [] : [sipDomain])];
    if (trusted.some((domain) => isUnder(host, domain))) return pass({ host });
    const servers = [told(considered['said.connectedServer']), lync?.pool].filter((name) =>
      name?.includes('.'),
    );
    const beside = servers.some((name) => tailOf(name!.toLowerCase()) === tailOf(host));
    const facts = { host, sipDomain, known: sipDomain !== '', suffix: host, named: true };
    if (when && sipDomain !== '' && named) return fail(facts);
    if (when || beside) return likely(facts);
    return inconclusive('said.promptWhen');
  },
});
