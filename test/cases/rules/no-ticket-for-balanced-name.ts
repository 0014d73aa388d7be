import { own } from '../../engine/build.ts';
import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';
import { answering, one, withCandidate } from '../../engine/rules/looks.ts';

const complaint = { symptoms: ['credential_prompt' as const] };
const lync = own();
const negotiate = withCandidate(
  one('https-autodiscover', answering('autodiscover.d.test', { schemes: ['Negotiate'] })),
);
const ticket = (kerberosTicket: boolean) => ({ kerberosTicket });
export const golden: Golden = {
  cases: [
    {
      when: 'no ticket, and nothing else seen',
      given: { complaint, said: ticket(false) },
      expect: failsLikely({ known: false }),
    },
    { when: 'there is a ticket', given: { complaint, said: ticket(true) }, expect: passes },
    {
      when: 'NTLM does it without',
      given: { complaint, lync, look: { 'https-autodiscover': 'corp' }, said: ticket(false) },
      expect: passes,
    },
    {
      when: 'only Negotiate, and nobody looked for a ticket',
      given: {
        complaint,
        lync,
        look: negotiate,
        ews: {
          url: 'https://mail.d.test/ews',
          from: 'pox',
          network: 'inside',
          hop: answering('mail.d.test', { schemes: ['Negotiate'] }),
        },
      },
      expect: inconclusive('said.kerberosTicket'),
    },
    { when: 'nothing speaks of it', given: { complaint }, expect: notApplicable('no-sign-of-it') },
  ],
};
