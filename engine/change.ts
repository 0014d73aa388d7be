/** A change that is only imagined: the same rules then judge the evidence as it would be. */

export const trustKinds = ['two-way', 'one-way', 'none'] as const;
/** one-way: the forest of Lync trusts the other one, which is the least that signing in with linked accounts needs */
export type TrustKind = (typeof trustKinds)[number];

export const changeParts = ['mail', 'policy', 'dns', 'trust', 'certificate'] as const;
export type ChangePart = (typeof changeParts)[number];

/** Parts combine; what is left out stays as it is. Domains, hosts and names are lower case A-labels. */
export interface Change {
  /** new value of mail; '@domain' keeps what stands before the @ today; null empties the attribute */
  mail?: string | null;
  /** DisableEmailComparisonCheck of the person's effective client policy */
  comparisonOff?: boolean;
  /** autodiscover.<domain> becomes an alias of the target on both networks, or (null) does not exist */
  dns?: readonly { domain: string; target: string | null }[];
  /** between the forest of Lync and another; forest absent: the one the person's account or mailbox lies in */
  trust?: { kind: TrustKind; forest?: string };
  /** host gets a certificate that is valid, trusted by clients, and good for exactly these names */
  certificates?: readonly { host: string; names: readonly string[] }[];
}

export const partsOf = (change: Change): ChangePart[] =>
  changeParts.filter((part) => {
    const given = {
      mail: change.mail !== undefined,
      policy: change.comparisonOff !== undefined,
      dns: (change.dns ?? []).length > 0,
      trust: change.trust !== undefined,
      certificate: (change.certificates ?? []).length > 0,
    };
    return given[part];
  });

/** The change as it is typed, in one order: two changes are the same where these are. */
export function changeWords(change: Change): string[] {
  return [
    ...(change.mail === undefined ? [] : [`mail=${change.mail ?? 'none'}`]),
    ...(change.comparisonOff === undefined
      ? []
      : [`policy.DisableEmailComparisonCheck=${change.comparisonOff}`]),
    ...(change.dns ?? [])
      .map(({ domain, target }) => `dns.autodiscover.${domain}=${target ?? 'none'}`)
      .sort(),
    ...(change.trust
      ? [`trust${change.trust.forest ? `.${change.trust.forest}` : ''}=${change.trust.kind}`]
      : []),
    ...(change.certificates ?? [])
      .map(({ host, names }) => `cert=${host}:${[...names].sort().join('+')}`)
      .sort(),
  ];
}
