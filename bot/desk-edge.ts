import type { BusinessHours } from '../desk/index.ts';
import type { Speaker } from '../dialogs/dialog.ts';
import type { Store } from '../store/index.ts';
import type { Clock } from './clock.ts';
import { createDeskClock } from './desk-clock.ts';
import { createDeskDelivery } from './desk-deliver.ts';
import { createDeskPlaces, type DeskPlaces } from './desk-places.ts';
import { createDeskWork, type DeskWork } from './desk-work.ts';
import type { CountDomain } from './domain-count.ts';
import type { Examine } from './examine.ts';
import type { Log } from './log.ts';
import type { AboutCases } from './manners.ts';
import type { Reach } from './turn-resume.ts';

export interface DeskSettings {
  hours: BusinessHours;
  remindAfterMs: number;
}
export const usualDesk: DeskSettings = {
  hours: { days: [1, 2, 3, 4, 5], from: 8 * 60, to: 18 * 60, zone: 'UTC' },
  remindAfterMs: 60 * 60_000,
};
export interface DeskEdgeParts {
  store: Promise<Store>;
  settings: DeskSettings;
  staff: () => readonly string[];
  examine: Examine;
  countDomain: CountDomain;
  clock: Clock;
  log: Log;
}
/** The helpdesk at the edge: what dialogs ask of it, where it is read, and what it shows by itself. */
export interface DeskEdge {
  work: DeskWork;
  places: DeskPlaces;
  start(reach: Reach): Promise<void>;
  /** what may be asked and answered where others read: everything where the helpdesk reads, and what makes a channel so */
  aboutCases: AboutCases;
  /** there may be something to show */
  changed(): void;
  idle(): Promise<void>;
  stop(): Promise<void>;
}

export function createDeskEdge(parts: DeskEdgeParts): DeskEdge {
  const { clock, log } = parts;
  let delivery: ReturnType<typeof createDeskDelivery> | undefined;
  let timer: ReturnType<typeof createDeskClock> | undefined;
  const changed = () => delivery?.changed();
  const places = createDeskPlaces(parts.store);
  const work = createDeskWork({ ...parts, places, changed });
  return {
    work,
    places,
    // a card that stands where the helpdesk reads no more is pressed there like anything else: told in private
    aboutCases: (input, conversation) => places.has(conversation) || placesDesk(input),
    changed,
    async start(reach) {
      const store = await parts.store;
      await places.load();
      const speakerIn = async (person: string | undefined): Promise<Speaker> => ({
        id: person ?? 'uc-doctor',
        self: [],
        role: 'user',
        locale: (person && (await store.preferences.language(person))) || 'en',
        foreign: false,
      });
      delivery = createDeskDelivery({
        store,
        clock,
        log,
        async portOf(conversation, person) {
          const place = await store.turns.place(conversation);
          return place && reach(place, await speakerIn(person));
        },
        async sceneOf(one) {
          const { primaryCause: cause, domain } = one.complaint;
          if (!domain) return {};
          const potential = parts.countDomain(domain);
          const alike = cause
            ? await store.cases.list({ cause, domain, status: ['open', 'claimed', 'waiting'], most: 1000 })
            : [];
          const people = new Set(alike.filter(({ gathers }) => !gathers).map(({ requester }) => requester));
          return {
            here: Math.max(1, people.size),
            ...(potential === undefined ? {} : { potential }),
          };
        },
      });
      delivery.start();
      const { settings, examine } = parts;
      const own = { store, places, desk: await work.desk, examine };
      timer = createDeskClock({ ...own, ...settings, changed, clock, log });
      timer.start();
    },
    idle: async () => delivery?.idle(),
    async stop() {
      timer?.stop();
      await delivery?.stop();
    },
  };
}

const placesDesk = (input: Parameters<AboutCases>[0]) =>
  input.kind === 'text' && /^\s*\/?desk\s+(admins\s+)?(here|off)\b/i.test(input.text);
