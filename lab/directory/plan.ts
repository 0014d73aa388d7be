import { domainDn } from '../ldap/dn.ts';
import type { Names } from '../names.ts';
import type { PersonSpec } from '../people/person-spec.ts';
import { people, staff } from '../people.ts';
import { type DomainSpec, type ForestId, forestSpec } from '../world/forests.ts';

/** Where everything lies and which SID everybody has, under the names the lab runs with. */
export interface Plan {
  names: Names;
  rootDn(forest: ForestId): string;
  configurationDn(forest: ForestId): string;
  domain(person: PersonSpec): DomainSpec;
  accountSid(id: string): string;
  lyncSid(id: string): string;
  originatorSid(person: PersonSpec): string | undefined;
  /** an SID that the person's account had before it was migrated */
  oldSid(person: PersonSpec): string;
  /** a corp account that belongs to none of the lab's people */
  strangerSid: string;
  exchangeServer(forest: ForestId): string;
  database(forest: ForestId): string;
}

/** Old SIDs come from a domain that is long gone; nobody's comes from one that never was. */
const GONE = 'S-1-5-21-555555551-555555552-555555553';
const NOWHERE = 'S-1-5-21-444444441-444444442-444444443';
const ADMIN_GROUP = 'CN=Exchange Administrative Group (FYDIBOHF23SPDLT),CN=Administrative Groups';

export function makePlan(names: Names): Plan {
  const order = new Map(
    [...people.map((one) => one.id), ...staff.map((one) => one.id)].map((id, at) => [id, at]),
  );
  const number = (id: string) => order.get(id) ?? 0;
  const byId = new Map(people.map((one) => [one.id, one]));
  const rootDn = (forest: ForestId) => domainDn(names.dns(forestSpec(forest).root.dns));
  const configurationDn = (forest: ForestId) => `CN=Configuration,${rootDn(forest)}`;
  const domain = (person: PersonSpec): DomainSpec => {
    const forest = forestSpec(person.account?.forest ?? 'corp');
    return (person.account?.child && forest.child) || forest.root;
  };
  const accountSid = (id: string) => {
    const person = byId.get(id);
    return `${person ? domain(person).sid : forestSpec('corp').root.sid}-${1400 + number(id)}`;
  };
  const oldSid = (person: PersonSpec) => `${GONE}-${2200 + number(person.id)}`;
  const organisation = (forest: ForestId) =>
    `CN=${names.proper('word', forestSpec(forest).organisation)},CN=Microsoft Exchange,CN=Services,${configurationDn(forest)}`;
  return {
    names,
    rootDn,
    configurationDn,
    domain,
    accountSid,
    lyncSid: (id) => `${forestSpec('hoster').root.sid}-${1200 + number(id)}`,
    oldSid,
    originatorSid: (person) => {
      const { origin } = person.lync;
      if (origin === 'none') return undefined;
      if (origin === 'account') return accountSid(person.id);
      if (origin === 'old-sid') return oldSid(person);
      if (origin === 'nowhere') return `${NOWHERE}-${2200 + number(person.id)}`;
      return accountSid(origin.person);
    },
    strangerSid: `${forestSpec('corp').root.sid}-1399`,
    exchangeServer: (forest) => `CN=EX1,CN=Servers,${ADMIN_GROUP},${organisation(forest)}`,
    database: (forest) => `CN=DB01,CN=Databases,${ADMIN_GROUP},${organisation(forest)}`,
  };
}
