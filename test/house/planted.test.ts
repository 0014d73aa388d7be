// biome-ignore-all lint/suspicious/noTemplateCurlyInString: planted source text
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { catalogue, duplicateMessages, messageBreaches, questionBreaches } from './catalogue.ts';
import { chosenIdBreaches } from './chosen-ids.ts';
import { importBreaches, specifiers } from './imports.ts';
import { defaultExportBreaches, lengthBreaches, nameBreaches } from './layout.ts';
import { registered, ruleBreaches } from './rules.ts';
import { sentenceBreaches } from './sentences.ts';
import { paths, sources } from './sources.ts';

const file = (path: string, text = '') => [{ path, text }];

describe('planted breaches are seen', () => {
  const imports: [path: string, text: string][] = [
    ['engine/rules/x.ts', "import { a } from '../clients/ldap.ts';"],
    ['engine/rules/x.ts', "import type { A } from '../probes/dns.ts';"],
    ['engine/rules/x.ts', "import { readFileSync } from 'node:fs';"],
    ['engine/knowledge/x.ts', "export { z } from 'zod';"],
    ['engine/diagnose.ts', "import { gather } from './gather.ts';"],
    ['engine/gather.ts', "import { dns } from './clients/dns.ts';"],
    ['engine/probes/x.ts', "const a = await import('ldapts');"],
    ['engine/clients/x.ts', "import { rules } from '../rules/index.ts';"],
    ['engine/index.ts', "import { view } from '../cards/view.ts';"],
    ['engine/paste.ts', "import { rules } from './rules/index.ts';"],
    ['cards/x.ts', "import type { Rule } from '../engine/rule.ts';"],
    ['cards/x.ts', "import { CardFactory } from 'botbuilder';"],
    ['dialogs/x.ts', "import { turn } from '../bot/turn.ts';"],
    ['desk/x.ts', "import { view } from '../cards/view.ts';"],
    ['store/x.ts', "import { turn } from '../dialogs/dialog.ts';"],
    ['fleet/x.ts', "import { ps } from '../engine/quote.ts';"],
    ['lab/x.ts', "import type { Person } from '../engine/index.ts';"],
    ['bot/x.ts', "import { CloudAdapter } from 'botbuilder';"],
    ['bot/x.ts', "const { App } = require('@slack/bolt');"],
    ['desk/x.ts', "import { a } from '../../elsewhere/a.ts';"],
  ];
  for (const [path, text] of imports)
    it(`import law: ${path}: ${text}`, () => assert.equal(importBreaches(file(path, text)).length, 1));

  it('allowed imports are let be', () => {
    assert.deepEqual(
      importBreaches(file('bot/channels/teams/x.ts', "import { CloudAdapter } from 'botbuilder';")),
      [],
    );
    assert.deepEqual(
      importBreaches(file('cards/x.ts', "import type { Rule } from '../engine/index.ts';")),
      [],
    );
    assert.deepEqual(importBreaches(file('engine/clients/x.ts', "import net from 'node:net';")), []);
  });
  it('words in comments, strings and expressions are no imports, code in templates is', () => {
    const text = [
      "// import a from 'x';",
      "/* import b from 'y' */ const c = \"import d from 'z'\";",
      "const e = /[/'\"]from 'q'/.test(c);",
      "const f = `${await import('./really.ts')} from 'w'`;",
      "export type * from './types.ts';",
    ].join('\n');
    assert.deepEqual(specifiers(text), ['./really.ts', './types.ts']);
  });

  it('a file of 251 lines, not one of 250', () => {
    assert.equal(lengthBreaches(file('bot/x.ts', 'x\n'.repeat(251))).length, 1);
    assert.equal(lengthBreaches(file('bot/x.css', 'x\n'.repeat(250))).length, 0);
  });
  it('names', () => {
    for (const path of ['bot/utils.ts', 'bot/helpers/a.ts', 'engine/case-manager.ts', 'desk/mail.service.ts'])
      assert.deepEqual(
        nameBreaches(file(path)).map(({ law }) => law),
        ['vague-name'],
      );
    for (const path of ['bot/TurnContext.ts', 'bot/some_thing.ts', 'Bot/x.ts'])
      assert.deepEqual(
        nameBreaches(file(path)).map(({ law }) => law),
        ['kebab-case'],
      );
    assert.deepEqual(nameBreaches(file('test/servers/ldap.servers.ts')), []);
  });
  it('default exports, however written', () => {
    for (const text of [
      'export default 1;',
      'const a = 1;\nexport { a as default };',
      "export { default } from './a.ts';",
    ])
      assert.equal(defaultExportBreaches(file('bot/x.ts', text)).length, 1, text);
    assert.deepEqual(defaultExportBreaches(file('bot/x.ts', "import { default as a } from 'a';")), []);
    assert.deepEqual(defaultExportBreaches(file('bot/x.ts', "export { default as a } from 'a';")), []);
    assert.deepEqual(defaultExportBreaches(file('bot/x.ts', 'switch (a) { default: export1(); }')), []);
  });

  it("sentences in the engine, not in its tables of other people's texts", () => {
    const text = "const a = 'The mail attribute is empty here';";
    assert.equal(sentenceBreaches(file('engine/rules/x.ts', text)).length, 1);
    assert.equal(
      sentenceBreaches(file('engine/gather.ts', 'const b = `could not reach ${host} from here at all`;'))
        .length,
      1,
    );
    assert.deepEqual(sentenceBreaches(file('engine/knowledge/strings.ts', text)), []);
    const vocabulary = (words: string) => file('engine/understand/x.ts', `const a = '${words}';`);
    assert.deepEqual(sentenceBreaches(vocabulary('please can could would you')), []);
    assert.equal(sentenceBreaches(vocabulary('Please tell me which account it is.')).length, 1);
    assert.deepEqual(sentenceBreaches(file('engine/clients/x.ts', text)), []);
    const command = 'const c = `Set-ADUser -Identity ${name} -Clear mail`; // said to a person, not here';
    assert.deepEqual(sentenceBreaches(file('engine/rules/x.ts', command)), []);
  });
  it('message ids that no catalogue holds, whole and built', () => {
    const ids = new Set(['view.title', 'question.a.yes']);
    const breaches = (text: string) => messageBreaches(file('cards/x.ts', text), ids).length;
    assert.equal(breaches("say({ id: 'view.titel' })"), 1);
    assert.equal(breaches('say({ id: `question.${q}.no` })'), 1);
    assert.equal(breaches("say({ id: 'view.title' }, `question.${q}.${a}`, other.title)"), 0);
  });
  it('questions and answers without words', () => {
    const questions = { logon: { answers: ['ours', 'theirs'] } };
    const worded = new Set(['question.logon', 'question.logon.ours']);
    assert.deepEqual(
      questionBreaches(questions, worded).map(({ detail }) => detail),
      ['question.logon.theirs'],
    );
  });
  it('ids that code chooses and no catalogue holds', () => {
    const breaches = (text: string) =>
      chosenIdBreaches(
        file('engine/rules/x.ts', text),
        new Set(['warning.known', 'option.why.known', 'feature.why.known']),
      ).map(({ detail }) => detail);
    assert.deepEqual(
      breaches("a({ warnings: ({ m }) => (m.type === 'linked' ? ['known'] : ['unheard']), id: 'z' });"),
      ['line 1: warning.unheard'],
    );
    const at = (path: string, text: string) =>
      chosenIdBreaches(file(path, text), new Set(['option.why.known'])).map(({ detail }) => detail);
    const why =
      "function why(o: { p: 1 }): string[] {\n const a = { yes: ['known'] };\n if (o.p === 'no') return ['unheard'];\n return b ? ['known'] : [];\n}";
    assert.deepEqual(at('engine/options.ts', why), ['line 3: option.why.unheard']);
    assert.deepEqual(at('engine/features.ts', "f({ works: 'no', why: a === 'b' ? 'x' : 'y' });"), [
      'line 1: feature.why.x',
      'line 1: feature.why.y',
    ]);
    assert.deepEqual(at('engine/contradictions.ts', "return { id: 'sides', facts: { id2: 'z' } };"), [
      'line 1: contradiction.sides',
    ]);
    assert.deepEqual(breaches("if (a) warnings.push('unheard');\nwarnings.push('known');"), [
      'line 1: warning.unheard',
    ]);
  });
});

