import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { importBreaches, specifiers } from './house/imports.ts';
import { defaultExportBreaches, lengthBreaches, nameBreaches } from './house/layout.ts';
import type { Breach } from './house/sources.ts';
import { sources } from './house/sources.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = (path: string, text = '') => [{ path, text }];
const shown = (breaches: readonly Breach[]) =>
  breaches.map(({ law, path, detail }) => `${law}: ${path}: ${detail}`);

describe('the house, as it stands', () => {
  const tree = sources(root);
  it('is not looked at from the wrong place', () => {
    assert.ok(tree.some(({ path }) => path === 'engine/rule.ts'));
    assert.ok(tree.length > 20, `${tree.length} files`);
  });
  for (const [law, check] of Object.entries({
    importBreaches,
    lengthBreaches,
    nameBreaches,
    defaultExportBreaches,
  }))
    it(`${law}: none`, () => assert.deepEqual(shown(check(tree)), []));
});

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
      // biome-ignore lint/suspicious/noTemplateCurlyInString: planted source text
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
});
