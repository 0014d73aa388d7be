import assert from 'node:assert/strict';
import type { SymptomId } from '../../../engine/knowledge/ids.ts';
import { understand } from '../../../engine/understand/understand.ts';

describe('several complaints in one message', () => {
  const several: readonly [text: string, complaints: readonly SymptomId[]][] = [
    [
      'no photos, and the skype meeting button is gone in outlook',
      ['add_in_missing', 'photos_contacts_missing'],
    ],
    [
      'lync keeps asking for credentials and I have no conversation history either',
      ['credential_prompt', 'conversation_history_missing'],
    ],
    [
      'my photo is missing in skype. since today I also cannot sign in to lync',
      ['signin_failure_address_mismatch', 'photos_contacts_missing'],
    ],
    [
      'I have no voicemail in lync, and the photos of my team are gone. Also lync asks for my password every hour',
      ['credential_prompt', 'visual_voicemail_missing', 'photos_contacts_missing'],
    ],
  ];
  for (const [text, complaints] of several)
    it(`names them all, most urgent first: "${text}"`, () =>
      assert.deepEqual(understand(text).complaints, complaints));

  const single: readonly [text: string, complaint: SymptomId][] = [
    ['voicemail works, but the history does not, in skype', 'conversation_history_missing'],
    ['voicemail is fine and photos are fine but lync shows no presence', 'calendar_presence_wrong'],
    ['everything works except voicemail in the client', 'visual_voicemail_missing'],
    ['thank you, but the voicemail tab in lync is still empty', 'visual_voicemail_missing'],
    [
      'Lync cannot connect to the Exchange server. History and voice mail are unavailable',
      'exchange_connection_error_icon',
    ],
    [
      'when I start lync: There was a problem acquiring a personal certificate required to sign in.',
      'signin_failure_address_mismatch',
    ],
  ];
  for (const [text, complaint] of single)
    it(`names one: "${text}"`, () => assert.deepEqual(understand(text).complaints, [complaint]));

  it('names none where it asks, or where it is nothing for this program', () => {
    for (const text of ['lync acts up', 'thanks a lot', 'cannot hear anyone in calls'])
      assert.deepEqual(understand(text).complaints, [], text);
  });
  it('says what of somebody else’s a message is', () => {
    assert.equal(understand('cannot hear anyone in lync calls').outOfScope, 'call-quality');
    assert.equal(understand('Webex plugin gone in outlook').outOfScope, 'other-meeting-product');
    assert.equal(
      understand('lync calls end before callers can leave a message').primary,
      'voicemail_not_working',
    );
  });
  it('asks about a password window of which only Outlook is named', () => {
    const { primary, question } = understand('outlook keeps asking for credentials');
    assert.deepEqual({ primary, question }, { primary: 'unclear', question: 'prompt-service' });
  });
});
