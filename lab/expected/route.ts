import type { Expected } from '../expected.ts';
import { row } from './row.ts';

/** Hosts outside the SIP domain make the client ask whether the server is trusted; only likely, never the cause alone. */
const prompt = 'name-trust-prompt';

/** People whom the route to Exchange distinguishes. */
export const routeExpected: readonly Expected[] = [
  row('hanna', '2', 'yes', null, [], { key: 'all addresses equal' }),
  row(
    'anna',
    '1',
    'yes',
    'meeting-add-in-not-uc-enabled',
    ['two-mailboxes-in-use', 'contact-card-shows-placeholder'],
    { symptom: 'meeting_error' },
  ),
  row('uma', '1', 'yes', null, [], { key: 'no account elsewhere' }),
  row(
    'bert',
    '2',
    'unknown',
    'visual-voicemail-in-other-forest',
    ['lync-credential-foreign-exchange', 'trust-missing-or-wrong-way', prompt],
    { symptom: 'visual_voicemail_missing' },
  ),
  row('carl', '3', 'no', 'mail-domain-unresolvable', ['contact-card-shows-placeholder'], {
    symptom: 'conversation_history_missing',
  }),
  row('nadia', '3', 'no', 'autodiscover-name-missing', ['contact-card-shows-placeholder']),
  row('nora', '3', 'no', 'mail-attribute-empty'),
  row('dora', '2', 'yes', null, [], { key: 'SRV record' }),
  row('rene', '2', 'yes', null, [], { key: 'HTTP redirect' }),
  row('berta', 'undetermined', 'unknown', 'srv-or-redirect-faulty'),
  row('emil', '2', 'no', 'certificate-name-mismatch', [prompt], { symptom: 'cert_prompt' }),
  row('emma', '2', 'no', 'certificate-expired', [prompt]),
  row('egon', '2', 'no', 'certificate-untrusted', [prompt]),
  row('gina', 'undetermined', 'unknown', 'host-unreachable', [], { key: 'silent' }),
  row('gero', 'undetermined', 'unknown', 'host-unreachable', [], { key: 'refused' }),
  row('pia', 'undetermined', 'unknown', 'root-domain-answers-first'),
  row('rosa', '2', 'yes', 'root-domain-answers-first', [prompt], { symptom: 'cert_prompt' }),
  row('basil', 'undetermined', 'unknown', 'windows-authentication-not-offered'),
  row('fay', 'undetermined', 'no', 'pre-authentication-form'),
  row('clara', '2', 'unknown', 'exchange-online-endpoint'),
  row('kurt', '2', 'yes', null, ['clock-skew', prompt]),
  row('vera', '3', 'no', 'autodiscover-name-missing', [], { key: 'outside it exists' }),
  row('vera', '2', 'yes', null, [prompt], { network: 'outside', key: 'outside' }),
  row('toni', '2', 'yes', 'name-trust-prompt', [], { symptom: 'cert_prompt' }),
];
