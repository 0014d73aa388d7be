import type { Expected } from '../expected.ts';

type Optional = Partial<Pick<Expected, 'symptom' | 'key' | 'network' | 'inconclusive'>>;

/** One row of the table: inside, Windows client, unless said otherwise. */
export function row(
  person: string,
  scenario: Expected['scenario'],
  usable: Expected['usable'],
  primary: string | null,
  findings: readonly string[] = [],
  more: Optional = {},
): Expected {
  return { person, network: 'inside', client: 'windows', scenario, usable, primary, findings, ...more };
}
