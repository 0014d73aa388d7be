import assert from 'node:assert/strict';
import { createRoles, type RoleLists } from '../../bot/roles.ts';
import type { GroupPort } from '../../engine/clients/groups.ts';
import { keptLog } from './small-dialog.ts';

const desk = 'CN=Desk,DC=x,DC=test';
const chiefs = 'CN=Chiefs,DC=y,DC=test';
const lists: RoleLists = {
  agents: ['Agnes@x.test'],
  admins: ['ada@x.test'],
  agentGroups: [desk],
  adminGroups: [chiefs],
};

/** Two forests, each with the groups of its own; told says who is in them now. */
function world() {
  const told = { desk: ['dan@x.test'], chiefs: ['cleo@x.test'], down: '', asked: 0, at: 1000, slow: 0 };
  const port = (forest: string, suffix: string): GroupPort => ({
    forest,
    covers: (group) => group.endsWith(suffix),
    async isMember(upn, groups) {
      told.asked++;
      if (told.slow) await new Promise((resolve) => setTimeout(resolve, told.slow));
      if (told.down === forest) throw new Error('down');
      return groups.some((group) => (group === desk ? told.desk : told.chiefs).includes(upn));
    },
  });
  const log = keptLog();
  const roles = createRoles({
    lists,
    groups: [port('x', 'DC=x,DC=test'), port('y', 'DC=y,DC=test')],
    log,
    clock: { now: () => told.at, after: () => () => undefined },
  });
  const of = (...upns: string[]) => Promise.all(upns.map((upn) => roles.of(upn)));
  return { told, roles, log, of };
}

describe('the role', () => {
  it('comes by name or by group; whoever has two has the higher one; everybody else is a user', async () => {
    const { of, told } = world();
    told.chiefs.push('agnes@x.test');
    assert.deepEqual(
      await of('ADA@x.test', 'agnes@X.test', 'dan@x.test', 'Cleo@x.test', 'anna@x.test', 'xdan@x.test', ''),
      ['admin', 'admin', 'agent', 'admin', 'user', 'user', 'user'],
    );
  });
  it('is asked for once at a time and once a minute; who is removed is a user after that', async () => {
    const { of, told } = world();
    told.slow = 5;
    await of('dan@x.test', 'dan@x.test', 'DAN@x.test');
    assert.equal(told.asked, 2, 'one question a forest');
    told.desk = [];
    told.at += 59_999;
    assert.deepEqual(await of('dan@x.test'), ['agent']);
    told.at += 1;
    assert.deepEqual(await of('dan@x.test'), ['user']);
  });
  it('is user where a directory does not answer, which is told and not remembered', async () => {
    const { of, told, roles, log } = world();
    told.down = 'x';
    assert.deepEqual(await of('dan@x.test', 'agnes@x.test', 'ada@x.test'), ['user', 'agent', 'admin']);
    assert.deepEqual(roles.failing(), ['x']);
    assert.match(log.text(), /role-lookup-failed/);
    told.down = '';
    assert.deepEqual(await of('dan@x.test'), ['agent']);
    assert.deepEqual(roles.failing(), []);
  });
  it('that is proven counts, whoever else does not answer', async () => {
    const { of, told } = world();
    told.down = 'x';
    assert.deepEqual(await of('cleo@x.test'), ['admin']);
    told.down = 'y';
    told.chiefs.push('dan@x.test');
    assert.deepEqual(await of('dan@x.test'), ['agent'], 'no more than is proven');
    told.down = '';
    assert.deepEqual(await of('dan@x.test'), ['admin']);
  });
  it('needs no directory where no group gives one', async () => {
    const roles = createRoles({ lists: { agents: ['a@x.test'], admins: [] }, log: keptLog() });
    assert.deepEqual(await Promise.all(['A@x.test', 'b@x.test'].map(roles.of)), ['agent', 'user']);
  });
  it('of a group that lies in no forest is told at the start', () => {
    const log = keptLog();
    createRoles({ lists: { ...lists, agentGroups: ['CN=Gone,DC=z,DC=test'] }, log });
    assert.match(log.text(), /role-group-in-no-forest.*CN=Gone/);
  });
});
