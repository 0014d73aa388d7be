import type { Rule } from '../../rule.ts';

/** Causes that lie in publishing, sign-in, servers, and between servers. */
export const serverRules: readonly Rule[] = [];
