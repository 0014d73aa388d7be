import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { questionAnswers } from '../../../engine/knowledge/symptoms.ts';
import { understand } from '../../../engine/understand/understand.ts';

describe('understand', () => {
  it('leaves what is said to work out of the complaint', () => {
    const { primary, negated } = understand('voicemail works, but the history does not, in skype');
    assert.equal(primary, 'conversation_history_missing');
    assert.deepEqual(negated.sort(), ['visual_voicemail_missing', 'voicemail_not_working']);
  });
  it('carries a turn such as "but not on the tablet" back to the feature', () => {
    const { primary, client } = understand('my chat history works on the PC but not with the iPad');
    assert.equal(primary, 'conversation_history_missing');
    assert.equal(client, 'mobile');
  });
  it('names several symptoms, best first', () => {
    const { symptoms } = understand(
      'no photos in outlook and lync, also the lync password prompt comes again and again',
    );
    assert.deepEqual(
      new Set(symptoms.slice(0, 2).map(({ id }) => id)),
      new Set(['credential_prompt', 'photos_contacts_missing']),
    );
  });
  it('forgives typing errors, odd quotes and invisible characters', () => {
    assert.equal(understand('voicmail tab in lync is emtpy').primary, 'visual_voicemail_missing');
    assert.equal(understand('certificat\u200be promt in skype for buisness').primary, 'cert_prompt');
    assert.equal(
      understand('I can‘t sign in to lync\r\nsince my adress was changed').primary,
      'signin_failure_address_mismatch',
    );
  });
  it('believes an exact text more than the words around it', () => {
    const { primary, strings } = understand(
      'meeting: "The email address used in your default Outlook profile is different from the sign-in address used in Lync 2013."',
    );
    assert.equal(primary, 'signin_failure_address_mismatch');
    assert.deepEqual(strings, ['S-01']);
  });
  it('uses what was pasted', () => {
    assert.deepEqual(understand('what is this?', ['Credentials are required']).strings, ['S-15']);
    assert.equal(
      understand('what is this in lync?', ['Credentials are required']).primary,
      'credential_prompt',
    );
  });
  it('does not count a row that is in order', () => {
    assert.notEqual(
      understand('EWS ok and MAPI ok but free/busy is missing in lync').primary,
      'exchange_connection_error_icon',
    );
  });
  it('reads circumstances', () => {
    const read = understand(
      'for Anna in Sales: signed in 20 minutes ago at home, desk phone sometimes says exchange unavailable',
    );
    assert.deepEqual(
      {
        client: read.client,
        network: read.network,
        minutes: read.signedInMinutes,
        often: read.intermittent,
        about: read.about,
      },
      { client: 'phone', network: 'outside', minutes: 20, often: true, about: 'Anna in Sales' },
    );
  });
  it('takes the network where it fails, not the one where it works', () => {
    assert.equal(understand('lync gets no EWS outside, internal works').network, 'outside');
    assert.equal(understand('lync has EWS at home. in the office: not deployed').network, undefined);
  });
  it('asks the angry what does not work, as it asks the calm', () => {
    for (const text of [
      'this is useless rubbish, nothing works!!!',
      'Alles kaputt, ihr Idioten',
      'Merde, rien ne marche',
    ])
      assert.equal(understand(text).primary, 'unclear', text);
    assert.equal(understand('you stupid bot').primary, 'none');
  });
  it('tells small talk and other desks’ matters apart', () => {
    assert.equal(understand('Hello!').smallTalk, 'greeting');
    assert.equal(understand('what can you do?').smallTalk, 'capability');
    assert.equal(understand('thanks a lot').smallTalk, 'thanks');
    assert.equal(understand('the printer is out of toner').outOfScope, 'printing');
    assert.equal(understand('Teams meeting has an echo').outOfScope, 'teams');
    assert.equal(understand('').primary, 'none');
  });
  it('has a sentence for every question and answer', () => {
    const read = (file: string) =>
      JSON.parse(readFileSync(new URL(`../../../cards/messages/en/${file}.json`, import.meta.url), 'utf8'));
    const messages = { ...read('triage'), ...read('questions') } as Record<string, string>;
    for (const [id, answers] of Object.entries(questionAnswers)) {
      assert.ok(messages[`question.${id}`], id);
      for (const answer of answers) assert.ok(messages[`question.${id}.${answer}`], `${id}.${answer}`);
    }
  });
});
