import type { Diagnosis, Finding, SymptomId } from '../../engine/index.ts';
import { diagnosis, features, finding } from './sample-diagnosis.ts';
import { complaint, forests, lookup, seen, unseen } from './sample-evidence.ts';

const about = (symptom: SymptomId, who: string, cause?: Finding): Partial<Diagnosis> => ({
  symptoms: [symptom],
  findings: cause ? [cause] : [],
  primaryCause: cause?.rule ?? null,
  remedies: [],
  person: { asked: who, found: 'one', forest: 'hoster', sip: who, mail: who, displayName: who.split('@')[0] },
});

/** One diagnosis for each kind of answer a person can get. */
export const sampleDiagnoses: Record<string, Diagnosis> = {
  'meeting-limit': diagnosis(),
  'voicemail-limit': diagnosis({
    ...about(
      'visual_voicemail_missing',
      'bert@corp.test',
      finding('visual-voicemail-in-other-forest', {
        severity: 'limit',
        facts: { um: 'hoster', forest: 'corp' },
        evidence: ['E4', 'E7'],
      }),
    ),
    scenario: '2',
    scenarioWhy: { code: 'observed-url', basis: 'observed', facts: {}, evidence: ['E7'] },
    features: features(['F06', 'F08'], 'um-in-other-forest'),
  }),
  'certificate-fault': diagnosis(
    {
      ...about(
        'cert_prompt',
        'emil@corp.test',
        finding('certificate-name-mismatch', {
          facts: { host: 'mail.other.test', names: ['www.other.test'] },
          evidence: ['E3'],
          cites: ['KB2833618'],
        }),
      ),
      ewsUsable: { value: 'no', why: 'certificate' },
      scenarioWhy: {
        code: 'endpoint-in-other-forest',
        basis: 'predicted',
        facts: { domain: 'other.test', host: 'autodiscover.other.test', forest: 'corp' },
        evidence: ['E3'],
      },
      contradictions: [],
    },
    [
      complaint('emil@corp.test', 'cert_prompt', { promptHost: 'mail.other.test' }),
      forests,
      seen(
        'autodiscover',
        lookup('other.test', 'corp.test', {
          tls: {
            verified: false,
            errorCode: 'ERR_TLS_CERT_ALTNAME_INVALID',
            anchored: true,
            chain: [],
            selfSigned: false,
          },
        }),
        'http',
      ),
    ],
  ),
  undetermined: diagnosis({
    ...about('credential_prompt', 'carl@corp.test'),
    findings: [
      finding('lync-credential-foreign-exchange', {
        outcome: 'inconclusive',
        missing: ['windows-logon', 'trusts'],
      }),
    ],
    scenario: 'undetermined',
    scenarioWhy: { code: 'orders-disagree', basis: 'predicted', facts: {}, evidence: ['E7'] },
    ewsUsable: { value: 'unknown', why: 'depends-on-windows-logon' },
    features: features(['F03', 'F06', 'F20'], 'ews-unknown', true),
    nextQuestion: {
      id: 'windows-logon',
      fact: 'windows-logon',
      answers: ['mailbox-company', 'lync-provider', 'neither', 'unknown'],
    },
  }),
  unread: diagnosis(
    {
      ...about('other', 'gina@corp.test'),
      scenario: 'undetermined',
      scenarioWhy: { code: 'person-unknown', basis: 'predicted', facts: {}, evidence: [] },
      ewsUsable: { value: 'unknown', why: 'endpoint-unknown' },
      features: [],
      options: [],
      contradictions: [],
      scenarios: [],
      person: { asked: 'gina@corp.test', found: 'unknown' },
    },
    [
      complaint('gina@corp.test', 'other'),
      forests,
      unseen('lync-person', 'timed-out'),
      unseen('client-policy', 'not-configured'),
    ],
  ),
  healthy: diagnosis({
    ...about('slow_integration', 'hans@corp.test'),
    features: features([]),
    contradictions: [],
  }),
};
