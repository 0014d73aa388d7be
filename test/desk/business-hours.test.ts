import assert from 'node:assert/strict';
import { businessMs, overdue } from '../../desk/index.ts';

const office = { days: [1, 2, 3, 4, 5], from: 8 * 60, to: 18 * 60, zone: 'Europe/Berlin' };
const hour = 3_600_000;

describe('desk: age in business hours', () => {
  const cases: [string, string, string, number][] = [
    ['within one day', '2026-11-24T09:00:00Z', '2026-11-24T11:30:00Z', 2.5],
    ['over night', '2026-11-24T16:00:00Z', '2026-11-25T08:00:00Z', 2],
    ['over a weekend', '2026-11-27T16:30:00Z', '2026-11-30T07:30:00Z', 1],
    ['at night only', '2026-11-24T20:00:00Z', '2026-11-25T04:00:00Z', 0],
    ['over the end of summer time', '2026-10-23T15:00:00Z', '2026-10-26T08:00:00Z', 2],
  ];
  for (const [name, from, to, hours] of cases)
    it(name, () => assert.equal(businessMs(office, Date.parse(from), Date.parse(to)) / hour, hours));

  it('is overdue from the limit on', () => {
    const opened = Date.parse('2026-11-24T09:00:00Z');
    assert.equal(overdue(office, opened, opened + hour - 1, hour), false);
    assert.equal(overdue(office, opened, opened + hour, hour), true);
  });
});
