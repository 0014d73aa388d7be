import { ps } from '../quote.ts';
import { fail, inconclusive, pass, rule } from '../rule.ts';

/** The object is not (or no longer) enabled for Lync: nothing that follows can work, whatever Exchange answers. */
export const lyncDisabled = rule({
  id: 'lync-disabled',
  severity: 'fault',
  grade: 'V',
  explains: [
    'meeting_error',
    'signin_failure_address_mismatch',
    'exchange_connection_error_icon',
    'conversation_history_missing',
    'calendar_presence_wrong',
    'visual_voicemail_missing',
    'credential_prompt',
  ],
  rank: 5,
  needs: ['lync-person'],
  considers: [],
  cites: ['L13-SCHEMA'],
  remedies: [
    { id: 'ask-helpdesk-enable-lync', role: 'user' },
    {
      id: 'enable-lync',
      role: 'admin',
      commands: ({ lync }) =>
        lync?.lync ? [`Set-CsUser -Identity ${ps(`sip:${lync.lync.sip}`)} -Enabled $true`] : [],
      rollback: ({ lync }) =>
        lync?.lync ? [`Set-CsUser -Identity ${ps(`sip:${lync.lync.sip}`)} -Enabled $false`] : [],
      waitMinutes: 5,
      waits: ['ad-replication', 'user-replicator', 'sign-out-in'],
    },
  ],
  judge({ 'lync-person': person }) {
    const enabled = person.lync?.enabled;
    if (enabled === undefined) return inconclusive('lync-person');
    return enabled ? pass() : fail({ sip: person.lync!.sip });
  },
});
