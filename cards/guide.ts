import { type ClientKind, clientKinds } from '../engine/index.ts';
import { actionIds } from './action-ids.ts';
import { phrase, sentence } from './phrase.ts';
import type { Action, Block, View } from './view.ts';

/** What a person can be led through; message ids guide.<kind>. */
export const guideKinds = ['configuration-information', 'outlook-add-in'] as const;
export type GuideKind = (typeof guideKinds)[number];

/** Steps of each guide on each client, by message id guide.<kind>.<client>.<n>; none: it cannot be done there. */
const steps: Record<GuideKind, Record<ClientKind, number>> = {
  'configuration-information': { windows: 4, mac: 3, mobile: 3, phone: 2 },
  'outlook-add-in': { windows: 4, mac: 0, mobile: 0, phone: 0 },
};

function guideBlocks(kind: GuideKind, client: ClientKind): Block[] {
  const count = steps[kind][client];
  if (count === 0) return [sentence(`guide.${kind}.not-here`)];
  const rows = Array.from({ length: count }, (_, at) => ({
    label: phrase('guide.step', { number: at + 1 }),
    value: phrase(`guide.${kind}.${client}.${at + 1}`),
  }));
  const drawn: Block[] =
    client === 'windows' ? [{ kind: 'picture', picture: kind, alt: phrase(`guide.${kind}.alt`) }] : [];
  return [{ kind: 'facts', rows }, ...drawn];
}

/**
 * How to get what only the person's own screen shows: short steps for their client, and where it helps a picture.
 * The other clients are offered as buttons.
 */
export function guideView(kind: GuideKind, client: ClientKind = 'windows'): View {
  const others = kind === 'configuration-information' ? clientKinds.filter((one) => one !== client) : [];
  const press = (one: ClientKind): Action => ({
    id: actionIds.guide,
    label: phrase('guide.other', { client: one }),
    data: { guide: kind, client: one },
  });
  return {
    name: 'guide',
    title: phrase(`guide.${kind}.title`),
    blocks: [...guideBlocks(kind, client), sentence(`guide.${kind}.then`)],
    actions: others.map(press),
  };
}
