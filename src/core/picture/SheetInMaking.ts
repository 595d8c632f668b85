import type { Area } from '../values/address';
import type { CellValue } from '../values/cell';
import type { Validation } from '../workbook/SheetPlan';
import { StyleTable, type FullStyle, type StyleId } from '../workbook/styleTable';
import {
  emptySheet,
  indexesOf,
  type CellLink,
  type PictureCell,
  type SheetPicture,
} from './Picture';

/** One cell while its sheet is put together. */
export interface CellInMaking {
  value: CellValue;
  formula?: string;
  style: StyleId;
  note?: string;
  link?: CellLink;
}

type Plain = Omit<SheetPicture, 'cells' | 'merges' | 'validations' | 'widths' | 'heights'>;

/** A sheet while the steps of its plan are carried out. */
export class SheetInMaking {
  readonly merges: Area[] = [];
  readonly validations: Validation[] = [];
  readonly widths: Record<number, number> = {};
  readonly heights: Record<number, number> = {};
  plain: Plain;
  private readonly cells: Record<number, Record<number, CellInMaking>> = {};

  constructor(
    name: string,
    readonly styles = new StyleTable(),
  ) {
    this.plain = emptySheet(name);
  }

  /** The cell, made empty where it was not there. */
  at(row: number, column: number): CellInMaking {
    const line = (this.cells[row] ??= {});
    return (line[column] ??= { value: null, style: 0 });
  }

  /** Lays a format over every cell of the area. */
  layer({ row, column, rows, columns }: Area, top: FullStyle): void {
    for (let r = row; r < row + rows; r += 1)
      for (let c = column; c < column + columns; c += 1) {
        const cell = this.at(r, c);
        cell.style = this.styles.layer(cell.style, top);
      }
  }

  picture(): SheetPicture {
    const { hiddenColumns, hiddenRows } = this.plain;
    return {
      ...this.plain,
      cells: this.pictureCells(),
      merges: inOrder(this.merges.map(plainArea), (area) => area),
      validations: inOrder(this.validations, ({ area }) => area),
      widths: this.widths,
      heights: this.heights,
      hiddenColumns: ascending(hiddenColumns),
      hiddenRows: ascending(hiddenRows),
    };
  }

  private pictureCells(): SheetPicture['cells'] {
    const lines: Record<number, Record<number, PictureCell>> = {};
    for (const row of indexesOf(this.cells))
      for (const column of indexesOf(this.cells[row]!)) {
        const cell = this.cells[row]![column]!;
        const { style, value, formula, note, link } = cell;
        if (style === 0 && value === null && formula === undefined && note === undefined && !link)
          continue;
        (lines[row] ??= {})[column] = {
          value,
          ...(formula !== undefined && { formula }),
          ...(style !== 0 && { look: this.styles.get(style) }),
          ...(note !== undefined && { note }),
          ...(link && { link }),
        };
      }
    return lines;
  }
}

export function plainArea({ row, column, rows, columns }: Area): Area {
  return { row, column, rows, columns };
}

export function ascending(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** By where they stand, from the top left. */
export function inOrder<T>(list: readonly T[], areaOf: (each: T) => Area): readonly T[] {
  return [...list].sort((a, b) => {
    const one = areaOf(a);
    const other = areaOf(b);
    return one.row - other.row || one.column - other.column;
  });
}
