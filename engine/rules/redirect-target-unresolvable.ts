import { domainOf, primarySmtp } from '../derive/mailboxes.ts';
import type { JoinedPerson, Person } from '../facts/directory.ts';
import { ps } from '../quote.ts';
import { type Facts, fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { accountName, isUnder, sameAddress } from './common/names.ts';
import { ewsSymptoms } from './common/symptoms.ts';
import { complains, told } from './common/told.ts';

interface Forwarded {
  account: Person;
  target: string;
}
/** Objects whose mail is kept elsewhere: Exchange answers Autodiscover for them with the target's address. */
function forwarded(lync: Person, joined: JoinedPerson | undefined): Forwarded | undefined {
  const sure = (joined?.matches ?? []).filter(({ confidence }) => confidence !== 'weak');
  const people = [lync, ...sure.map(({ person }) => person)];
  for (const account of people) {
    const type = account.exchange?.recipientType;
    const target = account.exchange?.targetAddress?.replace(/^smtp:/i, '');
    if ((type === 'mail-user' || type === 'remote-mailbox') && target?.includes('@'))
      return { account, target };
  }
  return undefined;
}
const resolve = ({ facts }: { facts: Facts }): string[] => [
  `Resolve-DnsName -Name ${ps(`autodiscover.${facts.domain}`)}`,
];

/** Autodiscover sends the client on to an address whose domain leads nowhere, or back to where it came from. */
export const redirectTargetUnresolvable = rule({
  id: 'redirect-target-unresolvable',
  severity: 'fault',
  grade: 'V',
  explains: ewsSymptoms,
  rank: 32,
  needs: ['complaint', 'lync-person'],
  considers: ['exchange-person', 'candidates', 'said.nameLookup'],
  cites: ['EWSD', 'OURS'],
  remedies: [
    { id: 'work-in-outlook-meanwhile', role: 'user' },
    { id: 'resolve-redirect-target', role: 'agent', commands: resolve },
    {
      id: 'publish-redirect-target',
      role: 'admin',
      commands: ({ facts }) => [
        ...resolve({ facts }),
        `Get-Recipient -Identity ${ps(String(facts.account))} | Format-List RecipientTypeDetails,ExternalEmailAddress,RemoteRoutingAddress`,
      ],
      waits: ['dns-ttl', 'sign-out-in'],
    },
  ],
  judge({ complaint, 'lync-person': lync }, considered) {
    const found = forwarded(lync, told(considered['exchange-person']));
    if (!found) return notApplicable('mailbox-not-elsewhere');
    const domain = domainOf(found.target);
    const facts: Facts = { account: accountName(found.account), address: found.target, domain, how: 'name' };
    const own = primarySmtp(found.account);
    const sent = told(considered.candidates)?.some(({ candidate }) =>
      candidate.hops.some(({ pox }) => own && pox?.redirectAddr && sameAddress(pox.redirectAddr, own)),
    );
    if (sent) return fail({ ...facts, how: 'loop' });
    const lookup = told(considered['said.nameLookup']);
    // An SRV record may stand in for the name: it is a strong sign and no proof.
    if (lookup && isUnder(lookup.name, domain)) {
      if (lookup.found) return pass(facts);
      if (sameAddress(lookup.name, `autodiscover.${domain}`)) return likely(facts);
    }
    if (!complains(complaint, ewsSymptoms)) return notApplicable('nothing-hurts');
    return inconclusive('said.nameLookup');
  },
});
