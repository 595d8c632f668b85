import type { Area, CellAddress } from '../../values/address';
import type { CellValue } from '../../values/cell';
import type { Expr } from '../../formula/sheet/Expr';
import type { SheetDraft } from '../SheetDraft';
import type { Validation } from '../SheetPlan';
import type { CellStyle } from '../style';

/** What stands in a cell: a value, or a formula. */
export type Content = CellValue | Expr;

/** What people may type into a cell, and what they are told. */
export type Asked = Omit<Validation, 'area'>;

/** One row of a table, as the cells of its columns see it. */
export interface RowPlace {
  /** Counted from 0 on the sheet. */
  readonly row: number;
  /** Number among the rows that are no headings, from 1. */
  readonly no: number;
  /** The cell of a column in this row. */
  readonly cell: (field: string) => Expr;
  /** The cells of a group of columns in this row. */
  readonly group: (name: string) => Expr;
  /** The cell of a column in the row of another key; undefined where there is no such row. */
  readonly of: (key: string, field: string) => Expr | undefined;
  /** All cells of a column, those of headings too. */
  readonly down: (field: string) => Expr;
}

/**
 * A column of a table, defined once: planner, field codes for reading back, headings and widths come
 * from here, and other sheets find its cells by its field.
 */
export interface Column<Item> {
  /**
   * Its code in the hidden field row. It begins with `=` where nobody types and nothing is read back; it is
   * empty for a column that holds nothing.
   */
  readonly field: string;
  readonly heading: string;
  /** Heading that it shares with its neighbours, over its own. */
  readonly over?: string;
  /**
   * In characters, one for each column that it covers; 0 where it is out of sight. Absent where the table
   * lies in the columns of the one above it.
   */
  readonly width?: number | readonly number[];
  /** How many columns of the sheet its cells cover, merged; 1 where absent. */
  readonly covers?: number;
  /** Name by which formulas take neighbouring columns together, or find one that has no field. */
  readonly group?: string;
  readonly cell?: (item: Item, row: RowPlace) => Content;
  readonly style?: CellStyle | ((item: Item) => CellStyle | undefined);
  readonly format?: string | ((item: Item) => string | undefined);
  /** Whether people type here, and what: `free` for any text. */
  readonly input?: (item: Item, value: Expr) => Asked | 'free' | undefined;
  readonly note?: (item: Item) => string | undefined;
  readonly link?: (item: Item) => { readonly target: CellAddress; readonly tooltip?: string };
  /** The row grows until the cell's text shows whole in so many characters. */
  readonly fit?: number;
  /** Points of the text that `fit` measures, where they are not the table's. */
  readonly fitPoints?: number;
  /** Cells below each other of which this is the same are merged. */
  readonly joined?: (item: Item) => string;
  /** Colours the whole column by what it shows. */
  readonly shade?: (draft: SheetDraft, cells: Area) => void;
  /** What stands in it in the rows of totals, from the first one on. */
  readonly totals?: readonly (Total | undefined)[];
}

/** A cell below a table. */
export interface Total {
  readonly is: (row: Pick<RowPlace, 'cell' | 'down'>) => Expr;
  /** The column's where absent. */
  readonly format?: string;
}

/** Rows below a table that carry no key. */
interface Totals {
  readonly rows: readonly string[];
  /** Last column that their names cover, merged; the first one where absent. */
  readonly namedTo?: string;
  readonly height?: number;
  readonly style: CellStyle;
  /** On top of it, right of the first column. */
  readonly figures?: CellStyle;
}

/** A heading inside a table, or a row of it. */
export type Line<Item> =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'item'; readonly item: Item };

/** A keyed table of a sheet. */
export interface Table<Item> {
  /** Its name in the hidden field row. */
  readonly block: string;
  readonly columns: readonly Column<Item>[];
  readonly lines: readonly Line<Item>[];
  /** Key of a row in the hidden key column. */
  readonly key: (item: Item, at: Pick<RowPlace, 'row' | 'no'>) => string;
  /** Stands in the row over the table. */
  readonly title?: string;
  readonly titleHeight?: number;
  /** Rows between the end of the table above and this one; 1 where absent. */
  readonly gap?: number;
  readonly header?: CellStyle;
  readonly headerHeight?: number;
  /** Look of every cell of a row, before its column's; that of screen forms where absent. */
  readonly body?: CellStyle;
  /** Look of a row on top of its columns'. */
  readonly rowStyle?: (item: Item) => CellStyle | undefined;
  /** Points of the text that heights are worked out for; 10.5 where absent. */
  readonly points?: number;
  /** Least height of a row in points; none is set where absent. */
  readonly height?: number | ((item: Item) => number);
  /** Height of headings inside the table. */
  readonly sectionHeight?: number;
  /** Stands instead of rows where there are none. */
  readonly empty?: string;
  readonly totals?: Totals;
  /** Colours what stands in several columns. */
  readonly shade?: (draft: SheetDraft, table: PlacedTable) => void;
  /** Rows that nothing reads: without field codes, headings, keys and the mark that ends them. */
  readonly isPlain?: true;
  /** Of a sheet that nobody sees: field codes and rows with their keys, and nothing else. */
  readonly isHidden?: true;
  /** Nothing is ever written below it, so that no mark ends it. */
  readonly isLast?: true;
}

/** A table in its place on a sheet. Rows and columns count from 0. */
export interface PlacedTable {
  readonly block: string;
  /** Row of its field codes. */
  readonly start: number;
  /** Rows of its body, headings too. */
  readonly first: number;
  readonly rows: number;
  /** Row of the mark that ends it. */
  readonly end: number;
  /** Columns that it covers, from B. */
  readonly columns: number;
  /** Widths from B, as far as columns are in sight. */
  readonly widths: readonly number[];
  readonly has: (field: string) => boolean;
  /**
   * Column of a field, or the first one of a group.
   * @throws where it has neither
   */
  readonly columnOf: (field: string) => number;
  /** First column of a group and how many there are; none of an empty one. */
  readonly groupOf: (name: string) => { readonly column: number; readonly columns: number };
  readonly rowOf: (key: string) => number | undefined;
  readonly draw: (draft: SheetDraft) => void;
}

/** Items under headings: one stands wherever `headingOf` changes. */
export function underHeadings<Item>(
  items: readonly Item[],
  headingOf: (item: Item) => string,
): readonly Line<Item>[] {
  return items.flatMap((item, index): Line<Item>[] => {
    const text = headingOf(item);
    const before = items[index - 1];
    const isNew = before === undefined || headingOf(before) !== text;
    return [...(isNew ? [{ kind: 'heading' as const, text }] : []), { kind: 'item', item }];
  });
}

/** Items without headings. */
export function plainLines<Item>(items: readonly Item[]): readonly Line<Item>[] {
  return items.map((item) => ({ kind: 'item', item }));
}

/** Columns of the sheet that hold nothing in this table. */
export function emptyColumns(count: number): readonly Column<unknown>[] {
  return Array.from({ length: count }, () => ({ field: '', heading: '' }));
}
