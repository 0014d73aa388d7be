import {
  type Diagnosis,
  type FeatureRow,
  type Finding,
  type NewEvidence,
  numbered,
  ps,
  rules,
} from '../../engine/index.ts';
import {
  complaint,
  corpPerson,
  forests,
  lookup,
  lyncPerson,
  policy,
  seen,
  trusts,
} from './sample-evidence.ts';

export function finding(rule: string, more: Partial<Finding> = {}): Finding {
  return {
    rule,
    outcome: 'fail',
    severity: 'fault',
    grade: 'V',
    explains: [...(rules.find((each) => each.id === rule)?.explains ?? [])],
    likely: false,
    facts: {},
    missing: [],
    evidence: [],
    cites: [],
    ...more,
  };
}

const number = (at: number): FeatureRow['feature'] =>
  `F${String(at).padStart(2, '0')}` as FeatureRow['feature'];
/** All 25 features; `no` lists those that do not work. */
export function features(no: readonly string[], why = 'needs-ews', unknown = false): FeatureRow[] {
  return Array.from({ length: 25 }, (_, index): FeatureRow => {
    const feature = number(index + 1);
    if (no.includes(feature)) return { feature, works: unknown ? 'unknown' : 'no', why, grade: 'C' };
    return { feature, works: 'yes', why: 'ews-ok', grade: 'V' };
  });
}

/** A diagnosis of Anna in scenario 1, in which anything can be replaced. */
export function diagnosis(more: Partial<Diagnosis> = {}, evidence?: NewEvidence[]): Diagnosis {
  const anna = lyncPerson('anna');
  const mailbox = corpPerson('anna');
  const items = evidence ?? [
    complaint('anna@corp.test', 'meeting_error'),
    forests,
    seen('lync-person', anna),
    seen('exchange-person', {
      searched: ['corp'],
      matches: [{ person: mailbox, by: 'proxy-address', confidence: 'likely' }],
    }),
    trusts,
    policy,
    seen('autodiscover', lookup('hoster.test', 'hoster.test'), 'http'),
  ];
  return {
    person: {
      asked: 'anna@corp.test',
      found: 'one',
      forest: 'hoster',
      sip: 'anna@corp.test',
      mail: anna.mail,
      displayName: anna.displayName,
      joined: {
        forest: 'corp',
        by: 'proxy-address',
        confidence: 'likely',
        mail: mailbox.mail,
        upn: mailbox.upn,
      },
    },
    symptoms: ['meeting_error'],
    scenario: '1',
    scenarioWhy: {
      code: 'endpoint-in-lync-forest',
      basis: 'predicted',
      facts: {
        mail: 'anna@hoster.test',
        domain: 'hoster.test',
        host: 'autodiscover.hoster.test',
        forest: 'hoster',
      },
      evidence: ['E7'],
    },
    ewsUsable: { value: 'yes', why: 'credential-accepted' },
    scenarios: (['windows', 'mac', 'mobile', 'phone'] as const).flatMap((client) =>
      (['inside', 'outside'] as const).map((network) => ({
        client,
        network,
        value: network === 'inside' ? ('1' as const) : ('undetermined' as const),
        ewsUsable: network === 'inside' ? ('yes' as const) : ('unknown' as const),
        usableWhy: network === 'inside' ? ('credential-accepted' as const) : ('unreachable' as const),
        why:
          network === 'inside' ? ('endpoint-in-lync-forest' as const) : ('nothing-usable-answered' as const),
        basis: 'predicted' as const,
        ...(network === 'outside' ? { ifSame: '1' as const } : {}),
        outlookMayDiffer: client === 'windows',
      })),
    ),
    features: features(['F20'], 'cached-setup-may-work'),
    findings: [
      finding('meeting-add-in-not-uc-enabled', {
        severity: 'limit',
        grade: 'C',
        facts: { smtp: 'anna.example@corp.test', mail: 'anna@hoster.test' },
        evidence: ['E3', 'E4', 'E7'],
        cites: ['SEED', 'CA-PS'],
      }),
      finding('smtp-differs-from-sip', {
        severity: 'risk',
        facts: { mail: 'anna@hoster.test', sip: 'anna@corp.test' },
        evidence: ['E3', 'E6'],
        cites: ['PS-CP'],
      }),
      finding('lync-disabled', { outcome: 'pass' }),
      finding('certificate-expired', { outcome: 'pass' }),
      finding('exchange-online-endpoint', { outcome: 'not-applicable', because: 'not-cloud' }),
    ],
    primaryCause: 'meeting-add-in-not-uc-enabled',
    remedies: [
      remedy('use-web-scheduler', 'user'),
      remedy('check-add-in-address', 'agent'),
      {
        ...remedy('set-real-mail', 'admin'),
        commands: [
          `Set-Mailbox -Identity ${ps(anna.dn)} -PrimarySmtpAddress ${ps('anna.example@corp.test')}`,
        ],
        rollback: [`Set-Mailbox -Identity ${ps(anna.dn)} -PrimarySmtpAddress ${ps('anna@hoster.test')}`],
        waitMinutes: 15,
        waits: ['ad-replication', 'user-replicator', 'sign-out-in'],
        warnings: ['um-fills-mail'],
      },
    ],
    options: options(anna.dn),
    contradictions: [
      {
        id: 'domain-name-unlike-forest',
        facts: { domain: 'corp.test', named: 'corp', answered: 'hoster' },
        evidence: ['E3', 'E7'],
      },
    ],
    nextQuestion: null,
    evidence: numbered(items),
    tookMs: 412,
    rulesVersion: '1.0.0',
    verdictId: 'v-3f9a1c20',
    ...more,
  };
}

function remedy(id: string, role: 'user' | 'agent' | 'admin'): Diagnosis['remedies'][number] {
  const rule = 'meeting-add-in-not-uc-enabled';
  return { id, rule, role, commands: [], rollback: [], waitMinutes: 0, waits: [], warnings: [] };
}

function options(dn: string): Diagnosis['options'] {
  const to = (address: string) => [`Set-Mailbox -Identity ${ps(dn)} -PrimarySmtpAddress ${ps(address)}`];
  const none = { gains: [], loses: [], recommended: false, warnings: [], commands: [], rollback: [] };
  return [
    {
      ...none,
      option: 1,
      possible: 'current',
      why: ['already-there', 'voicemail-kept', 'meeting-button-lost'],
    },
    {
      ...none,
      option: 2,
      possible: 'yes',
      mail: 'anna.example@corp.test',
      gains: ['F20'],
      loses: ['F06', 'F08'],
      recommended: true,
      why: ['depends-on-windows-logon', 'voicemail-lost', 'real-address-shown'],
      warnings: ['um-fills-mail'],
      commands: to('anna.example@corp.test'),
      rollback: to('anna@hoster.test'),
    },
    {
      ...none,
      option: 3,
      possible: 'yes',
      mail: 'anna@nowhere.invalid',
      loses: ['F03', 'F06', 'F08', 'F10', 'F18'],
      why: ['only-suppresses-prompts', 'placeholder-shown'],
      commands: to('anna@nowhere.invalid'),
      rollback: to('anna@hoster.test'),
    },
  ];
}
