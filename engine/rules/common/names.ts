import type { Person } from '../../facts/directory.ts';

/** Whether a host is the domain itself or lies below it; both without a final dot. */
export function isUnder(host: string, domain: string): boolean {
  const [name, top] = [host.toLowerCase(), domain.toLowerCase()];
  return name === top || name.endsWith(`.${top}`);
}

/** Whether a certificate with these names is good for a host; a wildcard stands for exactly one label (RFC 6125). */
export function covers(names: readonly string[], host: string): boolean {
  const name = host.toLowerCase();
  return names.some((each) => {
    const given = each.toLowerCase();
    return given === name || (given.startsWith('*.') && name.replace(/^[^.]+/, '*') === given);
  });
}

/** How a person's account is named to an administrator. */
export const accountName = (person: Person): string => person.upn ?? person.sam ?? person.dn;

/** Without case, as SMTP, SIP and UPN are compared by Lync and by the directory. */
export const sameAddress = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
