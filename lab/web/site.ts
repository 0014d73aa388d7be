import type { Names } from '../names.ts';
import { forestSpec } from '../world/forests.ts';
import type { SiteSpec } from '../world/sites.ts';
import type { CertificateKind } from './authority.ts';
import type { ServerIdentity } from './ntlm-challenge.ts';

/** Faults that can be switched on a site while the lab runs. */
export const siteFaults = [
  'certificate',
  'name',
  'untrusted',
  'silent',
  'refused',
  'forms',
  'basic',
  'clock',
] as const;
export type SiteFault = (typeof siteFaults)[number];

/** A site under the names the lab runs with. */
export interface Site {
  spec: SiteSpec;
  /** as run: what `break` and `mend` may call it */
  name: string;
  hosts: string[];
  certificateNames: string[];
  identity: ServerIdentity;
  faults: Set<SiteFault>;
  /** URL of an HTTP redirect, where the site is one */
  redirect?: string;
  /** names of a good certificate that was put in the place of the written one */
  renewed?: string[];
  /** names of a certificate that fits nowhere */
  otherNames: string[];
}

export function makeSite(spec: SiteSpec, names: Names): Site {
  const forest = forestSpec(spec.identity.forest);
  const domain = (spec.identity.child && forest.child) || forest.root;
  const computer = names.word('netbios', spec.identity.computer);
  const dnsDomain = names.dns(domain.dns);
  const hosts = spec.hosts.map(names.dns);
  return {
    spec,
    name: spec.id === spec.identity.forest ? names.word('forest', spec.id) : names.dns(spec.id),
    hosts,
    certificateNames: spec.certificateNames?.map(names.dns) ?? hosts,
    identity: {
      nbDomain: names.word('netbios', domain.netbios),
      nbComputer: computer,
      dnsDomain,
      dnsComputer: `${computer.toLowerCase()}.${dnsDomain}`,
      dnsTree: names.dns(forest.root.dns),
      os: spec.identity.forest === 'hoster' ? [6, 3, 9600] : [10, 0, 14393],
    },
    faults: new Set(),
    redirect: typeof spec.http === 'object' ? redirectUrl(spec.http.redirect, names) : undefined,
    otherNames: [names.dns('www.hosting.test')],
  };
}

function redirectUrl(canonical: string, names: Names): string {
  const url = new URL(canonical);
  return `${url.protocol}//${names.dns(url.hostname)}${url.pathname}`;
}

/** What the site does now, faults included. */
export interface Behaviour {
  https: SiteSpec['https'];
  http: SiteSpec['http'];
  certificate: CertificateKind;
  certificateNames: string[];
  schemes: SiteSpec['schemes'];
  /** minutes ahead */
  clock: number;
}

export function behaviour(site: Site): Behaviour {
  const { spec, faults } = site;
  const form = faults.has('forms');
  const silent = faults.has('silent');
  const refused = faults.has('refused');
  return {
    https: refused ? 'refused' : silent ? 'silent' : form ? 'logon-form' : spec.https,
    http: refused ? 'refused' : silent ? 'silent' : spec.http,
    certificate: faults.has('certificate')
      ? 'expired'
      : faults.has('untrusted')
        ? 'untrusted'
        : site.renewed
          ? 'good'
          : spec.certificate,
    certificateNames: faults.has('name') ? site.otherNames : (site.renewed ?? site.certificateNames),
    schemes: faults.has('basic') ? ['Basic'] : spec.schemes,
    clock: spec.clock + (faults.has('clock') ? 17 : 0),
  };
}
