const [base, tMin, tMax, skew, damp] = [36, 1, 26, 38, 700];

function adapted(delta: number, points: number, first: boolean): number {
  let rest = first ? Math.floor(delta / damp) : delta >> 1;
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((base - tMin) * tMax) >> 1; k += base) rest = Math.floor(rest / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
}
function digit(char: string | undefined): number {
  if (char === undefined) return base;
  if (/[a-z]/.test(char)) return char.charCodeAt(0) - 97;
  return /[0-9]/.test(char) ? char.charCodeAt(0) - 22 : base;
}

/**
 * The Unicode form of one lower-case label: "xn--bcher-kva" is "bücher"; other labels are themselves.
 * Undefined where the label is no valid Punycode (RFC 3492, section 6.2).
 */
export function unicodeLabel(label: string): string | undefined {
  if (!label.startsWith('xn--')) return label;
  const text = label.slice(4);
  const plain = Math.max(text.lastIndexOf('-'), 0);
  const points = [...text.slice(0, plain)].map((char) => char.charCodeAt(0));
  let [n, index, bias] = [128, 0, 72];
  for (let at = plain > 0 ? plain + 1 : 0; at < text.length; ) {
    const before = index;
    for (let weight = 1, k = base; ; k += base) {
      const value = digit(text[at++]);
      if (value >= base) return undefined;
      index += value * weight;
      const threshold = Math.min(Math.max(k - bias, tMin), tMax);
      if (value < threshold) break;
      weight *= base - threshold;
      if (weight > 0x7fffffff || index > 0x7fffffff) return undefined;
    }
    const length = points.length + 1;
    bias = adapted(index - before, length, before === 0);
    n += Math.floor(index / length);
    index %= length;
    if (n > 0x10ffff || (n >= 0xd800 && n <= 0xdfff)) return undefined;
    points.splice(index++, 0, n);
  }
  return String.fromCodePoint(...points);
}
