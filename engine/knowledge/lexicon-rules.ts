import type { SymptomId } from './ids.ts';
import type { FeatureConcept } from './lexicon-features.ts';
import type { SignConcept } from './lexicon-signs.ts';

export type ComplaintConcept = FeatureConcept | SignConcept;
/** Evidence for a symptom: all of `when` was said of something that does not work, none of `unless`. */
export interface LexiconRule {
  symptom: SymptomId;
  points: number;
  when: readonly ComplaintConcept[];
  unless: readonly ComplaintConcept[];
  /** says enough by itself; else a short message calls for a question */
  telling: boolean;
}

const all: LexiconRule[] = [];
/** One line: points, concepts that must be there, -concepts that must not; a leading * marks a telling rule. */
function rules(symptom: SymptomId, ...lines: readonly string[]): void {
  for (const line of lines) {
    const telling = line.startsWith('*');
    const [points, ...parts] = line.replace('*', '').trim().split(/\s+/);
    all.push({
      symptom,
      points: Number(points),
      telling,
      when: parts.filter((part) => !part.startsWith('-')) as ComplaintConcept[],
      unless: parts.filter((part) => part.startsWith('-')).map((part) => part.slice(1) as ComplaintConcept),
    });
  }
}

rules(
  'meeting_error',
  '2 meeting fail',
  '2 meeting schedule -notsaved',
  '*3 meeting schedule fail',
  '*3 meeting join fail',
  '2 meeting join',
  '*3 join fail lync',
  '2 join fail',
  '2 meeting schedule outlook fail',
  '*4 delegate meeting -presencevalue',
  '*3 delegate schedule',
  '3 delegate fail lync',
  '2 delegate fail calendar',
  '*3 meeting nothing',
  '*3 meeting schedule signinok fail',
  '*7 meeting mismatch fail -signinfail',
);
rules(
  'add_in_missing',
  '*5 addin',
  '*4 meetingbutton gone',
  '3 addin gone',
  '3 meetingbutton gone -join -nothing',
  '*3 meetingbutton -fail -nothing -delegate -join',
  '*3 button gone meeting',
  '*2 button gone outlook',
);
rules(
  'visual_voicemail_missing',
  '1 vm',
  '*4 vmvisual -vmmail',
  '4 vmvisual gone',
  '3 vmvisual arrives -never',
  '*3 vm inclient -never',
  '*3 vm arrives -never',
  '*3 vmplay',
  '2 vmplay inclient',
  '*3 greeting -vmdeposit',
  '*2 vm greeting',
  '2 vm gone inclient',
);
rules(
  'voicemail_not_working',
  '1 vm fail',
  '3 vm gone -inclient -vmvisual -vmplay',
  '3 vm vmdeposit vmmail',
  '1 vm',
  '*4 vmdeposit',
  '1 vmdeposit vm',
  '*5 calldrop vm',
  '*5 calldrop vmdeposit',
  '*4 vmdeposit never -vmvisual -vmplay',
  '*5 mwi -vmvisual',
  '2 mwi',
  '2 vm never',
  '*4 vm never -vmvisual',
  '*4 vmmail never',
  '*4 vmmail gone -vmvisual -inclient',
  '*4 vmmail slow',
  '2 vm slow',
);
rules(
  'conversation_history_missing',
  '3 history',
  '3 history gone',
  '3 history notsaved',
  '*4 im notsaved',
  '*3 im saved wrong',
  '*3 im saved outlook',
  '2 im saved',
  '*3 history im',
  '*3 history mobile',
  '2 history fail',
  '*2 history outlook',
  '*2 history never',
  '1 im history',
  '*3 emptyitem history',
);
rules('cert_prompt', '4 certificate', '*4 trustask', '*3 certificate prompt', '*2 certificate trustask');
rules(
  'credential_prompt',
  '2 credential',
  '*5 prompt',
  '*4 credential again',
  '*4 prompt again',
  '*5 mfa connect',
  '*3 mfa prompt',
  '3 mfa fail',
);
rules(
  'calendar_presence_wrong',
  '3 presence',
  '*3 presence calendar',
  '*3 presencevalue inclient -photo -vmdeposit -deskphone',
  '*4 presencevalue -photo -deskphone -vmdeposit',
  '3 presencevalue deskphone -exchange -calendar',
  '*2 presencevalue presence',
  '*4 oof',
  '4 presencevalue contacts -gone -photo',
  '2 calendar',
  '*3 calendar lync gone -schedule -addin -meetingbutton -deskphone -delegate -join -slow',
  '*3 calendar lync mac',
  '*3 calendar lync mobile',
  '2 calendar lync fail -schedule -addin -meetingbutton -deskphone -slow -meeting -credential',
  '*2 calendar lync outlook -addin -meetingbutton -meeting -credential -history -vm',
  '*3 calendar exchange gone -deskphone',
  '2 presence fail',
);
rules(
  'exchange_connection_error_icon',
  '4 ews',
  '3 exchange connect',
  '*3 exchange connect fail -server',
  '3 exchange fail',
  '3 mapi',
  '3 icon',
  '*3 icon exchange',
  '*4 deskphone exchange',
  '*4 deskphone calendar',
  '*3 deskphone connect',
  '*3 configinfo',
  '3 exchange gone -vm -history -photo -presence',
);
rules(
  'signin_failure_address_mismatch',
  '4 signinfail',
  '*3 signinfail change',
  '*3 signinfail address',
  '*4 mismatch',
  '*2 mismatch address',
);
rules(
  'contact_card_email_wrong',
  '*3 card wrong',
  '*4 card wrongvalue',
  '*5 numbername',
  '*4 search wrongvalue -addressbook',
  '*4 card address',
  '2 wrongvalue',
  '*3 search name wrong',
  '*4 search wrong -contacts',
  '3 card wrong address',
  '*3 address inclient wrongvalue -addressbook',
);
rules(
  'slow_integration',
  '4 slow -addin',
  '*4 slow exchange',
  '*4 slow ews',
  '*4 slow calendar',
  '*3 slow relogin',
  '*2 slow outlook',
  '*3 slow presence',
  '2 slow vm',
  '2 slow history',
  '3 relogin',
);
rules(
  'photos_contacts_missing',
  '4 photo',
  '2 photo gone',
  '*2 photo outlook',
  '*2 photo forwho',
  '*2 photo wrong',
  '3 contacts',
  '2 contacts gone',
  '*4 addressbook',
  '*2 addressbook fail',
  '4 addressbook gone',
  '2 addressbook fail',
  '*2 contacts search',
  '*2 contacts fail',
);
rules(
  'other',
  '*7 server',
  '*7 owaim',
  '*8 disable',
  '*7 defaultim presence',
  '*5 defaultim',
  '*9 keychain',
  '*8 advice -fail -gone -again -vm -history -photo',
  '*5 orgchart',
  '2 presence outlook gone',
  '3 topology',
);

export const lexiconRules: readonly LexiconRule[] = all;
