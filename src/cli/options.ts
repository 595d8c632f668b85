import { Option } from 'commander';
import { OPTION_HELP, PLACEHOLDER } from '../core/messages/cliHelp';
import { cliFailures } from '../core/messages/cliFailures';
import { CliFailure } from './CliFailure';

/** What `--plan` says. */
export interface PlanChoice {
  readonly plan?: string;
}

/** `--plan <file, folder or name>`, for every command that may need one. */
export const planOption = (): Option =>
  new Option(`--plan <${PLACEHOLDER.plan}>`, OPTION_HELP.plan);

/** How a file that stands may be replaced. */
export interface Overwriting {
  readonly force?: true | undefined;
  /** Also where a program has it open. */
  readonly anyway?: true | undefined;
}

export const bookOption = (): Option =>
  new Option(`--book <${PLACEHOLDER.file}>`, OPTION_HELP.book).makeOptionMandatory();

export const jsonOption = (): Option => new Option('--json', OPTION_HELP.json);

export const forceOption = (): Option => new Option('--force', OPTION_HELP.force);

export const anywayOption = (): Option => new Option('--anyway', OPTION_HELP.anyway);

/** A whole number from `least` to `most`, as an option's value. */
export function integerIn(option: string, least: number, most?: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    const fits = number >= least && (most === undefined || number <= most);
    if (/^\d+$/.test(text) && Number.isSafeInteger(number) && fits) return number;
    const expected = cliFailures.integer(least, most);
    throw new CliFailure(cliFailures.notAnInteger(option, text, expected));
  };
}

/** A real date, `YYYY-MM-DD`, as an option's value. */
export function isoDate(option: string): (text: string) => string {
  return (text) => {
    const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
    const isReal = date !== undefined && !Number.isNaN(date.getTime());
    if (isReal && date.toISOString().startsWith(text)) return text;
    throw new CliFailure(cliFailures.notADate(option, text));
  };
}
