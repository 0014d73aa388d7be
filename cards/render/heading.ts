import type { Block } from '../view.ts';

/** A small heading: a strong sentence before what it is about, or a subtle one before a strong one. */
export function isHeading(block: Block | undefined, next: Block | undefined): boolean {
  if (block?.kind !== 'text' || next === undefined) return false;
  const beforeStrong = next.kind === 'text' && next.weight === 'strong';
  return block.weight === 'strong' ? !beforeStrong : block.weight === 'subtle' && beforeStrong;
}

/** How a block stands to the one before it: right under its heading, going on with the same matter, or apart. */
export function placeOf(blocks: readonly Block[], index: number): 'under' | 'on' | 'apart' {
  const [before, block, next] = [blocks[index - 1], blocks[index], blocks[index + 1]];
  if (isHeading(before, block)) return 'under';
  if (block?.kind === 'text' && before?.kind === 'text' && !isHeading(block, next)) return 'on';
  return 'apart';
}
