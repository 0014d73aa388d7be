import type { DeskPlace, Places } from '../desk/index.ts';
import type { DeskPlaceRole, KeptPlace, Store } from '../store/index.ts';

/** A thread of a channel belongs to the channel: `…;messageid=…` is Teams' way to say which. */
export const channelOf = (conversation: string): string => conversation.split(';messageid=')[0] as string;

/** Which conversations are the helpdesk's and the administrators': kept in the store, known here without asking it. */
export interface DeskPlaces {
  /** reads them again: another server may have been told of one */
  load(): Promise<void>;
  all(): Places;
  /** whether the helpdesk or the administrators read in this conversation, threads included */
  has(conversation: string): boolean;
  make(role: DeskPlaceRole, place: DeskPlace, on: boolean, now: number): Promise<void>;
}

export function createDeskPlaces(opened: Promise<Pick<Store, 'places'>>): DeskPlaces {
  let kept: readonly KeptPlace[] = [];
  const of = (role: DeskPlaceRole): DeskPlace[] =>
    kept.filter((one) => one.role === role).map(({ channel, conversation }) => ({ channel, conversation }));
  const load = async () => {
    kept = await (await opened).places.all();
  };
  return {
    load,
    all() {
      const [desk, admins] = [of('desk'), of('admins')];
      // without a channel of their own the administrators are asked where the helpdesk reads
      return { desk, admins: admins.length > 0 ? admins : desk };
    },
    has: (conversation) => kept.some((one) => channelOf(one.conversation) === channelOf(conversation)),
    async make(role, { channel, conversation }, on, now) {
      const { places } = await opened;
      await (on ? places.make({ role, channel, conversation }, now) : places.unmake(role, conversation));
      await load();
    },
  };
}
