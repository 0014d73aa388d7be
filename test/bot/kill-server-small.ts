/** Turns and a store behind the least HTTP there can be: starts three times as fast as the whole bot. Talks as kill-server.ts. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Speakers } from '../../bot/speakers.ts';
import { createTurns } from '../../bot/turn.ts';
import type { ChannelPort } from '../../bot/turn-outbox.ts';
import { createResume } from '../../bot/turn-resume.ts';
import type { View } from '../../cards/view.ts';
import type { Speaker } from '../../dialogs/dialog.ts';
import { openStore } from '../../store/index.ts';
import { shortExamine } from './kill-examine.ts';
import { draw, noLog, smallDialog } from './small-dialog.ts';

process.stdout.write('ready\n');
const [file] = await once(process.stdin, 'data');
const store = await openStore({ file: String(file).trim() }, { server: true });
const confirm = async () => undefined;
const turns = createTurns({ ...smallDialog, store, examine: shortExamine, confirm, log: noLog });

const anna: Speaker = { id: 'anna@hoster.example', self: [], role: 'user', locale: 'en', foreign: false };
const speakers: Speakers = { of: async () => anna, chat: async () => anna, again: async () => anna };
function portOf(at: string): ChannelPort {
  const send = async (method: string, path: string, view: View) => {
    const body = JSON.stringify({ attachments: [{ content: draw(view, 'en').card }] });
    const response = await fetch(`${at}/${path}`, { method, body });
    return ((await response.json()) as { id: string }).id;
  };
  return {
    post: (view) => send('POST', 'activities', view),
    update: async (id, view) => void (await send('PUT', `activities/${id}`, view)),
  };
}
const reach = ({ reference }: { reference: unknown }) => portOf(String(reference));
const resume = createResume({ store, turns, speakers, reach, log: noLog });

const server = createServer(async (request, response) => {
  const { id, text, serviceUrl } = (await json(request)) as Record<string, string>;
  const [now, place] = [portOf(serviceUrl!), { channel: 'small', reference: serviceUrl }];
  const input = { kind: 'text' as const, text: text! };
  await turns.handle({ conversation: 'c', activity: id!, speaker: anna, input, now, later: now, place });
  response.end();
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
await resume.start();
process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/\n`);
