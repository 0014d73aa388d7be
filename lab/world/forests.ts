/** The three companies of the lab. */
export type ForestId = 'hoster' | 'corp' | 'partner';

export interface DomainSpec {
  dns: string;
  netbios: string;
  /** fixed, so that saved evidence of two runs can be compared */
  sid: string;
}

export interface ForestSpec {
  id: ForestId;
  root: DomainSpec;
  child?: DomainSpec;
  hosts: ('lync' | 'exchange')[];
  /** name of the Exchange organisation */
  organisation: string;
  /** live over LDAP, or only as an export on file */
  directory: 'ldap' | 'ldif';
  /** trusted-domain objects as this side holds them (MS-ADTS: 1 inbound, 2 outbound; 8 forest transitive) */
  trusts: { partner: ForestId; direction: 1 | 2 | 3; attributes: number }[];
  /** alternative UPN suffixes, which the other side of a trust knows but does not route */
  suffixes?: string[];
}

/** hoster runs Lync and an Exchange of its own; corp and partner are its customers. hoster trusts corp, one way. */
export const forests: readonly ForestSpec[] = [
  {
    id: 'hoster',
    root: { dns: 'hoster.test', netbios: 'UCHOST', sid: 'S-1-5-21-1111111111-1111111112-1111111113' },
    hosts: ['lync', 'exchange'],
    organisation: 'Hosting',
    directory: 'ldap',
    trusts: [{ partner: 'corp', direction: 2, attributes: 8 }],
  },
  {
    id: 'corp',
    root: { dns: 'corp.test', netbios: 'CONTOSO', sid: 'S-1-5-21-2222222221-2222222222-2222222223' },
    child: { dns: 'emea.corp.test', netbios: 'EMEA', sid: 'S-1-5-21-2222222231-2222222232-2222222233' },
    hosts: ['exchange'],
    organisation: 'Contoso',
    suffixes: ['brand.test'],
    directory: 'ldap',
    trusts: [{ partner: 'hoster', direction: 1, attributes: 8 }],
  },
  {
    id: 'partner',
    root: { dns: 'partner.test', netbios: 'PARTNER', sid: 'S-1-5-21-3333333331-3333333332-3333333333' },
    hosts: ['exchange'],
    organisation: 'Partner',
    directory: 'ldif',
    trusts: [],
  },
];

export function forestSpec(id: ForestId): ForestSpec {
  return forests.find((one) => one.id === id) as ForestSpec;
}
