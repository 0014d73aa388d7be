import { type Channel, type Score, walked } from './conversation.ts';
import { deskScore } from './desk-score.ts';
import { deskTalk } from './desk-talk.ts';
import { endUser } from './end-user.ts';
import { overHttp } from './http.ts';
import { neutral } from './neutral.ts';
import { overSlack } from './slack.ts';
import { staffTalk } from './staff.ts';
import { onSlack } from './stage-slack.ts';
import { onTeams } from './stage-teams.ts';
import { startWorld } from './world.ts';

/** `node test/conversations/sheet.ts`: the scoring sheet of every conversation, at the neutral turn and over HTTP on Teams and Slack. */
const columns = [
  'way',
  'id',
  'turns',
  'taps',
  'firstMs',
  'finalMs',
  'posts',
  'edits',
  'evidence',
  'verdict',
  'words',
  'audit',
] as const;
type Row = Score & { way: string };
type Stoppable = Channel & { stop(): Promise<void> };

const world = await startWorld();
const rows: Row[] = [];
for (const conversation of [...endUser, ...staffTalk]) {
  rows.push({
    way: 'neutral',
    ...(await walked(conversation, await neutral(world, conversation.speaker))),
  });
  for (const [way, over] of Object.entries({ Teams: overHttp, Slack: overSlack })) {
    const channel: Stoppable = await over(world, conversation.speaker);
    rows.push({ way, ...(await walked(conversation, channel)) });
    await channel.stop();
  }
}
for (const conversation of deskTalk)
  for (const [way, on] of Object.entries({ Teams: onTeams, Slack: onSlack })) {
    rows.push({ way, ...(await deskScore(conversation, await on(world))) });
    await world.lab.mend();
  }
await world.stop();

const table = [
  columns.map(String),
  ...rows.map((row) => columns.map((column) => String(row[column] ?? '-'))),
];
const widths = columns.map((_, at) => Math.max(...table.map((line) => line[at]!.length)));
for (const line of table)
  process.stdout.write(
    `${line
      .map((cell, at) => cell.padEnd(widths[at]!))
      .join('  ')
      .trimEnd()}\n`,
  );
