/** Puts a pseudonym wherever somebody is named; upper and lower case are one, longer addresses that end alike are not. */
export function replacing(identities: readonly string[], pseudonym: string): (text: string) => string {
  const names = identities
    .toSorted((one, other) => other.length - one.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  const named = new RegExp(
    `(?<![\\p{L}\\p{N}._%+-])(?:${names.join('|')})(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])`,
    'giu',
  );
  return (text) => text.replace(named, pseudonym);
}

/** What people wrote or were asked about themselves: of it nobody can say what names them. */
const free: Readonly<Record<string, unknown>> = {
  said: '',
  text: '',
  note: '',
  reason: '',
  answers: {},
  causeFacts: {},
};

/**
 * The same value without anybody that is replaced.
 * @param own it is of the case of one of them: free text goes as a whole
 */
export function erased(value: unknown, replace: (text: string) => string, own: boolean): unknown {
  if (typeof value === 'string') return replace(value);
  if (Array.isArray(value)) return value.map((one) => erased(one, replace, own));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      own && key in free && typeof one === typeof free[key] ? free[key] : erased(one, replace, own),
    ]),
  );
}
