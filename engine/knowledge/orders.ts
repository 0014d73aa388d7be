import type { CandidateKind } from '../facts/lookup.ts';
import type { CitationId } from './citations.ts';

/**
 * Every documented order in which Lync asks the Autodiscover names. No source is authoritative and they disagree,
 * so an answer counts only where all of them lead to it. Sources that name just the first two are continued with
 * the names the others agree on. SIPE and Outlook (which has SCP) are other programs and are left out.
 */
export const orders: readonly { source: CitationId; kinds: readonly CandidateKind[] }[] = [
  { source: 'SEED', kinds: ['https-autodiscover', 'http-autodiscover', 'srv'] },
  { source: 'UCG2', kinds: ['https-root', 'http-autodiscover', 'https-autodiscover', 'srv'] },
  { source: 'KB2833618', kinds: ['https-root', 'https-autodiscover', 'http-autodiscover', 'srv'] },
  { source: 'LOR', kinds: ['https-root', 'https-autodiscover', 'http-autodiscover', 'srv'] },
  { source: 'MSX-AD', kinds: ['https-root', 'https-autodiscover', 'http-autodiscover', 'srv'] },
];

/** The order that most of the sources name: to show candidates in, never to judge by. */
export const usualOrder: readonly CandidateKind[] = orders.find(({ source }) => source === 'LOR')!.kinds;
