import { ps } from '../../quote.ts';
import type { Facts, RemedySpec } from '../../rule.ts';

/** Policy parameters that keep something from the person, as far as one of these was seen set so (PS-CP). */
export const hiddenBy = (seen: readonly string[] | undefined, of: readonly string[]): string[] =>
  (seen ?? []).filter((name) => of.includes(name));

const names = ({ names: all }: Facts): readonly string[] =>
  Array.isArray(all) ? (all as readonly string[]) : [];
/** Disable… hides where it is true, Enable… where it is false; DisplayPhoto is a word of its own. */
const shown = (name: string): string =>
  name === 'DisplayPhoto' ? 'AllPhotos' : name.startsWith('Enable') ? '$true' : '$false';
const write = (facts: Facts, to: (name: string) => string): string[] =>
  names(facts).map((name) => `Set-CsClientPolicy -Identity $held.Identity -${name} ${to(name)}`);

/** Reads the policy that really applies to the person. */
export const readClientPolicy: RemedySpec = {
  id: 'read-client-policy',
  role: 'agent',
  commands: ({ lync }) =>
    lync?.lync
      ? [`Get-CsEffectivePolicy -Identity ${ps(`sip:${lync.lync.sip}`)} | Format-List ClientPolicy`]
      : [],
};

/** Lets the policy show what the fact `names` says it hides; $held keeps today's. */
export const showAgain: RemedySpec = {
  id: 'show-data-by-policy',
  role: 'admin',
  commands: ({ facts }) =>
    names(facts).length === 0
      ? []
      : ['$held = Get-CsClientPolicy -Identity (Read-Host)', ...write(facts, shown)],
  rollback: ({ facts }) => write(facts, (name) => `$held.${name}`),
  waitMinutes: 5,
  waits: ['sign-out-in'],
  warnings: () => ['policy-global-only'],
};
