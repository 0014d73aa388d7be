import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { createSay, hasMessage, languageOf, phraseArgs, say, sayOrThrow } from '../../cards/index.ts';
import { catalogue, languages } from '../../cards/messages.ts';
import { longestArgument } from '../../cards/render/clean.ts';
import { isRightToLeft } from '../../cards/render/words.ts';
import { userCauses } from '../../cards/user-words.ts';
import { type RouteWhy, scenarioValues, symptomIds, type UsableWhy } from '../../engine/index.ts';
import { signature } from './icu.ts';

const routes: Record<RouteWhy | 'symptom-independent', true> = {
  'observed-url': true,
  'observed-not-deployed': true,
  'mail-empty': true,
  'endpoint-in-lync-forest': true,
  'endpoint-in-other-forest': true,
  'endpoint-in-cloud': true,
  'no-name-resolves': true,
  'orders-disagree': true,
  'earlier-name-unreached': true,
  'endpoint-not-identified': true,
  'nothing-usable-answered': true,
  'not-looked-up': true,
  'person-unknown': true,
  'told-where-mail-points': true,
  'symptom-independent': true,
};
const usables: Record<UsableWhy, true> = {
  'observed-ok': true,
  'observed-not-initialized': true,
  'no-route': true,
  certificate: true,
  'pre-authentication': true,
  'windows-authentication-not-offered': true,
  'credential-refused': true,
  'credential-accepted': true,
  'not-the-mailbox-owner': true,
  'no-mailbox-there': true,
  'nobody-can-sign-in': true,
  'lync-disabled': true,
  'depends-on-windows-logon': true,
  'cloud-modern-authentication': true,
  'trust-unknown': true,
  'trust-selective': true,
  'trust-partial': true,
  'account-locked': true,
  'windows-logon-barred': true,
  'password-not-saved': true,
  'ews-closed': true,
  'observed-other': true,
  'credential-unknown': true,
  'endpoint-unknown': true,
  unreachable: true,
};

