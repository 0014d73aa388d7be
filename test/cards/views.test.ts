import assert from 'node:assert/strict';
import {
  cancelledView,
  diagnosisView,
  mappingConfirmView,
  mappingNeededView,
  notFoundView,
  optionsView,
  personChoiceView,
  progressView,
  questionView,
  renderAdaptive,
  renderText,
  symptomChoiceView,
} from '../../cards/index.ts';
import { shortDn } from '../../cards/person-choice.ts';
import { roles } from '../../engine/index.ts';
import { buttonsOf, strictly, textsOf } from './reading.ts';
import { sampleDiagnoses } from './samples.ts';

const options = { locale: 'en', say: strictly };
const anna = sampleDiagnoses['meeting-limit']!;
const said = (view: Parameters<typeof textsOf>[0]) => textsOf(view).join('\n');

describe('progress', () => {
  it('shows four steps, each with sign and word, and Cancel with its run', () => {
    const view = progressView('r7', { directory: 'done', dns: 'running', certificate: 'failed' });
    const text = renderText(view, options);
    assert.match(
      text,
      /✓ Directory +done\n… Names on the network \(DNS\) +checking\n✗ Certificate +failed\n○ Sign-in realm +waiting/,
    );
    assert.deepEqual(
      view.actions.map(({ id, data }) => [id, data]),
      [['cancel', { run: 'r7' }]],
    );
  });
  it('keeps what was reached when stopped', () => {
    assert.match(renderText(cancelledView(['directory']), options), /✓ Directory +done\n○ Names/);
  });
});

describe('choices', () => {
  it('offers the answers of a question and, last, not to know', () => {
    const view = questionView({
      id: 'windows-logon',
      fact: 'windows-logon',
      answers: ['neither', 'unknown'],
    });
    assert.deepEqual(
      view.actions.map(({ data }) => data?.answer),
      ['neither', 'unknown'],
    );
    assert.equal(buttonsOf(view).at(-1), 'I don’t know');
  });
  it('lists answers that have no button, so that they can be typed', () => {
    const answers = ['meeting', 'presence', 'history', 'voicemail', 'contacts', 'prompt', 'unknown'];
    const view = questionView({ id: 'which-feature', fact: 'complaint', answers });
    assert.equal(view.actions.length, 6);
    assert.match(said(view), /A password or certificate prompt/);
  });
  it('offers likely symptoms, at most five, and something else; common ones where none is likely', () => {
    assert.deepEqual(buttonsOf(symptomChoiceView(['cert_prompt', 'other'])), [
      'Asked to trust a server',
      'Something else',
    ]);
    assert.equal(symptomChoiceView([]).actions.length, 6);
  });
  it('lists persons with their place, chooses none, and counts those not shown', () => {
    const view = personChoiceView(
      'a',
      Array.from({ length: 7 }, (_, at) => `CN=A\\, ${at},DC=corp,DC=test`),
    );
    assert.equal(view.actions.length, 5);
    assert.equal(buttonsOf(view)[0], 'A, 0 (corp.test)');
    assert.match(said(view), /2 more fit/);
    assert.equal(shortDn('odd'), 'odd');
  });
});

describe('what a person may not be told', () => {
  it('is nothing about an account that is not proven to be theirs', () => {
    const text = said(mappingNeededView());
    assert.doesNotMatch(text, /@|CN=|hoster|corp/);
    assert.equal(mappingNeededView().actions[0]?.id, 'send-to-helpdesk');
  });
  it('is told to staff with the account to confirm', () => {
    const [action] = mappingConfirmView('a@chat.test', ['a@corp.test']).actions;
    assert.deepEqual(action?.data, { identity: 'a@chat.test', sip: 'a@corp.test' });
  });
  it('a directory that could not be read is said, not "nobody"', () => {
    assert.match(said(notFoundView('x', { own: false, unread: 2 })), /2 directories could not be read/);
  });
});

describe('one diagnosis, three depths', () => {
  it('carries the same verdict: shown to staff, in the buttons of the person', () => {
    for (const depth of roles) {
      const view = diagnosisView(anna, depth);
      const carried = [said(view), JSON.stringify(view.actions)].join();
      assert.ok(carried.includes(anna.verdictId), depth);
    }
  });
  it('agent: cause with its evidence, what to try in order, where each piece comes from', () => {
    const text = renderText(diagnosisView(anna, 'agent'), options);
    assert.match(text, /anna@hoster\.test \[E3, E4, E7\]/);
    assert.match(text, /1\. The person +Make the meeting/);
    assert.match(text, /2\. You +Compare/);
    assert.match(text, /\[E3\] +CN=anna.*directory · inside ·/);
    assert.match(text, /From where I stand, most likely scenario 1/);
  });
  it('agent: cannot tell names what is missing and how to get it', () => {
    const text = renderText(diagnosisView(sampleDiagnoses.undetermined!, 'agent'), options);
    assert.match(text, /Windows logon +ask which account/);
    assert.match(text, /Ask next\nWhich account do you log on/);
  });
  it('admin: forests, trail, challenge, trust that cannot be read, policy, sources', () => {
    const text = renderText(diagnosisView(anna, 'admin'), { ...options, width: 100 });
    for (const part of [
      /Attribute +hoster \[E3\] +corp \[E4\]/,
      /A NOERROR TTL 300/,
      /HTTP 401; Negotiate, NTLM/,
      /Forest +hoster\.test/,
      /corp +— +not readable/,
      /DisableEmailComparisonCheck +\$true/,
      /PS-CP +Set-CsClientPolicy/,
      /2 rules passed, one does not apply/,
    ])
      assert.match(text, part);
  });
  it('admin: commands stand beside the card, each with its way back', () => {
    const { card, codeTexts } = renderAdaptive(diagnosisView(anna, 'admin'), options);
    const beside = codeTexts.join('\n');
    assert.match(
      beside,
      /Commands 1: Put the real mail.*\n```\nSet-Mailbox .*'anna\.example@corp\.test'\n```/,
    );
    assert.match(beside, /Commands 2: To undo\n```\nSet-Mailbox .*'anna@hoster\.test'\n```/);
    assert.doesNotMatch(JSON.stringify(card), /Set-Mailbox/);
    assert.match(JSON.stringify(card), /Commands 2: in the message beside this card/);
  });
  it('options: gained and lost for this person, with a recommendation', () => {
    const text = renderText(optionsView(anna), options);
    assert.match(text, /Recommended: option 2/);
    assert.match(text, /New Lync Meeting button in Outlook +✗ no +✓ yes +✗ no/);
    assert.match(text, /Voicemail list inside Lync +✓ yes +✗ no +✗ no/);
  });
});
