import { readXlsx } from '../../src/hosts/xlsx/read/readXlsx';
import { writeXlsx } from '../../src/hosts/xlsx/write/writeXlsx';
import type { WorkbookSnapshot } from '../../src/core/entries/SheetSnapshot';
import type { WorkbookPlan } from '../../src/core/workbook/SheetPlan';
import { toA1 } from '../../src/core/values/address';
import type { CellValue } from '../../src/core/values/cell';
import { isCellError } from '../../src/core/values/cell';
import { cellOf } from '../contract/cellOf';
import { recalculateAll } from './libreoffice';

/** A formula that LibreOffice calculates to something else than the plan says. */
export interface Difference {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  readonly planned: CellValue;
  readonly calculated: CellValue;
}

/** Relative difference that two ways to add up the same numbers may have. */
const TOLERANCE = 1e-9;

/** Writes the plans, lets LibreOffice calculate them in one run, and compares every formula cell. */
export async function recalculationDifferences(
  plans: readonly WorkbookPlan[],
): Promise<Difference[][]> {
  const files = await Promise.all(plans.map((plan) => writeXlsx(plan)));
  const calculated = await recalculateAll(files);
  return plans.map((plan, index) => differences(plan, readXlsx(calculated[index]!)));
}

function differences(plan: WorkbookPlan, workbook: WorkbookSnapshot): Difference[] {
  return plan.sheets.flatMap(({ sheet: name, steps }) => {
    const sheet = workbook.sheets.find((other) => other.name === name);
    if (!sheet) throw new Error(`${name} is not in the workbook`);
    return steps
      .flatMap((step) => (step.kind === 'formulas' ? step.cells : []))
      .map(({ row, column, formula, value }) => {
        const cell = toA1(row, column);
        const calculated = cellOf(sheet, cell);
        return { sheet: name, cell, formula, planned: value, calculated };
      })
      .filter(({ planned, calculated }) => !agree(planned, calculated));
  });
}

/** An empty text and an empty cell are the same; errors agree whichever they are. */
function agree(planned: CellValue, calculated: CellValue): boolean {
  if (isCellError(planned) || isCellError(calculated))
    return isCellError(planned) && isCellError(calculated);
  if (typeof planned === 'number' && typeof calculated === 'number')
    return Math.abs(planned - calculated) <= TOLERANCE * Math.max(1, Math.abs(planned));
  return (planned ?? '') === (calculated ?? '');
}
