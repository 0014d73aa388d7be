import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FakeConnector, startConnector, teamsMessage } from './fake-connector.ts';
import { randomOf, type Standby, standby } from './kill-process.ts';
import { pause } from './turn-world.ts';

const seed = Number(process.env.UCD_SEED ?? Date.now() % 1_000_000);

/** What the messages of the conversation show now, by id. */
function shownNow({ calls }: FakeConnector): string[] {
  const shown = new Map<string, string>();
  for (const [index, { method, path, body }] of calls.entries()) {
    const id = method === 'PUT' ? path.split('/').at(-1)! : `m${index + 1}`;
    shown.set(id, body.attachments?.[0]?.content.body[0]?.text ?? '');
  }
  return [...shown.values()];
}

const servers: [what: string, script: string, kills: number][] = [
  ['turns and store', 'kill-server-small.ts', Number(process.env.UCD_KILLS ?? 17)],
  ['the whole bot', 'kill-server.ts', Number(process.env.UCD_KILLS ?? 3)],
];
for (const [what, script, kills] of servers)
  describe(`kill -9 of ${what} (seed ${seed})`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'uc-doctor-kill-'));
    const file = join(folder, 'store.db');
    let connector: FakeConnector;
    let next: Standby;
    let now: Standby | undefined;
    let url = '';
    before(async () => {
      connector = await startConnector();
      next = standby(script, file);
    });
    after(async () => {
      await now?.kill();
      await next.kill();
      await connector.stop();
      rmSync(folder, { recursive: true });
    });

    async function restart(): Promise<void> {
      await now?.kill();
      now = next;
      next = standby(script, file);
      url = await now.begin();
    }
    /** @returns whether it was acknowledged */
    async function deliver(activity: object): Promise<boolean> {
      const headers = { 'content-type': 'application/json' };
      const sent = fetch(`${url}api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) });
      return sent.then(
        ({ status }) => status === 200,
        () => false,
      );
    }
    const message = (text: string) =>
      teamsMessage(connector.url, {
        text,
        conversation: { id: 'c', conversationType: 'personal', tenantId: 't-1' },
      });

    it(`${kills} times at any moment: what was said is heard once and in order, and no card stays at work`, async () => {
      const random = randomOf(seed);
      const said: string[] = [];
      let checks = 0;
      await restart();
      for (let round = 0; round < kills; round++) {
        if (round % 3 === 2) {
          assert.ok(await deliver(message('check')));
          checks++;
          await pause(random() * 80);
          await restart();
        } else {
          const activity = message(`n${round}`);
          said.push(`n${round}`);
          const acknowledged = deliver(activity);
          await pause(random() * 30);
          const [before] = await Promise.all([acknowledged, restart()]);
          // the channel sends again what was not acknowledged, and sometimes what was
          if (!before || random() < 0.3) assert.ok(await deliver(activity));
        }
        const settled = () => shownNow(connector).filter((text) => /^r\d+$/.test(text)).length === checks;
        for (let wait = 0; wait < 200 && !settled(); wait++) await pause(10);
        assert.ok(settled(), `${round}: ${shownNow(connector).join(' | ')}`);
      }
      assert.ok(await deliver(message('end')));
      const shown = shownNow(connector);
      assert.equal(shown.at(-1), `anna@hoster.example: ${[...said, 'end'].join(',')}`);
      const atWork = shown.filter((text) => text === 'started' || text.startsWith('dns'));
      assert.deepEqual(atWork, [], 'a card that stays at work');
      assert.deepEqual(
        shown.filter((text) => /^r\d+$/.test(text)),
        Array.from({ length: checks }, (_, index) => `r${index + 1}`),
        'each check has one result, in the message that it was begun in',
      );
    }).timeout(60_000 + kills * 2000);
  });
