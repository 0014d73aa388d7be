import { actionIds } from './action-ids.ts';
import { phrase, sentence } from './phrase.ts';
import type { View } from './view.ts';

/** Work that is no check of a person; message ids working.<kind>. */
export const workKinds = ['whatif', 'compare', 'check-domain', 'report'] as const;
export type WorkKind = (typeof workKinds)[number];

/** Something is being worked out that may take a while. of: whom or what it is about. */
export function workingView(run: string, kind: WorkKind, of: string): View {
  return {
    name: 'working',
    mark: 'busy',
    title: phrase(`working.${kind}`, { of }),
    blocks: [sentence('working.text')],
    actions: [{ id: actionIds.cancel, label: phrase('button.cancel'), data: { run } }],
  };
}
