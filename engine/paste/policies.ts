import { fact, type Part, type PastedPolicies, type PasteFact } from './paste.ts';
import { flagOf, type PrintedObject, textOf } from './properties.ts';

const address = (value: unknown): string | undefined => {
  const text = textOf(value)
    ?.replace(/^(?:sips?|smtp):/i, '')
    .toLowerCase();
  return text !== undefined && /^[^\s@]{1,64}@[^\s@]{1,253}$/.test(text) ? text : undefined;
};
const sid = (value: unknown): string | undefined => {
  const text = textOf(value);
  return text !== undefined && /^S-1-[\d-]{3,180}$/i.test(text) ? text.toUpperCase() : undefined;
};
/** A list or a type name is no policy name; null and blank are the same here. */
const policyName = (value: unknown): string | undefined => {
  if (value === null) return '';
  const text = textOf(value) ?? (typeof value === 'string' ? '' : undefined);
  return text !== undefined && /^[^{}]{0,120}$/.test(text) && !/^Microsoft\.Rtc|^System\./.test(text)
    ? text
    : undefined;
};
export const policyKey = (name: string): string => name.replace(/^tag:/i, '').trim().toLowerCase();

/** Values of a client policy that keep data from the person, by what each must be (Set-CsClientPolicy). */
const hiding: Readonly<Record<string, [name: string, value: boolean]>> = {
  disablecalendarpresence: ['DisableCalendarPresence', true],
  disablefreebusyinfo: ['DisableFreeBusyInfo', true],
  disablemeetingsubjectandlocation: ['DisableMeetingSubjectAndLocation', true],
  disablepresencenote: ['DisablePresenceNote', true],
  disablesavingim: ['DisableSavingIM', true],
  disablecontactcardorganizationtab: ['DisableContactCardOrganizationTab', true],
  enableimautoarchiving: ['EnableIMAutoArchiving', false],
  enablecalllogautoarchiving: ['EnableCallLogAutoArchiving', false],
  enableexchangecontactsync: ['EnableExchangeContactSync', false],
};

/** Get-CsUser, Get-CsClientPolicy, Get-CsEffectivePolicy and Get-CsVoicePolicy, in whatever form they were printed. */
export function readPolicies(objects: readonly PrintedObject[]): { parts: Part[]; policies: PastedPolicies } {
  const policies: PastedPolicies = { users: [], policies: [], effective: [] };
  const parts: Part[] = [];
  const clientPolicies = objects.filter(({ kind }) => kind === 'client-policy');
  for (const { kind, values, command } of objects) {
    if (kind === 'cs-user') {
      const effective = command === 'get-cseffectivepolicy';
      const policy = values.has('clientpolicy') ? policyName(values.get('clientpolicy')) : undefined;
      if (effective) {
        if (policy) policies.effective.push(policy);
        parts.push({ kind: 'effective-policy', facts: [] });
        continue;
      }
      const facts = userFacts(values, policy);
      const [sip, mail, upn] = ['sipaddress', 'windowsemailaddress', 'userprincipalname'].map((name) =>
        address(values.get(name)),
      );
      if (policy !== undefined)
        policies.users.push({
          ...(sip ? { sip } : {}),
          ...(mail ? { mail } : {}),
          ...(upn ? { upn } : {}),
          policy,
        });
      parts.push({ kind: 'cs-user', facts });
    } else if (kind === 'client-policy') {
      const name = policyName(values.get('identity'));
      const check = values.has('disableemailcomparisoncheck')
        ? flagOf(values.get('disableemailcomparisoncheck'))
        : undefined;
      if (name && check !== undefined)
        policies.policies.push({
          name,
          disableEmailComparisonCheck: check,
          disableNtCredentials: flagOf(values.get('disablentcredentials')) ?? null,
          savePassword: flagOf(values.get('savepassword')) ?? null,
        });
      const facts = policyFacts(values, clientPolicies.length === 1);
      if (name?.toLowerCase() === 'global' && check !== undefined)
        facts.push(fact('client-policy', 'globalComparisonOff', check === true));
      parts.push({ kind: 'client-policy', facts });
    } else if (kind === 'voice-policy') {
      const delegation = flagOf(values.get('enabledelegation'));
      const facts =
        typeof delegation === 'boolean' ? [fact('voice-policy', 'enableDelegation', delegation)] : [];
      parts.push({ kind: 'voice-policy', facts });
    }
  }
  return { parts, policies };
}

function userFacts(values: ReadonlyMap<string, unknown>, clientPolicy: string | undefined): PasteFact[] {
  const [sip, mail, upn] = ['sipaddress', 'windowsemailaddress', 'userprincipalname'].map((name) =>
    address(values.get(name)),
  );
  const originatorSid = sid(values.get('originatorsid'));
  const own = sid(values.get('sid'));
  const enabled = flagOf(values.get('enabled'));
  const exUmEnabled = flagOf(values.get('exumenabled'));
  const user = {
    ...(sip ? { sip } : {}),
    ...(mail ? { mail } : {}),
    ...(upn ? { upn } : {}),
    ...(originatorSid ? { originatorSid } : {}),
    ...(own ? { sid: own } : {}),
    ...(clientPolicy === undefined ? {} : { clientPolicy }),
    ...(typeof enabled === 'boolean' ? { enabled } : {}),
    ...(typeof exUmEnabled === 'boolean' ? { exUmEnabled } : {}),
  };
  return Object.keys(user).length > 0 ? [fact('cs-user', 'csUser', user)] : [];
}

/** Facts of a policy count for the person only where it is the one policy that was pasted. */
function policyFacts(values: ReadonlyMap<string, unknown>, only: boolean): PasteFact[] {
  if (!only) return [];
  const hides = Object.entries(hiding)
    .filter(([name, [, hidden]]) => values.has(name) && flagOf(values.get(name)) === hidden)
    .map(([, [name]]) => name);
  const photo = textOf(values.get('displayphoto'));
  if (photo && /^(?:NoPhoto|PhotosFromADOnly)$/i.test(photo)) hides.push('DisplayPhoto');
  const sync = flagOf(values.get('enableexchangedelegatesync'));
  return [
    ...(hides.length > 0 ? [fact('client-policy', 'policyHides', hides.sort())] : []),
    ...(typeof sync === 'boolean' ? [fact('client-policy', 'delegateSync', sync)] : []),
  ];
}
