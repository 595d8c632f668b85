import { faultChanges, hardFirst, isFaultsSheet, waysOfJudging } from '../app/readPlan';
import { FAULTS_SHEET } from '../core/messages/planBook';
import { planResults } from '../core/messages/planResults';
import { CliFailure } from './CliFailure';
import { pathIn, printJson, say, tell, type CliContext } from './CliContext';
import { FINDINGS } from './exit';
import { requireClosed } from './openElsewhere';
import type { Overwriting } from './options';
import { requireFree } from './outputs';
import { readPlanFile, type PlanFile } from './requireCatalogue';
import { isSameFile } from './samePath';
import { replaceKeeping, writeWhole } from './writeFile';

export interface CheckOptions extends Overwriting {
  readonly json?: true;
  readonly write?: true;
  readonly out?: string;
}

/** `annex plan check`: every fault by its cell, and with `--write` in the workbook itself. */
export async function checkPlanFile(
  context: CliContext,
  path: string,
  options: CheckOptions,
): Promise<void> {
  const file = await readPlanFile(context, path);
  const { faults, catalogue } = file;
  const ways = catalogue === undefined ? [] : waysOfJudging(catalogue);
  const hard = faults.filter(({ severity }) => severity === 'hard').length;
  const soft = faults.length - hard;
  if (options.json) printJson(context, { file: path, hard, soft, faults, ways });
  else
    say(
      context,
      planResults.checked(path, hard, soft),
      ...hardFirst(faults).map(({ severity, message }) => planResults.fault(severity, message)),
      ...(ways.length === 0 ? [] : [planResults.starts(ways)]),
    );
  if (options.write || options.out !== undefined) await writeFindings(context, path, file, options);
  if (hard > 0) context.status = FINDINGS;
}

/** The workbook with its findings in it takes the place of the one that was checked, which is kept. */
async function writeFindings(
  context: CliContext,
  path: string,
  { workbook, host, bytes, faults }: PlanFile,
  { out = path, force, anyway }: CheckOptions,
): Promise<void> {
  const taken = workbook.sheets.find(({ name }) => name === FAULTS_SHEET);
  if (taken && !isFaultsSheet(taken)) throw new CliFailure(planResults.faultsSheetTaken(path));
  const inPlace = isSameFile(context, out, path);
  if (inPlace) requireClosed(context, path, anyway === true);
  else requireFree(context, out, 'workbook', [path], { force, anyway });
  await host.apply(faultChanges(workbook, faults));
  const content = host.toBytes();
  if (inPlace)
    replaceKeeping(pathIn(context, path), content, { before: bytes, stays: false }, path);
  else writeWhole(pathIn(context, out), content, out);
  tell(context, planResults.foundIn(out));
}
