/** The door into the views: what is said, channel-neutral. Renderers are under render/. */
import type { Diagnosis, Role } from '../engine/index.ts';
import { diagnosisAdminView } from './diagnosis-admin.ts';
import { diagnosisAgentView } from './diagnosis-agent.ts';
import { diagnosisUserView } from './diagnosis-user.ts';
import type { View } from './view.ts';

export { type ActionId, actionIds } from './action-ids.ts';
export { compareView } from './compare.ts';
export { cancelledView, failedView } from './failed.ts';
export { handoverView } from './handover.ts';
export { helpView } from './help.ts';
export { helpedView } from './helped.ts';
export { mappingKeptView } from './mapping-kept.ts';
export { mappingConfirmView, mappingNeededView } from './mapping-needed.ts';
export { createSay, hasMessage, languageOf, languages, type Say, say, sayOrThrow } from './messages.ts';
export { notFoundView } from './not-found.ts';
export { optionsView } from './options.ts';
export { partialView } from './partial.ts';
export { personChoiceView } from './person-choice.ts';
export { personalOnlyView } from './personal-only.ts';
export { phrase, phraseArgs, sentence } from './phrase.ts';
export { progressSteps, progressView } from './progress.ts';
export { questionView } from './question.ts';
export { type Refusal, refusals, refusedView } from './refused.ts';
export { renderAdaptive } from './render/adaptive.ts';
export { renderText } from './render/text.ts';
export { outOfScopeView, type SmallTalk, smallTalkKinds, smallTalkView } from './small-talk.ts';
export { commonSymptoms, symptomChoiceView } from './symptom-choice.ts';
export type * from './view.ts';
export { whatIfView } from './whatif.ts';
export { type PredictionRow, whatIfHistoryView } from './whatif-history.ts';
export { whatIfMovesView } from './whatif-moves.ts';
export { whyView } from './why.ts';
export { diagnosisAdminView, diagnosisAgentView, diagnosisUserView };

/** One diagnosis at the depth of whoever asks. */
export function diagnosisView(d: Diagnosis, depth: Role): View {
  switch (depth) {
    case 'user':
      return diagnosisUserView(d);
    case 'agent':
      return diagnosisAgentView(d);
    case 'admin':
      return diagnosisAdminView(d);
  }
}
