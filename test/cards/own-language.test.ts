import assert from 'node:assert/strict';
import {
  compareView,
  createSay,
  diagnosisView,
  domainView,
  evidenceView,
  languages,
  type View,
  whatIfView,
} from '../../cards/index.ts';
import { catalogue } from '../../cards/messages.ts';
import { phrase } from '../../cards/phrase.ts';
import { saidWords } from '../../cards/said-words.ts';
import type { Block, Phrase } from '../../cards/view.ts';
import { applyChange } from '../../engine/change-apply.ts';
import { askOf, comparePeople, diagnose, domainReport, questionIds } from '../../engine/index.ts';
import { whatIfOf } from '../../engine/whatif.ts';
import { account, at, bySid, evidence, found, linked, oneWay, own } from '../engine/build.ts';
import { looks } from '../engine/derive/lookups.ts';
import { ownWords } from './icu.ts';
import { objectsOf } from './reading.ts';
import { sampleMessages } from './sample-messages.ts';
import { sampleViews } from './sample-views.ts';

/** The samples' rules have English words only: they are left out. */
const masked = Object.fromEntries(Object.keys(sampleMessages).map((id) => [id, '…']));
const say = createSay({ missing: 'throw', extra: masked });

/** Data that is written like a word: names of forests and people, and what the samples' people said. */
const data = new Set(
  'hoster corp other anna bert carl emil hans root case-claim agnes arne ada a xyzzy whatif why negotiate'.split(
    ' ',
  ),
);
const verdict = /^v-[0-9a-f]+$/;
/** Written like an id of the engine, or like a word of English. */
const looksLikeWord = /^[a-z]+(-[a-z0-9]+)*$/;

/** Phrases of a view, wherever they stand; ids of messages have a dot. */
const phrasesOf = (view: View): Phrase[] =>
  objectsOf(view).filter(
    (one) =>
      String(one.id).includes('.') && Object.keys(one).every((key) => ['id', 'args', 'cites'].includes(key)),
  ) as unknown as Phrase[];
const cellsOf = (blocks: readonly Block[]): (Phrase | string)[] =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flat()
      : block.kind === 'facts'
        ? block.rows.map(({ value }) => value)
        : block.kind === 'more'
          ? cellsOf(block.blocks)
          : [],
  );

/** What a phrase shows of its arguments in this language, each as it comes. */
const shownBy = (told: Phrase, language: string): string[] =>
  [...say(told, language, (value) => `⟪${value}⟫`).matchAll(/⟪([^⟪⟫]*)⟫/g)].map(([, value]) => value ?? '');
const shownIn = (view: View, language: string): string[] => [
  ...phrasesOf(view).flatMap((told) => shownBy(told, language)),
  ...cellsOf(view.blocks).filter((cell) => typeof cell === 'string'),
];

const person = evidence({
  lync: linked({}, {}),
  joined: [bySid(account())],
  origin: found(account()),
  trusts: oneWay,
  look: { 'https-autodiscover': 'corp' },
});
const plain = evidence({ lync: own() });
const dead = evidence({ lync: own(), look: { 'https-root': 'refused', 'https-autodiscover': 'expired' } });
const change = { mail: 'ann@d.test', comparisonOff: true, trust: { kind: 'two-way' } } as const;
const lookReports = Object.keys(looks).map((look) => ({
  asked: 'd.test',
  lookAlike: false,
  tookMs: 1,
  ...domainReport(
    evidence({ trusts: oneWay, look: { 'https-root': look, 'https-autodiscover': 'corp' } }),
    'd.test',
  ),
}));
const said = questionIds.flatMap((id) => {
  const { fact, answers } = askOf(id);
  const kept = Object.values(answers).filter((value) => value !== null);
  return kept.map((value) => saidWords(fact, value));
});

const views: { name: string; view: View }[] = [
  ...sampleViews,
  ...[person, plain, dead].map((items, at) => ({
    name: `seen ${at}`,
    view: diagnosisView(diagnose(items), 'admin'),
  })),
  ...[person, plain, dead].map((items, at) => {
    const d = diagnose(items);
    return {
      name: `evidence ${at}`,
      view: evidenceView(d, d.evidence.map(({ id }) => id).join(' '), 'admin'),
    };
  }),
  { name: 'compared', view: compareView(comparePeople(diagnose(person), diagnose(plain))) },
  { name: 'compared too', view: compareView(comparePeople(diagnose(dead), diagnose(person))) },
  { name: 'checked again', view: diagnosisView(diagnose(person), 'admin', diagnose(dead)) },
  {
    name: 'predicted',
    view: whatIfView(whatIfOf(diagnose(person), diagnose(applyChange(person, change)), change, at)),
  },
  ...lookReports.map((report, at) => ({ name: `domain ${at}`, view: domainView(report) })),
  {
    name: 'said',
    view: {
      name: 'said',
      title: phrase('value.yes'),
      actions: [],
      blocks: [{ kind: 'table', head: [], rows: said.map((one) => [one]) }],
    },
  },
];

/** Words of English that none of the other languages has. */
const english =
  /(?<![\p{L}\p{N}_])(the|with|which|until|inside|outside|connected|refused|failed|from|is|are|not|this|of|and|or|your|their|windows|user-mailbox)(?![\p{L}\p{N}_])/u;
/** Where English may stand: quoted screens, also in brackets, names of products, and what is typed. */
const foreign = [
  /[«“„「"][^«»“”„「」"]*[»”“」"]|[(（][^()（）]*[)）]/g,
  /EWS not (deployed|fully initialized)|Active Directory Domains and Trusts|Outlook on the web/g,
  /\S*[@=/\\.$-]\S*/g,
];

describe('in every language', () => {
  for (const language of languages().filter((one) => one !== 'en'))
    it(`${language}: no English but in names and quoted screens`, () => {
      const left = [...catalogue(language)].map(([id, text]) => {
        const words = foreign.reduce((rest, each) => rest.replace(each, ' '), ownWords(text, language));
        return english.test(words) ? `${id}: ${words}` : '';
      });
      assert.deepEqual(left.filter(Boolean), []);
    });
  for (const language of languages())
    it(`${language}: nothing is shown by the id that the engine has for it`, function () {
      this.timeout(20_000);
      const raw = views.flatMap(({ name, view }) =>
        shownIn(view, language)
          .filter((value) => looksLikeWord.test(value) && !data.has(value) && !verdict.test(value))
          .map((value) => `${name}: ${value}`),
      );
      assert.deepEqual([...new Set(raw)], []);
    });
});
