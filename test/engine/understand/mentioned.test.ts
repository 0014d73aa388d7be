import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mentionedIn } from '../../../engine/understand/mentioned.ts';
import { understand } from '../../../engine/understand/understand.ts';

describe('who is meant', () => {
  const cases: readonly [text: string, words: string | undefined][] = [
    ['for anna in sales: lync has no history', 'anna in sales'],
    ['anna cannot make meetings', 'anna'],
    ['my colleague bert has no photos', 'bert'],
    ['please look at carol@lync.example, no history', 'carol@lync.example'],
    ['anna.smith@corp.example has no voicemail', 'anna.smith@corp.example'],
    ['Bert from marketing gets a certificate prompt', 'Bert from marketing'],
    ['Meine Kollegin Sabine sieht keine Voicemail', 'Sabine'],
    ['user Bob Smith sees no voicemail', 'Bob Smith'],
    ['Kevin says that no one sees his presence', 'Kevin'],
    ['conversation history for Bob is missing', 'Bob'],
    ['my colleague called Bob Smith has no photos', 'Bob Smith'],
  ];
  for (const [text, words] of cases)
    it(`finds ${words} in "${text}"`, () => assert.equal(mentionedIn(text)?.words, words));

  const none = [
    'Outlook cannot create meetings',
    'attendees cannot join',
    'lync for Mac',
    'for mails',
    'nobody sees photos',
    'since yesterday lync says not deployed',
    'Polycom says exchange unavailable',
    'Yesterday evening Lync was slow',
    'Everyone in Berlin has no history',
    'cannot sign in since my address changed from a@x.example to b@y.example',
    'Lync shows old@corp.example in the contact card',
  ];
  for (const text of none)
    it(`takes nothing for a name in "${text}"`, () => assert.equal(mentionedIn(text), undefined));

  it('tells what is said outright from what only looks like a name', () => {
    const { about, mentioned } = understand('anna cannot make lync meetings');
    assert.equal(about, undefined);
    assert.deepEqual(mentioned, { words: 'anna', kind: 'name' });
    assert.equal(understand('for dan@lync.example, no history').about, 'dan@lync.example');
  });
  it('finds the same where V8 no longer optimises patterns, as in a process that holds many', () => {
    const url = new URL('../../../engine/understand/mentioned.ts', import.meta.url).href;
    const code = `import { mentionedIn } from ${JSON.stringify(url)};
      console.log(${JSON.stringify(cases.map(([text]) => text))}.map((text) => mentionedIn(text)?.words).join(';'));`;
    const args = ['--no-regexp-optimization', '--input-type=module', '--eval', code];
    const found = execFileSync(process.execPath, args, { encoding: 'utf8' }).trim().split(';');
    assert.deepEqual(
      found,
      cases.map(([, words]) => words),
    );
  });
  it('takes linear time on a long line of capital letters', () => {
    const start = performance.now();
    mentionedIn('For Anna '.repeat(20_000));
    mentionedIn('a'.repeat(200_000));
    assert.ok(performance.now() - start < 200);
  });
});
