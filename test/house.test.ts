import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { factQuestions } from '../engine/knowledge/questions.ts';
import { catalogue, duplicateMessages, messageBreaches, questionBreaches } from './house/catalogue.ts';
import { chosenIdBreaches } from './house/chosen-ids.ts';
import { importBreaches } from './house/imports.ts';
import { defaultExportBreaches, lengthBreaches, nameBreaches } from './house/layout.ts';
import { registered, ruleBreaches } from './house/rules.ts';
import { sentenceBreaches } from './house/sentences.ts';
import { type Breach, paths, sources } from './house/sources.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
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

  const messages = new Set(catalogue(root).keys());
  it('sentences in the engine: none', () => assert.deepEqual(shown(sentenceBreaches(tree)), []));
  it('messages said twice: none', () => assert.deepEqual(shown(duplicateMessages(root)), []));
  it('messages named and missing: none', () => assert.deepEqual(shown(messageBreaches(tree, messages)), []));
  it('ids that the engine can choose and nobody has worded: none', () =>
    assert.deepEqual(shown(chosenIdBreaches(tree, messages)), []));
  it('questions without words: none', () =>
    assert.deepEqual(shown(questionBreaches(factQuestions, messages)), []));
  it('rules without file, source, remedy, page, golden cases or words: none', async () => {
    const rules = await registered(root);
    assert.deepEqual(shown(ruleBreaches(rules, paths(root), messages)), []);
  });
});
