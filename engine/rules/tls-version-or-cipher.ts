import { inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { ewsSymptoms } from './common/symptoms.ts';
import { complains, told } from './common/told.ts';

/** TLS alerts that mean "we have nothing in common": RFC 5246 7.2. 43 is an unsupported kind of certificate. */
const reasons: Readonly<Record<number, string>> = {
  40: 'handshake',
  43: 'certificate',
  70: 'version',
  71: 'cipher',
};
const old: ReadonlySet<string> = new Set(['SSLv3', 'TLSv1', 'TLSv1.1']);

/** Client and Exchange do not agree on how to encrypt; other computers do (Schannel event 36888). */
export const tlsVersionOrCipher = rule({
  id: 'tls-version-or-cipher',
  severity: 'fault',
  grade: 'C',
  explains: ['cert_prompt', 'credential_prompt', ...ewsSymptoms],
  rank: 47.2,
  needs: ['complaint'],
  considers: ['said.schannel', 'endpoint', 'said.worksElsewhere', 'said.product'],
  cites: ['GETCSINFO', 'OURS'],
  remedies: [
    { id: 'try-other-computer', role: 'user' },
    {
      id: 'read-schannel-events',
      role: 'agent',
      commands: () => [
        "Get-WinEvent -FilterHashtable @{LogName='System';ProviderName='Schannel'} -MaxEvents 20",
      ],
    },
    { id: 'agree-on-tls', role: 'admin' },
  ],
  judge({ complaint }, considered) {
    const event = told(considered['said.schannel']);
    const tls = told(considered.endpoint)?.hop.tls;
    const host = told(considered.endpoint)?.host ?? '';
    const hurts = complains(complaint, ['cert_prompt', 'credential_prompt', ...ewsSymptoms]);
    if (event) {
      const how = reasons[event.alert];
      // An event of this kind names no host: it is a strong sign, not a proof.
      return how
        ? likely({ host, how, alert: event.alert, known: host !== '' })
        : pass({ alert: event.alert });
    }
    if (!hurts) return notApplicable('nothing-hurts');
    const product = told(considered['said.product']);
    const oldClient = product === 'lync-2010' || product === 'lync-2013';
    if ((tls?.protocol && old.has(tls.protocol)) || (oldClient && tls?.oldestProtocol === 'TLSv1.3'))
      return likely({ host, how: 'version', alert: 0, known: true });
    const otherPc = told(considered['said.worksElsewhere']) === 'other-pc';
    return otherPc ? inconclusive('said.schannel') : notApplicable('no-sign-of-it');
  },
});
