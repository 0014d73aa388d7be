import {
  answeredInPrivateView,
  failedView,
  helpView,
  personalOnlyView,
  renderAdaptive,
  say,
  tooLongView,
  upgradedView,
  type View,
} from '../cards/index.ts';
import { triageHome } from '../dialogs/home.ts';
import { freshTriage, migrateTriage, readableTriage, type TriageState, triage } from '../dialogs/triage.ts';
import {
  type ClientKind,
  clientKinds,
  examine,
  type Network,
  networks,
  symptomIds,
  type World,
} from '../engine/index.ts';
import type { Draw, Drawn } from './channels/teams/port.ts';
import type { Examine } from './examine.ts';
import type { Dialog } from './server.ts';

/** The main conversation with its cards. */
export const triageDialog: Dialog<TriageState> = {
  reducer: triage,
  fresh: freshTriage,
  readable: readableTriage,
  migrate: migrateTriage,
  upgraded: upgradedView,
  draw: quickly(drawn),
  welcome: (speaker) => helpView(speaker.role),
  home: triageHome,
  personalOnly: personalOnlyView,
  answeredInPrivate: answeredInPrivateView,
  tooLong: tooLongView,
  crashed: () => failedView('turn-crashed'),
};

/** Views that say the same to everybody; drawing one takes longer than all the rest of its turn. */
const sameForAll = new Set([
  'help',
  'help-staff',
  'small-talk',
  'refused',
  'symptom-choice',
  'personal-only',
  'helped',
]);

/** Draws those views once a language. */
function quickly(draw: Draw, most = 100): Draw {
  const kept = new Map<string, Drawn>();
  return (view, locale) => {
    if (!sameForAll.has(view.name)) return draw(view, locale);
    const key = `${locale} ${JSON.stringify(view)}`;
    const before = kept.get(key);
    if (before) return before;
    const fresh = draw(view, locale);
    if (kept.size < most) kept.set(key, fresh);
    return fresh;
  };
}

function drawn(view: View, locale: string): Drawn {
  const { card, summary, codeTexts } = renderAdaptive(view, { locale });
  return {
    card,
    summary,
    title: say(view.title, locale),
    passing: view.name === 'progress',
    beside: codeTexts,
  };
}

/** The engine in this world, as the bot asks it. What a conversation kept is checked again: ids may be old. */
export function examineIn(world: World): Examine {
  return ({ who, symptoms, said, client, network, answers, role }, onProgress, signal) => {
    const known = symptomIds.filter((id) => symptoms.includes(id));
    const kind: ClientKind | undefined = clientKinds.find((each) => each === client);
    const place: Network | undefined = networks.find((each) => each === network);
    return examine(
      world,
      {
        who,
        say: said,
        answers,
        ...(role ? { role } : {}),
        ...(known.length > 0 ? { symptoms: known } : {}),
        ...(kind ? { client: kind } : {}),
        ...(place ? { network: place } : {}),
      },
      onProgress,
      signal,
    );
  };
}
