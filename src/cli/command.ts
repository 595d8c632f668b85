import type { Command } from 'commander';
import { COMMAND_HELP, USAGE_LINE, helpAfter } from '../core/messages/cliHelp';

/** Begins a command: its name, what it does, its example. */
export function command(program: Command, name: keyof typeof COMMAND_HELP): Command {
  const help = COMMAND_HELP[name];
  return program
    .command(name)
    .usage(USAGE_LINE[name])
    .description(help.summary)
    .addHelpText('after', helpAfter(help));
}
