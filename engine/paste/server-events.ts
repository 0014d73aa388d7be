import type { SaidFacts } from '../facts/said.ts';
import { fact, type Part, type PasteFact } from './paste.ts';
import type { Source } from './source.ts';

const storageTest =
  /\bTest-CsExStorageConnectivity\b|ExStoreConnectivity|\bLS Storage Service\b|\bStorage Service had an EWS Autodiscovery failure|\bGetUserSettings failed|\bevent (?:id)?\W{0,4}32054\b/i;

/** Findings in the order in which one is more telling than the one before it. */
const oauth: readonly [pattern: RegExp, finding: SaidFacts['oauth']][] = [
  [
    /storage service had an ews autodiscovery failure|ErrorEwsAutodiscover|\b32054\b/i,
    'autodiscovery-failed',
  ],
  [/\(401\) unauthorized|\b401 unauthorized/i, 'unauthorized'],
  [/error_category\s?=\s?["']?invalid_token|\binvalid_token\b/i, 'invalid-token'],
  [
    /\b2000004\b|error_category\s?=\s?["']?invalid_tenant|tenant for tenant guid .{1,80}does not exist/i,
    'invalid-tenant',
  ],
];

/** Server-to-server integration: Test-CsExStorageConnectivity, event 32054. Each finding is a fact, the most telling last. */
export function readStorageTest({ text }: Source): Part | undefined {
  if (!storageTest.test(text)) return undefined;
  const facts: PasteFact[] = oauth
    .filter(([pattern]) => pattern.test(text))
    .map(([, finding]) => fact('storage-test', 'oauth', finding));
  const passed = /\bTest-CsExStorageConnectivity\b/i.test(text) && /^\s{0,8}test passed\.?\s*$/im.test(text);
  if (passed && facts.length === 0) facts.push(fact('storage-test', 'oauth', 'fine'));
  return { kind: 'storage-test', facts };
}

const sentence = [
  /fatal error code is (\d{1,3})\.\s{0,3}(?:the )?windows schannel error state is (\d{1,5})(?=\.)/i,
  /fatal alert was generated: (\d{1,3})\.\s{0,3}(?:the )?internal error state is (\d{1,5})(?=\.)/i,
  /(?:warnung|alarm|meldung)[^.\n]{0,60}?(?:generiert|code)[^.\n]{0,20}?(\d{1,3})\.\s{0,3}[^.\n]{0,60}?(?:fehlerstatus|status)[^.\n]{0,20}?(\d{1,5})(?=\.)/i,
  /alerte (?:irrécupérable|fatale)[^.\n]{0,60}?(\d{1,3})\.\s{0,3}[^.\n]{0,60}?(?:état d.erreur|état)[^.\n]{0,20}?(\d{1,5})(?=\.)/i,
  /alerta irrecuperable[^.\n]{0,60}?(\d{1,3})\.\s{0,3}[^.\n]{0,60}?estado de error[^.\n]{0,20}?(\d{1,5})(?=\.)/i,
  /Name\s?=\s?["']AlertDesc["']>\s?(\d{1,3})\s?<[\s\S]{0,200}?Name\s?=\s?["']ErrorState["']>\s?(\d{1,5})\s?</i,
];

/** Schannel event 36888: the alert and the state, from its sentence (several languages; not English: grade M) or its XML. */
export function readSchannel({ text }: Source): Part | undefined {
  if (!/schannel|36888|fatal alert|AlertDesc/i.test(text)) return undefined;
  for (const pattern of sentence) {
    const match = pattern.exec(text);
    if (match === null) continue;
    return {
      kind: 'schannel',
      facts: [fact('schannel', 'schannel', { alert: Number(match[1]), state: Number(match[2]) })],
    };
  }
  return /\b36888\b/.test(text) ? { kind: 'schannel', facts: [] } : undefined;
}
