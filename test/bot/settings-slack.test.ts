import assert from 'node:assert/strict';
import { parseSettings, SettingsError } from '../../bot/settings.ts';

const forests = `
forests:
  - { name: hoster, dns: hoster.example, hosts: [both], directory: { ldif: ./a.ldf } }
`;
const env = { BOT: 'xoxb-1-a', APP: 'xapp-1-a', SIGN: '0123456789abcdef0123456789ABCDEF' };
/** $NAME stands for a secret of the environment. */
const read = (slack: string, given: NodeJS.ProcessEnv = env) =>
  parseSettings(
    `${forests}slack: ${slack.replace(/\$([A-Z]+)/g, '$${$1}')}\n`,
    'x.yaml',
    given,
    false,
    () => true,
  ).slack;
function faults(slack: string, given?: NodeJS.ProcessEnv): string[] {
  try {
    read(slack, given);
  } catch (error) {
    assert.ok(error instanceof SettingsError, String(error));
    return error.faults.map(({ path, message }) => `${path}: ${message}`);
  }
  return [];
}

describe('the settings for Slack', () => {
  it('are one of two ways; an e-mail proves nothing unless it is said', () => {
    assert.deepEqual(read('{ mode: socket, appToken: "$APP", botToken: "$BOT" }'), {
      mode: 'socket',
      appToken: 'xapp-1-a',
      botToken: 'xoxb-1-a',
      trustProfileEmail: false,
    });
    const http = read('{ mode: http, signingSecret: "$SIGN", botToken: "$BOT", trustProfileEmail: true }');
    assert.equal(http?.trustProfileEmail, true);
    assert.equal(parseSettings(forests, 'x.yaml', env, false, () => true).slack, undefined);
  });
  it('say what is wrong without saying a secret', () => {
    assert.deepEqual(faults('{ mode: both }'), [
      'slack.mode: needs mode: socket with appToken and botToken, or mode: http with signingSecret and botToken',
    ]);
    assert.deepEqual(faults('{ mode: http, signingSecret: canary, botToken: "$APP" }'), [
      'slack.signingSecret: is no signing secret: 32 hexadecimal digits',
      'slack.botToken: is no bot token: it begins with xoxb-',
    ]);
    assert.deepEqual(faults('{ mode: socket, appToken: "$BOT", botToken: "$BOT", singingSecret: x }'), [
      'slack.appToken: is no app-level token: it begins with xapp-',
      'slack.singingSecret: is not a setting: misspelt?',
    ]);
    assert.match(faults('{ mode: socket, botToken: "$BOT" }')[0]!, /^slack\.appToken: /);
  });
  it('name a variable that is not set once', () => {
    const found = faults('{ mode: socket, appToken: "$APP", botToken: "$NONE" }');
    assert.equal(found.length, 1);
    assert.match(found[0]!, /^\$\{NONE\}: is not set/);
  });
  it('take another address of the Web API only over TLS, or on this machine', () => {
    const at = (url: string) =>
      faults(`{ mode: socket, appToken: "$APP", botToken: "$BOT", apiUrl: "${url}" }`);
    for (const url of ['https://slack-gov.com/api/', 'http://127.0.0.1:4003/api/'])
      assert.deepEqual(at(url), []);
    for (const url of [
      'http://slack.com/api/',
      'https://slack.com',
      'ftp://127.0.0.1/',
      'http://127.0.0.1.evil.example/',
    ])
      assert.equal(at(url).length, 1, url);
  });
});
