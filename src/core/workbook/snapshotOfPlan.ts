import { areaToA1, quoteSheet, toA1 } from '../values/address';
import type { CellValue } from '../values/cell';
import {
  PLAIN_LOOKS,
  type Remark,
  type SheetSnapshot,
  type SheetVisibility,
  type WorkbookSnapshot,
} from '../entries/SheetSnapshot';
import type { SheetPlan, WorkbookPlan } from './SheetPlan';

/** What reading a freshly built workbook gives, without writing it; of one sheet's plan always the same object. */
export function snapshotOfPlan(plan: WorkbookPlan): WorkbookSnapshot {
  const names: Record<string, string> = {};
  for (const sheet of plan.sheets)
    for (const step of sheet.steps)
      if (step.kind === 'names')
        for (const { name, area } of step.names)
          names[name] = `${quoteSheet(sheet.sheet)}!${absolute(areaToA1(area))}`;
  return {
    sheets: plan.sheets.map(snapshotOfSheet),
    properties: plan.properties,
    names,
    hasExternalLinks: false,
  };
}

function absolute(a1: string): string {
  return a1.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

const snapshots = new WeakMap<SheetPlan, SheetSnapshot>();
const plans = new WeakMap<SheetSnapshot, SheetPlan>();

/** The plan that a sheet stands by in every cell; absent where that is not known. */
export function plannedAs(sheet: SheetSnapshot): SheetPlan | undefined {
  return plans.get(sheet);
}

/** A sheet that was read is found to stand by a plan in every cell. */
export function standsBy(sheet: SheetSnapshot, plan: SheetPlan): void {
  snapshots.set(plan, sheet);
  plans.set(sheet, plan);
}

function snapshotOfSheet(plan: SheetPlan): SheetSnapshot {
  let snapshot = snapshots.get(plan);
  if (!snapshot) {
    snapshot = readFrom(plan);
    standsBy(snapshot, plan);
  }
  return snapshot;
}

function readFrom(plan: SheetPlan): SheetSnapshot {
  const grid: CellValue[][] = [];
  const formulas = new Map<string, string>();
  const remarks: Remark[] = [];
  let visibility: SheetVisibility = 'visible';
  let width = 0;
  const put = (row: number, column: number, value: CellValue): void => {
    while (grid.length <= row) grid.push([]);
    const cells = grid[row]!;
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
    width = Math.max(width, column + 1);
  };
  for (const step of plan.steps) {
    if (step.kind === 'sheet') visibility = step.visibility;
    if (step.kind === 'values')
      step.values.forEach((cells, r) =>
        cells.forEach((value, c) => {
          if (value !== null) put(step.row + r, step.column + c, value);
        }),
      );
    if (step.kind === 'notes')
      for (const { row, column, text } of step.notes)
        remarks.push({ kind: 'note', cell: toA1(row, column), text });
    if (step.kind === 'formulas')
      for (const { row, column, formula, value } of step.cells) {
        put(row, column, value);
        formulas.set(toA1(row, column), formula);
      }
  }
  for (const cells of grid) while (cells.length < width) cells.push(null);
  return {
    name: plan.sheet,
    visibility,
    firstRow: 0,
    firstColumn: 0,
    values: grid,
    formulas,
    formats: new Map(),
    ...PLAIN_LOOKS,
    remarks,
  };
}
