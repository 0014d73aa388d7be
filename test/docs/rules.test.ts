import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { pages } from '../../docs/make.ts';

const folder = new URL('../../docs/rules/', import.meta.url);

describe('the pages of the rules', () => {
  const wanted = pages();
  it('are those of the rules, no more and no fewer', () => {
    assert.deepEqual(readdirSync(folder).sort(), [...wanted.keys()].sort());
  });
  for (const [name, text] of wanted)
    it(`${name} is as "npm run docs" makes it, with every value filled in`, () => {
      assert.equal(readFileSync(new URL(name, folder), 'utf8'), text);
      assert.doesNotMatch(text, /undefined|⟦|\[object/);
    });
  it('name the reserved example domains only', () => {
    for (const [name, text] of wanted) assert.doesNotMatch(text, /\b(contoso|fabrikam)\b/i, name);
  });
});
