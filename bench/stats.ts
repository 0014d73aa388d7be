import { loadavg } from 'node:os';

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
/** The value below which this share (0 to 1) of the values lies. */
export const quantile = (values: readonly number[], share: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? Number.NaN;
export const median = (values: readonly number[]): number => quantile(values, 0.5);

const short = (value: number) =>
  value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0);
/** "1.24 ms (0.91 to 3.4)": the median, and the least and the most of what was measured. */
export const spread = (values: readonly number[], unit = 'ms'): string =>
  `${short(median(values))} ${unit} (${short(Math.min(...values))} to ${short(Math.max(...values))})`;
/** One line: ours, the other's, and the ratio of the medians beside what we aim at. */
export function compared(
  what: string,
  ours: readonly number[],
  theirs: readonly number[],
  unit: string,
  aim: number,
): string {
  const ratio = median(ours) / median(theirs);
  return `${what.padEnd(28)} ${spread(ours, unit).padEnd(28)} ${spread(theirs, unit).padEnd(28)} ${ratio.toFixed(2)}x  (aim ${aim}x) ${ratio <= aim ? 'met' : 'MISSED'}`;
}
export const load = (): string => `load ${loadavg()[0]!.toFixed(2)}`;
