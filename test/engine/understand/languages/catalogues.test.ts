import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { understand } from '../../../../engine/understand/understand.ts';

const root = new URL('../../../../cards/messages/', import.meta.url);
const read = (language: string, file: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`${language}/${file}.json`, root), 'utf8'));
/** What the help card's examples are examples of, in every language. */
const examples = ['meeting_error', 'visual_voicemail_missing', 'cert_prompt'];

describe('what the catalogues say is understood', () => {
  const languages = readdirSync(root);
  it('in six languages at least', () => assert.ok(languages.length >= 6, String(languages)));
  for (const language of languages) {
    it(`${language}: the examples of the help card`, () => {
      const ui = read(language, 'ui');
      const texts = examples.map((_, at) => ui[`help.example.${at + 1}`] ?? '');
      assert.deepEqual(
        texts.map((text) => understand(text).primary),
        examples,
        texts.join('; '),
      );
    });
    it(`${language}: the symptoms' labels, at least as the first reading of what is asked about`, () => {
      for (const [id, text] of Object.entries(read(language, 'symptoms'))) {
        const symptom = /^symptom\.(\w+)$/.exec(id)?.[1];
        if (symptom === undefined || symptom === 'other') continue;
        const { primary, alternatives } = understand(text);
        assert.equal(primary === 'unclear' ? alternatives[0] : primary, symptom, `${text}: ${primary}`);
      }
    });
  }
});
