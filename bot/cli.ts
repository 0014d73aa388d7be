import { Command, CommanderError, Option } from 'commander';
import { clientKinds, networks, roles, symptomIds } from '../engine/index.ts';
import { addKeeping } from './cli-keeping.ts';
import { exitCodes } from './exit-code.ts';
import { SettingsError } from './settings.ts';
import { UsageError } from './usage-error.ts';

/** Commands are loaded when they run: "--help" and a usage error must not wait for the bot's libraries. */
function program(done: (code: number) => void): Command {
  const cli = new Command('uc-doctor')
    .description(
      'Says why Lync / Skype for Business and Exchange in different forests do not work together for a person.',
    )
    .exitOverride()
    .showHelpAfterError('(add --help for what there is)')
    .showSuggestionAfterError(true);
  const config = new Option('--config <file>', 'settings file').default('uc-doctor.yaml');
  const lab = new Option('--lab', 'use the built-in two-forest lab instead of a settings file').default(
    false,
  );
  const language = new Option(
    '--language <code>',
    'language of the answer; without it, that of the terminal',
  );

  cli
    .command('diagnose')
    .description('look at one person (address, SIP address, UPN or account) and explain')
    .argument('<who>')
    .addOption(new Option('--symptom <id...>', 'what the person complains of').choices([...symptomIds]))
    .option('--say <text>', 'the complaint in the person’s own words')
    .option('--paste <file...>', 'what the person pasted: Configuration Information, error texts')
    .addOption(new Option('--client <kind>', 'client the person uses').choices([...clientKinds]))
    .addOption(new Option('--network <place>', 'where the client is').choices([...networks]))
    .addOption(new Option('--depth <role>', 'how deep to explain').choices([...roles]).default('admin'))
    .addOption(language)
    .option('--json', 'print the diagnosis as JSON (docs/diagnosis.schema.json)', false)
    .option('--html <file>', 'write a report that needs nothing else, for reading and printing')
    .option('--save-evidence <file>', 'keep what was seen, for "replay"')
    .addOption(config)
    .addOption(lab)
    .action(async (who, options) =>
      done(await (await import('./cli-diagnose.ts')).diagnoseCommand(who, options)),
    );
  cli
    .command('replay')
    .description('judge saved evidence again, without looking at anything')
    .argument('<file>')
    .addOption(new Option('--depth <role>', 'how deep to explain').choices([...roles]).default('admin'))
    .addOption(language)
    .option('--json', 'print the diagnosis as JSON', false)
    .option('--html <file>', 'write a report that needs nothing else, for reading and printing')
    .action(async (file, options) => done((await import('./cli-diagnose.ts')).replayCommand(file, options)));
  cli
    .command('triage')
    .description(
      'read JSON lines {"id","text","pasted":[…]} from standard input, write one line of symptom and question each',
    )
    .action(async () =>
      done(await (await import('./cli-triage.ts')).triageCommand(process.stdin, process.stdout)),
    );
  cli
    .command('whatif')
    .description(
      'predict what a change does: WHO (or --domain, --all), then mail=ADDR, policy.DisableEmailComparisonCheck=true, dns.autodiscover.DOMAIN=HOST, trust=two-way, cert=HOST:name1+name2',
    )
    .argument('[words...]', 'WHO, then the changes as KEY=VALUE')
    .option('--domain <domain>', 'for everybody whose Lync object has mail in this domain')
    .option('--all', 'for everybody with a Lync object', false)
    .option('--limit <number>', 'most people to look at with --domain and --all', '1000')
    .option('--history', 'list what was predicted for WHO and how it came out', false)
    .addOption(new Option('--client <kind>', 'client the person uses').choices([...clientKinds]))
    .addOption(new Option('--network <place>', 'where the client is').choices([...networks]))
    .option('--json', 'print as JSON (docs/whatif.schema.json)', false)
    .addOption(language)
    .addOption(config)
    .addOption(lab)
    .action(async (words, options) =>
      done(await (await import('./cli-whatif.ts')).whatIfCommand(words, options)),
    );
  cli
    .command('compare')
    .description('say why it works for one person and not for the other')
    .argument('<a>')
    .argument('<b>')
    .addOption(new Option('--client <kind>', 'client both use').choices([...clientKinds]))
    .addOption(new Option('--network <place>', 'where the clients are').choices([...networks]))
    .option('--json', 'print as JSON', false)
    .addOption(language)
    .addOption(config)
    .addOption(lab)
    .action(async (a, b, options) =>
      done(await (await import('./cli-compare.ts')).compareCommand(a, b, options)),
    );
  cli
    .command('check')
    .description('look at something that is no person')
    .command('domain')
    .description('look at a mail domain: who answers for it, what is wrong, which scenario its people are in')
    .argument('<domain>')
    .option('--json', 'print as JSON', false)
    .addOption(language)
    .addOption(config)
    .addOption(lab)
    .action(async (domain, options) =>
      done(await (await import('./cli-domain.ts')).domainCommand(domain, options)),
    );
  cli
    .command('config')
    .description('settings file')
    .command('check')
    .description('list every fault of the settings file with its line')
    .addOption(config)
    .action(async (options) => done(await (await import('./cli-config.ts')).configCheck(options.config)));
  cli
    .command('confirm')
    .description('record once that a chat identity (UPN) belongs to a SIP address')
    .argument('<identity>')
    .argument('<sip>')
    .addOption(config)
    .action(async (identity, sip, options) =>
      done(await (await import('./cli-config.ts')).confirmCommand(identity, sip, options.config)),
    );
  addKeeping(cli, config, done);
  cli
    .command('serve')
    .description('run the bot')
    .addOption(config)
    .action(async (options) => done(await (await import('./serve.ts')).runServe(options.config)));
  cli
    .command('demo')
    .description('run the built-in lab, the bot and the chat page on this machine')
    .option('--port <number>', 'port of the chat page', '3978')
    .option('--data <folder>', 'keep conversations there over a restart; without it they end with the demo')
    .action(async (options) =>
      done(await (await import('./demo.ts')).runDemo(Number(options.port), options.data)),
    );
  return cli;
}

/** Errors of parts that are loaded only when they run; their message says what to do. */
const toldInWords: ReadonlySet<string> = new Set(['StartRefused', 'StoreError', 'ConfirmedFileError']);

/** Runs the command line; answers the exit code. Nothing that is thrown reaches the person as a stack. */
export async function main(argv: readonly string[]): Promise<number> {
  let code: number = exitCodes.fine;
  try {
    await program((result) => {
      code = result;
    }).parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
    const expected =
      error instanceof UsageError ||
      error instanceof SettingsError ||
      (error instanceof Error && toldInWords.has(error.name));
    if (!expected) throw error;
    process.stderr.write(`${(error as Error).message}\n`);
    return exitCodes.usage;
  }
}
