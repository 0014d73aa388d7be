/** Every command, the same on every channel: one table. */
import { auditCommands } from './audit.ts';
import { cancel } from './cancel.ts';
import { checkDomain } from './check-domain.ts';
import type { Command } from './command.ts';
import { compare } from './compare.ts';
import { deskCommands } from './desk.ts';
import { diagnose } from './diagnose.ts';
import { evidence } from './evidence.ts';
import { features } from './features.ts';
import { guide } from './guide.ts';
import { help } from './help.ts';
import { helped } from './helped.ts';
import { language } from './language.ts';
import { link } from './link.ts';
import { options } from './options.ts';
import { recheck } from './recheck.ts';
import { report } from './report.ts';
import { send } from './send.ts';
import { somebodyElse } from './somebody-else.ts';
import { somethingElse } from './something-else.ts';
import { sometimes } from './sometimes.ts';
import { startAgain } from './start-again.ts';
import { status } from './status.ts';
import { whatif } from './whatif.ts';
import { why } from './why.ts';

export const commands: readonly Command[] = [
  diagnose,
  why,
  options,
  whatif,
  compare,
  checkDomain,
  evidence,
  features,
  recheck,
  report,
  language,
  help,
  status,
  cancel,
  startAgain,
  link,
  send,
  helped,
  somebodyElse,
  somethingElse,
  sometimes,
  guide,
  ...deskCommands,
  ...auditCommands,
];
