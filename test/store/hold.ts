/** A server of its own process that holds the store until it is ended. */
import { openStore } from '../../store/index.ts';

await openStore({ file: process.argv[2] as string }, { server: true });
process.stdout.write('open\n');
setInterval(() => undefined, 1000);
