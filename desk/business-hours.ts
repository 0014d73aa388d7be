/** When the helpdesk is there: days 1 (Monday) to 7, local times as minutes of the day, an IANA time zone. */
export interface BusinessHours {
  days: readonly number[];
  from: number;
  to: number;
  zone: string;
}
const minute = 60_000;
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/**
 * Milliseconds between two moments that fall into business hours. Walks in quarters of an hour over at most 14 days, so that
 * summer time needs no rule of its own; what is longer counts as 14 days.
 */
export function businessMs(hours: BusinessHours, from: number, to: number): number {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: hours.zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const open = (at: number) => {
    const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
    const day = weekdays.indexOf(part.weekday ?? '') + 1;
    const now = Number(part.hour) * 60 + Number(part.minute);
    return hours.days.includes(day) && now >= hours.from && now < hours.to;
  };
  const end = Math.min(to, from + 14 * 24 * 60 * minute);
  let counted = 0;
  // zones and office hours are made of quarters of an hour
  for (let at = from; at < end; ) {
    const next = Math.min(end, (Math.floor(at / (15 * minute)) + 1) * 15 * minute);
    if (open(at)) counted += next - at;
    at = next;
  }
  return counted;
}

/** Whether an unclaimed case has waited longer than this in business hours. */
export const overdue = (hours: BusinessHours, openedAt: number, now: number, limitMs: number): boolean =>
  businessMs(hours, openedAt, now) >= limitMs;
