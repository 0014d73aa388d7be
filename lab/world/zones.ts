import { forests } from './forests.ts';
import { sites } from './sites.ts';

/** One resource record, written name. Everything in the lab lies on the one loopback address. */
export type RecordSpec = {
  name: string;
  /** absent: seen by both resolvers */
  only?: 'inside' | 'outside';
} & (
  | { type: 'A'; address: string }
  | { type: 'CNAME'; target: string }
  | { type: 'MX'; priority: number; exchange: string }
  | { type: 'SRV'; priority: number; weight: number; port: number; target: string }
);

export const ADDRESS = '127.0.0.1';
/** seconds, of every record */
export const TTL = 300;

/** Domains that exist; whatever lies in none of them does not. nowhere.test is left out on purpose. */
export const zones: readonly string[] = [
  ...forests.map((one) => one.root.dns),
  ...sites.map((one) => one.domain),
  'noauto.test',
  'srvonly.test',
  'hosting.test',
  'localhost',
].filter((zone, at, all) => all.indexOf(zone) === at);

const a = (name: string, only?: 'inside' | 'outside'): RecordSpec => ({
  name,
  type: 'A',
  address: ADDRESS,
  only,
});
const srv = (domain: string, port: number): RecordSpec => ({
  name: `_autodiscover._tcp.${domain}`,
  type: 'SRV',
  priority: 0,
  weight: 0,
  port,
  target: 'mail.corp.test',
});

/** Names that need something else than one address. */
const special: readonly RecordSpec[] = [
  ...forests.map(
    (one): RecordSpec => ({
      name: `autodiscover.${one.root.dns}`,
      type: 'CNAME',
      target: `mail.${one.root.dns}`,
    }),
  ),
  a('autodiscover.split.test', 'outside'),
  a('localhost'),
  a('dc1.hoster.test'),
  a('pool01.hoster.test'),
  a('dc1.corp.test'),
  a('www.noauto.test'),
  { name: 'noauto.test', type: 'MX', priority: 10, exchange: 'mx.noauto.test' },
  a('mx.noauto.test'),
  srv('srvonly.test', 443),
  srv('badsrv.test', 8443),
  a('www.hosting.test'),
];

/** All records of the lab: the special ones, and one address for every other host of every site. */
export const records: readonly RecordSpec[] = [
  ...special,
  ...sites
    .flatMap((one) => one.hosts)
    .filter((host) => !special.some((record) => record.name === host))
    .map((host) => a(host)),
];
