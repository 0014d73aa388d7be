import { ps } from '../quote.ts';
import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { sameAddress } from './common/names.ts';
import { told } from './common/told.ts';

const isGlobal = (name: string): boolean => /^(?:tag:)?global$/i.test(name.trim());
const setting = (policy: unknown, value: string): string =>
  `Set-CsClientPolicy -Identity ${ps(String(policy))} -DisableEmailComparisonCheck ${value}`;

/** The comparison was switched off in the Global policy, which does nothing for somebody with a policy of their own. */
export const comparisonOffAtGlobalOnly = rule({
  id: 'comparison-off-at-global-only',
  severity: 'fault',
  grade: 'V',
  explains: ['signin_failure_address_mismatch', 'calendar_presence_wrong', 'photos_contacts_missing'],
  rank: 109,
  needs: ['complaint'],
  considers: ['said.globalComparisonOff', 'client-policy', 'lync-person', 'said.csUser'],
  cites: ['PS-CP', 'KB2436962'],
  remedies: [
    { id: 'ask-for-own-policy-change', role: 'user' },
    {
      id: 'read-effective-policy',
      role: 'agent',
      commands: ({ lync }) =>
        lync?.lync ? [`Get-CsEffectivePolicy -Identity ${ps(`sip:${lync.lync.sip}`)}`] : [],
    },
    {
      id: 'switch-comparison-off',
      role: 'admin',
      commands: ({ facts }) => (facts.policy ? [setting(facts.policy, '$true')] : []),
      rollback: ({ facts }) =>
        facts.policy ? [setting(facts.policy, facts.today === 'blank' ? '$null' : '$false')] : [],
      waitMinutes: 5,
      waits: ['sign-out-in'],
    },
  ],
  judge(_, considered) {
    const policy = told(considered['client-policy']);
    const off =
      told(considered['said.globalComparisonOff']) ?? policy?.globalDisableEmailComparisonCheck ?? undefined;
    if (off !== true) return notApplicable('not-set-at-global');
    const lync = told(considered['lync-person']);
    const agree = lync?.mail && lync.lync ? sameAddress(lync.mail, lync.lync.sip) : undefined;
    if (agree) return notApplicable('addresses-agree');
    const own = told(considered['said.csUser'])?.clientPolicy;
    if (!policy)
      return own && !isGlobal(own) ? likely({ policy: own, today: 'blank' }) : inconclusive('client-policy');
    const value = policy.disableEmailComparisonCheck;
    if (value === true) return pass();
    // The Global policy cannot be off and on: one of the two observations is older.
    if (!policy.name || isGlobal(policy.name)) return inconclusive('client-policy');
    const facts = { policy: policy.name, today: value === null ? 'blank' : 'on' };
    return agree === false ? fail(facts) : likely(facts);
  },
});
