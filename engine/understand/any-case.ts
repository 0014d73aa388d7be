/**
 * A pattern's words in letters of either case: "kolleg(?:e|in)" becomes "[kK][oO]…". Instead of (?i:…), of which V8
 * (13.6) loses matches once a process holds so much compiled pattern that it no longer optimises it.
 * @param source words, alternatives and optional parts; no escapes but \s, and in brackets only what has no case
 */
export function anyCase(source: string): string {
  return `(?:${source.replace(/\\[a-z]|\[[^\]]*\]|\p{L}/gu, (part) => {
    const upper = part.toUpperCase();
    return part.length > 1 || upper === part ? part : `[${part}${upper}]`;
  })})`;
}
