import { join } from 'node:path';
import { cliFailures } from '../core/messages/cliFailures';
import { CATALOGUE_FILES } from '../app/openCatalogue';
import { CliFailure } from './CliFailure';
import type { CliContext } from './CliContext';
import { requireClosed } from './openElsewhere';
import type { Overwriting, PlanChoice } from './options';
import { isThere } from './readFile';
import { planFolder } from './requireCatalogue';
import { isSameFile } from './samePath';

/**
 * Refuses to write where something stands that would be lost: always where it is what the command reads,
 * without `force` where it is anything else, and without `anyway` where a program has that open.
 * @param inputs paths of what the command reads
 */
export function requireFree(
  context: CliContext,
  out: string,
  inputs: readonly string[],
  { force, anyway }: Overwriting,
): void {
  const input = inputs.find((each) => isSameFile(context, out, each));
  if (input !== undefined) throw new CliFailure(cliFailures.sameFile(out, input));
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