describe('planted breaches in a tree are seen', () => {
  const good: Record<string, string> = {
    'engine/rules/index.ts': "import { one } from './one.ts';\nexport const rules = [one];",
    'engine/rules/one.ts':
      "export const one = { id: 'one', cites: ['A'], remedies: [{ id: 'mend', waits: ['dns'] }] };",
    'docs/rules/one.md': '# one',
    'test/cases/rules/one.json': '{}',
    'cards/messages/en/a.json':
      '{ "rule.one.title": "", "rule.one.failure": "", "rule.one.why": "",\n "remedy.mend": "", "wait.dns": "" }',
  };
  const roots: string[] = [];
  /** Laws that a tree like the good one, but for these files, breaks. */
  async function laws(changes: Record<string, string | undefined>): Promise<string[]> {
    const root = mkdtempSync(join(tmpdir(), 'house-'));
    roots.push(root);
    for (const [path, text] of Object.entries({ ...good, ...changes })) {
      if (text === undefined) continue;
      mkdirSync(join(root, dirname(path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const messages = new Set(catalogue(root).keys());
    const breaches = [
      ...ruleBreaches(await registered(root), paths(root), messages),
      ...duplicateMessages(root),
      ...importBreaches(sources(root)),
      ...lengthBreaches(sources(root)),
    ];
    return breaches.map(({ law }) => law);
  }
  after(() => {
    for (const root of roots) rmSync(root, { recursive: true });
  });
  const rule = (changed: string) => ({
    'engine/rules/one.ts': `export const one = { id: 'one', cites: ['A'], remedies: [{ id: 'mend' }], ${changed} };`,
  });
  const planted: [what: string, changes: Record<string, string | undefined>, laws: string[]][] = [
    ['nothing', {}, []],
    ['no rules at all', { 'engine/rules/index.ts': undefined, 'engine/rules/one.ts': undefined }, []],
    ['a rule without a source', rule('cites: []'), ['rule-source']],
    ['a rule without a remedy', rule('remedies: []'), ['rule-remedy']],
    [
      'a rule named unlike its file',
      rule("id: 'two'"),
      [
        'rule-unregistered',
        'rule-file',
        'rule-page',
        'rule-golden',
        'rule-message',
        'rule-message',
        'rule-message',
      ],
    ],
    [
      'a rule that is not registered',
      { 'engine/rules/two.ts': 'export const two = 2;' },
      ['rule-unregistered'],
    ],
    [
      'a rule registered twice',
      { 'engine/rules/index.ts': "import { one } from './one.ts';\nexport const rules = [one, one];" },
      ['rule-twice'],
    ],
    ['a rule without a page', { 'docs/rules/one.md': undefined }, ['rule-page']],
    ['a rule without golden cases', { 'test/cases/rules/one.json': undefined }, ['rule-golden']],
    ['a remedy without words', rule("remedies: [{ id: 'pray' }]"), ['rule-message']],
    ['a wait without words', rule("remedies: [{ id: 'mend', waits: ['for-ever'] }]"), ['rule-message']],
    ['a message said twice', { 'cards/messages/en/b.json': '{ "wait.dns": "" }' }, ['message-twice']],
    [
      'a client imported by a rule',
      { 'engine/rules/one.ts': `import type {} from '../clients/ldap.ts';\n${good['engine/rules/one.ts']}` },
      ['imports'],
    ],
    ['a long page', { 'bot/page/page.html': '\n'.repeat(300) }, ['length']],
  ];
  for (const [what, changes, expected] of planted)
    it(what, async () => assert.deepEqual((await laws(changes)).sort(), [...expected].sort()));
});
