import type { DomainFinding, DomainReport, DomainScenario, Finding } from '../engine/index.ts';
import { blockedBlocks, lookBlocks, looksAlike } from './domain-look.ts';
import { phrase, phraseArgs, sentence } from './phrase.ts';
import type { Block, Mark, Phrase, View } from './view.ts';

const strong = { weight: 'strong' } as const;

/** Rows of one forest that come out alike from both networks are said once. */
function scenarioBlocks({ scenarios }: DomainReport): Block[] {
  const groups = new Map<string, DomainScenario[]>();
  for (const row of scenarios) {
    const { network: _, ...same } = row;
    const key = JSON.stringify(same);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((rows): Block[] => {
    const { lyncForest: forest, network, value, why, between, host, endpointForest, letsIn } = rows[0]!;
    const crossing = letsIn && endpointForest !== forest;
    return [
      sentence(
        'domain.scenario',
        {
          forest,
          network: rows.length > 1 ? 'both' : network,
          value: value === 'undetermined' ? '?' : value,
        },
        strong,
      ),
      sentence(`route.${why}`),
      ...(between ? [sentence('domain.between', { values: between.filter(Number) })] : []),
      ...(host ? [sentence('domain.server', { host })] : []),
      ...(crossing
        ? [
            sentence('domain.lets-in', {
              answer: letsIn.value,
              endpoint: endpointForest ?? '',
              lync: forest,
            }),
          ]
        : []),
    ];
  });
}

/** The rule speaks of a person's address where it knows one; of a domain alone it is said otherwise. */
const failure = ({ rule, facts }: Finding): Phrase =>
  rule === 'mail-domain-unresolvable'
    ? phrase('domain.unresolvable', { domain: String(facts.domain) })
    : phrase(`rule.${rule}.failure`, phraseArgs(facts));

function findingBlocks({ findings, looks }: DomainReport): Block[] {
  const failed = findings.filter(({ outcome }) => outcome === 'fail');
  const open = findings.filter(({ outcome }) => outcome === 'inconclusive');
  const one = (finding: DomainFinding): Block[] => [
    ...(finding.networks.length < looks.length
      ? [sentence('domain.only', { network: finding.networks[0]! }, { weight: 'subtle' })]
      : []),
    ...(finding.likely ? [sentence('agent.likely', undefined, { weight: 'subtle' })] : []),
    { kind: 'text', phrase: failure(finding), weight: 'strong' },
  ];
  return [
    ...(failed.length > 0 ? [sentence('domain.found'), ...failed.flatMap(one)] : []),
    ...(failed.length === 0 && open.length === 0 ? [sentence('domain.nothing-wrong')] : []),
    ...openBlocks([...new Set(open.map(({ rule }) => rule))]),
  ];
}

function openBlocks(rules: readonly string[]): Block[] {
  if (rules.length === 0) return [];
  const rows = rules.map((rule) => ({ label: phrase(`rule.${rule}.title`), mark: 'unknown' as const }));
  const caption = phrase('domain.open', { count: rules.length });
  return [{ kind: 'more', caption, blocks: [{ kind: 'steps', rows }] }];
}

function forestBlock({ forests, domain }: DomainReport): Block {
  const head = ['forest', 'accepted', 'sip', 'pointers'].map((id) => phrase(`domain.${id}`));
  const rows = forests.map(({ forest, readable, accepted, sip, outlookPointers }) => [
    forest,
    phrase('domain.accepted.value', { type: accepted ?? (readable ? 'none' : 'unread') }),
    phrase(readable ? `value.${sip ? 'yes' : 'no'}` : 'value.unknown'),
    outlookPointers.length > 0 ? phrase('ui.plain', { text: outlookPointers }) : phrase('value.absent'),
  ]);
  return {
    kind: 'more',
    caption: phrase('domain.forests', { domain }),
    blocks: [{ kind: 'table', head, rows }],
  };
}

function markOf({ findings, scenarios }: DomainReport): Mark {
  if (findings.some(({ outcome, likely }) => outcome === 'fail' && !likely)) return 'bad';
  if (scenarios.some(({ value }) => value === 'undetermined')) return 'unknown';
  return findings.some(({ outcome }) => outcome === 'fail') ? 'partly' : 'good';
}

/** One mail domain for staff: which scenario its people would be in, what is wrong, and who answers where. */
export function domainView(report: DomainReport): View {
  const { domain, lookAlike, looks } = report;
  return {
    name: 'domain',
    mark: markOf(report),
    title: phrase('domain.title', { domain }),
    blocks: [
      sentence('domain.looked', { domain }, { weight: 'subtle' }),
      ...(lookAlike ? [sentence('domain.look-alike', undefined, strong)] : []),
      ...scenarioBlocks(report),
      ...(looks.length > 1 && !looksAlike(report) ? [sentence('domain.differs')] : []),
      ...findingBlocks(report),
      ...blockedBlocks(report),
      ...lookBlocks(report),
      forestBlock(report),
    ],
    actions: [],
  };
}
