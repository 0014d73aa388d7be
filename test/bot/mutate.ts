/** Numbers that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const odd: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  Number.POSITIVE_INFINITY,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e',
  '../../x',
  'x'.repeat(3000),
  'http://[::1]:0/',
  'javascript:1',
  'https://smba.trafficmanager.net/',
  '9'.repeat(400),
  [],
  {},
  [[[]]],
  { id: null },
  { id: 'x', __proto__: { a: 1 } },
  { toString: 1, length: -1 },
];

/** A copy of a JSON value with one to four places changed, removed, doubled or added. */
export function mutated(value: unknown, random: () => number): unknown {
  const copy = structuredClone(value);
  const times = 1 + Math.floor(random() * 4);
  for (let time = 0; time < times; time++) mutateOnce(copy, random);
  return random() < 0.02 ? pick(odd, random) : copy;
}

function mutateOnce(root: unknown, random: () => number): void {
  let holder = root as Record<string, unknown>;
  for (let depth = 0; depth < 4; depth++) {
    const keys = Object.keys(holder);
    const key = pick(keys, random);
    const inner = key === undefined ? undefined : holder[key];
    if (typeof inner === 'object' && inner !== null && random() < 0.6) {
      holder = inner as Record<string, unknown>;
      continue;
    }
    if (key === undefined || random() < 0.1)
      define(holder, pick(['__proto__', 'constructor', 'x', 'value', 'type'], random)!, pick(odd, random));
    else if (random() < 0.2) delete holder[key];
    else if (typeof inner === 'string' && random() < 0.4) holder[key] = spliced(inner, random);
    else holder[key] = structuredClone(pick(odd, random));
    return;
  }
}

/** As JSON.parse would: an own property, whatever its name. */
function define(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function spliced(text: string, random: () => number): string {
  const at = Math.floor(random() * (text.length + 1));
  return (
    text.slice(0, at) +
    String.fromCharCode(Math.floor(random() * 0x3000)) +
    text.slice(at + Math.floor(random() * 3))
  );
}

function pick<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)];
}
