import type { CellValue } from '../values/cell';
import type { CellLook } from './SheetSnapshot';

/** Written in the key column of a table's hidden field row, before the table's name. */
export const FIELDS_MARK = '#fields:';
/** Written in the key column below a table's last row. */
export const END_MARK = '#end';

/** Written in the key column of a township's sheet in the district book, before the township's code. */
export const UNIT_MARK = 'org:';

/** Table that says who a file is; the sheet that holds it is the program's own, and nobody types there. */
export const IDENTITY_BLOCK = 'identity';

/** One cell of a keyed table. */
export interface TableCell {
  readonly value: CellValue;
  /** Without the leading `=`. */
  readonly formula?: string;
  /** Number format code; absent where the value shows as it is. */
  readonly format?: string;
  /** Absent where the cell shows its value and nothing else. */
  readonly look?: CellLook;
  /** A1 address. */
  readonly cell: string;
}

export interface TableRow {
  /** Row key as it stands in the key column, e.g. `el:pop.resident`. */
  readonly key: string;
  /** Counted from 0. */
  readonly row: number;
  /** By field code; columns nobody types in have codes that begin with `=`. */
  readonly cells: ReadonlyMap<string, TableCell>;
}

/** A keyed table of a sheet, as it was found. */
export interface Table {
  readonly block: string;
  /** Row of the field codes (of the titles, where codes were gone), counted from 0. */
  readonly fieldRow: number;
  /** Column of the keys, counted from 0; absent where rows were told by their labels. */
  readonly keyColumn?: number;
  /** Column of each field code, counted from 0. */
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly TableRow[];
}

export type TableProblem =
  | {
      readonly kind: 'repeatedKey';
      readonly block: string;
      readonly key: string;
      /** A1 addresses in the key column. */
      readonly cells: readonly string[];
    }
  | { readonly kind: 'missingField'; readonly block: string; readonly field: string }
  /** A text in the key column that begins with `#` and is no mark of ours. */
  | { readonly kind: 'unknownMarker'; readonly text: string; readonly cell: string }
  /** The code of a column was gone, stood over another one or twice; the column was told by its heading. */
  | {
      readonly kind: 'columnRecovered';
      readonly block: string;
      readonly field: string;
      readonly heading: string;
      /** A1 address of the heading. */
      readonly cell: string;
    }
  /** A column stands twice, with different content. */
  | {
      readonly kind: 'repeatedColumn';
      readonly block: string;
      readonly field: string;
      readonly heading: string;
      readonly cells: readonly string[];
    }
  /** Keys were gone; rows were told by their visible labels, which were all or partly found. */
  | {
      readonly kind: 'readByFallback';
      readonly block: string;
      readonly found: number;
      readonly planned: number;
    };

export interface SheetTables {
  readonly sheet: string;
  readonly tables: readonly Table[];
  readonly problems: readonly TableProblem[];
}

/** A table as it was issued, for reading without keys and for comparing. */
export interface PlannedTable {
  readonly sheet: string;
  readonly block: string;
  /** Field codes, those of read-only columns too. */
  readonly fields: readonly string[];
  /** Column titles by field code. */
  readonly headers: ReadonlyMap<string, string>;
  /** Field code of the column whose text names a row. */
  readonly labelField: string;
  /** What names each row, by key. */
  readonly labels: ReadonlyMap<string, string>;
  /** Formulas of read-only cells by `key/field`. */
  readonly formulas: ReadonlyMap<string, string>;
  /** What the other read-only cells hold, blank ones too, by `key/field`. */
  readonly locked: ReadonlyMap<string, CellValue>;
}
