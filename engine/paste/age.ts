import type { Source } from './source.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const localMonths: Readonly<Record<string, string>> = {
  mär: 'mar',
  mai: 'may',
  okt: 'oct',
  dez: 'dec',
  fév: 'feb',
  avr: 'apr',
  aoû: 'aug',
  déc: 'dec',
  ene: 'jan',
  abr: 'apr',
  ago: 'aug',
  dic: 'dec',
}; // prettier-ignore
const clock = String.raw`(?:[T ,]{1,3}(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d{1,7})?\s?([AP]\.?M\.?)?\s?(Z|[+-]\d{2}:?\d{2})?)?`;
const iso = new RegExp(String.raw`\b(20\d{2})-(\d{2})-(\d{2})${clock}`, 'i');
const dotted = new RegExp(String.raw`\b(\d{1,2})\.(\d{1,2})\.(20\d{2})${clock}`, 'i');
const slashed = new RegExp(String.raw`\b(\d{1,2})/(\d{1,2})/(20\d{2})${clock}`, 'i');
const dayFirst = new RegExp(String.raw`\b(\d{1,2})\.? (\p{L}{3,9})\.? (20\d{2})${clock}`, 'iu');
const monthFirst = new RegExp(String.raw`\b(\p{L}{3,9})\.? (\d{1,2}),? (20\d{2})${clock}`, 'iu');

const monthOf = (name: string): number => {
  const short = name.slice(0, 3).toLowerCase();
  return months.indexOf(localMonths[short] ?? short) + 1;
};

/**
 * The time that a stamp names, as ISO; undefined where it names none or can be read two ways (4/5/2014). Without a zone
 * it is taken for UTC, which is at most half a day off.
 */
export function stampIn(text: string): string | undefined {
  const piece = text.slice(0, 200);
  let parts = iso.exec(piece);
  if (parts) return made(parts[1]!, parts[2]!, parts[3]!, parts);
  parts = dotted.exec(piece);
  if (parts) return made(parts[3]!, parts[2]!, parts[1]!, parts);
  parts = slashed.exec(piece);
  if (parts) {
    const [one, two] = [Number(parts[1]), Number(parts[2])];
    if (one <= 12 && two <= 12 && one !== two) return undefined;
    return one > 12
      ? made(parts[3]!, parts[2]!, parts[1]!, parts)
      : made(parts[3]!, parts[1]!, parts[2]!, parts);
  }
  parts = dayFirst.exec(piece);
  if (parts) return made(parts[3]!, monthOf(parts[2]!), parts[1]!, parts);
  parts = monthFirst.exec(piece);
  return parts ? made(parts[3]!, monthOf(parts[1]!), parts[2]!, parts) : undefined;
}

function made(
  year: string,
  month: string | number,
  day: string,
  [, , , , hours, minutes, seconds, half, zone]: RegExpExecArray,
): string | undefined {
  const hour = half === undefined ? Number(hours ?? 12) : (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0);
  const time = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    hour,
    Number(minutes ?? 0),
    Number(seconds ?? 0),
  );
  const right = new Date(time);
  if (Number(month) < 1 || right.getUTCMonth() !== Number(month) - 1 || hour > 23) return undefined;
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '');
  const shift = offset ? (Number(offset[2]) * 60 + Number(offset[3])) * 60_000 : 0;
  return new Date(time - (offset?.[1] === '-' ? -shift : shift)).toISOString();
}

const heading =
  /^\s{0,8}(?:sent|date|date\/time|time created|timecreated|logged|captured|copied|taken|as of|when|gesendet|datum|stand|protokolliert|envoyé|enviado|fecha|送信日時|日時)\s{0,20}[:：]\s{0,20}(.{6,80})$/iu;

/** Age of the paste as a whole: the first line that says when it was sent, taken or logged. Lines of the first part only. */
export function statedAge({ lines }: Source): string | undefined {
  for (const { text } of lines.slice(0, 400)) {
    const stated = heading.exec(text)?.[1];
    const at = stated === undefined ? undefined : stampIn(stated);
    if (at !== undefined) return at;
  }
  return undefined;
}

/** A Windows FILETIME (100 ns since 1601) as ISO; undefined outside 2007 to 2100. */
export function fileTime(value: bigint): string | undefined {
  const ms = Number(value / 10_000n) - 11_644_473_600_000;
  return ms > Date.UTC(2007, 0) && ms < Date.UTC(2100, 0) ? new Date(ms).toISOString() : undefined;
}
