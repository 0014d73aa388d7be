/** What may stand between the parts of a compound, and behind the last. */
const joints = ['', 's', 'n', 'en', 'es', 'er', 'e'];
const endings = new Set(['', 'e', 'n', 's', 'en', 'er', 'es', 'ern']);
const longest = 40;

/** The parts of a word that is made of known words only: "besprechungsschaltflache"; undefined where it is not. */
export function compoundParts(word: string, parts: ReadonlySet<string>): string[] | undefined {
  if (word.length > longest) return undefined;
  const dead = new Set<number>();
  const from = (start: number): string[] | undefined => {
    if (dead.has(start)) return undefined;
    for (let end = word.length; end - start >= 3; end -= 1) {
      const part = word.slice(start, end);
      if (!parts.has(part)) continue;
      if (endings.has(word.slice(end))) return [part];
      for (const joint of joints) {
        if (!word.startsWith(joint, end)) continue;
        const rest = from(end + joint.length);
        if (rest) return [part, ...rest];
      }
    }
    dead.add(start);
    return undefined;
  };
  const found = from(0);
  return found !== undefined && found.length > 1 ? found : undefined;
}
