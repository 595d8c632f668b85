import type {
  ICellData,
  IObjectMatrixPrimitiveType,
  Nullable,
  Workbook,
  Worksheet,
} from '@univerjs/core';
import type { IFormulaData, IFormulaDataItem } from '@univerjs/engine-formula';
import type { FormulaGraph, Result } from '../../../../core/workbook/FormulaGraph';
import { sameValue } from '../../../../core/values/same';
import type { CellAddress } from '../../../../core/values/address';
import type { CellValue } from '../../../../core/values/cell';
import { fromCellData } from '../../cellData';
import { forEachCell } from '../../matrix';
import { sheetExtras } from '../../SheetExtras';
import { isIn } from '../hand/sheetFacts';

type SheetFormulas = IObjectMatrixPrimitiveType<Nullable<IFormulaDataItem>>;

/**
 * The formulas of a workbook: those in cells of the program are calculated as the core calculates them; people's,
 * on sheets of their own or where they fill ours in, are left to the grid's engine, which knows no others.
 */
export class BookFormulas {
  /** People's, by sheet id and `row,column`. */
  private readonly theirs = new Map<string, Set<string>>();
  /** Sheets that were not looked at yet. */
  private readonly unread: Worksheet[];

  /** @param graph holds the formulas of this workbook from now on */
  constructor(
    private readonly workbook: Workbook,
    private readonly graph: FormulaGraph,
  ) {
    graph.clear();
    this.unread = [...workbook.getSheets()];
  }

  /** Looks at the sheets; only for so many milliseconds where that is said. False where some are left. */
  read(milliseconds = Infinity): boolean {
    const until = Date.now() + milliseconds;
    for (let sheet = this.unread.pop(); sheet; sheet = this.unread.pop()) {
      this.readSheet(sheet);
      if (Date.now() > until) break;
    }
    return this.unread.length === 0;
  }

  private readSheet(sheet: Worksheet): void {
    const isOurs = oursOn(sheet);
    forEachCell(sheet.getConfig().cellData, (row, column, cell) => {
      if (hasFormula(cell)) this.put(sheet, row, column, cell, isOurs(row, column));
    });
  }

  /** Whether people have formulas of their own. */
  get hasTheirs(): boolean {
    return this.theirs.size > 0;
  }

  /** Looks again at cells that were written. */
  follow(sheetId: string, cells: Iterable<readonly [row: number, column: number]>): void {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) return;
    const isOurs = oursOn(sheet);
    for (const [row, column] of cells) {
      const cell = sheet.getCellRaw(row, column);
      if (hasFormula(cell)) this.put(sheet, row, column, cell, isOurs(row, column));
      else {
        this.graph.take({ sheet: sheet.getName(), row, column });
        this.forget(sheetId, row, column);
      }
    }
  }

  /** What formulas of ours show now that these cells were changed, as far as they show something else. */
  recalculate(changed: Iterable<CellAddress>): readonly Result[] {
    const valueAt = this.valueAt();
    return this.graph
      .recalculate(changed, valueAt)
      .filter(({ sheet, row, column, value }) => !sameValue(valueAt(sheet, row, column), value));
  }

  /** Of all formulas that the grid holds, people's. */
  onlyTheirs(all: IFormulaData): IFormulaData {
    return Object.fromEntries(
      Object.entries(all).map(([unit, sheets]) => [
        unit,
        Object.fromEntries(
          Object.entries(sheets ?? {}).map(([id, cells]) => [id, this.theirsOf(id, cells ?? {})]),
        ),
      ]),
    );
  }

  private theirsOf(id: string, cells: SheetFormulas): SheetFormulas {
    const kept: SheetFormulas = {};
    for (const key of this.theirs.get(id) ?? []) {
      const [row, column] = key.split(',').map(Number) as [number, number];
      const formula = cells[row]?.[column];
      if (formula) kept[row] = { ...kept[row], [column]: formula };
    }
    return kept;
  }

  private put(
    sheet: Worksheet,
    row: number,
    column: number,
    { f }: ICellData,
    ours: boolean,
  ): void {
    const at = { sheet: sheet.getName(), row, column };
    const id = sheet.getSheetId();
    if (ours && f != null && this.graph.put(at, f.replace(/^=/, ''))) {
      this.forget(id, row, column);
      return;
    }
    this.graph.take(at);
    this.theirs.set(id, (this.theirs.get(id) ?? new Set()).add(`${row},${column}`));
  }

  private forget(id: string, row: number, column: number): void {
    const cells = this.theirs.get(id);
    if (cells?.delete(`${row},${column}`) === true && cells.size === 0) this.theirs.delete(id);
  }

  private valueAt(): (sheet: string, row: number, column: number) => CellValue {
    const sheets = new Map(this.workbook.getSheets().map((sheet) => [sheet.getName(), sheet]));
    return (name, row, column) => {
      const sheet = sheets.get(name);
      if (!sheet) return { error: '#REF!' };
      const cell = sheet.getCellRaw(row, column);
      if (!cell) return null;
      return fromCellData(cell) ?? (hasFormula(cell) ? '' : null);
    };
  }
}

function hasFormula(cell: Nullable<ICellData>): cell is ICellData {
  return (cell?.f != null && cell.f !== '') || (cell?.si != null && cell.si !== '');
}

/** Whether a cell is the program's: on a protected sheet of a plan, where nothing is filled in. */
function oursOn(sheet: Worksheet): (row: number, column: number) => boolean {
  const { unlocked } = sheetExtras(sheet.getConfig().custom, false);
  return (row, column) =>
    unlocked !== undefined && !unlocked.some((area) => isIn(area, row, column));
}
