import assert from 'node:assert/strict';
import { diagnosisView, renderAdaptive, renderText, type View } from '../../cards/index.ts';
import { largestCard } from '../../cards/render/adaptive.ts';
import { numbered } from '../../engine/index.ts';
import { parserComplaints } from './adaptive-parser.ts';
import { objectsOf, strictly } from './reading.ts';
import { diagnosis } from './sample-diagnosis.ts';
import { complaint, corpPerson, hop, lookup, lyncPerson, seen } from './sample-evidence.ts';

const options = { locale: 'en', say: strictly };
const bytes = (card: unknown) => Buffer.byteLength(JSON.stringify(card));
const cardText = (card: unknown) => JSON.stringify(card);
const plain = (text: string) => ({ id: 'ui.plain', args: { text } });
const table = (rows: number): View => ({
  name: 'table',
  title: plain('A table'),
  blocks: [
    {
      kind: 'table',
      head: [plain('one'), plain('two')],
      rows: Array.from({ length: rows }, (_, at) => [`row ${at}`, 'x'.repeat(50)]),
    },
  ],
  actions: [],
});

/** An admin's diagnosis with twenty matches and forty hops. */
function huge() {
  const looked = lookup('corp.test', 'corp.test');
  const hops = Array.from({ length: 40 }, (_, at) => hop(`h${at}.corp.test`, `10.0.1.${at}`, 'corp.test'));
  const evidence = [
    complaint('anna@corp.test', 'meeting_error'),
    seen('lync-person', lyncPerson('anna')),
    seen('exchange-person', {
      searched: ['corp'],
      matches: Array.from({ length: 20 }, (_, at) => ({
        person: corpPerson(`anna${at}`),
        by: 'mail' as const,
        confidence: 'weak' as const,
      })),
    }),
    seen('autodiscover', { ...looked, candidates: [{ kind: 'https-autodiscover', hops }] }, 'http'),
  ];
  return diagnosis({ evidence: numbered(evidence) });
}

describe('long output', () => {
  it('keeps a small table whole', () => {
    const { card, codeTexts } = renderAdaptive(table(10), options);
    assert.deepEqual(codeTexts, []);
    assert.doesNotMatch(cardText(card), /more in the report/);
    assert.equal(objectsOf(card).filter((one) => one.type === 'TableRow').length, 11);
  });
  it('turns a larger table into lines, then says how many rows are left out', () => {
    const lines = renderAdaptive(table(120), options).card;
    assert.equal(
      objectsOf(lines).some((one) => one.type === 'Table'),
      false,
    );
    assert.doesNotMatch(cardText(lines), /more in the report/);
    const { card: cut, codeTexts } = renderAdaptive(table(1000), options);
    const shown = objectsOf(cut.body).filter((one) => /"row \d+ · /.test(JSON.stringify(one.inlines ?? 0)));
    assert.ok(shown.length >= 25);
    assert.ok(cardText(cut).includes(`… ${1000 - shown.length} more in the text beside this card`));
    for (const at of [0, 500, 999]) assert.match(codeTexts.join('\n'), new RegExp(`row ${at} `));
    assert.ok(codeTexts.every((text) => text.length < 8_200));
  });
  it('offers the report of the diagnosis where something is left out, once', () => {
    const { card, codeTexts } = renderAdaptive({ ...table(1000), verdict: 'v-1' }, options);
    assert.match(cardText(card), /more in the report/);
    assert.deepEqual(codeTexts, []);
    const offers = objectsOf(card).filter((one) => one.verb === 'report');
    assert.deepEqual(
      offers.map(({ data }) => data),
      [{ action: 'report', verdict: 'v-1', format: 'html' }],
    );
    const own = { id: 'report', label: plain('Report'), data: { verdict: 'v-1', format: 'html' } };
    const offered = renderAdaptive({ ...table(1000), verdict: 'v-1', actions: [own] }, options).card;
    assert.equal(objectsOf(offered).filter((one) => one.verb === 'report').length, 1);
  });
  it('keeps a huge diagnosis under the limit, says what is left out, and loses no command', () => {
    const view = diagnosisView(huge(), 'admin');
    const { card, text, codeTexts } = renderAdaptive(view, options);
    assert.ok(bytes(card) < largestCard, `${bytes(card)}`);
    assert.deepEqual(parserComplaints(card), []);
    assert.match(cardText(card), /left out here for size; the report|more in the report/);
    assert.match(codeTexts.join('\n'), /Set-Mailbox -Identity 'CN=anna,.*anna\.example@corp\.test'/);
    assert.equal(text, renderText(view, options));
    for (const at of [0, 19, 39]) assert.ok(text.includes(`h${at}.corp.test`), `hop ${at} is in the text`);
  });
  it('says how many sections are left out where nothing else helps', () => {
    const blocks = Array.from({ length: 400 }, (_, at) => ({
      kind: 'text' as const,
      phrase: plain(`${at} ${'y'.repeat(200)}`),
    }));
    const { card, text } = renderAdaptive({ ...table(1), blocks }, options);
    assert.ok(bytes(card) < largestCard);
    assert.match(cardText(card), /397 sections are left out here for size; the text beside/);
    assert.match(text, /^399$/m);
  });
  it('names buttons beyond six in words', () => {
    const actions = Array.from({ length: 8 }, (_, at) => ({ id: 'answer', label: plain(`B${at}`) }));
    const { card } = renderAdaptive({ ...table(1), actions }, options);
    assert.equal((card.actions as unknown[]).length, 6);
    assert.match(cardText(card), /You can answer: B6 · B7/);
  });
  it('puts many commands into few messages, none of them shortened', () => {
    const line = `Set-ADUser -Identity '${'u'.repeat(900)}'`;
    const blocks = Array.from({ length: 30 }, () => ({
      kind: 'code' as const,
      caption: plain('do'),
      lines: [line],
    }));
    const { codeTexts } = renderAdaptive({ ...table(1), blocks }, options);
    assert.ok(codeTexts.length > 1 && codeTexts.length < 6, `${codeTexts.length} messages`);
    assert.equal(codeTexts.join('').split(line).length - 1, 30);
  });
});
