/** Words people type that must never be taken for a misspelt domain word. */
const leftAlone = new Set(
  'there these those where which while since after before other others their would could should about again always never every today still using thing things think place please maybe people person world works worked working worker users hello thanks thank clear plain phone phones close closed plane light night might right sight house mouse while white write wrote share shared sharing store stores story start started stop stopped state states table tables later latest letter latter better matter call calls called calling caller callers chair check checked cheers choose chosen forms format former found sound round ground money month months mouth south north stand stands standing system systems sister service services server servers several second seconds season reason reasons region version versions vision division edition position option options motion nation station stations action actions section sections message messages massage manager managed manage local logical physical recall really ready reading rules ruler board broad brand brands grand small smart short shirt sport support supported report reported reports export import imported record records recorded recording wrong write writing written closes course source resource domain domains remain main mails male mobile model mode modes mute trust trusts trusted crust rust must just next text texts exact exactly expect except accept accepted concept correct connected collect collected contract contacted contains content contents constant context control count country county court cover covered locked lock looks looking lookup looped'.split(
    ' ',
  ),
);

/** Optimal string alignment distance, given up above the limit. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, before[j - 2]! + 1);
      next.push(best);
    }
    if (Math.min(...next) > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row[b.length]!;
}

/** Corrects misspelt domain words; whatever is known, short or an everyday word stays as it is. */
export class Speller {
  readonly #known: ReadonlySet<string>;
  readonly #prefixes: readonly string[];
  /** correction targets by first letter */
  readonly #targets = new Map<string, string[]>();

  constructor(known: ReadonlySet<string>, targets: Iterable<string>) {
    this.#known = known;
    this.#prefixes = [...known].filter((word) => word.length >= 5);
    for (const word of targets) {
      if (word.length < 5) continue;
      const list = this.#targets.get(word[0]!) ?? [];
      list.push(word);
      this.#targets.set(word[0]!, list);
    }
  }

  /** The domain word that was probably meant, or the word itself. One slip up to 7 letters, two above. */
  corrected(word: string): string {
    if (word.length < 5 || word.length > 24 || /\d/.test(word)) return word;
    if (this.#known.has(word) || leftAlone.has(word)) return word;
    if (this.#prefixes.some((prefix) => word.startsWith(prefix))) return word;
    let best = word;
    let nearest = 3;
    for (const target of this.#targets.get(word[0]!) ?? []) {
      const limit = Math.min(target.length >= 8 ? 2 : 1, nearest - 1);
      if (limit < 1) break;
      const d = distance(word, target, limit);
      if (d <= limit) [best, nearest] = [target, d];
    }
    return best;
  }
}
