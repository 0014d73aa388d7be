import { sentToDesk } from '../triage-desk.ts';
import { type Command, everybody } from './command.ts';

/** `send to helpdesk`: a case with the complaint, every answer and what was found; a text to forward where there is no desk. */
export const send: Command = {
  name: 'send to helpdesk',
  lines: ['send to the helpdesk', 'send'],
  labels: ['button.send-to-helpdesk'],
  roles: everybody,
  args: [],
  run: sentToDesk,
};
