import type { ForestId } from './forests.ts';

/** One web front end of the lab: the names it answers to and how it behaves. All names are the written ones. */
export interface SiteSpec {
  /** what `break` calls it: a forest or a mail domain */
  id: string;
  domain: string;
  hosts: string[];
  /** names in the certificate; absent: the hosts */
  certificateNames?: string[];
  certificate: 'good' | 'expired' | 'self-signed';
  https: 'exchange' | 'cloud' | 'logon-form' | 'web-site' | 'silent' | 'refused';
  http: 'to-https' | 'web-site' | 'silent' | 'refused' | { redirect: string };
  schemes: ('Negotiate' | 'NTLM' | 'Basic' | 'Bearer')[];
  /** what the NTLM challenge tells of the server */
  identity: { forest: ForestId; child: boolean; computer: string };
  /** minutes that the server's clock is ahead */
  clock: number;
}

const WINDOWS: SiteSpec['schemes'] = ['Negotiate', 'NTLM'];
const corpRoot: SiteSpec['identity'] = { forest: 'corp', child: false, computer: 'EX2' };

/** A customer's mail domain whose Autodiscover name leads to corp's second Exchange server. */
function corpSite(domain: string, difference: Partial<SiteSpec> = {}): SiteSpec {
  return {
    id: domain,
    domain,
    hosts: [`autodiscover.${domain}`],
    certificate: 'good',
    https: 'exchange',
    http: 'to-https',
    schemes: WINDOWS,
    identity: corpRoot,
    clock: 0,
    ...difference,
  };
}

function forestSite(
  forest: ForestId,
  identity: Omit<SiteSpec['identity'], 'forest'>,
  schemes = WINDOWS,
): SiteSpec {
  const domain = `${forest}.test`;
  return {
    ...corpSite(domain, { schemes }),
    id: forest,
    hosts: [`mail.${domain}`, `autodiscover.${domain}`],
    identity: { forest, ...identity },
  };
}

const redirectTo = (url: string): Partial<SiteSpec> => ({ https: 'refused', http: { redirect: url } });

/** The forests' own Exchange servers; each has ports of its own, so that it can really be refused. */
export const forestSites: readonly SiteSpec[] = [
  forestSite('hoster', { child: false, computer: 'EX1' }),
  forestSite('corp', { child: true, computer: 'EX1' }, [...WINDOWS, 'Basic']),
  forestSite('partner', { child: false, computer: 'MX7' }),
];

/** Everything else shares one HTTPS and one HTTP port. */
export const otherSites: readonly SiteSpec[] = [
  corpSite('redirect.test', redirectTo('https://autodiscover.corp.test/autodiscover/autodiscover.xml')),
  corpSite('badsrv.test', redirectTo('http://mail.corp.test/autodiscover/autodiscover.xml')),
  corpSite('wrongname.test', { certificateNames: ['mail.corp.test'] }),
  corpSite('expired.test', { certificate: 'expired' }),
  corpSite('selfsigned.test', { certificate: 'self-signed' }),
  corpSite('silent.test', { https: 'silent', http: 'silent' }),
  corpSite('refused.test', { https: 'refused', http: 'refused' }),
  corpSite('parked.test', {
    hosts: ['parked.test', 'www.parked.test'],
    https: 'web-site',
    http: 'web-site',
  }),
  corpSite('site.test', { id: 'site.test' }),
  corpSite('site.test', {
    id: 'www.site.test',
    hosts: ['site.test', 'www.site.test'],
    certificateNames: ['www.hosting.test'],
    https: 'web-site',
    http: 'web-site',
  }),
  corpSite('basiconly.test', { schemes: ['Basic'] }),
  corpSite('forms.test', { https: 'logon-form' }),
  corpSite('cloud.test', redirectTo('https://autodiscover-s.outlook.com/autodiscover/autodiscover.xml')),
  corpSite('outlook.com', {
    hosts: ['autodiscover-s.outlook.com'],
    https: 'cloud',
    http: 'refused',
    schemes: ['Bearer', 'Basic'],
  }),
  corpSite('skew.test', { clock: 17 }),
  corpSite('split.test'),
];

export const sites: readonly SiteSpec[] = [...forestSites, ...otherSites];
