import type { CellValue } from '../values/cell';
import { whole, type Pieces } from '../values/pieces';
import type { FormulaCell, SheetPlan, Step, WorkbookPlan } from './SheetPlan';
import type { FinishedSheet } from './FinishedSheet';
import { cellKey, placeOf, SheetDraft } from './SheetDraft';
import { solvePieces } from './solve';
import { rowHeight } from './textFit';

/**
 * Freezes drafts into the plan of a workbook, each formula with its calculated value.
 * The order of steps is the one hosts need: formats before values before formulas before
 * rules before protection.
 */
export function finishWorkbook(drafts: readonly SheetDraft[], about: WorkbookFacts): WorkbookPlan {
  return whole(finishPieces(drafts, about));
}

interface WorkbookFacts {
  readonly title: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly activeSheet: string;
}

/** The same in pieces; sheets that were finished already stay as they are. */
export function* finishPieces(
  drafts: readonly (SheetDraft | FinishedSheet)[],
  about: WorkbookFacts,
): Pieces<WorkbookPlan> {
  const finished = new Map(
    drafts.flatMap((each) =>
      each instanceof SheetDraft ? [] : [[each.plan.sheet, each.valueAt] as const],
    ),
  );
  const open = drafts.filter((each) => each instanceof SheetDraft);
  const solution = yield* solvePieces(open, finished);
  const sheets: SheetPlan[] = [];
  for (const draft of drafts) {
    sheets.push(
      draft instanceof SheetDraft
        ? finishSheet(draft, solution.get(draft.name) ?? new Map())
        : draft.plan,
    );
    yield;
  }
  return { ...about, sheets };
}

/** Finishes a sheet by itself, whose formulas name no cell of another. */
export function finishAlone(draft: SheetDraft): FinishedSheet {
  const solved = whole(solvePieces([draft])).get(draft.name) ?? new Map<number, CellValue>();
  const plan = finishSheet(draft, solved);
  const { cells } = draft;
  return {
    plan,
    valueAt: (row, column) => {
      const key = cellKey(row, column);
      const content = cells.get(key);
      return (content?.kind === 'value' ? content.value : solved.get(key)) ?? null;
    },
  };
}

function finishSheet(draft: SheetDraft, solved: ReadonlyMap<number, CellValue>): SheetPlan {
  const heights = fittedHeights(draft, solved);
  const { look } = draft;
  const steps: Step[] = [
    {
      kind: 'sheet',
      visibility: look.visibility,
      showGridLines: false,
      ...(look.tabColor === undefined ? {} : { tabColor: look.tabColor }),
    },
  ];
  const add = (present: boolean, step: Step): void => {
    if (present) steps.push(step);
  };
  add(draft.formats.length > 0, { kind: 'numberFormats', formats: draft.formats });
  add(draft.styles.length > 0, { kind: 'styles', styles: draft.styles });
  const grid = valueGrid(draft);
  add(grid.length > 0, { kind: 'values', row: 0, column: 0, values: grid });
  const formulas = formulaCells(draft, solved);
  add(formulas.length > 0, { kind: 'formulas', cells: formulas });
  add(draft.merges.length > 0, { kind: 'merges', areas: draft.merges });
  add(draft.columnWidths.size + heights.size > 0, {
    kind: 'widths',
    columns: [...draft.columnWidths].map(([column, width]) => ({ column, width })),
    rows: [...heights].map(([row, height]) => ({ row, height })),
  });
  add(draft.hiddenColumns.size + draft.hiddenRows.size > 0, {
    kind: 'keys',
    hiddenColumns: [...draft.hiddenColumns],
    hiddenRows: [...draft.hiddenRows],
  });
  add(draft.validations.length > 0, { kind: 'validations', validations: draft.validations });
  add(draft.conditionalFormats.length > 0, {
    kind: 'conditionalFormats',
    formats: draft.conditionalFormats,
  });
  add(draft.names.length > 0, { kind: 'names', names: draft.names });
  add(draft.notes.length > 0, { kind: 'notes', notes: draft.notes });
  add(draft.links.length > 0, { kind: 'hyperlinks', links: draft.links });
  if (look.frozen) steps.push({ kind: 'freeze', ...look.frozen });
  if (look.print) steps.push({ kind: 'print', ...look.print });
  add(draft.charts.length > 0, { kind: 'charts', charts: draft.charts });
  add(draft.isProtected, { kind: 'protection', unlocked: draft.unlocked });
  return { sheet: draft.name, steps };
}

/** Heights of rows, in points, in which texts show whole. */
function fittedHeights(
  draft: SheetDraft,
  solved: ReadonlyMap<number, CellValue>,
): ReadonlyMap<number, number> {
  const heights = new Map(draft.rowHeights);
  for (const { row, column, width, points } of draft.fits) {
    const key = cellKey(row, column);
    const content = draft.cells.get(key);
    const shown = content?.kind === 'value' ? content.value : solved.get(key);
    if (typeof shown !== 'string') continue;
    const needed = rowHeight([{ text: shown, width }], points);
    if (needed > (heights.get(row) ?? 0)) heights.set(row, needed);
  }
  return heights;
}

function valueGrid(draft: SheetDraft): CellValue[][] {
  const grid: CellValue[][] = [];
  let width = 0;
  for (const [key, content] of draft.cells) {
    if (content.kind !== 'value') continue;
    const [row, column] = placeOf(key);
    while (grid.length <= row) grid.push([]);
    const cells = grid[row]!;
    while (cells.length <= column) cells.push(null);
    cells[column] = content.value;
    width = Math.max(width, column + 1);
  }
  for (const cells of grid) while (cells.length < width) cells.push(null);
  return grid;
}

function formulaCells(draft: SheetDraft, solved: ReadonlyMap<number, CellValue>): FormulaCell[] {
  const found: FormulaCell[] = [];
  for (const [key, content] of draft.cells) {
    if (content.kind !== 'formula') continue;
    const [row, column] = placeOf(key);
    found.push({ row, column, formula: content.text, value: solved.get(key) ?? null });
  }
  return found;
}
