import type { Expected } from '../expected.ts';
import { row } from './row.ts';

/** Hosts outside the SIP domain make the client ask whether the server is trusted; only likely, never the cause alone. */
const prompt = 'name-trust-prompt';
/** The Lync object's mail is not the mailbox's primary address, by which the Outlook add-in looks; likely only. */
const addIn = 'meeting-add-in-not-uc-enabled';

/** People whom the route to Exchange distinguishes. */
export const routeExpected: readonly Expected[] = [
  row('hanna', '2', 'yes', null, [], { key: 'all addresses equal' }),
  row('anna', '1', 'yes', addIn, ['two-mailboxes-in-use', 'contact-card-shows-placeholder'], {
    symptom: 'meeting_error',
  }),
  row('uma', '1', 'yes', null, [], { key: 'no account elsewhere' }),
  row(
    'bert',
    '2',
    'unknown',
    'visual-voicemail-in-other-forest',
    // voice mail of the company, of which the Lync object holds nothing
    ['lync-credential-foreign-exchange', 'trust-missing-or-wrong-way', 'um-attributes-missing', prompt],
    { symptom: 'visual_voicemail_missing' },
  ),
  row('carl', '3', 'no', 'mail-domain-unresolvable', [addIn], { symptom: 'conversation_history_missing' }),
  row('nadia', '3', 'no', 'autodiscover-name-missing', [addIn], { key: 'own account' }),
  row('nora', '3', 'no', 'mail-attribute-empty', [addIn]),
  row('dora', '2', 'yes', null, [addIn], { key: 'SRV record' }),
  row('rene', '2', 'yes', null, [addIn], { key: 'HTTP redirect' }),
  row('berta', 'undetermined', 'unknown', 'srv-or-redirect-faulty', ['host-unreachable', addIn]),
  row('emil', '2', 'no', 'certificate-name-mismatch', [prompt, addIn], { symptom: 'cert_prompt' }),
  row('emma', '2', 'no', 'certificate-expired', [prompt, addIn]),
  row('egon', '2', 'no', 'certificate-untrusted', [prompt, addIn]),
  row('gina', 'undetermined', 'unknown', 'host-unreachable', [addIn], { key: 'silent' }),
  row('gero', 'undetermined', 'unknown', 'host-unreachable', [addIn], { key: 'refused' }),
  row('pia', 'undetermined', 'unknown', 'root-domain-answers-first', [addIn]),
  row('rosa', '2', 'yes', 'root-domain-answers-first', [prompt, addIn], { symptom: 'cert_prompt' }),
  row('basil', 'undetermined', 'unknown', 'windows-authentication-not-offered', [prompt, addIn]),
  row('fay', 'undetermined', 'no', 'pre-authentication-form', [prompt, addIn]),
  row('clara', '2', 'unknown', null, ['exchange-online-endpoint'], { key: 'cloud' }),
  row('kurt', '2', 'yes', null, ['clock-skew', prompt, addIn]),
  row('vera', '3', 'no', 'autodiscover-name-missing', [addIn], { key: 'outside it exists' }),
  row('vera', '2', 'yes', null, [prompt, addIn], { network: 'outside', key: 'outside' }),
  row('toni', '2', 'yes', null, [prompt], { symptom: 'cert_prompt', key: 'host outside the SIP domain' }),
];
