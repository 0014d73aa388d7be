import { IntlMessageFormat } from 'intl-messageformat';

interface Element {
  type: number;
  value?: string;
  options?: Record<string, { value: Element[] }>;
}
const kinds = ['literal', 'text', 'number', 'date', 'time', 'select', 'plural', 'pound', 'tag'];

function collect(elements: readonly Element[], found: Set<string>): void {
  for (const { type, value, options } of elements) {
    const kind = kinds[type];
    const cases = Object.entries(options ?? {});
    // The cases of a plural differ by language; those of a select are ids and do not.
    const names = kind === 'select' ? ` ${cases.map(([name]) => name).sort()}` : '';
    if (kind !== 'literal' && kind !== 'pound') found.add(`${kind} ${value}${names}`);
    for (const [, one] of cases) collect(one.value, found);
  }
}

const literals = (elements: readonly Element[]): string[] =>
  elements.flatMap(({ type, value, options }) => [
    ...(kinds[type] === 'literal' ? [value ?? ''] : []),
    ...Object.values(options ?? {}).flatMap((one) => literals(one.value)),
  ]);
/** What a message says by itself, without what it is given and without the names of its cases. */
export const ownWords = (text: string, language: string): string =>
  literals(new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst() as Element[]).join(
    ' ',
  );

/** What a message is given and how it uses it: its arguments with their kinds, and the cases of each select. */
export function signature(text: string, language: string): string[] {
  const found = new Set<string>();
  const parsed = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
  collect(parsed.getAst() as unknown as Element[], found);
  return [...found].sort();
}
