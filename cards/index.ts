/** The door into the views: what is said, channel-neutral. Renderers are under render/. */
import type { DiagnosisChange } from '../desk/index.ts';
import type { Diagnosis, Role } from '../engine/index.ts';
import { diagnosisAdminView } from './diagnosis-admin.ts';
import { diagnosisAgentView } from './diagnosis-agent.ts';
import { diagnosisUserView } from './diagnosis-user.ts';
import type { View } from './view.ts';

export { type ActionId, actionIds } from './action-ids.ts';
export { alsoView } from './also.ts';
export { approvalCardView } from './approval-card.ts';
export { askAdminView } from './ask-admin.ts';
export { type AuditKey, type AuditLook, type AuditRow, auditKeys, auditView } from './audit.ts';
export { type CaseScene, caseCardView, caseGiveView, caseResolveView } from './case-card.ts';
export { caseListView, deskPlacedView } from './case-list.ts';
export {
  caseLineView,
  caseRefusedView,
  personNoticeView,
  requesterCardView,
  requesterNoticeView,
} from './case-notices.ts';
export { clientOnlyView } from './client-only.ts';
export { compareView } from './compare.ts';
export { type Candidate as CompareCandidate, comparePromptView } from './compare-prompt.ts';
export { didYouMeanView } from './did-you-mean.ts';
export { domainView } from './domain.ts';
export { evidenceView } from './evidence-view.ts';
export { cancelledView, failedView } from './failed.ts';
export { featuresView } from './features.ts';
export { fileView } from './file.ts';
export { optionToForwardView, type Told, toldBlocks } from './forward.ts';
export { type GuideKind, guideKinds, guideView } from './guide.ts';
export { handoverView } from './handover.ts';
export { helpView } from './help.ts';
export { helpedView } from './helped.ts';
export { lastAnswerView, noCaseView } from './home.ts';
export { languageName, languageView } from './language.ts';
export { mappingKeptView } from './mapping-kept.ts';
export { mappingConfirmView, mappingNeededView } from './mapping-needed.ts';
export { createSay, hasMessage, languageOf, languages, type Say, say, sayOrThrow } from './messages.ts';
export {
  type Choice,
  type MissingArgument,
  missingArguments,
  missingArgumentView,
} from './missing-argument.ts';
export { notFoundView } from './not-found.ts';
export { optionsView } from './options.ts';
export { partialView } from './partial.ts';
export { personChoiceView } from './person-choice.ts';
export { answeredInPrivateView, personalOnlyView } from './personal-only.ts';
export { phrase, phraseArgs, sentence } from './phrase.ts';
export { progressSteps, progressView } from './progress.ts';
export { questionView } from './question.ts';
export {
  type RecheckTime,
  recheckArrangedView,
  recheckCancelledView,
  recheckOfferView,
  recheckTimes,
} from './recheck.ts';
export { type Refusal, refusals, refusedView, tooLongView } from './refused.ts';
export { renderAdaptive } from './render/adaptive.ts';
export { renderHtml } from './render/html.ts';
export { renderText } from './render/text.ts';
export { type ReportOptions, renderReport, reportView } from './report.ts';
export { type ReadyReport, reportReadyView } from './report-ready.ts';
export { type Route, routeOf } from './route.ts';
export { outOfScopeView, type SmallTalk, smallTalkKinds, smallTalkView } from './small-talk.ts';
export { somethingElseView } from './something-else.ts';
export { type Status, statusView } from './status.ts';
export { commonSymptoms, symptomChoiceView } from './symptom-choice.ts';
export { upgradedView } from './upgraded.ts';
export type * from './view.ts';
export { whatIfView } from './whatif.ts';
export { type PredictionRow, whatIfHistoryView } from './whatif-history.ts';
export { whatIfMovesView } from './whatif-moves.ts';
export { likelyChanges, whatIfPromptView } from './whatif-prompt.ts';
export { whyView } from './why.ts';
export { type WorkKind, workingView, workKinds } from './working.ts';
export { diagnosisAdminView, diagnosisAgentView, diagnosisUserView };

/**
 * One diagnosis at the depth of whoever asks. before: the previous diagnosis of the same person, where it was
 * checked again: what changed, or what still holds, stands on the same card. changed: what staff are told is not as it
 * was at earlier looks, whoever took them.
 */
export function diagnosisView(
  d: Diagnosis,
  depth: Role,
  before?: Diagnosis,
  changed?: readonly DiagnosisChange[],
): View {
  switch (depth) {
    case 'user':
      return diagnosisUserView(d, before);
    case 'agent':
      return diagnosisAgentView(d, before, changed);
    case 'admin':
      return diagnosisAdminView(d, before, changed);
  }
}
