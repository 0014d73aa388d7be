import type { PeopleComparison } from '../engine/index.ts';
import { phrase, phraseArgs, sentence } from './phrase.ts';
import { traitWords } from './trait-words.ts';
import type { Block, Phrase, View } from './view.ts';

const strong = { weight: 'strong' } as const;
type Named = { a: string; b: string };

const nameOf = (person: PeopleComparison['person']['a']): string =>
  person.displayName ?? person.sip ?? person.asked;

function outcomeTable({ side, rules }: PeopleComparison, names: Named): Block {
  const { a, b } = side;
  const cause = (rule: string | null): Phrase =>
    rule ? phrase(`rule.${rule}.title`) : phrase('whatif.cause.none');
  const both = (make: (one: typeof a) => Phrase): Phrase[] => [make(a), make(b)];
  const rows = [
    [
      phrase('compare.row.scenario'),
      ...both(({ scenario }) => phrase('whatif.scenario.value', { value: scenario })),
    ],
    [phrase('compare.row.why'), ...both(({ why }) => phrase(`route.${why}`))],
    [phrase('compare.row.usable'), ...both(({ usable }) => phrase(`works.${usable}`))],
    [phrase('compare.row.usable-why'), ...both(({ usableWhy }) => phrase(`usable.${usableWhy}`))],
  ];
  if (rules.length === 0)
    rows.push([phrase('compare.row.cause'), cause(a.primaryCause), cause(b.primaryCause)]);
  return { kind: 'table', head: [phrase('compare.what'), plain(names.a), plain(names.b)], rows };
}
const plain = (text: string): Phrase => phrase('ui.plain', { text });

function ruleBlocks({ rules }: PeopleComparison, names: Named): Block[] {
  if (rules.length === 0) return [];
  return [
    sentence('compare.rules', undefined, strong),
    ...rules.flatMap(({ rule, outcome, facts, likely, evidence }): Block[] => {
      const who = outcome.a === 'fail' ? 'a' : 'b';
      return [
        sentence('compare.rules.whose', { who, ...names }, { weight: 'subtle' }),
        ...(likely ? [sentence('agent.likely', undefined, { weight: 'subtle' })] : []),
        sentence(`rule.${rule}.failure`, phraseArgs(facts[who]), { cites: evidence[who] }),
      ];
    }),
  ];
}

function traitBlocks({ differs }: PeopleComparison, names: Named): Block[] {
  if (differs.length === 0) return [];
  const decided = (id: string): Phrase =>
    id === 'route' || id === 'usable' ? phrase(`compare.decides.${id}`) : phrase(`rule.${id}.title`);
  const rows = differs.map(({ trait, value, evidence, decides }) => [
    phrase(`compare.trait.${trait}`),
    traitWords(trait, value.a, evidence.a),
    traitWords(trait, value.b, evidence.b),
    decided(decides[0]!),
  ]);
  const head = [phrase('compare.property'), plain(names.a), plain(names.b), phrase('compare.decides')];
  return [sentence('compare.because', undefined, strong), { kind: 'table', head, rows }];
}

function featureBlock({ features }: PeopleComparison, names: Named): Block[] {
  if (features.length === 0) return [];
  const rows = features.map(({ feature, works }) => [
    phrase(`feature.${feature}`),
    phrase(`works.${works.a}`),
    phrase(`works.${works.b}`),
  ]);
  const head = [phrase('compare.feature'), plain(names.a), plain(names.b)];
  return [{ kind: 'more', caption: phrase('compare.features'), blocks: [{ kind: 'table', head, rows }] }];
}

/** Why one works and the other does not: what comes out, what differs and matters, and how much is equal. */
export function compareView(result: PeopleComparison): View {
  const names = { a: nameOf(result.person.a), b: nameOf(result.person.b) };
  const { conclusion, same, idle } = result;
  const explained = conclusion === 'explained';
  const found = conclusion !== 'cannot-tell';
  return {
    name: 'compare',
    ...(explained ? {} : { mark: conclusion === 'same' ? ('good' as const) : ('unknown' as const) }),
    title: phrase(explained ? 'compare.title' : `compare.title.${conclusion}`, names),
    blocks: [
      ...(explained ? [] : [sentence(`compare.${conclusion}`)]),
      ...(found ? [outcomeTable(result, names)] : []),
      ...(found ? traitBlocks(result, names) : []),
      ...(found ? ruleBlocks(result, names) : []),
      ...(found ? featureBlock(result, names) : []),
      ...(found ? [sentence('compare.counts', { same, idle }, { weight: 'subtle' })] : []),
    ],
    actions: [],
  };
}
