import type { SymptomId } from '../../../engine/knowledge/ids.ts';

/** What is typed, by what it should be taken for. */
export type Phrases = Readonly<Partial<Record<SymptomId | 'none' | 'needs_followup', readonly string[]>>>;
