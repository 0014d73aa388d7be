import { type Channel, type Score, walked } from './conversation.ts';
import { endUser } from './end-user.ts';
import { overHttp } from './http.ts';
import { neutral } from './neutral.ts';
import { staffTalk } from './staff.ts';
import { startWorld } from './world.ts';

/** `node test/conversations/sheet.ts`: the scoring sheet of every conversation, at the neutral turn and over HTTP. */
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
] as const;
type Row = Score & { way: string };

const world = await startWorld();
const rows: Row[] = [];
for (const conversation of [...endUser, ...staffTalk]) {
  rows.push({
    way: 'neutral',
    ...(await walked(conversation, await neutral(world, conversation.speaker))),
  });
  const channel: Channel & { stop(): Promise<void> } = await overHttp(world, conversation.speaker);
  rows.push({ way: 'http', ...(await walked(conversation, channel)) });
  await channel.stop();
}
await world.stop();

const table = [columns.map(String), ...rows.map((row) => columns.map((column) => String(row[column])))];
const widths = columns.map((_, at) => Math.max(...table.map((line) => line[at]!.length)));
for (const line of table)
  process.stdout.write(
    `${line
      .map((cell, at) => cell.padEnd(widths[at]!))
      .join('  ')
      .trimEnd()}\n`,
  );
