import { intake, type Understanding, understand } from '../engine/index.ts';
import type { ExamineRequest, Step } from './dialog.ts';
import { startCheck } from './triage-check.ts';
import type { TriageState } from './triage-state.ts';
import type { told } from './triage-told.ts';

/** Whether the message holds what a window or a shell printed. */
export const pasted = (text: string, attachments: readonly string[]): boolean =>
  intake({ who: '', say: text, pastes: attachments, at: '1970-01-01T00:00:00.000Z' }).said.some(
    ({ name }) => !name.startsWith('said.'),
  );

/** Says nothing new to complain of, but something about it: a pasted window, another client, another place. */
export function adds(text: string, attachments: readonly string[], meaning: Understanding): boolean {
  if (meaning.outOfScope || meaning.smallTalk) return false;
  const facts =
    intake({ who: '', say: text, pastes: attachments, at: '1970-01-01T00:00:00.000Z' }).said.length > 0;
  // the rows of a window name symptoms too: only words beside them are a complaint of their own
  const { primary } = facts
    ? understand(
        text
          .split('\n')
          .filter((line) => !row.test(line))
          .join('\n'),
      )
    : meaning;
  const open = primary === 'none' || primary === 'unclear';
  return open && (facts || meaning.client !== undefined || meaning.network !== undefined);
}
const row = /\t|;|\S {3,}\S|https?:\/\//;

/** Longest text that is kept of one complaint: several windows, and no more. */
const longestSaid = 60_000;
/** The same complaint with what was added; an open question about it is then asked again where it is still open. */
export function added(
  state: TriageState,
  request: ExamineRequest,
  heard: ReturnType<typeof told>,
): Step<TriageState> {
  const { answers: _none, ...more } = heard;
  const said = [request.said, more.said].filter((part) => part !== '').join('\n');
  const { own, depth, todo, sometimes } = state;
  return startCheck(
    state,
    { ...request, ...more, said: said.slice(-longestSaid) },
    {
      own,
      inPlace: false,
      ...(depth ? { depth } : {}),
      ...(todo ? { todo } : {}),
      ...(sometimes ? { sometimes } : {}),
    },
  );
}
