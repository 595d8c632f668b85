import type { ISheetNote } from '@univerjs/sheets-note';
import type { StyleTable, StyleId } from '../../../core/plan/styleTable';
import type {
  ChartPlan,
  ConditionalFormat,
  FreezeStep,
  PrintStep,
  Validation,
} from '../../../core/plan/SheetPlan';
import type { SheetVisibility } from '../../../core/entries/SheetSnapshot';
import type { Area } from '../../../core/values/address';
import type { CellValue } from '../../../core/values/cell';
import type { SheetLink } from '../SheetExtras';

/** One cell while its sheet is being put together. */
export interface CellDraft {
  value: CellValue;
  /** Without the leading `=`; `value` is then its last result. */
  formula?: string;
  style: StyleId;
}

/** A name of the workbook and the area that it stands for. */
export interface NameDraft {
  readonly name: string;
  readonly area: Area;
}

/** One sheet while its steps are carried out; its id stays with it when it is written anew. */
export interface SheetDraft {
  readonly id: string;
  readonly name: string;
  readonly styles: StyleTable;
  readonly cells: CellGrid;
  visibility: SheetVisibility;
  tabColor: string;
  showGridLines: boolean;
  freeze: Pick<FreezeStep, 'rows' | 'columns'>;
  unlocked?: readonly Area[];
  print?: PrintStep;
  readonly merges: Area[];
  /** Pixels, by column. */
  readonly widths: Map<number, number>;
  /** Pixels, by row. */
  readonly heights: Map<number, number>;
  readonly hiddenColumns: Set<number>;
  readonly hiddenRows: Set<number>;
  readonly validations: Validation[];
  readonly formats: ConditionalFormat[];
  readonly notes: ISheetNote[];
  readonly names: NameDraft[];
  readonly links: SheetLink[];
  readonly charts: ChartPlan[];
}

export function newSheet(id: string, name: string, styles: StyleTable): SheetDraft {
  return {
    id,
    name,
    styles,
    cells: new CellGrid(),
    visibility: 'visible',
    tabColor: '',
    showGridLines: true,
    freeze: { rows: 0, columns: 0 },
    merges: [],
    widths: new Map(),
    heights: new Map(),
    hiddenColumns: new Set(),
    hiddenRows: new Set(),
    validations: [],
    formats: [],
    notes: [],
    names: [],
    links: [],
    charts: [],
  };
}

/** Cells by row and column, each made when it is first needed. */
export class CellGrid {
  private readonly lines = new Map<number, Map<number, CellDraft>>();

  /** The cell, made empty where it was not there. */
  at(row: number, column: number): CellDraft {
    let line = this.lines.get(row);
    if (!line) this.lines.set(row, (line = new Map<number, CellDraft>()));
    let cell = line.get(column);
    if (!cell) line.set(column, (cell = { value: null, style: 0 }));
    return cell;
  }

  /** Cells of an area, made where they were not there. */
  *in({ row, column, rows, columns }: Area): Iterable<CellDraft> {
    for (let r = row; r < row + rows; r += 1)
      for (let c = column; c < column + columns; c += 1) yield this.at(r, c);
  }

  rows(): Iterable<readonly [number, ReadonlyMap<number, CellDraft>]> {
    return this.lines;
  }
}
