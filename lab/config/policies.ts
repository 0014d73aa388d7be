import { people } from '../people.ts';
import type { LabWorld } from '../world.ts';

/**
 * What an administrator exports with
 * `@(Get-CsClientPolicy) + @(Get-CsUser) | ConvertTo-Json | Out-File policies.json`
 * in Windows PowerShell 5.1: UTF-16 LE with a byte order mark, CRLF. Blank policy values are null.
 */
export function policiesFile(world: LabWorld): Buffer {
  const tag = (name: string) => `Tag:${world.names.word('word', name)}`;
  const policies = [
    clientPolicy('Global', null),
    clientPolicy(tag('CrossForest'), true),
    clientPolicy(tag('Plain'), false),
  ];
  const pool = world.names.dns('pool01.hoster.test');
  const users = people
    .filter((one) => one.policy !== 'no-row')
    .map((spec) => {
      const person = world.person(spec.id);
      return {
        Identity: person.displayName,
        SipAddress: `sip:${person.sip}`,
        WindowsEmailAddress: person.mail ?? '',
        UserPrincipalName: person.upn,
        DisplayName: person.displayName,
        Enabled: spec.lync.userEnabled ?? true,
        RegistrarPool: pool,
        HostingProvider: 'SRV:',
        ClientPolicy: spec.policy === 'blank' ? null : tag(spec.policy),
        VoicePolicy: null,
      };
    });
  const text = JSON.stringify([...policies, ...users], null, 4).replace(/\n/g, '\r\n');
  return Buffer.from(`\uFEFF${text}\r\n`, 'utf16le');
}

function clientPolicy(identity: string, comparisonOff: boolean | null) {
  return {
    Identity: identity,
    PolicyEntry: [],
    Description: null,
    DisableEmailComparisonCheck: comparisonOff,
    DisableNTCredentials: null,
    SavePassword: null,
    DisableCalendarPresence: null,
    DisableFreeBusyInfo: null,
    EnableExchangeContactSync: true,
    EnableExchangeDelegateSync: false,
    DisplayPhoto: 'AllPhotos',
    EnableIMAutoArchiving: true,
  };
}
