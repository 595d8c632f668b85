import type { SheetPlan, Step, WorkbookPlan } from '../../src/core/workbook/SheetPlan';
import type { CellValue } from '../../src/core/values/cell';

/** A workbook plan of the named sheets, each with the given steps after its `sheet` step. */
export function workbook(
  sheets: Readonly<Record<string, readonly Step[]>>,
  more: Partial<WorkbookPlan> = {},
): WorkbookPlan {
  const plans = Object.entries(sheets).map(([name, steps]) => sheetPlan(name, steps));
  return {
    sheets: plans,
    properties: {},
    title: '宿主契约',
    activeSheet: plans[0]?.sheet ?? '',
    ...more,
  };
}

function sheetPlan(sheet: string, steps: readonly Step[]): SheetPlan {
  const own = steps.some(({ kind }) => kind === 'sheet');
  return { sheet, steps: own ? steps : [VISIBLE, ...steps] };
}

const VISIBLE: Step = { kind: 'sheet', visibility: 'visible', showGridLines: true };

/** Values from A1 on. */
export function values(...lines: readonly (readonly CellValue[])[]): Step {
  return { kind: 'values', row: 0, column: 0, values: lines };
}
