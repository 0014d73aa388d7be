import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { openStore, type Store, type StoreError } from '../../store/index.ts';
import { migrate } from '../../store/migrate.ts';
import { openPostgres } from '../../store/postgres.ts';
import { storeContract } from '../store/contract.ts';
import { auditContract } from '../store/contract-audit.ts';
import { password } from './world.ts';

const port = process.env.UCD_POSTGRES_PORT ?? '54377';
const urlOf = (secret: string) =>
  `postgres://doctor:${encodeURIComponent(secret)}@127.0.0.1:${port}/postgres`;
const url = urlOf(password);
const nothing = () => undefined;
const auditKey = 'the same for every server';
const open = (options: { server?: boolean } = {}) => openStore({ url }, { auditKey, ...options });

async function tamper(sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(sql);
  await client.end();
}
const empty = () => tamper('drop schema public cascade; create schema public');

describe('the store on PostgreSQL', () => {
  before(empty);
  storeContract(open);
  describe('emptied each time', () => {
    auditContract(async () => {
      await empty();
      return { store: await open(), tamper };
    });
  });

  it('is made once where six instances start together', async () => {
    for (let round = 0; round < 3; round++) {
      await empty();
      const stores = await Promise.all(Array.from({ length: 6 }, () => open({ server: true })));
      assert.ok(stores.every(({ exclusive }) => !exclusive));
      await Promise.all(stores.map((store) => store.close()));
    }
  });
  it('of many turns of several instances in one conversation none is lost, and each delivery counts once', async () => {
    const stores = await Promise.all([0, 1, 2].map(() => open()));
    const kept: string[] = [];
    async function turn(store: Store, delivery: string): Promise<void> {
      for (;;) {
        const { state, version } = await store.turns.read('race');
        const heard = [...((state as string[]) ?? []), delivery];
        const change = { conversation: 'race', version, state: heard, now: 1, delivery };
        const outcome = await store.turns.commit(change);
        if (outcome === 'kept') kept.push(delivery);
        if (outcome !== 'conflict') return;
      }
    }
    const deliveries = Array.from({ length: 40 }, (_, n) => `d${n}`);
    // each comes to every instance, as a channel does that was not answered in time
    await Promise.all(deliveries.flatMap((delivery) => stores.map((store) => turn(store, delivery))));
    const { state } = await stores[0]!.turns.read('race');
    assert.deepEqual((state as string[]).toSorted(), deliveries.toSorted());
    assert.deepEqual(kept.toSorted(), deliveries.toSorted());
    await Promise.all(stores.map((store) => store.close()));
  });
  it('outlives a restart of the database as after a power cut: nothing acknowledged is lost', async () => {
    const lost: Error[] = [];
    const store = await openStore({ url }, { auditKey, trouble: (cause) => lost.push(cause) });
    let acknowledged = 0;
    let failed = 0;
    const until = Date.now() + 3000;
    const restarting = promisify(execFile)(fileURLToPath(new URL('postgres.sh', import.meta.url)), [
      'restart',
    ]);
    while (Date.now() < until)
      try {
        await store.turns.first('cut', `d${acknowledged}`, 1);
        acknowledged++;
      } catch {
        failed++;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    await restarting;
    for (let n = 0; n < acknowledged; n++) assert.ok(await store.turns.known('cut', `d${n}`), `d${n}`);
    assert.ok(failed > 0 && acknowledged > 100, `${acknowledged} kept, ${failed} failed`);
    await store.close();
  });
  it('without the key of the audit chain is refused: servers that each had their own would break it', async () => {
    await assert.rejects(openStore({ url }), { code: 'audit-key' });
    const other = await openStore({ url }, { auditKey: 'another' });
    await other.audit.record([{ kind: 'role', at: 1, actor: 'x', facts: {} }]);
    await assert.rejects(open({ server: true }), { code: 'audit-key' });
    await other.close();
    await empty();
    await (await open()).close();
  });
  it('of a newer program is refused', async () => {
    const engine = await openPostgres(url, nothing);
    await assert.rejects(migrate(engine, []), { code: 'schema-newer' });
    await engine.close();
  });
  it('that is not there or does not let us in is told without the password', async () => {
    for (const wrong of [urlOf('wrong-secret'), url.replace(port, '1')])
      await assert.rejects(openStore({ url: wrong }, { auditKey }), (error: StoreError) => {
        assert.equal(error.code, 'unreachable');
        assert.match(error.message, /127\.0\.0\.1:\d+\/postgres/);
        assert.doesNotMatch(`${error.message}${error.stack}`, /secret|Passw0rd/);
        return true;
      });
  });
});
