import { guideKinds, guideView } from '../../cards/index.ts';
import { clientKinds } from '../../engine/index.ts';
import { say } from '../triage-state.ts';
import { outdated } from '../triage-who.ts';
import { type Command, everybody } from './command.ts';

/** `i can copy a window`: how to get what only the person's own screen shows. */
export const guide: Command = {
  name: 'i can copy a window',
  lines: ['copy a window', 'how do i copy the window', 'guide', 'configuration information'],
  labels: ['button.copy-window'],
  roles: everybody,
  args: [],
  run(state, { given }) {
    const kind = guideKinds.find((one) => one === (given.guide ?? 'configuration-information'));
    const client = clientKinds.find((one) => one === (given.client ?? state.request?.client ?? 'windows'));
    return kind ? say(state, { view: guideView(kind, client) }) : outdated(state);
  },
};
