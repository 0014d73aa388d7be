import type { Names } from './names.ts';
import { endpointPeople } from './people/endpoint.ts';
import { identityPeople } from './people/identity.ts';
import type { PersonSpec } from './people/person-spec.ts';
import { plainPeople } from './people/plain.ts';

/** Everybody who lives in the lab, under the written names. */
export const people: readonly PersonSpec[] = [...plainPeople, ...endpointPeople, ...identityPeople];

/** Who works at the helpdesk and who administers; they have no Lync object of their own. */
export const staff = [
  { id: 'agnes', family: 'Dahl', group: 'helpdesk' },
  { id: 'arne', family: 'Eide', group: 'helpdesk' },
  { id: 'ada', family: 'Foss', group: 'admins' },
] as const;

/** A lab person under the names the lab runs with. */
export interface LabPerson {
  id: string;
  situation: string;
  displayName: string;
  sip: string;
  mail?: string;
  /** of the Lync-forest object */
  upn: string;
  /** what a chat service knows them by: the account they really log on with */
  chat: { upn: string; mail: string };
  /** primary address of the mailbox or mail user in the company's own forest */
  accountMail?: string;
}

export function labPerson(spec: PersonSpec, names: Names): LabPerson {
  const upn = names.address(spec.lync.upn ?? `${spec.id}@hoster.test`);
  const account = spec.account;
  const mail = spec.lync.mail === undefined ? undefined : names.address(spec.lync.mail);
  const accountMail = account ? names.address(account.primary) : undefined;
  return {
    id: spec.id,
    situation: spec.situation,
    displayName: displayName(spec, names),
    sip: names.address(spec.lync.sip),
    mail,
    upn,
    chat: { upn: account ? names.address(account.upn) : upn, mail: accountMail ?? mail ?? upn },
    accountMail,
  };
}

export function displayName(spec: { id: string; family: string }, names: Names): string {
  return `${names.proper('person', spec.id)} ${names.proper('family', spec.family)}`;
}