describe('the catalogue', () => {
  for (const language of languages())
    it(`${language}: every message is well-formed and can be said`, () => {
      const lenient = createSay({ missing: 'mark' });
      for (const id of catalogue(language).keys()) {
        const text = lenient({ id }, language);
        assert.notEqual(text, `⟦${id}⟧`, id);
        assert.ok(text.trim().length > 0, id);
      }
    });
  it('reads a message’s arguments, and tells a missing select case and another kind', () => {
    const one = signature('{a, select, yes {x} other {{b}}} {n, plural, one {#} other {#}}', 'en');
    assert.deepEqual(one, ['plural n', 'select a other,yes', 'text b']);
    assert.deepEqual(signature('{n, plural, other {#}} {a, select, other {{b}} yes {}}', 'ja'), one);
    assert.notDeepEqual(signature('{a, select, other {{b}}} {n}', 'de'), one);
  });
  for (const language of languages().filter((one) => one !== 'en')) {
    it(`${language}: the same messages as English, none missing and none beyond`, () => {
      const [own, english] = [catalogue(language), catalogue('en')];
      assert.deepEqual(
        {
          missing: [...english.keys()].filter((id) => !own.has(id)),
          beyond: [...own.keys()].filter((id) => !english.has(id)),
        },
        { missing: [], beyond: [] },
      );
    });
    it(`${language}: every message takes what the English one takes`, () => {
      const differing = [...catalogue(language)].flatMap(([id, text]) => {
        const english = catalogue('en').get(id);
        if (english === undefined) return [];
        const [own, wanted] = [signature(text, language), signature(english, 'en')];
        return isDeepStrictEqual(own, wanted) ? [] : [{ id, own, wanted }];
      });
      assert.deepEqual(differing, []);
    });
  }
  it('has words for every value of the closed vocabularies', () => {
    const ids = [
      ...Object.keys(routes).map((why) => `route.${why}`),
      ...Object.keys(usables).map((why) => `usable.${why}`),
      ...scenarioValues.flatMap((value) => ['title', 'user', 'agent'].map((of) => `scenario.${value}.${of}`)),
      ...symptomIds.flatMap((id) => [`symptom.${id}`, `user.works.${id}`]),
      ...Array.from({ length: 25 }, (_, at) => `feature.F${String(at + 1).padStart(2, '0')}`),
      ...Object.entries(userCauses).flatMap(([rule, kind]) => [`user.cause.${rule}`, `user.do.${kind}`]),
      ...['good', 'bad', 'partly', 'unknown', 'busy', 'waiting'].flatMap((m) => [`mark.${m}`, `step.${m}`]),
    ];
    assert.deepEqual(
      ids.filter((id) => !hasMessage(id)),
      [],
    );
  });
  it('has no Markdown and no HTML: renderers draw it as it stands', () => {
    for (const language of languages())
      for (const [id, text] of catalogue(language))
        assert.doesNotMatch(text, /\*\*|__|\]\(|<\/?[a-z]+>|^#/, `${language} ${id}`);
  });
  it('never tells anybody to accept or always trust', () => {
    for (const [id, text] of catalogue('en'))
      assert.doesNotMatch(text, /always trust|click (yes|accept)/i, id);
  });
});

describe('saying a phrase', () => {
  const extra = {
    'x.arg': 'Hello {name}.',
    'x.kind': '{kind, select, sid_history {old {kind}} other {new}}',
  };
  it('throws on a missing key or argument where that is asked for', () => {
    assert.throws(() => sayOrThrow({ id: 'no.such' }, 'en'), /no message no\.such in en/);
    const strict = createSay({ missing: 'throw', extra });
    assert.throws(() => strict({ id: 'x.arg' }, 'en'), /x\.arg needs the argument name/);
  });
  it('marks what is missing in production, and says the rest', () => {
    assert.equal(say({ id: 'no.such' }, 'en'), '⟦no.such⟧');
    assert.equal(createSay({ missing: 'mark', extra })({ id: 'x.arg' }, 'en'), 'Hello ⟦name⟧.');
  });
  it('escapes what is shown, never what is chosen by', () => {
    const guard = (value: string) => `<${value}>`;
    const said = createSay({ missing: 'throw', extra });
    assert.equal(said({ id: 'x.kind', args: { kind: 'sid-history' } }, 'en', guard), 'old <sid-history>');
  });
  it('does not read an argument as a message', () => {
    const said = createSay({ missing: 'throw', extra });
    assert.equal(said({ id: 'x.arg', args: { name: "{name} '{'" } }, 'en'), "Hello {name} '{'.");
  });
  it('falls back to English for a language it has not, written as English is', () => {
    assert.equal(languageOf('tlh-XX'), 'en');
    assert.equal(say({ id: 'button.cancel' }, 'tlh'), 'Cancel');
    assert.equal(isRightToLeft('ur-PK'), languages().includes('ur'));
  });
  it('takes the language from a locale with place and script', () => {
    for (const code of languages())
      for (const locale of [code, `${code}-XX`, `${code.toUpperCase()}_xx`, `${code}-Latn-XX`])
        assert.equal(languageOf(locale), code);
  });
  it('lists as the language lists: data by commas, phrases by semicolons, each escaped by itself', () => {
    const list = { id: 'ui.plain', args: { text: ['a', 'b', 'c'] } };
    assert.equal(sayOrThrow(list, 'en'), 'a, b, c');
    assert.equal(
      sayOrThrow(list, 'ja', (value) => `<${value}>`),
      '<a>、<b>、<c>',
    );
    const parts = { id: 'ui.plain', args: { text: [{ id: 'value.yes' }, 'x', { id: 'code.denied' }] } };
    assert.equal(
      sayOrThrow(parts, 'es', (value) => `<${value}>`),
      'sí; <x>; no permitido',
    );
    assert.equal(sayOrThrow({ id: 'ui.plain', args: { text: [] } }, 'en'), '');
  });
  it('cuts a list that is longer than an argument may be, seen', () => {
    const names = Array.from({ length: 100 }, (_, at) => `host${at}.example.test`);
    const said = sayOrThrow({ id: 'ui.plain', args: { text: names } }, 'en');
    assert.match(said, /^host0\.example\.test, .+, …$/);
    assert.ok(said.length <= longestArgument + 3, `${said.length}`);
  });
  it('takes facts as arguments: yes and no, lists with their length', () => {
    assert.deepEqual(phraseArgs({ on: true, off: false, names: ['a', 'b'], n: 3 }), {
      on: 'yes',
      off: 'no',
      names: ['a', 'b'],
      namesCount: 2,
      n: 3,
    });
  });
});
