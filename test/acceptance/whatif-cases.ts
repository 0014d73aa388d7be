import type { Change } from '../../engine/index.ts';
import type { Lab, LabChange } from '../../lab/index.ts';

/** A change as the product is asked about it, and the same as the lab makes it for one person. */
export interface WhatIfCase {
  name: string;
  change: Change;
  made(person: string): LabChange[];
}

const mailDomains = [
  'hoster.test',
  'corp.test',
  'partner.test',
  'expired.test',
  'srvonly.test',
  'redirect.test',
  'noauto.test',
  'nowhere.test',
  'basiconly.test',
  'cloud.test',
  'parked.test',
  'split.test',
];

/** Every supported kind of change, in the names the lab runs with. */
export function whatIfCases(lab: Lab): WhatIfCase[] {
  const { names } = lab.world;
  const dns = names.dns;
  const local = (person: string): string => {
    const { mail, sip } = lab.world.person(person);
    return (mail ?? sip).split('@')[0]!;
  };
  const mails = mailDomains.map(
    (domain): WhatIfCase => ({
      name: `mail=@${domain}`,
      change: { mail: `@${dns(domain)}` },
      made: (person) => [{ kind: 'mail', person, mail: `${local(person)}@${dns(domain)}` }],
    }),
  );
  const policies = [true, false].map(
    (comparisonOff): WhatIfCase => ({
      name: `policy=${comparisonOff}`,
      change: { comparisonOff },
      made: (person) => [{ kind: 'policy', person, comparisonOff }],
    }),
  );
  const targets: [string, string | null][] = [
    ['corp.test', 'mail.hoster.test'],
    ['corp.test', null],
    ['hoster.test', 'mail.corp.test'],
    ['hoster.test', null],
    ['nowhere.test', 'mail.corp.test'],
    ['noauto.test', 'mail.hoster.test'],
    ['expired.test', 'mail.corp.test'],
    ['split.test', 'mail.partner.test'],
    ['silent.test', null],
    ['srvonly.test', 'autodiscover.refused.test'],
    ['redirect.test', 'autodiscover.nowhere.test'],
  ];
  const records = targets.map(([domain, target]): WhatIfCase => {
    const to = target === null ? null : dns(target);
    return {
      name: `dns.autodiscover.${domain}=${target ?? 'none'}`,
      change: { dns: [{ domain: dns(domain), target: to }] },
      made: () => [{ kind: 'dns', domain: dns(domain), ...(to === null ? {} : { target: to }) }],
    };
  });
  const trusts = (['two-way', 'one-way', 'none'] as const).flatMap((trust) =>
    (['corp', 'partner'] as const).map((forest): WhatIfCase => {
      const name = lab.world.forest(forest).name;
      return {
        name: `trust.${forest}=${trust}`,
        change: { trust: { kind: trust, forest: name } },
        made: () => [{ kind: 'trust', forest, trust }],
      };
    }),
  );
  const certificates = [
    ['autodiscover.wrongname.test', 'autodiscover.wrongname.test'],
    ['autodiscover.expired.test', '*.expired.test'],
    ['autodiscover.selfsigned.test', 'autodiscover.selfsigned.test'],
    ['site.test', 'site.test'],
    ['mail.corp.test', 'mail.corp.test'],
    ['autodiscover.skew.test', 'mail.corp.test'],
  ].map(([host, name]): WhatIfCase => {
    const wild = name!.startsWith('*.');
    const certified = wild ? `*.${dns(name!.slice(2))}` : dns(name!);
    return {
      name: `cert=${host}:${name}`,
      change: { certificates: [{ host: dns(host!), names: [certified] }] },
      made: () => [{ kind: 'certificate', host: dns(host!), names: [certified] }],
    };
  });
  const all = [...mails, ...policies, ...records, ...trusts, ...certificates];
  const together = (...parts: string[]): WhatIfCase => {
    const found = parts.map((part) => all.find(({ name }) => name === part)!);
    return {
      name: parts.join(' '),
      change: Object.assign({}, ...found.map(({ change }) => change)),
      made: (person) => found.flatMap(({ made }) => made(person)),
    };
  };
  return [
    ...all,
    together('mail=@expired.test', 'cert=autodiscover.expired.test:*.expired.test', 'policy=true'),
    together('mail=@nowhere.test', 'dns.autodiscover.nowhere.test=mail.corp.test', 'trust.corp=two-way'),
    {
      name: 'mail=none',
      change: { mail: null },
      made: (person) => [{ kind: 'mail', person }],
    },
  ];
}
