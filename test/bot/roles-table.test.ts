import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { commands } from '../../dialogs/commands/index.ts';
import { type Opened, onPage, onSlack, onTeams } from './roles-channels.ts';
import { commandRows, type Deed, deeds, may, roles, type TestRole } from './roles-rows.ts';
import { type Actor, remembers } from './roles-stage.ts';

const channels: [name: string, open: () => Promise<Opened>][] = [
  ['Teams, a chat of two', () => onTeams('personal')],
  ['Teams, the helpdesk’s channel', () => onTeams('channel')],
  ['Slack, a chat of two', onSlack],
  ['the chat page', onPage],
];
/** Views that say no, kindly, and hold nothing of anybody. */
const kindly = new Set(['refused', 'case-refused']);

describe('who may do what', () => {
  it('there is a row for every command', () =>
    assert.deepEqual(Object.keys(commandRows).toSorted(), commands.map(({ name }) => name).toSorted()));

  for (const [name, open] of channels)
    describe(name, () => {
      let channel: Opened;
      beforeEach(async () => {
        channel = await open();
      });
      afterEach(() => channel.stop());

      /** Many do it at once, each in their own conversation, until nothing more is said. */
      async function played(all: [Deed, TestRole][]): Promise<[Deed, TestRole, Actor][]> {
        const done: [Deed, TestRole, Actor][] = [];
        const left = all.map(([deed, role], at): [Deed, TestRole, string] => [deed, role, `${role}${at}`]);
        const one = async () => {
          for (let next = left.shift(); next; next = left.shift()) {
            const [deed, role, own] = next;
            const actor: Actor = { name: own, ...(await channel.enter(own, role === 'guest')) };
            await remembers(channel.world.store, actor, role);
            if (deed.press) await channel.press(actor, deed.press.id, deed.press.data);
            else await channel.say(actor, deed.text ?? '');
            done.push([deed, role, actor]);
          }
        };
        await Promise.all(Array.from({ length: 12 }, one));
        for (let still = 0, before = -1; still < 5; before = channel.count()) {
          await pause(40);
          still = channel.count() === before ? still + 1 : 0;
        }
        return done;
      }
      const told = async (actor: Actor) => {
        const heard = await channel.heard(actor);
        return { names: heard.map((one) => one.name), all: heard.map((one) => one.all).join('\n') };
      };

      it('whoever has no right gets a kind refusal, nothing of anybody, and changes nothing; it is written down', async () => {
        const { store, log, done } = channel.world;
        const before = await store.cases.load(1);
        const all = deeds.flatMap((deed) =>
          roles.filter((role) => !may(deed.may, role)).map((role): [Deed, TestRole] => [deed, role]),
        );
        const faults: string[] = [];
        for (const [deed, role, actor] of await played(all)) {
          const where = `${role}: ${deed.what}`;
          const { names, all: text } = await told(actor);
          if (names.length === 0) faults.push(`${where}: silence`);
          if (names.some((one) => !kindly.has(one))) faults.push(`${where}: told ${names.join(', ')}`);
          if (/canary/i.test(text)) faults.push(`${where}: told ${text}`);
          // an old button that does nothing is no refusal
          if (deed.may === 'nobody' || role === 'demoted') continue;
          const lines = await store.audit.lines({ person: actor.id, kind: 'refused' });
          if (lines.length === 0 && !log.text().includes(`"by":"${actor.id}"`))
            faults.push(`${where}: not written down`);
        }
        assert.deepEqual(faults, []);
        assert.deepEqual(await store.cases.load(1), before);
        assert.equal((await store.cases.list({})).length, 1);
        assert.equal((await store.places.all()).length, 1);
        assert.deepEqual(done, [], 'nothing was looked up');
        assert.deepEqual((await store.audit.verify()).faults, []);
      }).timeout(30_000);

      it('whoever has it is not refused; without a role nobody is told of anybody else', async () => {
        const all = deeds.flatMap((deed) =>
          roles.filter((role) => may(deed.may, role)).map((role): [Deed, TestRole] => [deed, role]),
        );
        const faults: string[] = [];
        for (const [deed, role, actor] of await played(all)) {
          const where = `${role}: ${deed.what}`;
          const { all: text } = await told(actor);
          if (/"refused\.(role|guest|other-person)"|desk\.refused\.(role|missing)/.test(text))
            faults.push(`${where}: refused: ${text}`);
          if ((role === 'user' || role === 'demoted') && /canary/i.test(text))
            faults.push(`${where}: told ${text}`);
        }
        assert.deepEqual(faults, []);
      }).timeout(30_000);
    });
});
