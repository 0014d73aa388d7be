import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mask, redact } from '../../../engine/paste/redact.ts';

describe('redact', () => {
  it('takes secrets out, whatever form they have', () => {
    for (const [text, canary] of [
      ['my password is Canary42', 'Canary42'],
      ['pw: canary', 'canary'],
      ['Passwort lautet Kanarie!9', 'Kanarie'],
      ['Kennwort = "zwei worte"', 'worte'],
      ['bind password: c4n4ry', 'c4n4ry'],
      ['my pin is 471199', '471199'],
      ['voicemail pin 471199 fails', '471199'],
      ['Authorization: Basic Q2FuYXJ5OmNhbmFyeQ==', 'Q2FuYXJ5'],
      ['Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.c2ln', 'eyJzdWIi'],
      ['https://anna:canary@mail.example.com/ews', 'canary'],
      ['https://meet.example.com/anna/CANARY12', 'CANARY12'],
      ['https://teams.microsoft.com/l/meetup-join/19%3acanary', 'canary'],
      ['conf:sip:anna@example.com;gruu;opaque=app:conf:focus:id:CANARY', 'CANARY'],
      ['ConvertTo-SecureString "Canary 1" -AsPlainText', 'Canary'],
      ['https://x.example/a?access_token=canary1234', 'canary1234'],
      ['{"user": "anna", "password": "Canary 7"}', 'Canary'],
      ['Server=sql1;Database=rtc;User Id=sa;Password=Canary!7;', 'Canary'],
      ['DefaultEndpointsProtocol=https;AccountKey=CanaryCanary==', 'Canary'],
      ['cmdkey /add:mail.example.com /user:anna /pass:Canary7', 'Canary'],
      ['curl -u anna:Canary7 https://mail.example.com/ews', 'Canary'],
      ['WWW: basic Q2FuYXJ5OmNhbmFyeTc=', 'Q2FuYXJ5'],
      ['<t:Password Type="text">Canary7</t:Password>', 'Canary'],
      ['Set-Cookie: cadata=Canary; path=/', 'Canary'],
      ['Proxy-Authorization: TLS-DSK qop="auth", gssapi-data="CanaryCanary"', 'Canary'],
      ['https://hooks.slack.com/services/T000/B000/Canary', 'Canary'],
      ['-----BEGIN PRIVATE KEY-----\nCANARY\n-----END PRIVATE KEY-----', 'CANARY'],
    ] as const) {
      const result = redact(text);
      assert.ok(!result.text.includes(canary), result.text);
      assert.ok(result.text.includes(mask));
      assert.equal(result.secrets, 1, text);
    }
  });
  it('leaves a complaint about passwords as it is', () => {
    for (const text of [
      'lync asks for my password again and again',
      'the password is rejected',
      'password is wrong, says lync',
      'It wants a PIN every time',
      'https://mail.example.com/EWS/Exchange.asmx',
      'password: ',
      'basic functions are missing',
      'the password policy is Basic',
      'Password=;',
      'sip:anna@example.com',
    ])
      assert.deepEqual(redact(text), { text, secrets: 0 });
  });
  it('takes a canary out wherever it stands', () => {
    const noise = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(noise, noise, (before, after) => {
        const { text } = redact(`${before}\nmy password is Canary-4711-x\n${after}`);
        return !text.includes('Canary-4711-x');
      }),
      { numRuns: 300 },
    );
  });
});
