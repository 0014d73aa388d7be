import { Book } from './book.ts';
import { type FactSheet, factSheet } from './derive/facts.ts';
import type { DomainFinding, DomainScenario } from './domain-report.ts';
import { type EvidenceItem, type EvidenceTypes, type NewEvidence, numbered } from './evidence.ts';
import type { FactName } from './facts/derived.ts';
import { inOrder } from './finding-order.ts';
import { judge } from './judge.ts';
import { domainRules } from './knowledge/domain-rules.ts';
import type { Network } from './knowledge/ids.ts';
import { letsIn } from './lets-in.ts';
import { rules } from './rules/index.ts';

/** What is the same for everybody with an address in the domain; all else belongs to a person, and is not asked. */
const ofTheDomain: ReadonlySet<FactName> = new Set<FactName>([
  'autodiscover',
  'candidates',
  'complaint',
  'configuration',
  'endpoint',
  'forests',
  'lync-person',
  'route',
  'symptoms',
  'trusts',
]);

/** A domain as it is met by those with Lync in one forest, on one network. */
export interface DomainCase {
  book: Book;
  sheet: FactSheet;
  lyncForest: string;
}

/** The facts as anybody with mail in the domain and Lync in this forest would meet them. */
export function domainCase(
  items: readonly EvidenceItem[],
  domain: string,
  lyncForest: string,
  network: Network,
): DomainCase {
  const stamp = { source: 'settings', vantage: 'bot', at: items[0]?.at ?? '', ms: 0 } as const;
  const anybody: EvidenceTypes['lync-person'] = {
    forest: lyncForest,
    dn: '',
    kind: 'user',
    sidHistory: [],
    mail: `?@${domain}`,
    proxyAddresses: [],
    um: { enabled: false, attributesPresent: false },
    hasPhoto: false,
    memberOf: [],
  };
  const stand: NewEvidence = { name: 'lync-person', known: true, value: anybody, ...stamp };
  const others = items.filter(({ name }) => name !== 'lync-person');
  const book = new Book([...others, ...numbered([stand]).map((item) => ({ ...item, id: '' }))]);
  const whole = factSheet(book, 'windows', network);
  const get: FactSheet['get'] = (name) =>
    ofTheDomain.has(name) ? whole.get(name) : { known: false, reason: { code: 'not-asked' } };
  return { book, lyncForest, sheet: { ...whole, get } };
}

/** Which Exchange anybody with such an address and Lync in this forest would reach. */
export function scenarioOf({ sheet, lyncForest }: DomainCase): DomainScenario {
  const route = sheet.get('route');
  const endpoint = sheet.get('endpoint');
  const { value, why, between, ifSame } = (route as Extract<typeof route, { known: true }>).value;
  const owner = endpoint.known ? endpoint.value.owner : undefined;
  const forest = owner && 'forest' in owner ? owner.forest : undefined;
  const told = <T>(fact: { known: true; value: T } | { known: false }, none: T): T =>
    fact.known ? fact.value : none;
  const trusts = told(sheet.get('trusts'), []);
  const forests = told(sheet.get('forests'), []);
  return {
    lyncForest,
    network: sheet.network,
    value,
    why,
    ...(between ? { between } : {}),
    ...(ifSame ? { ifSame } : {}),
    ...(endpoint.known ? { host: endpoint.value.host } : {}),
    ...(forest
      ? {
          endpointForest: forest,
          letsIn: letsIn({ forest: lyncForest }, { forest }, trusts, forests),
        }
      : {}),
  };
}

/** The rules of a domain, judged for every Lync forest and network; what comes out alike is one finding. */
export function domainFindings(cases: readonly DomainCase[]): DomainFinding[] {
  const found = new Map<string, DomainFinding>();
  for (const { book, sheet, lyncForest } of cases)
    for (const rule of rules.filter(({ id }) => domainRules.has(id))) {
      const finding = judge(rule, book, sheet);
      const key = JSON.stringify([rule.id, finding.outcome, finding.likely, finding.facts]);
      const cited = finding.evidence.filter(Boolean);
      const merged = found.get(key) ?? { ...finding, evidence: cited, networks: [], lyncForests: [] };
      found.set(key, {
        ...merged,
        evidence: [...new Set([...merged.evidence, ...cited])],
        networks: [...new Set([...merged.networks, sheet.network])],
        lyncForests: [...new Set([...merged.lyncForests, lyncForest])],
      });
    }
  return inOrder([...found.values()], rules, []) as DomainFinding[];
}
