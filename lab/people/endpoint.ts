import { linked, ownAccount, type PersonSpec } from './person-spec.ts';

/** People whose trouble lies in what answers for their mail domain. */
export const endpointPeople: readonly PersonSpec[] = [
  linked('berta', 'Ahl', 'SRV record to a port other than 443, and a redirect to plain HTTP', {
    mail: 'berta@badsrv.test',
  }),
  linked(
    'emil',
    'Ek',
    'certificate of the Autodiscover name is for another host',
    { mail: 'emil@wrongname.test' },
    { child: true },
  ),
  linked('emma', 'Frost', 'certificate expired', { mail: 'emma@expired.test' }),
  linked('egon', 'Gran', 'certificate signed by itself', { mail: 'egon@selfsigned.test' }),
  linked('gina', 'Haug', 'the host takes the connection and never answers', { mail: 'gina@silent.test' }),
  linked('gero', 'Iven', 'nothing listens at the host', { mail: 'gero@refused.test' }),
  linked('pia', 'Jung', 'only a public web site answers, on the root domain', { mail: 'pia@parked.test' }),
  linked(
    'rosa',
    'Kjær',
    'a web site with a foreign certificate on the root domain; Autodiscover itself is fine',
    {
      mail: 'rosa@site.test',
    },
  ),
  linked('basil', 'Lund', 'only Basic authentication is offered', { mail: 'basil@basiconly.test' }),
  linked('fay', 'Mark', 'a logon form stands before Exchange', { mail: 'fay@forms.test' }),
  ownAccount(
    'clara',
    'Nord',
    'mailbox in Exchange Online, reached by a redirect',
    { mail: 'clara@cloud.test' },
    { recipient: 'remote-mailbox', target: 'clara@corp.mail.onmicrosoft.com' },
  ),
  linked('kurt', 'Orre', 'the clock of Exchange is 17 minutes ahead', { mail: 'kurt@skew.test' }),
  linked('vera', 'Palm', 'the Autodiscover name exists only outside', { mail: 'vera@split.test' }),
];
