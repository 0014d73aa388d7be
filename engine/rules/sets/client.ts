import type { Rule } from '../../rule.ts';

/** Causes that lie in the client, Outlook, the add-in, delegation, or in how things are meant to be. */
export const clientRules: readonly Rule[] = [];
