import type { Area, CellAddress } from '../values/address';
import type { CellValue } from '../values/cell';
import type { SheetVisibility } from '../entries/SheetSnapshot';
import type { Expr } from '../formula/sheet/Expr';
import { exprText } from '../formula/sheet/exprText';
import type { ChartPlan, ConditionalFormat, PrintStep, Validation } from './SheetPlan';
import type { CellStyle } from './style';

/** A formula. Sheets that are alike share it, so that it is written out once. */
export class Formula {
  readonly kind = 'formula';
  private written: string | undefined;

  constructor(readonly expr: Expr) {}

  /** As Excel reads it, without the leading `=`. */
  get text(): string {
    return (this.written ??= exprText(this.expr));
  }
}

type CellContent = { readonly kind: 'value'; readonly value: CellValue } | Formula;

const COLUMNS = 2 ** 14;

/** The place of a cell on its sheet as one number. */
export function cellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

export function placeOf(key: number): readonly [row: number, column: number] {
  return [Math.floor(key / COLUMNS), key % COLUMNS];
}

interface Look {
  visibility: SheetVisibility;
  tabColor?: string;
  frozen?: { rows: number; columns: number };
  print?: Omit<PrintStep, 'kind'>;
}

/** A sheet while a planner writes it. Rows and columns count from 0. `finishWorkbook` freezes drafts into plans. */
export class SheetDraft {
  /** By `cellKey`. */
  readonly cells = new Map<number, CellContent>();
  readonly formats: { area: Area; format: string }[] = [];
  readonly styles: { area: Area; style: CellStyle }[] = [];
  readonly merges: Area[] = [];
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly validations: Validation[] = [];
  readonly conditionalFormats: ConditionalFormat[] = [];
  readonly unlocked: Area[] = [];
  readonly names: { name: string; area: Area }[] = [];
  readonly notes: { row: number; column: number; text: string }[] = [];
  readonly links: { row: number; column: number; target: CellAddress; tooltip?: string }[] = [];
  readonly charts: ChartPlan[] = [];
  readonly fits: { row: number; column: number; width: number; points: number }[] = [];
  readonly hiddenColumns = new Set<number>();
  readonly hiddenRows = new Set<number>();
  readonly look: Look = { visibility: 'visible' };
  isProtected = true;

  /** @param alike a sheet that was drawn, with the formulas that this one is going to have in the same places */
  constructor(
    readonly name: string,
    private readonly alike?: SheetDraft,
  ) {}

  value(row: number, column: number, value: CellValue): this {
    if (value !== null) this.cells.set(cellKey(row, column), { kind: 'value', value });
    return this;
  }

  /** Values side by side, from (row, column). */
  row(row: number, column: number, values: readonly CellValue[]): this {
    values.forEach((value, index) => this.value(row, column + index, value));
    return this;
  }

  formula(row: number, column: number, expr: Expr): this {
    this.cells.set(cellKey(row, column), new Formula(expr));
    return this;
  }

  /** Takes the formula that a sheet that is alike has in the cell; false where it has none. */
  takeFormula(row: number, column: number): boolean {
    const key = cellKey(row, column);
    const known = this.alike?.cells.get(key);
    if (known?.kind !== 'formula') return false;
    this.cells.set(key, known);
    return true;
  }

  style(area: Area, style: CellStyle): this {
    this.styles.push({ area, style });
    return this;
  }

  format(area: Area, format: string): this {
    this.formats.push({ area, format });
    return this;
  }

  merge(area: Area): this {
    if (area.rows * area.columns > 1) this.merges.push(area);
    return this;
  }

  /** An input cell: unlocked; its look and validation are set by who asks for it. */
  unlock(area: Area): this {
    this.unlocked.push(area);
    return this;
  }

  width(column: number, characters: number): this {
    this.columnWidths.set(column, characters);
    return this;
  }

  widths(first: number, characters: readonly number[]): this {
    characters.forEach((width, index) => this.width(first + index, width));
    return this;
  }

  /** Raises the row, once its formulas are calculated, until the cell's text shows whole. */
  fit(row: number, column: number, width: number, points = 10.5): this {
    this.fits.push({ row, column, width, points });
    return this;
  }

  height(row: number, points: number): this {
    this.rowHeights.set(row, points);
    return this;
  }
}

/** The area of `rows` × `columns` cells from (row, column). */
export function area(row: number, column: number, rows = 1, columns = 1): Area {
  return { row, column, rows, columns };
}
