import type { Facts } from '../engine/index.ts';
import type { Argument, Block, Phrase } from './view.ts';

/** A phrase, with the evidence that it rests on. Undefined arguments are left out. */
export function phrase(
  id: string,
  args?: Record<string, Argument | undefined>,
  cites?: readonly string[],
): Phrase {
  const given = Object.entries(args ?? {}).filter((entry): entry is [string, Argument] => {
    return entry[1] !== undefined;
  });
  return {
    id,
    ...(given.length > 0 ? { args: Object.fromEntries(given) } : {}),
    ...(cites && cites.length > 0 ? { cites } : {}),
  };
}

/** A text block of one sentence. */
export function sentence(
  id: string,
  args?: Record<string, Argument | undefined>,
  options: { weight?: 'normal' | 'strong' | 'subtle'; cites?: readonly string[] } = {},
): Block {
  const block: Block = { kind: 'text', phrase: phrase(id, args, options.cites) };
  return options.weight ? { ...block, weight: options.weight } : block;
}

/**
 * Facts of a rule as arguments of a sentence: a boolean becomes yes or no (for ICU select),
 * a list stays one, and has its length under `<name>Count`.
 */
export function phraseArgs(facts: Facts): Record<string, Argument> {
  const args: Record<string, Argument> = {};
  for (const [name, value] of Object.entries(facts)) {
    if (typeof value === 'boolean') args[name] = value ? 'yes' : 'no';
    else if (typeof value === 'string' || typeof value === 'number') args[name] = value;
    else {
      args[name] = value;
      args[`${name}Count`] = value.length;
    }
  }
  return args;
}
