import type { Command, Option } from 'commander';

/** Commands about what is kept: back-ups, the audit, people who are forgotten. Loaded when they run, like all. */
export function addKeeping(cli: Command, config: Option, done: (code: number) => void): void {
  cli
    .command('backup')
    .description('copy the embedded store to a file, also while the bot runs')
    .argument('<file>')
    .addOption(config)
    .action(async (file, options) =>
      done(await (await import('./cli-backup.ts')).backupCommand(file, options.config)),
    );
  cli
    .command('restore')
    .description('put a back-up in the place of the embedded store; the bot must be stopped')
    .argument('<file>')
    .addOption(config)
    .action(async (file, options) =>
      done(await (await import('./cli-backup.ts')).restoreCommand(file, options.config)),
    );
  const audit = cli
    .command('audit')
    .description('who did what: by person, case or administrator')
    .option('--person <identity>', 'what they did, and what was done for them')
    .option('--case <number>', 'everything that happened to a case')
    .option('--admin <identity>', 'what they did as an administrator')
    .option('--since <date>', 'from this day on')
    .option('--csv <file>', 'write a table for a spreadsheet')
    .option('--json <file>', 'write JSON')
    .addOption(config)
    .action(async (options) => done(await (await import('./cli-audit.ts')).auditCommand(options)));
  audit
    .command('verify')
    .description('find a changed, missing, reordered or cut-off line, or a chain made anew')
    .option('--heads <file>', 'exported ends; the file of the settings where none is named')
    .addOption(config)
    .action(async (_options, command: Command) =>
      done(await (await import('./cli-audit.ts')).auditVerifyCommand(command.optsWithGlobals())),
    );
  audit
    .command('head')
    .description('print the end of the chain, and keep it in the file of exported ends')
    .addOption(config)
    .action(async (_options, command: Command) =>
      done(await (await import('./cli-audit.ts')).auditHeadCommand(command.optsWithGlobals())),
    );
  cli
    .command('forget')
    .description('replace a person by a pseudonym in cases, conversations and audit')
    .argument('<identity...>', 'every address they have: UPN, SIP address, mail')
    .addOption(config)
    .action(async (identities, options) =>
      done(await (await import('./cli-forget.ts')).forgetCommand(identities, options.config)),
    );
  cli
    .command('retention')
    .description('take away what the settings do not keep any longer; a running bot does so every hour')
    .option('--dry-run', 'only say how much', false)
    .addOption(config)
    .action(async (options) => done(await (await import('./cli-forget.ts')).retainCommand(options)));
}
