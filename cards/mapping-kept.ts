import { phrase, sentence } from './phrase.ts';
import type { View } from './view.ts';

/** For staff: what they confirmed is kept. */
export function mappingKeptView(identity: string, sip: string): View {
  return {
    name: 'mapping-kept',
    mark: 'good',
    title: phrase('mapping.kept.title'),
    blocks: [sentence('mapping.kept.text', { identity, sip })],
    actions: [],
  };
}
