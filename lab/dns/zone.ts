import type { Names } from '../names.ts';
import { type RecordSpec, records, TTL, zones } from '../world/zones.ts';

export type Vantage = 'inside' | 'outside';

/** What a resolver says to one question. */
export interface DnsReply {
  rcode: 'NOERROR' | 'NXDOMAIN' | 'SERVFAIL';
  answers: RecordSpec[];
  /** zone whose authority a negative answer quotes */
  zone?: string;
  ttl: number;
}

/** Faults that a switch can put on a domain (all lower case, as run). */
export interface DnsFaults {
  /** the domain and everything below does not exist */
  gone(name: string): boolean;
  /** questions below the domain are answered with SERVFAIL */
  failing(name: string): boolean;
}

export interface Zones {
  reply(name: string, type: string, vantage: Vantage): DnsReply;
  /**
   * From now on a name is an alias of the target, or does not exist, in both views; its zone is made where there is
   * none. The returned function puts everything back.
   * @param zone domain that the name lies in; all names as run
   */
  put(name: string, zone: string, target: string | undefined): () => void;
}

/** The lab's records under the names it runs with, answered as a recursive resolver answers. */
export function makeZones(names: Names, faults: DnsFaults): Zones {
  let apexes = zones.map((zone) => names.dns(zone));
  const all = records.map((record) => renamed(record, names));
  const seen = (vantage: Vantage) => all.filter((one) => one.only === undefined || one.only === vantage);
  let views = { inside: seen('inside'), outside: seen('outside') };
  const put = (name: string, zone: string, target: string | undefined): (() => void) => {
    const before = { apexes, views };
    const record: RecordSpec[] = target === undefined ? [] : [{ name, type: 'CNAME', target }];
    const without = (view: RecordSpec[]) => [...view.filter((one) => one.name !== name), ...record];
    views = { inside: without(views.inside), outside: without(views.outside) };
    const made = target === undefined || apexes.some((one) => zone === one || zone.endsWith(`.${one}`));
    apexes = made ? apexes : [...apexes, zone];
    return () => {
      ({ apexes, views } = before);
    };
  };
  const reply = (asked: string, type: string, vantage: Vantage): DnsReply => {
    const answers: RecordSpec[] = [];
    let name = asked.toLowerCase().replace(/\.$/, '');
    for (let hops = 0; hops < 8; hops += 1) {
      if (faults.failing(name)) return { rcode: 'SERVFAIL', answers: [], ttl: TTL };
      const zone = apexes.filter((one) => name === one || name.endsWith(`.${one}`)).sort(byLength)[0];
      const exists =
        zone !== undefined &&
        !faults.gone(name) &&
        (name === zone || views[vantage].some((one) => one.name === name || one.name.endsWith(`.${name}`)));
      if (!exists) return { rcode: 'NXDOMAIN', answers, zone, ttl: TTL };
      const here = views[vantage].filter((one) => one.name === name);
      const alias = here.find((one) => one.type === 'CNAME');
      if (alias?.type !== 'CNAME' || type === 'CNAME') {
        answers.push(...here.filter((one) => one.type === type || type === 'ANY'));
        return { rcode: 'NOERROR', answers, zone, ttl: TTL };
      }
      answers.push(alias);
      name = alias.target;
    }
    return { rcode: 'SERVFAIL', answers: [], ttl: TTL };
  };
  return { reply, put };
}

const byLength = (left: string, right: string) => right.length - left.length;

function renamed(record: RecordSpec, names: Names): RecordSpec {
  const name = names.dns(record.name);
  if (record.type === 'CNAME' || record.type === 'SRV') {
    return { ...record, name, target: names.dns(record.target) };
  }
  if (record.type === 'MX') return { ...record, name, exchange: names.dns(record.exchange) };
  return { ...record, name };
}
