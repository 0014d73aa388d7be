import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { adalSwitch, allowModernAuthentication } from './common/modern-authentication.ts';
import { ewsSymptoms } from './common/symptoms.ts';
import { complains, told } from './common/told.ts';

/** The mailbox is in the cloud and wants a modern sign-in; Lync beside it offers a password until told otherwise. */
export const modernAuthenticationNeeded = rule({
  id: 'modern-authentication-needed',
  severity: 'fault',
  grade: 'V',
  explains: ['credential_prompt', ...ewsSymptoms],
  rank: 52.5,
  needs: ['complaint'],
  considers: ['endpoint', 'said.mfa', 'said.exchangeVersion', 'said.changed', 'client-rows'],
  cites: ['KB-ADAL', 'EXO-EWS'],
  remedies: [
    { id: 'use-outlook-and-web', role: 'user' },
    { id: 'ask-since-when-cloud', role: 'agent' },
    allowModernAuthentication,
    {
      id: 'allow-modern-authentication-by-policy',
      role: 'admin',
      commands: () => [
        `$entry = New-CsClientPolicyEntry -Name '${adalSwitch}' -Value 'True'`,
        'Set-CsClientPolicy -Identity Global -PolicyEntry @{Add=$entry}',
      ],
      rollback: () => ['Set-CsClientPolicy -Identity Global -PolicyEntry @{Remove=$entry}'],
      waits: ['sign-out-in'],
      warnings: () => ['policy-global-only'],
    },
  ],
  judge({ complaint }, considered) {
    if (!complains(complaint, ['credential_prompt', ...ewsSymptoms])) return notApplicable('nothing-hurts');
    const endpoint = told(considered.endpoint);
    const version = told(considered['said.exchangeVersion']);
    const mfa =
      told(considered['said.mfa']) ?? (told(considered['said.changed']) === 'mfa' ? true : undefined);
    const schemes = (endpoint?.hop.http?.schemes ?? []).map((scheme) => scheme.toLowerCase());
    const bearerOnly = schemes.length > 0 && schemes.every((scheme) => scheme === 'bearer');
    const cloud = endpoint?.owner.kind === 'cloud' || version === 'online';
    if (told(considered['client-rows'])?.ews === 'ok') return pass();
    const facts = { host: endpoint?.host ?? '', mfa: mfa === true, cloud, known: endpoint !== undefined };
    if (cloud || bearerOnly) {
      // A server of the company's own that answers Windows sign-ins contradicts what was said of the mailbox.
      const denied = endpoint !== undefined && 'forest' in endpoint.owner && !bearerOnly;
      if (mfa) return (denied ? likely : fail)(facts);
      if (mfa === false) return pass(facts);
      return complains(complaint, ['credential_prompt']) ? likely(facts) : inconclusive('said.mfa');
    }
    if (!mfa) return notApplicable('no-sign-of-it');
    if (version !== undefined || endpoint) return notApplicable('own-servers');
    return complains(complaint, ['credential_prompt']) ? likely(facts) : inconclusive('said.exchangeVersion');
  },
});
