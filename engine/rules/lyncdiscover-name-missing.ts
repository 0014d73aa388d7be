import { domainOf } from '../derive/mailboxes.ts';
import { ps } from '../quote.ts';
import { type Facts, fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { quotes, told } from './common/told.ts';

const ours = /^(lyncdiscover(internal)?\.|_sipfederationtls\._tcp\.|_sip\._tls\.)/i;
const ask = ({ domain }: Facts): string[] =>
  domain === ''
    ? []
    : [
        `Resolve-DnsName -Name ${ps(`lyncdiscover.${domain}`)}`,
        `Resolve-DnsName -Type SRV -Name ${ps(`_sipfederationtls._tcp.${domain}`)}`,
      ];

/** Outlook on the web finds Lync by names of the SIP domain; where they are missing its chat is "not available". */
export const lyncdiscoverNameMissing = rule({
  id: 'lyncdiscover-name-missing',
  severity: 'fault',
  grade: 'C',
  explains: ['other'],
  rank: 225,
  needs: ['complaint'],
  considers: ['said.owaIm', 'said.nameLookup', 'said.exchangeVersion', 'lync-person'],
  cites: ['FORUMS'],
  remedies: [
    { id: 'use-lync-itself-to-chat', role: 'user' },
    { id: 'ask-who-misses-web-chat', role: 'agent' },
    { id: 'publish-lync-names', role: 'admin', commands: ({ facts }) => ask(facts), waits: ['dns-ttl'] },
  ],
  judge({ complaint }, considered) {
    const lookup = told(considered['said.nameLookup']);
    const own = lookup && ours.test(lookup.name) ? lookup : undefined;
    const sip = told(considered['lync-person'])?.lync?.sip;
    const domain = own ? own.name.replace(ours, '') : sip ? domainOf(sip) : '';
    const unavailable = told(considered['said.owaIm']) === 'unavailable' || quotes(complaint, 'S-37');
    if (!unavailable) return notApplicable('no-sign-of-it');
    if (!own) return inconclusive('said.nameLookup');
    if (own.found) return pass({ name: own.name });
    // Exchange in the cloud has no other way to find Lync; a server of one's own may have been told its name.
    const cloud = told(considered['said.exchangeVersion']) === 'online';
    return cloud ? fail({ name: own.name, domain }) : likely({ name: own.name, domain });
  },
});
