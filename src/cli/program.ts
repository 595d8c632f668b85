import { Command, CommanderError, type Help, type HelpConfiguration } from 'commander';
import { PROGRAM_VERSION } from '../core/values/program';
import {
  HELP_COMMAND,
  HELP_OPTION,
  PROGRAM_DESCRIPTION,
  VERSION_OPTION,
  helpHeading,
  unexpectedFailure,
  usageMistake,
  usageNotUnderstood,
  type UsageMistake,
} from '../core/messages/commandLine';
import { visibleLine, visibleText } from '../core/values/visible';
import { CliFailure } from './CliFailure';
import type { CliContext } from './CliContext';
import { FINE, USAGE, type ExitStatus } from './exit';

/** Adds one command to the program. */
export type AddCommand = (program: Command) => void;

/**
 * The program with the given commands. A mistake in usage is written as one Chinese sentence to
 * standard error; it, help and version end in a CommanderError, never in the end of the process.
 */
export function createProgram(commands: readonly AddCommand[]): Command {
  const program = new Command('annex')
    .description(PROGRAM_DESCRIPTION)
    .usage('<命令> [选项]')
    .version(PROGRAM_VERSION, '-v, --version', VERSION_OPTION)
    .configureHelp(HELP)
    .configureOutput({ outputError: () => undefined })
    .exitOverride()
    .helpOption('-h, --help', HELP_OPTION)
    .helpCommand('help [命令]', HELP_COMMAND);
  for (const add of commands) add(program);
  return program;
}

/**
 * Runs the program and gives the exit status: what a command set, or what its failure says; 2 for
 * a mistake in usage or a failure nobody foresaw. Whatever happens, standard error gets sentences
 * and no stack trace.
 */
export async function runProgram(
  program: Command,
  args: readonly string[],
  context: Pick<CliContext, 'out' | 'err' | 'status'>,
): Promise<ExitStatus> {
  const writeOut = (text: string): void => context.out(visibleText(text));
  for (const each of withSubcommands(program)) each.configureOutput({ writeOut });
  try {
    if (args.length === 0) program.help();
    await program.parseAsync(args, { from: 'user' });
    return context.status;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return FINE;
    for (const sentence of sentences(error)) context.err(visibleLine(sentence));
    return error instanceof CliFailure ? error.status : USAGE;
  }
}

function withSubcommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

const HELP: HelpConfiguration & Partial<Help> = {
  helpWidth: 100,
  styleTitle: helpHeading,
  subcommandTerm: (command) => command.name(),
  displayWidth: (text) =>
    Array.from(text).reduce((width, each) => width + (WIDE.test(each) ? 2 : 1), 0),
};

/** Characters that take two columns on a terminal: CJK, full-width forms and their punctuation. */
const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/;

const MISTAKES: Readonly<Record<string, UsageMistake>> = {
  'commander.unknownOption': 'unknownOption',
  'commander.unknownCommand': 'unknownCommand',
  'commander.missingArgument': 'missingArgument',
  'commander.optionMissingArgument': 'optionMissingArgument',
  'commander.missingMandatoryOptionValue': 'missingMandatoryOptionValue',
  'commander.excessArguments': 'excessArguments',
  'commander.invalidArgument': 'invalidArgument',
  'commander.conflictingOption': 'conflictingOption',
};

function sentences(error: unknown): readonly string[] {
  if (error instanceof CliFailure) return error.sentences;
  if (!(error instanceof CommanderError)) return [unexpectedFailure()];
  const mistake = MISTAKES[error.code];
  if (mistake === undefined) return [usageNotUnderstood()];
  return [usageMistake(mistake, /'([^']+)'/.exec(error.message)?.[1] ?? '')];
}
