import { type Facts, fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { delegating, readdDelegate } from './common/delegation.ts';
import { quotes, told } from './common/told.ts';

const effective = 'Get-CsEffectivePolicy -Identity (Read-Host) | Format-List ClientPolicy,VoicePolicy';
/** What is not known to be on is switched on; $client and $voice keep today's values, which may be on after all. */
const allow = ({ sync, delegation }: Facts): string[] => [
  ...(sync === 'on'
    ? []
    : [
        '$client = Get-CsClientPolicy -Identity (Read-Host)',
        'Set-CsClientPolicy -Identity $client.Identity -EnableExchangeDelegateSync $true',
      ]),
  ...(delegation === 'on'
    ? []
    : [
        '$voice = Get-CsVoicePolicy -Identity (Read-Host)',
        'Set-CsVoicePolicy -Identity $voice.Identity -EnableDelegation $true',
      ]),
];
const restore = ({ sync, delegation }: Facts): string[] => [
  ...(sync === 'on'
    ? []
    : [
        'Set-CsClientPolicy -Identity $client.Identity -EnableExchangeDelegateSync $client.EnableExchangeDelegateSync',
      ]),
  ...(delegation === 'on'
    ? []
    : ['Set-CsVoicePolicy -Identity $voice.Identity -EnableDelegation $voice.EnableDelegation']),
];
const state = (value: boolean | undefined): string =>
  value === undefined ? 'unknown' : value ? 'on' : 'off';

/** A delegate is added only where both the client policy and the voice policy of the owner allow it. */
export const delegationPoliciesConflict = rule({
  id: 'delegation-policies-conflict',
  severity: 'fault',
  grade: 'V',
  explains: ['meeting_error'],
  rank: 126,
  needs: ['complaint'],
  considers: [
    'said.delegateSync',
    'said.enableDelegation',
    'said.meeting',
    'said.meetingSilent',
    'said.delegateRights',
  ],
  cites: ['KB-DELEG2'],
  remedies: [
    { id: 'let-owner-schedule', role: 'user' },
    readdDelegate,
    {
      id: 'allow-delegation-in-both-policies',
      role: 'admin',
      commands: ({ facts }) => [effective, ...allow(facts)],
      rollback: ({ facts }) => restore(facts),
      waitMinutes: 10,
      waits: ['sign-out-in'],
    },
  ],
  judge({ complaint }, considered) {
    const rights = told(considered['said.delegateRights']);
    if (delegating(complaint, told(considered['said.meeting']), rights) !== 'yes')
      return notApplicable('no-delegate');
    const sync = told(considered['said.delegateSync']);
    const delegation = told(considered['said.enableDelegation']);
    const facts = { sync: state(sync), delegation: state(delegation) };
    if (sync === false || delegation === false) return fail(facts);
    if (sync && delegation) return pass();
    // Told of a refusal by name, or of none at all, other forms come first; and rights that were taken away say enough.
    const other =
      quotes(complaint, 'S-21', 'S-22') || told(considered['said.meetingSilent']) || rights === 'removed';
    if (sync === undefined && delegation === undefined && !other) return likely(facts);
    return inconclusive(sync === undefined ? 'said.delegateSync' : 'said.enableDelegation');
  },
});
