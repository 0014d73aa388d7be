import { identityExpected } from './expected/identity.ts';
import { routeExpected } from './expected/route.ts';

/** What the product must say of a lab person who complains from inside with the Windows client. */
export interface Expected {
  person: string;
  /** what they complain of; absent: they only ask for a check */
  symptom?: string;
  network: 'inside' | 'outside';
  client: 'windows';
  scenario: '1' | '2' | '3' | 'undetermined';
  /** can EWS be used over that route */
  usable: 'yes' | 'no' | 'unknown';
  /** rule id of the one cause; null: healthy, or nothing that can be called the cause */
  primary: string | null;
  /** rules that must fail besides the primary one */
  findings: readonly string[];
  /** rules that must say what they lack instead of judging */
  inconclusive?: readonly string[];
  /** what tells this person from another with the same row */
  key?: string;
}

export const expected: readonly Expected[] = [...routeExpected, ...identityExpected];
