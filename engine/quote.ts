/** Characters that PowerShell takes for a single quote as well (about_Quoting_Rules): typographic ones end a string too. */
const singleQuotes = /['\u2018\u2019\u201a\u201b]/g;

/**
 * A value as a PowerShell single-quoted literal: nothing in it is expanded.
 * Line breaks and other control characters are dropped: a pasted command must stay one command.
 */
export function ps(value: string): string {
  const oneLine = value.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '');
  return `'${oneLine.replace(singleQuotes, (quote) => quote + quote)}'`;
}
