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
} as const;
export type ActionId = (typeof actionIds)[keyof typeof actionIds];
