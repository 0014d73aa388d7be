import type { Diagnosis, Finding } from '../engine/index.ts';

/** What a person at home can do about a cause; message ids user.do.<kind>. */
export type UserDo = 'helpdesk' | 'cancel-prompt' | 'refuse-host' | 'normal' | 'voicemail' | 'sign-out-in';

/**
 * Causes that have a sentence of their own for the person (user.cause.<rule>), and what to do then.
 * A rule that is not here is told with user.cause.other: nothing of a rule's own wording reaches a user.
 */
export const userCauses: Readonly<Record<string, UserDo>> = {
  'mail-attribute-empty': 'helpdesk',
  'mail-domain-unresolvable': 'helpdesk',
  'autodiscover-name-missing': 'helpdesk',
  'root-domain-answers-first': 'helpdesk',
  'srv-or-redirect-faulty': 'helpdesk',
  'pre-authentication-form': 'helpdesk',
  'host-unreachable': 'helpdesk',
  'certificate-expired': 'refuse-host',
  'certificate-name-mismatch': 'refuse-host',
  'certificate-untrusted': 'refuse-host',
  'name-trust-prompt': 'refuse-host',
  'windows-authentication-not-offered': 'cancel-prompt',
  'lync-credential-foreign-exchange': 'cancel-prompt',
  'trust-missing-or-wrong-way': 'helpdesk',
  'originator-sid-missing': 'helpdesk',
  'originator-sid-stale-or-foreign': 'helpdesk',
  'linked-mailbox-sid-wrong': 'helpdesk',
  'smtp-differs-from-sip': 'helpdesk',
  'sip-proxy-missing': 'helpdesk',
  'two-mailboxes-in-use': 'helpdesk',
  'meeting-add-in-not-uc-enabled': 'normal',
  'visual-voicemail-in-other-forest': 'voicemail',
  'contact-card-shows-placeholder': 'normal',
  'lync-disabled': 'helpdesk',
  'both-accounts-disabled': 'helpdesk',
  'duplicate-address': 'helpdesk',
  'exchange-online-endpoint': 'cancel-prompt',
};

/** The failed finding that is the primary cause, if there is one. */
export function primaryFinding(d: Diagnosis): Finding | undefined {
  return d.findings.find((finding) => finding.rule === d.primaryCause && finding.outcome === 'fail');
}

/** What a verdict on this person rests on: the client itself, the directory alone, or a prediction. */
export function certainty(d: Diagnosis): 'observed' | 'directory' | 'predicted' {
  const cause = primaryFinding(d);
  if (cause?.likely) return 'predicted';
  const based = d.evidence.filter((item) => cause?.evidence.includes(item.id));
  const telling = based.filter((item) => !['complaint', 'forests'].includes(item.name));
  if (telling.length > 0 && telling.every((item) => item.source === 'directory')) return 'directory';
  return d.scenarioWhy.basis;
}

/** Message id of the cause in the person's words. */
export function causeId(d: Diagnosis): string {
  if (d.primaryCause) {
    return d.primaryCause in userCauses ? `user.cause.${d.primaryCause}` : 'user.cause.other';
  }
  return nothingFound(d) ? 'user.cause.healthy' : 'user.cause.unknown';
}

/** Nothing failed, the scenario is known, and Exchange is usable: then, and only then, all is said to look right. */
export function nothingFound(d: Diagnosis): boolean {
  return (
    d.primaryCause === null &&
    d.person.found === 'one' &&
    d.scenario !== 'undetermined' &&
    d.ewsUsable.value === 'yes' &&
    !d.findings.some((finding) => finding.outcome === 'fail' && finding.severity !== 'hint')
  );
}

/** Evidence names that are missing for a judgement, each once, in the order of the findings. */
export function missingNames(d: Diagnosis): string[] {
  const open = d.findings.filter((finding) => finding.outcome === 'inconclusive');
  return [...new Set(open.flatMap((finding) => finding.missing))];
}
