/** A process that claims each case it is told of, three times at once, as a channel delivers a press that was not answered in time. */
import { createInterface } from 'node:readline';
import { createDesk } from '../../desk/index.ts';
import { openStore, type StorePlace } from '../../store/index.ts';
import { places } from '../desk/people.ts';
import { type Claimed, claimThrice } from './race.ts';

export type Told = { place: StorePlace; auditKey?: string; agent: string } | { claim: number };
export type Says = { ready: true } | { open: true } | ({ claimed: number } & Claimed);
const say = (said: Says) => process.stdout.write(`${JSON.stringify(said)}\n`);

say({ ready: true });
let claim: ((id: number) => Promise<Claimed>) | undefined;
for await (const line of createInterface({ input: process.stdin })) {
  const told = JSON.parse(line) as Told;
  if ('place' in told) {
    const { place, agent, auditKey } = told;
    const store = await openStore(place, auditKey ? { auditKey } : {});
    const desk = createDesk(store.cases, places, Date.now);
    claim = (id) => claimThrice(desk, id, agent);
    say({ open: true });
  } else if (claim) {
    const { claim: id } = told;
    void claim(id).then((claimed) => say({ claimed: id, ...claimed }));
  }
}
process.exit(0);
