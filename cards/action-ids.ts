/**
 * What a press can bring back as `action`; the data that comes with each is named beside it.
 * The dialogs answer exactly these.
 */
export const actionIds = {
  /** data: run */
  cancel: 'cancel',
  /** data: verdict */
  sendToHelpdesk: 'send-to-helpdesk',
  /** data: verdict */
  why: 'why',
  /** data: verdict */
  helped: 'helped',
  /** data: question, answer ('unknown' where the person does not know) */
  answer: 'answer',
  /** data: symptom */
  symptom: 'symptom',
  /** data: who */
  person: 'person',
  /** data: identity, sip */
  confirmMapping: 'confirm-mapping',
  /** data: verdict */
  recheck: 'recheck',
  /** data: verdict */
  options: 'options',
  /** data: verdict, depth (user, agent, admin) */
  depth: 'depth',
  help: 'help',
  startAgain: 'start-again',
  /** data: verdict, item (E1 …; absent: all of it) */
  evidence: 'evidence',
  /** data: verdict */
  features: 'features',
  /** data: verdict (absent: of none), change (words KEY=VALUE; absent: ask which), scope and domain (for everybody in it) */
  whatIf: 'whatif',
  /** data: verdict, other (whom to compare with; absent: ask whom) */
  compare: 'compare',
  /** data: verdict, format (html, json) */
  report: 'report',
  /** data: verdict, option (1, 2, 3) */
  askAdmin: 'ask-admin',
  /** data: language (de, en, …) */
  language: 'language',
  /** data: verdict (absent: nothing was looked at yet); asks when to look again */
  recheckOffer: 'recheck-offer',
  /** data: verdict, when (15m, 1h, tomorrow) */
  recheckLater: 'recheck-later',
  /** data: reminder */
  recheckCancel: 'recheck-cancel',
  /** data: guide (configuration-information, outlook-add-in), client (absent: ask for which) */
  guide: 'guide',
  /** data: case; and what a case's buttons do, each looked at again for the role */
  caseClaim: 'case-claim',
  /** data: case, to (absent: to me) */
  caseHandOver: 'case-hand-over',
  /** data: case; asks to whom */
  caseGive: 'case-give',
  caseFollow: 'case-follow',
  caseEvidence: 'case-evidence',
  caseRecheck: 'case-recheck',
  caseWhatIf: 'case-whatif',
  /** data: case, code (absent: ask which) */
  caseResolve: 'case-resolve',
  caseReopen: 'case-reopen',
  caseWithdraw: 'case-withdraw',
  /** data: case, for (user, admin, replication) */
  caseWait: 'case-wait',
  caseResume: 'case-resume',
  /** data: case, option */
  casePropose: 'case-propose',
  caseApprove: 'case-approve',
  caseDecline: 'case-decline',
  caseDone: 'case-done',
  /** data: case; of a gathering one, all below it too */
  caseClaimAll: 'case-claim-all',
  caseResolveAll: 'case-resolve-all',
  /** data: text; as if the person had typed it */
  typed: 'typed',
  /** data: run or verdict or reminder; draws the same card as it is now */
  refresh: 'refresh',
} as const;
export type ActionId = (typeof actionIds)[keyof typeof actionIds];
