import assert from 'node:assert/strict';
import type { SaidFacts } from '../../../engine/facts/said.ts';
import { understand } from '../../../engine/understand/understand.ts';

type Said = Partial<SaidFacts>;
const stated: readonly [text: string, said: Said][] = [
  [
    'Lync 2013 shows EWS not deployed, everything worked until my mailbox was moved',
    { product: 'lync-2013', changed: 'mailbox-moved' },
  ],
  [
    'skype for business 2016 16.0.7167.2040 asks for credentials',
    { product: 'sfb-2016', build: '16.0.7167.2040' },
  ],
  ['we run lync 2013 server, the clients lose their history', {}],
  ['my delegate has lync basic, she cannot schedule a meeting for me', { licence: 'basic' }],
  [
    'the meeting button is gone, the add-in sits under disabled items',
    { addIn: 'disabled-item', meeting: 'no-button' },
  ],
  [
    'lync meeting button missing, the add-in is not listed in com add-ins',
    { addIn: 'not-listed', meeting: 'no-button' },
  ],
  [
    'the skype add-in has LoadBehavior 2 and the button is missing',
    { loadBehavior: 2, meeting: 'no-button' },
  ],
  ['Lync asks for a password since outlook is closed', { outlook: 'closed' }],
  ['no voicemail in lync, there is no outlook installed on this pc', { outlook: 'missing' }],
  ['history missing in lync but outlook works fine', { outlookOwnTrouble: false }],
  ['lync shows the exclamation mark, works only over vpn', { worksElsewhere: 'vpn-only' }],
  ['at home lync gets no calendar, in the office everything works', { worksElsewhere: 'inside-only' }],
  ['credential prompt in the office, at home it works', { worksElsewhere: 'outside-only' }],
  ['lync history is empty here but it works on another pc', { worksElsewhere: 'other-pc' }],
  ['only me, colleagues are fine: lync shows no photos', { affected: 'one' }],
  ['the lync meeting fails for everyone', { affected: 'everyone' }],
  ['only some users get the lync credential prompt', { affected: 'some' }],
  [
    'lync keeps asking for a password since I changed my password yesterday',
    { changed: 'password', changedMinutes: 1440 },
  ],
  [
    'we renewed the exchange certificate 3 days ago and lync lost its calendar',
    { changed: 'certificate', changedMinutes: 4320 },
  ],
  [
    'after the office update the skype meeting button is gone',
    { changed: 'office-updated', meeting: 'no-button' },
  ],
  ['since we introduced MFA skype asks for credentials all day', { changed: 'mfa', mfa: true }],
  ['skype meeting button is gone since outlook crashed', { changed: 'crash', meeting: 'no-button' }],
  ['nothing has changed, still lync lost its voicemail', { changed: 'nothing' }],
  ['after the company was renamed lync asks for a password', { changed: 'company-renamed' }],
  [
    'after signing in lync says it cannot verify the server is trusted for my sign-in address',
    { promptWhen: 'after-sign-in', certificateDialog: 'name-trust' },
  ],
  [
    'security alert with an expired certificate while signing in to lync',
    { promptWhen: 'during-sign-in', certificateDialog: 'certificate-warning' },
  ],
  ['cannot schedule a lync meeting in my own calendar', { meeting: 'own-calendar' }],
  ['cannot schedule a lync meeting in my bosss calendar', { meeting: 'other-calendar' }],
  ['I press new lync meeting and nothing happens', { meetingSilent: true }],
  ['lync desk phone, signed in with extension and pin, no calendar', { phoneSignIn: 'pin' }],
  ['voicemail arrives in outlook but not in lync', { voicemail: 'mail-only' }],
  ['callers cannot leave a voicemail any more', { voicemail: 'cannot-leave' }],
  ['conversation history is there in outlook but not in lync', { history: 'client-only' }],
  ['missed conversation mails are empty, no text', { history: 'empty-items' }],
  ['no photos in lync and neither in outlook', { photos: 'outlook-too' }],
  ['photos of the other company are missing in lync', { photos: 'other-company' }],
  ['seit der Umstellung vom Passwort will Lync dauernd Anmeldedaten', { changed: 'password' }],
  ['sometimes lync gets no exchange connection', { intermittent: true }],
]; // prettier-ignore
const unstated: readonly [text: string, keys: readonly (keyof SaidFacts)[]][] = [
  ['nobody changed the password, lync asks for it again and again', ['changed', 'password']],
  ['could it be that the certificate was renewed? lync shows a warning', ['changed']],
  ['if my mailbox was moved, would lync lose the history?', ['changed']],
  ['we do not use MFA, lync asks for credentials', ['mfa', 'changed']],
  ['my password is not expired but lync keeps asking', ['password']],
  ['please change the lync photo policy', ['changed']],
  ['lync meeting: does it work for everyone or not', ['worksElsewhere']],
  ['it is not only me, lync has no calendar', ['affected']],
  ['lync 2010 and lync 2013 clients both lose history', ['product']],
  ['is exchange 2010 or exchange 2013 needed for lync photos', ['exchangeVersion']],
  ['outlook rule stopped working', ['outlookOwnTrouble', 'history']],
  ['lync does not work inside and not outside', ['worksElsewhere']],
  ['my own lync icon shows an exclamation mark', ['photos', 'meeting']],
];

describe('what a message states beside the complaint', () => {
  for (const [text, said] of stated) it(text, () => assert.deepEqual(understand(text).said, said));
  for (const [text, keys] of unstated)
    it(`leaves open ${keys.join(', ')}: ${text}`, () => {
      const { said } = understand(text);
      assert.deepEqual(
        keys.filter((key) => said[key] !== undefined),
        [],
        JSON.stringify(said),
      );
    });
});
