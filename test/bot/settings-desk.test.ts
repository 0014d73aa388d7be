import assert from 'node:assert/strict';
import { parseSettings, SettingsError } from '../../bot/settings.ts';

const forest =
  'forests: [{ name: hoster, dns: hoster.example, hosts: [both], directory: { ldif: ./a.ldf } }]\n';
const read = (desk: string) => parseSettings(`${forest}${desk}`, 'x.yaml', {}, false, () => true).desk;
function faultsOf(desk: string): string[] {
  try {
    read(desk);
  } catch (error) {
    assert.ok(error instanceof SettingsError, String(error));
    return error.faults.map((fault) => `${fault.line} ${fault.path} ${fault.message}`);
  }
  return [];
}

describe('when the helpdesk is there', () => {
  it('office hours in UTC and an hour, where nothing is said', () => {
    assert.deepEqual(read(''), {
      hours: { days: [1, 2, 3, 4, 5], from: 480, to: 1080, zone: 'UTC' },
      remindAfterMs: 3_600_000,
    });
  });
  it('as it is said; what is left out is as usual', () => {
    const desk =
      'desk:\n  hours: { days: [mon, sat, sat], from: 07:30, to: 24:00, zone: Europe/Berlin }\n  remindAfter: 2h\n';
    assert.deepEqual(read(desk), {
      hours: { days: [1, 6], from: 450, to: 1440, zone: 'Europe/Berlin' },
      remindAfterMs: 7_200_000,
    });
    assert.equal(read('desk: { hours: { zone: Asia/Tokyo } }\n').hours.from, 480);
  });
  const wrong: [desk: string, fault: RegExp][] = [
    ['hours: { days: [monday] }', /^3 desk.hours.days.0 is not a day: one of mon, tue/],
    ['hours: { days: [] }', /^3 desk.hours.days needs at least one day/],
    ['hours: { from: 8 }', /^3 desk.hours.from /],
    ['hours: { from: "25:00" }', /^3 desk.hours.from is not a time of the day like 08:00/],
    [
      'hours: { from: 18:00, to: 08:00 }',
      /^3 desk.hours.to is not after from: hours do not go beyond midnight/,
    ],
    ['hours: { zone: Mars/Olympus }', /^3 desk.hours.zone is not a time zone like Europe\/Berlin/],
    ['hours: { start: 08:00 }', /^3 desk.hours.start is not a setting: misspelt\?/],
    ['remindAfter: soon', /^3 desk.remindAfter is not a time like 60m or 2h/],
  ];
  for (const [desk, fault] of wrong)
    it(`${desk} is a fault with its line`, () => {
      const faults = faultsOf(`desk:\n  ${desk}\n`);
      assert.equal(faults.length, 1, faults.join('\n'));
      assert.match(faults[0]!, fault);
    });
});
