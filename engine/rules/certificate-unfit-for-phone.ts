import type { TlsLook } from '../facts/lookup.ts';
import { inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { bindHeldCertificate, listCertificates, renewCertificate } from './common/certificate-commands.ts';
import { covers } from './common/names.ts';
import { ewsSymptoms } from './common/symptoms.ts';
import { complains, told } from './common/told.ts';

/** Good for a computer, not for a phone or mobile: a wildcard alone, or an issuer that the server does not send. */
function unfit(
  host: string,
  tls: TlsLook,
  phone: boolean,
): 'wildcard' | 'incomplete' | 'unclear' | undefined {
  const names = tls.chain[0]?.names ?? [];
  const plain = names.filter((name) => !name.startsWith('*.'));
  // Wildcards are reported to break the desk phone; mobiles accept them.
  if (phone && (tls.wildcard ?? (covers(names, host) && !covers(plain, host)))) return 'wildcard';
  if (tls.chainComplete === undefined) return 'unclear';
  return tls.chainComplete ? undefined : 'incomplete';
}

/** Phones and mobiles stop where a computer goes on (LYNCLOG: hr=0x80072f0d). */
export const certificateUnfitForPhone = rule({
  id: 'certificate-unfit-for-phone',
  severity: 'fault',
  grade: 'C',
  explains: ewsSymptoms,
  rank: 47.5,
  needs: ['complaint'],
  considers: ['endpoint'],
  cites: ['LYNCLOG', 'UCG2'],
  remedies: [
    { id: 'use-computer-for-exchange', role: 'user' },
    { id: 'look-at-certificate', role: 'agent', commands: listCertificates },
    {
      id: 'certificate-for-phones',
      role: 'admin',
      commands: renewCertificate,
      rollback: bindHeldCertificate,
      waits: ['sign-out-in'],
    },
  ],
  judge({ complaint }, { endpoint }) {
    if (complaint.client !== 'phone' && complaint.client !== 'mobile') return notApplicable('computer');
    if (!complains(complaint, ewsSymptoms)) return notApplicable('nothing-hurts');
    const tls = told(endpoint)?.hop.tls;
    if (!endpoint.known || !tls || tls.chain.length === 0) return inconclusive('endpoint');
    const { host } = endpoint.value;
    const how = unfit(host, tls, complaint.client === 'phone');
    if (how === 'unclear') return inconclusive('endpoint');
    return how ? likely({ host, how, client: complaint.client, names: tls.chain[0]!.names }) : pass({ host });
  },
});
