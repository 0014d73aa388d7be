/** Distinguished names as AD compares them: without case, without space around separators. */

/** Splits a DN at its unescaped commas, spaces around each part removed. */
export function dnParts(dn: string): string[] {
  if (dn.trim() === '') return [];
  const parts: string[] = [];
  let part = '';
  for (let index = 0; index < dn.length; index += 1) {
    const char = dn[index] as string;
    if (char === '\\') {
      part += char + (dn[index + 1] ?? '');
      index += 1;
    } else if (char === ',') {
      parts.push(part);
      part = '';
    } else part += char;
  }
  parts.push(part);
  return parts.map((one) => one.trim().replace(/\s*=\s*/, '='));
}

/** The form in which two DNs of the same object are equal strings. */
export function dnKey(dn: string): string {
  return dnParts(dn).join(',').toLowerCase();
}

/** The key of the object above; '' above a root. */
export function parentKey(key: string): string {
  return dnParts(key).slice(1).join(',');
}

/** Whether an object lies below or at a base, both given as keys. The empty base holds everything. */
export function isWithin(key: string, base: string): boolean {
  return base === '' || key === base || key.endsWith(`,${base}`);
}

/** DC=corp,DC=test for corp.test */
export function domainDn(dns: string): string {
  return dns
    .split('.')
    .map((label) => `DC=${label}`)
    .join(',');
}
