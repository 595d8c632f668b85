import type { NamedRange, WriteSheet } from 'hucre';
import type { Area, CellAddress } from '../../../core/values/address';
import type { CellValue } from '../../../core/values/cell';
import type { StyleId } from '../../../core/plan/styleTable';
import { StyleTable } from '../../../core/plan/styleTable';
import { ListSheet } from './listSheet';

/** One cell while its sheet is being put together. */
export interface CellDraft {
  value: CellValue;
  /** Without the leading `=`; `value` is then its cached result. */
  formula?: string;
  style: StyleId;
  note?: string;
  link?: { readonly target: CellAddress; readonly tooltip?: string };
}

/** One sheet while its steps are carried out. */
export interface SheetDraft {
  /** What the whole workbook shares. */
  readonly book: BookDraft;
  /** The sheet as the writing library takes it, without cells, columns and rows. */
  readonly out: WriteSheet;
  readonly cells: CellGrid;
  /** Characters of the default font, by column. */
  readonly widths: Map<number, number>;
  /** Points, by row. */
  readonly heights: Map<number, number>;
  readonly hiddenColumns: Set<number>;
  readonly hiddenRows: Set<number>;
}

/** The workbook while its sheets are carried out. */
export interface BookDraft {
  readonly styles: StyleTable;
  readonly names: NamedRange[];
  readonly lists: ListSheet;
}

export function newBook(): BookDraft {
  return { styles: new StyleTable(), names: [], lists: new ListSheet() };
}

export function newSheet(name: string, book: BookDraft): SheetDraft {
  return {
    book,
    out: { name },
    cells: new CellGrid(),
    widths: new Map(),
    heights: new Map(),
    hiddenColumns: new Set(),
    hiddenRows: new Set(),
  };
}

/** Cells by row and column, each made when it is first needed. */
export class CellGrid {
  private readonly rows: (Map<number, CellDraft> | undefined)[] = [];

  /** The cell, made empty where it was not there. */
  at(row: number, column: number): CellDraft {
    const cells = (this.rows[row] ??= new Map<number, CellDraft>());
    let cell = cells.get(column);
    if (!cell) {
      cell = { value: null, style: 0 };
      cells.set(column, cell);
    }
    return cell;
  }

  find(row: number, column: number): CellDraft | undefined {
    return this.rows[row]?.get(column);
  }

  /** Cells of an area, made where they were not there. */
  *in(area: Area): Iterable<CellDraft> {
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1)
        yield this.at(row, column);
  }

  *all(): Iterable<{ readonly row: number; readonly column: number; readonly cell: CellDraft }> {
    for (const [row, cells] of this.rows.entries())
      if (cells) for (const [column, cell] of cells) yield { row, column, cell };
  }
}
