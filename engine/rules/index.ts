import type { Rule } from '../rule.ts';
import { lyncDisabled } from './lync-disabled.ts';

/** Every root cause the engine knows, in no order: rank decides. */
export const rules: readonly Rule[] = [lyncDisabled];
