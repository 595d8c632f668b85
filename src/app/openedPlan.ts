import { serialiseCatalogue } from '../core/catalogue/serialise';
import type { SheetSnapshot, WorkbookSnapshot } from '../core/entries/SheetSnapshot';
import { namesIn, reachingBy } from '../core/entries/outward';
import { LIST_SHEET } from '../core/workbook/listSheet';
import { planForm } from '../core/forms/planForm';
import type { FormulaCell, SheetPlan, WorkbookPlan } from '../core/workbook/SheetPlan';
import { parseA1, toA1 } from '../core/values/address';
import type { CellValue } from '../core/values/cell';
import type { DistrictWorkbook, FormWorkbook } from './pane/PaneWorkbook';
import { planChecked } from './pane/standing';
import type { Pieces } from '../core/values/pieces';

/**
 * The plan that shows a workbook that was read, with everything that was entered. Sheets that people
 * added come behind ours, with their values and formulas; how those looked is not
 * known. Formulas that reach out of the workbook become their values.
 */
export function* openedPlan(workbook: DistrictWorkbook | FormWorkbook): Pieces<OpenedPlan> {
  return withAddedSheets(yield* ownPlan(workbook), workbook.snapshot);
}

/** A plan of ours with the sheets that people added to a workbook, plain. */
export function withAddedSheets(plan: WorkbookPlan, snapshot: WorkbookSnapshot): OpenedPlan {
  const planned = new Set([LIST_SHEET, ...plan.sheets.map(({ sheet }) => sheet)]);
  const added = snapshot.sheets.filter(({ name }) => !planned.has(name));
  const reaches = reachingBy(namesIn(snapshot.outward));
  const reaching = added.filter(({ formulas }) => [...formulas.values()].some(reaches));
  return {
    plan: {
      ...plan,
      sheets: [...plan.sheets, ...added.map((sheet) => plainSheet(sheet, reaches))],
    },
    added: added.map(({ name }) => name),
    reaching: reaching.map(({ name }) => name),
  };
}

export interface OpenedPlan {
  readonly plan: WorkbookPlan;
  /** Names of the sheets that people added. */
  readonly added: readonly string[];
  /** Of these, the ones whose formulas reached out of the workbook and became their values. */
  readonly reaching: readonly string[];
}

/** The plan that shows a workbook that is none of ours: its values and formulas as they are. */
export function plainPlan({ sheets, outward }: WorkbookSnapshot): OpenedPlan {
  const reaches = reachingBy(namesIn(outward));
  return {
    plan: {
      sheets: sheets.map((sheet) => plainSheet(sheet, reaches)),
      properties: {},
      title: '',
      activeSheet: sheets[0]?.name ?? '',
    },
    added: [],
    reaching: sheets
      .filter(({ formulas }) => [...formulas.values()].some(reaches))
      .map(({ name }) => name),
  };
}

/** What the program writes of a workbook that was read. */
export function* ownPlan(workbook: DistrictWorkbook | FormWorkbook): Pieces<WorkbookPlan> {
  const { catalogue } = workbook;
  if (workbook.kind === 'district') return yield* planChecked(workbook);
  return planForm(workbook.reviewed.form, catalogue, serialiseCatalogue(catalogue.files));
}

function plainSheet(snapshot: SheetSnapshot, reaches: (formula: string) => boolean): SheetPlan {
  const { name, visibility, firstRow, firstColumn, formulas, values } = snapshot;
  const kept = new Map([...formulas].filter(([, formula]) => !reaches(formula)));
  const cells: FormulaCell[] = [...kept].flatMap(([address, formula]) => {
    const at = parseA1(address);
    if (!at) return [];
    const value = values[at.row - firstRow]?.[at.column - firstColumn] ?? null;
    return [{ ...at, formula, value }];
  });
  const plain = values.map((line, row) =>
    line.map((value, column): CellValue => {
      return kept.has(toA1(row + firstRow, column + firstColumn)) ? null : value;
    }),
  );
  return {
    sheet: name,
    steps: [
      { kind: 'sheet', visibility, showGridLines: true },
      { kind: 'values', row: firstRow, column: firstColumn, values: plain },
      { kind: 'formulas', cells },
    ],
  };
}
