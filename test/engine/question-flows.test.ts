import assert from 'node:assert/strict';
import type { SymptomId } from '../../engine/knowledge/ids.ts';
import type { Situation } from './build.ts';
import { article, diagnosed, type Said } from './question-case.ts';

/** Of one complaint: what is asked first, then each answer with what is asked or found by it. */
type Flow = [
  what: string,
  given: Situation,
  said: Said,
  first: string | null,
  ...lines: [string, string | null][],
];
const user = (symptom: SymptomId): Said => ({ symptom, role: 'user' });
const flows: Flow[] = [
  [
    'the article’s people: the Windows logon decides',
    article,
    user('exchange_connection_error_icon'),
    'windows-logon',
    ['neither', 'lync-credential-foreign-exchange'],
  ],
  [
    'an add-in that crashed',
    {},
    user('meeting_error'),
    'meeting-schedule-or-join',
    ['own-calendar', 'add-in-state'],
    ['disabled-item', 'add-in-disabled-item'],
  ],
  [
    'somebody else’s calendar: rights, then the licence',
    {},
    user('meeting_error'),
    'meeting-schedule-or-join',
    ['other-calendar', 'delegate-rights'],
    ['complete', 'licence'],
    ['basic', 'delegation-in-basic-client'],
  ],
  [
    'no button: the complaint becomes another',
    {},
    user('meeting_error'),
    'meeting-schedule-or-join',
    ['no-button', 'add-in-state'],
    ['not-listed', 'add-in-not-registered'],
  ],
  [
    'an expired password',
    {},
    user('credential_prompt'),
    'prompt-service',
    ['sign-in', 'outlook-trouble'],
    ['no', 'password'],
    ['expired', 'account-locked-or-expired'],
  ],
  [
    'three times not known: then what is known',
    {},
    user('photos_contacts_missing'),
    'photos-where',
    ['unknown', 'contacts-which'],
    ['unknown', 'contact-store'],
    ['unknown', null],
  ],
  [
    'a setting of Lync',
    {},
    user('calendar_presence_wrong'),
    'presence-what',
    ['calendar', 'information-manager'],
    ['none', 'pim-option-none'],
  ],
  [
    'an address that is there twice',
    {},
    user('signin_failure_address_mismatch'),
    'sign-in-text',
    ['not-unique', 'address-refused-as-not-unique'],
  ],
  [
    'a desk phone',
    {},
    { ...user('exchange_connection_error_icon'), client: 'phone' },
    'phone-sign-in',
    ['pin', 'phone-signed-in-by-pin'],
  ],
  ['nothing is asked of whom the cause is found', { look: {} }, user('exchange_connection_error_icon'), null],
  ['nor where nobody complains and all is well', {}, {}, null],
];

describe('questions about one complaint', () => {
  for (const [what, given, said, first, ...lines] of flows)
    it(what, () => {
      const answers: Record<string, string> = {};
      let d = diagnosed(given, { ...said, answers });
      assert.equal(d.nextQuestion?.id ?? null, first);
      for (const [answer, then] of lines) {
        const question = d.nextQuestion!;
        assert.ok(question.answers.includes(answer), answer);
        answers[question.id] = answer;
        d = diagnosed(given, { ...said, answers });
        assert.equal(d.primaryCause ?? d.nextQuestion?.id ?? null, then, JSON.stringify(answers));
      }
    });
});
