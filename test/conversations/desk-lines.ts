import type { DeskLine } from './stage.ts';

/** Every conversation of the desk begins with a channel that an administrator has made the helpdesk's. */
export const opening: DeskLine[] = [
  {
    who: 'ada',
    in: 'desk',
    does: 'desk here',
    after: { desk: { reads: [/now the channel of the helpdesk/] } },
  },
];
/** Somebody's meeting button fails, and they tell the helpdesk. */
export const complaint = (who: string): DeskLine[] => [
  {
    who,
    in: 'own',
    does: 'New Lync Meeting says I am not UC enabled',
    after: { [who]: { offers: ['Send to helpdesk'] } },
  },
  {
    who,
    in: 'own',
    does: { tap: 'Send to helpdesk' },
    after: {
      [who]: { reads: [/Your report, case \d/, /The helpdesk has it/], offers: ['No longer needed'] },
    },
  },
];

/** Somebody is asked to trust a server, and tells the helpdesk. */
export const prompted = (who: string): DeskLine[] => [
  {
    who,
    in: 'own',
    does: 'Lync keeps asking me whether to trust the server',
    after: { [who]: { offers: ['Send to helpdesk'] } },
  },
  {
    who,
    in: 'own',
    does: { tap: 'Send to helpdesk' },
    after: { [who]: { reads: [/Your report, case \d/] } },
  },
];
