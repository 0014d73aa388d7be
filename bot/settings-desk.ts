import { z } from 'zod';

const minute = 60_000;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** "08:00" as minutes of the day; 24:00 is its end. */
const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, { abort: true, error: 'is not a time of the day like 08:00' })
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));

const waiting = z
  .string()
  .regex(/^[1-9]\d{0,3}[mh]$/, 'is not a time like 60m or 2h')
  .transform((text) => Number(text.slice(0, -1)) * { m: minute, h: 60 * minute }[text.at(-1) as 'm' | 'h']);

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const day = z.enum(weekdays, { error: `is not a day: one of ${weekdays.join(', ')}` });

/** When the helpdesk is there, and when it is reminded of a case that nobody has claimed. */
export const deskSettings = z
  .strictObject({
    hours: z
      .strictObject({
        days: z
          .array(day)
          .min(1, 'needs at least one day')
          .default(['mon', 'tue', 'wed', 'thu', 'fri'])
          .transform((days) => [...new Set(days)].map((name) => weekdays.indexOf(name) + 1)),
        from: timeOfDay.prefault('08:00'),
        to: timeOfDay.prefault('18:00'),
        zone: z.string().refine(isZone, 'is not a time zone like Europe/Berlin').default('UTC'),
      })
      .refine(({ from, to }) => from < to, {
        path: ['to'],
        message: 'is not after from: hours do not go beyond midnight',
      })
      .prefault({}),
    /** in business hours */
    remindAfter: waiting.prefault('60m'),
  })
  .transform(({ hours, remindAfter }) => ({ hours, remindAfterMs: remindAfter }));
