import type { ClientKind, Network } from '../knowledge/ids.ts';
import { wordClasses } from '../knowledge/lexicon-classes.ts';
import { contextWords } from '../knowledge/lexicon-topics.ts';
import { type Mentioned, mentionedIn } from './mentioned.ts';
import { compiled, type Hit, hits } from './pattern.ts';
import type { Word } from './words.ts';

const index = compiled(contextWords, wordClasses);

export interface Circumstances {
  client?: ClientKind;
  network?: Network;
  intermittent?: true;
  signedInMinutes?: number;
  about?: string;
  mentioned?: Pick<Mentioned, 'words' | 'kind'>;
}

/** Which client, where, how often, for whom, and how long signed in, where said. Contradictions leave a field out. */
export function circumstances(words: readonly Word[], text: string): Circumstances {
  const found = hits(words, index);
  const client = clientOf(found);
  const network = networkOf(found);
  const minutes = signedInMinutes(text);
  const mentioned = mentionedIn(text);
  return {
    ...(client ? { client } : {}),
    ...(network ? { network } : {}),
    ...(found.some((hit) => hit.concept === 'intermittent') ? { intermittent: true } : {}),
    ...(minutes === undefined ? {} : { signedInMinutes: minutes }),
    ...(mentioned?.outright ? { about: mentioned.words } : {}),
    ...(mentioned ? { mentioned: { words: mentioned.words, kind: mentioned.kind } } : {}),
  };
}

type ContextHit = Hit<keyof typeof contextWords>;

/** A client said to be in order is not the one meant. */
function clientOf(found: readonly ContextHit[]): ClientKind | undefined {
  const fine = new Set(found.filter((hit) => hit.concept === 'worksthere').map((hit) => hit.clause));
  const kinds = (['phone', 'mac', 'mobile', 'windows'] as const).filter((kind) =>
    found.some((hit) => hit.concept === kind && !fine.has(hit.clause)),
  );
  const named = kinds.length === 0 ? [] : kinds;
  return named.length === 1 ? named[0] : named.find((kind) => kind !== 'windows' && kind !== 'mobile');
}

/** Where it fails: the network named outside the clauses that say it works. */
function networkOf(found: readonly ContextHit[]): Network | undefined {
  const fine = new Set(found.filter((hit) => hit.concept === 'worksthere').map((hit) => hit.clause));
  const at = (network: Network, works: boolean) =>
    found.some((hit) => hit.concept === network && fine.has(hit.clause) === works);
  const outside = at('outside', false) && !at('outside', true);
  const inside = at('inside', false) && !at('inside', true);
  if (outside && !inside) return 'outside';
  if (inside && !outside) return 'inside';
  if (!outside && !inside && at('inside', true) && !at('outside', true)) return undefined;
  return undefined;
}

function signedInMinutes(text: string): number | undefined {
  const match =
    /\b(?:signed|logged)[ -](?:in|on)\b[^.!?\n]{0,30}?\b(\d{1,4})\s{0,2}(min|minutes?|mins|hours?|h)\b/i.exec(
      text,
    ) ??
    /\b(\d{1,4})\s{0,2}(min|minutes?|mins|hours?|h)\b\s{1,2}(?:ago|after|since)\b[^.!?\n]{0,20}?\b(?:sign|log|start)/i.exec(
      text,
    );
  if (match === null) return /\bjust (?:now )?(?:signed|logged) (?:in|on)\b/i.test(text) ? 1 : undefined;
  return Number(match[1]) * (/^h/i.test(match[2]!) ? 60 : 1);
}
