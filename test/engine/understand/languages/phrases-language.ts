import type { Phrases } from '../phrases-type.ts';

/** Own wording of one language: one half to tune the tables by, one that was never looked at while they were. */
export interface LanguagePhrases {
  tuning: Phrases;
  heldOut: Phrases;
  /** no complaint, and somebody else's matter */
  apart: readonly string[];
}
