import type { SheetSnapshot } from '../../../core/entries/SheetSnapshot';
import { LIST_SHEET } from '../../../core/plan/listSheet';
import type { OfficeRuntime } from '../OfficeRuntime';
import { CELLS } from './loadUsed';
import { PATIENT, readSheets } from './readSheets';
import type { SheetNames } from './SheetNames';
import { toSnapshot } from './toSnapshot';

/**
 * Named sheets, in one sync where all of them are there and the answer is not too large. A sheet
 * that has taken another's name since it was last seen is left out, as one that is gone.
 */
export async function readNamed(
  runtime: OfficeRuntime,
  known: SheetNames,
  wanted: readonly string[],
): Promise<readonly SheetSnapshot[]> {
  const names = wanted.filter((name) => name !== LIST_SHEET);
  if (names.length === 0) return [];
  return (await readAtOnce(runtime, known, names)) ?? readSheets(runtime, names);
}

/** `undefined` where Excel refuses the request as a whole. */
async function readAtOnce(
  { run }: OfficeRuntime,
  known: SheetNames,
  names: readonly string[],
): Promise<readonly SheetSnapshot[] | undefined> {
  return run(PATIENT, async (context) => {
    const asked = names.map((name) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.load('id,name,visibility');
      const used = sheet.getUsedRangeOrNullObject(true);
      used.untrack();
      return { sheet, used: used.load(CELLS) };
    });
    try {
      await context.sync();
    } catch {
      return undefined;
    }
    return asked
      .filter(({ sheet }, index) => sheet.name === names[index] && known.fits(sheet))
      .map(({ sheet, used }) =>
        toSnapshot(sheet.name, sheet.visibility, used.isNullObject ? undefined : used),
      );
  });
}
