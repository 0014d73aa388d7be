import type { Complaint } from '../../facts/complaint.ts';
import type { StringCode, SymptomId } from '../../knowledge/ids.ts';
import type { Considered } from '../../rule.ts';

/** The value where it is known; a rule that only looks whether something was said needs no more. */
export const told = <T>(fact: Considered<T>): T | undefined => (fact.known ? fact.value : undefined);

/** Whether one of these symptoms is complained of. */
export const complains = ({ symptoms }: Complaint, of: readonly SymptomId[]): boolean =>
  symptoms.some((symptom) => of.includes(symptom));

/** Whether one of these texts was quoted or pasted (codes of knowledge/strings). */
export const quotes = ({ strings }: Complaint, ...codes: StringCode[]): boolean =>
  strings.some((code) => codes.includes(code));

/** Host of an address as shown in a client or directory, lower case; the text itself where it is no URL. */
export const hostOf = (url: string): string =>
  (URL.canParse(url) ? new URL(url).hostname : url).toLowerCase();

/** Name without its first label: hosts of one organisation usually share it. */
export const tailOf = (host: string): string => host.split('.').slice(1).join('.');

/** Dotted build numbers: whether the first is older than the second. */
export function olderBuild(build: string, than: string): boolean {
  const [a, b] = [build, than].map((text) => text.split('.').map(Number));
  for (let index = 0; index < Math.max(a!.length, b!.length); index++) {
    const difference = (a![index] ?? 0) - (b![index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
