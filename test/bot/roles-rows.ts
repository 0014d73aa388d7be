import { type ActionId, actionIds } from '../../cards/index.ts';

/** requester: whoever the case is of, and nobody else. nobody: it stands on no card any more. */
export type May = 'everybody' | 'staff' | 'admin' | 'requester' | 'nobody';
/** user: no role, with an answer of their own. demoted: no role any more, with an answer about somebody else. */
export const roles = ['user', 'demoted', 'agent', 'admin', 'guest'] as const;
export type TestRole = (typeof roles)[number];

export function may(row: May, role: TestRole): boolean {
  if (role === 'guest' || row === 'nobody' || row === 'requester') return false;
  if (row === 'everybody') return true;
  return role === 'admin' || (role === 'agent' && row === 'staff');
}

/** Typed: of case 1, which is somebody else's, and about people other than the speaker. A command without a row fails. */
export const commandRows: Record<string, [say: string, may: May][]> = {
  diagnose: [
    ['diagnose me', 'everybody'],
    ['diagnose canary.carl@hoster.test', 'staff'],
  ],
  why: [
    ['why', 'everybody'],
    ['why canary.carl@hoster.test', 'staff'],
  ],
  options: [['options', 'staff']],
  whatif: [['whatif mail=x@corp.test', 'staff']],
  compare: [['compare canary.carl@hoster.test anna@corp.test', 'staff']],
  'check domain': [['check domain corp.test', 'staff']],
  evidence: [['evidence', 'everybody']],
  features: [['features', 'everybody']],
  recheck: [['recheck', 'everybody']],
  report: [['report json', 'staff']],
  language: [['language de', 'everybody']],
  help: [['help', 'everybody']],
  status: [['status', 'everybody']],
  cancel: [['cancel', 'everybody']],
  'start again': [['start again', 'everybody']],
  link: [['link canary.carl@corp.test canary.carl@hoster.test', 'staff']],
  'send to helpdesk': [['send to helpdesk', 'everybody']],
  'that helped': [['that helped', 'everybody']],
  'for somebody else': [['for somebody else', 'staff']],
  'something else': [['something else', 'everybody']],
  'works only sometimes': [['works only sometimes', 'everybody']],
  'i can copy a window': [['i can copy a window', 'everybody']],
  cases: [['cases', 'everybody']],
  case: [['case 1', 'staff']],
  claim: [['claim 1', 'staff']],
  'take over': [['take over 1', 'staff']],
  resolve: [['resolve 1 fixed', 'staff']],
  follow: [['follow 1', 'staff']],
  resume: [['resume 1', 'staff']],
  approve: [['approve 1', 'admin']],
  decline: [['decline 1 no', 'admin']],
  reopen: [['reopen 1 again', 'staff']],
  withdraw: [['withdraw 1', 'requester']],
  wait: [['wait 1 for user', 'staff']],
  note: [['note 1 looked', 'staff']],
  release: [['release 1', 'staff']],
  'desk here': [['desk here', 'admin']],
  'desk off': [['desk off', 'admin']],
  'desk admins here': [['desk admins here', 'admin']],
  'desk admins off': [['desk admins off', 'admin']],
  'audit case': [['audit case 1', 'admin']],
  'audit person': [['audit person canary.hanna@corp.test', 'admin']],
  'audit admin': [['audit admin canary.agnes@corp.test', 'admin']],
};

const verdict = 'v1';
const one = { case: '1' };
/** Pressed, with the data that the button brings. The compiler asks for a row for each. */
export const buttonRows: Record<ActionId, [data: Record<string, string>, may: May]> = {
  [actionIds.cancel]: [{}, 'everybody'],
  [actionIds.sendToHelpdesk]: [{ verdict }, 'everybody'],
  [actionIds.why]: [{ verdict }, 'everybody'],
  [actionIds.helped]: [{ verdict }, 'everybody'],
  [actionIds.answer]: [{ question: 'windows-logon', answer: 'unknown' }, 'everybody'],
  [actionIds.symptom]: [{ symptom: 'meeting_error' }, 'everybody'],
  [actionIds.person]: [{ who: 'CN=Canary Carl,DC=hoster,DC=test' }, 'staff'],
  [actionIds.confirmMapping]: [
    { identity: 'canary.carl@corp.test', sip: 'canary.carl@hoster.test' },
    'staff',
  ],
  [actionIds.recheck]: [{ verdict }, 'everybody'],
  [actionIds.options]: [{ verdict }, 'staff'],
  [actionIds.depth]: [{ verdict, depth: 'admin' }, 'staff'],
  [actionIds.help]: [{}, 'everybody'],
  [actionIds.startAgain]: [{}, 'everybody'],
  [actionIds.evidence]: [{ verdict }, 'everybody'],
  [actionIds.features]: [{ verdict }, 'everybody'],
  [actionIds.whatIf]: [{ verdict, change: 'mail=x@corp.test' }, 'staff'],
  [actionIds.compare]: [{ verdict, other: 'canary.carl@hoster.test' }, 'staff'],
  [actionIds.report]: [{ verdict, format: 'json' }, 'staff'],
  [actionIds.askAdmin]: [{ verdict, option: '2' }, 'staff'],
  [actionIds.language]: [{ language: 'de' }, 'everybody'],
  [actionIds.recheckOffer]: [{ verdict }, 'everybody'],
  [actionIds.recheckLater]: [{ verdict, when: '15m' }, 'everybody'],
  [actionIds.recheckCancel]: [{ reminder: 'look-1' }, 'everybody'],
  [actionIds.guide]: [{ guide: 'configuration-information' }, 'everybody'],
  [actionIds.caseClaim]: [one, 'staff'],
  [actionIds.caseHandOver]: [one, 'staff'],
  [actionIds.caseGive]: [one, 'staff'],
  [actionIds.caseFollow]: [one, 'staff'],
  [actionIds.caseEvidence]: [one, 'staff'],
  [actionIds.caseRecheck]: [one, 'staff'],
  [actionIds.caseWhatIf]: [one, 'staff'],
  [actionIds.caseResolve]: [{ ...one, code: 'fixed' }, 'staff'],
  [actionIds.caseReopen]: [one, 'staff'],
  [actionIds.caseWithdraw]: [one, 'requester'],
  [actionIds.caseWait]: [{ ...one, for: 'user' }, 'staff'],
  [actionIds.caseResume]: [one, 'staff'],
  [actionIds.casePropose]: [{ ...one, option: '2' }, 'nobody'],
  [actionIds.caseApprove]: [one, 'admin'],
  [actionIds.caseDecline]: [one, 'admin'],
  [actionIds.caseDone]: [one, 'admin'],
  [actionIds.caseClaimAll]: [one, 'staff'],
  [actionIds.caseResolveAll]: [one, 'staff'],
  [actionIds.typed]: [{ text: 'options' }, 'staff'],
  [actionIds.refresh]: [{ verdict }, 'everybody'],
};

/** What somebody does: words, or a press. */
export interface Deed {
  what: string;
  may: May;
  text?: string;
  press?: { id: string; data: Record<string, string> };
}
export const deeds: Deed[] = [
  ...Object.values(commandRows).flatMap((rows) =>
    rows.map(([text, row]): Deed => ({ what: text, may: row, text })),
  ),
  ...Object.entries(buttonRows).map(
    ([id, [data, row]]): Deed => ({ what: `[${id}]`, may: row, press: { id, data } }),
  ),
];
