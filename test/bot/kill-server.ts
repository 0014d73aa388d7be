/** A bot in a process of its own, for tests that kill it: ready at once, begins when it is told which store to use. */
import { once } from 'node:events';
import { buildBot } from '../../bot/server.ts';
import { openStore } from '../../store/index.ts';
import { shortExamine } from './kill-examine.ts';
import { noLog, smallDialog } from './small-dialog.ts';

process.stdout.write('ready\n');
const [file] = await once(process.stdin, 'data');
const bot = buildBot({
  settings: { development: true, port: 0, host: '127.0.0.1', roles: { agents: [], admins: [] } },
  dialog: smallDialog,
  store: openStore({ file: String(file).trim() }, { server: true }),
  examine: shortExamine,
  confirm: async () => undefined,
  log: noLog,
});
process.stdout.write(`${(await bot.start()).url}\n`);
