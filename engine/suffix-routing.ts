import type { TrustObject } from './facts/directory.ts';

/**
 * ok: sent to the partner; disabled: known but switched off; excluded: kept out by name; absent: the trust was read
 * and knows no such name; unknown: the trust carries no list (an inbound or external side, or it could not be read).
 */
export type SuffixRouting = 'ok' | 'disabled' | 'excluded' | 'absent' | 'unknown';

const tidy = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/^\*?\.|\.$/g, '');
const covers = (top: string, name: string): boolean => name === top || name.endsWith(`.${top}`);

/**
 * Whether names with this UPN suffix are routed over a trust to its partner (MS-ADTS 6.1.6.9.3.2): some top-level name
 * stands for it, and no longer or equal exclusion takes it out. Pure.
 * @param suffix DNS name behind the @ of a UPN
 */
export function suffixRouting(suffix: string, trust: TrustObject): SuffixRouting {
  const name = tidy(suffix);
  if (name === '' || !trust.suffixes) return 'unknown';
  const longest = (names: readonly string[]): number =>
    Math.max(
      -1,
      ...names
        .map(tidy)
        .filter((top) => top !== '' && covers(top, name))
        .map(({ length }) => length),
    );
  const routed = longest(trust.suffixes);
  const disabled = longest((trust.disabled ?? []).map((each) => each.name));
  const best = Math.max(routed, disabled);
  if (best < 0) return 'absent';
  if (longest(trust.excluded ?? []) >= best) return 'excluded';
  return routed >= disabled ? 'ok' : 'disabled';
}
