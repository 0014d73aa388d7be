import type { Diagnosis, Finding, SymptomId } from '../engine/index.ts';
import { phrase } from './phrase.ts';
import type { Phrase } from './view.ts';

/** What a person at home can do about a cause; message ids user.do.<kind>. */
export type UserDo = 'helpdesk' | 'cancel-prompt' | 'refuse-host' | 'normal' | 'voicemail' | 'sign-out-in';

/**
 * Causes that have a sentence of their own for the person (user.cause.<rule>), and what to do then.
 * A rule that is not here is told by its own words for a person, rule.<id>.user, and its own remedy for them.
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

/** Causes with which Lync itself may not be open: what works then is said apart (user.works.<id>). */
export const signInCauses: Readonly<Record<string, 'outlook-only' | 'nothing'>> = {
  'lync-disabled': 'outlook-only',
  'both-accounts-disabled': 'nothing',
  'originator-sid-missing': 'outlook-only',
  'originator-sid-stale-or-foreign': 'outlook-only',
};

/** The failed finding that is the primary cause, if there is one. */
export function primaryFinding(d: Diagnosis): Finding | undefined {
  return d.findings.find((finding) => finding.rule === d.primaryCause && finding.outcome === 'fail');
}

/** Nearly everybody of another forest may see this prompt: as a suspicion it says nothing unless a prompt was complained of. */
const promptOnly: Readonly<Record<string, SymptomId>> = { 'name-trust-prompt': 'cert_prompt' };

/** What is likely but not proven, where there is a complaint and no primary cause: the first that can be behind it. */
export function suspicion(d: Diagnosis): Finding | undefined {
  if (d.primaryCause || d.symptoms.length === 0) return undefined;
  const canBe = ({ rule, explains }: Finding): boolean =>
    promptOnly[rule]
      ? d.symptoms.includes(promptOnly[rule])
      : explains.some((symptom) => d.symptoms.includes(symptom));
  return d.findings.find(
    (one) => one.outcome === 'fail' && one.likely && one.severity !== 'hint' && canBe(one),
  );
}

/** Nobody complains and nothing is broken, but one thing is known not to work by design: that is told, not "all is well". */
export function knownLimit(d: Diagnosis): Finding | undefined {
  if (d.primaryCause || d.symptoms.length > 0 || d.person.found !== 'one') return undefined;
  if (d.ewsUsable.value !== 'yes' || d.scenario === 'undetermined' || d.contradictions.length > 0)
    return undefined;
  const failing = d.findings.filter((one) => one.outcome === 'fail');
  if (failing.some((one) => one.severity === 'fault')) return undefined;
  return failing.find((one) => one.severity === 'limit' && !one.likely);
}

/** What a verdict on this person rests on: the client itself, the directory alone, or a prediction. */
export function certainty(d: Diagnosis): 'observed' | 'directory' | 'predicted' {
  const cause = primaryFinding(d);
  if (cause?.likely || suspicion(d)) return 'predicted';
  const based = d.evidence.filter((item) => cause?.evidence.includes(item.id));
  const telling = based.filter((item) => !['complaint', 'forests'].includes(item.name));
  if (telling.length > 0 && telling.every((item) => item.source === 'directory')) return 'directory';
  return d.scenarioWhy.basis;
}

/** The cause in the person's words, as sure as it is. */
export function causePhrase(d: Diagnosis): Phrase {
  const sure = certainty(d) === 'predicted' ? 'no' : 'yes';
  return phrase(causeId(d), { sure, scenario: d.scenario });
}

/** The cause's sentence that changes with certainty, else the rule's own words for a person. */
const ownWords = (rule: string): string => (rule in userCauses ? `user.cause.${rule}` : `rule.${rule}.user`);

function causeId(d: Diagnosis): string {
  if (d.primaryCause) {
    return ownWords(d.primaryCause);
  }
  const suspected = suspicion(d);
  if (suspected) return ownWords(suspected.rule);
  const limit = knownLimit(d);
  if (limit) return ownWords(limit.rule);
  return nothingFound(d) ? 'user.cause.healthy' : 'user.cause.unknown';
}

/**
 * No fault and none left open, the scenario known, Exchange usable: then, and only then, all is said to look right. To somebody who
 * complains it is not said while a limit or a risk is there either.
 */
export function nothingFound(d: Diagnosis): boolean {
  const failing = ['fault', 'limit', 'risk'];
  const open = d.symptoms.length > 0 ? failing : ['fault'];
  return (
    d.primaryCause === null &&
    d.person.found === 'one' &&
    d.scenario !== 'undetermined' &&
    d.ewsUsable.value === 'yes' &&
    d.contradictions.length === 0 &&
    !d.findings.some(
      ({ outcome, severity }) =>
        (outcome === 'fail' && failing.includes(severity)) ||
        (outcome === 'inconclusive' && open.includes(severity)),
    )
  );
}

/** Evidence names that are missing for a judgement, each once, in the order of the findings. */
export function missingNames(d: Diagnosis): string[] {
  const open = d.findings.filter((finding) => finding.outcome === 'inconclusive');
  return [...new Set(open.flatMap((finding) => finding.missing))];
}
