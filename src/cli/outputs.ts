import { extname, join } from 'node:path';
import { cliFailures } from '../core/messages/cliFailures';
import { CATALOGUE_FILES } from '../app/openCatalogue';
import { CliFailure } from './CliFailure';
import type { CliContext } from './CliContext';
import { requireClosed } from './openElsewhere';
import type { Overwriting, PlanChoice } from './options';
import { isThere } from './readFile';
import { planFolder } from './requireCatalogue';
import { isSameFile } from './samePath';

/** How names of files end that a command writes: programs go by that, and refuse a file that is something else. */
const ENDINGS = {
  workbook: ['.xlsx', '.xlsm'],
  word: ['.docx'],
  page: ['.html', '.htm'],
  list: ['.json'],
} as const;

/**
 * Refuses to write under a name that belongs to another kind of file, and where something stands that would be
 * lost: always where it is what the command reads, without `force` where it is anything else, and without
 * `anyway` where a program has that open.
 * @param inputs paths of what the command reads
 */
export function requireFree(
  context: CliContext,
  out: string,
  kind: keyof typeof ENDINGS | 'table',
  inputs: readonly string[],
  { force, anyway }: Overwriting,
): void {
  const input = inputs.find((each) => isSameFile(context, out, each));
  if (input !== undefined) throw new CliFailure(cliFailures.sameFile(out, input));
  // What a table may end with is told where it is written.
  const endings: readonly string[] = kind === 'table' ? [] : ENDINGS[kind];
  if (endings[0] !== undefined && !endings.includes(extname(out).toLowerCase()))
    throw new CliFailure(cliFailures.otherEnding(out, endings[0]));
  if (!isThere(context, out)) return;
  if (force !== true) throw new CliFailure(cliFailures.exists(out));
  requireClosed(context, out, anyway === true);
}

/** The files of the plan in use. */
export function planInputs(context: CliContext, choice: PlanChoice): readonly string[] {
  const folder = planFolder(context, choice);
  if (folder === undefined) return [choice.plan!];
  return CATALOGUE_FILES.map((name) => join(folder, name));
}
