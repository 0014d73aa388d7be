/**
 * Slips that lead from one word to another: a letter more, less, other, or two swapped (Damerau-Levenshtein, each
 * letter moved once at most). More than `most` is told as most + 1.
 */
export function slips(from: string, to: string, most = 2): number {
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1];
      let best = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      if (swapped) best = Math.min(best, before[j - 2]! + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return Math.min(row[to.length]!, most + 1);
}

/** How many slips are still taken for one: a short word with two of them is another word. */
export const slipsAllowed = (word: string): number => (word.length <= 4 ? 1 : 2);
