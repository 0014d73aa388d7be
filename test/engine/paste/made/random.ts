/** A seeded source of choices: the same variants on every machine (mulberry32). */
export class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed;
  }
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  below(count: number): number {
    return Math.floor(this.next() * count);
  }
  chance(part: number): boolean {
    return this.next() < part;
  }
  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)]!;
  }
  shuffled<T>(list: readonly T[]): T[] {
    const copy = [...list];
    for (let at = copy.length - 1; at > 0; at -= 1) {
      const other = this.below(at + 1);
      [copy[at], copy[other]] = [copy[other]!, copy[at]!];
    }
    return copy;
  }
}

const domains = [
  'contoso.example',
  'fabrikam.example',
  'corp.adatum.example',
  'north.example',
  'wide-world.example',
];
export const domain = (dice: Dice): string => dice.pick(domains);
export const host = (dice: Dice): string =>
  `${dice.pick(['mail', 'cas1', 'ex02', 'webmail', 'outlook'])}.${domain(dice)}`;
export const person = (dice: Dice): string =>
  `${dice.pick(['anna.berg', 'jo', 'm.silva', 'kenji', 'lea.du-pont'])}@${domain(dice)}`;
export const sidOf = (dice: Dice): string =>
  `S-1-5-21-${dice.below(4e9)}-${dice.below(4e9)}-${dice.below(4e9)}-${1000 + dice.below(9000)}`;
