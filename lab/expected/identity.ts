import type { Expected } from '../expected.ts';
import { row } from './row.ts';

const prompt = 'name-trust-prompt';

/** People whom accounts, links, addresses and policies distinguish. */
export const identityExpected: readonly Expected[] = [
  row('kate', '2', 'yes', 'smtp-differs-from-sip', [prompt], {
    symptom: 'signin_failure_address_mismatch',
    key: 'comparison on',
  }),
  row('kim', '2', 'yes', null, [prompt], {
    key: 'policy not known',
    inconclusive: ['smtp-differs-from-sip'],
  }),
  row('mia', '2', 'no', 'originator-sid-missing'),
  row('otto', '2', 'unknown', 'originator-sid-stale-or-foreign', [], { key: 'foreign' }),
  row('stan', '2', 'unknown', 'originator-sid-stale-or-foreign', [], { key: 'in the SID history' }),
  row('stella', '2', 'no', 'originator-sid-stale-or-foreign', [], { key: 'nowhere' }),
  row('linus', '1', 'yes', null, [], { key: 'linked mailbox' }),
  row('lisa', '1', 'no', 'linked-mailbox-sid-wrong'),
  row('hugo', '1', 'yes', null, ['meeting-add-in-not-uc-enabled'], { symptom: 'meeting_error' }),
  row('dirk', '2', 'no', 'lync-disabled'),
  row('beate', '2', 'no', 'both-accounts-disabled'),
  row('doris', '2', 'yes', 'duplicate-address'),
  row('sina', '2', 'yes', 'sip-proxy-missing', [prompt]),
  row('paul', '2', 'no', 'trust-missing-or-wrong-way', [prompt]),
];
