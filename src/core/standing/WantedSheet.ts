import { END_MARK, FIELDS_MARK, UNIT_MARK } from '../entries/tables';
import { cellAt, forEachCell, type PictureCell, type SheetPicture } from '../picture/Picture';
import { KEY_COLUMN } from '../workbook/table/keyColumn';

/** What a row of a sheet of ours is: its table, and its key where it has one. */
export interface WantedRow {
  readonly block: string;
  /** Field row of the table. */
  readonly fieldRow: number;
  readonly key: string;
}

/** A sheet as it is wanted, with what its tables say of rows and columns; rows and columns count from 0. */
export interface WantedSheet {
  readonly name: string;
  readonly picture: SheetPicture;
  /** One past the last row that holds something. */
  readonly endRow: number;
  /** Rows of tables, those of marks included; headings between them carry no key. */
  readonly rows: ReadonlyMap<number, WantedRow>;
  cell(row: number, column: number): PictureCell | undefined;
  /** Field code of a cell of a table; empty elsewhere. */
  field(row: number, column: number): string;
  /** Title of the column that a cell of a table stands in. */
  title(row: number, column: number): string;
  /** What names the row; empty outside tables. */
  label(row: number): string;
}

/** The township whose sheet it is; empty of another. */
export function orgOf(wanted: WantedSheet): string {
  const mark = wanted.cell(0, KEY_COLUMN)?.value;
  return typeof mark === 'string' && mark.startsWith(UNIT_MARK) ? mark.slice(UNIT_MARK.length) : '';
}

/** Unit of the figures of a row; empty where its table says none. */
export function unitOf(wanted: WantedSheet, row: number): string {
  const columns = Object.keys(wanted.picture.cells[row] ?? {}).map(Number);
  const column = columns.find((each) => wanted.field(row, each) === '=unit');
  const unit = column === undefined ? null : wanted.cell(row, column)?.value;
  return typeof unit === 'string' ? unit : '';
}

const LABELS = ['=name', '=text', '=unit', '=no'];

/** A picture never changes, so that what was found in it holds. */
const KNOWN = new WeakMap<SheetPicture, WantedSheet>();

export function wantedSheet(picture: SheetPicture): WantedSheet {
  const known = KNOWN.get(picture) ?? wantedIn(picture);
  KNOWN.set(picture, known);
  return known;
}

function wantedIn(picture: SheetPicture): WantedSheet {
  const cell = (row: number, column: number) => cellAt(picture, row, column);
  const text = (row: number, column: number): string => {
    const value = cell(row, column)?.value;
    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  };
  let [endRow, endColumn] = [0, 0];
  forEachCell(picture, (row, column, { value, formula }) => {
    if (value === null && formula === undefined) return;
    endRow = Math.max(endRow, row + 1);
    endColumn = Math.max(endColumn, column + 1);
  });
  const rows = tableRows(endRow, (row) => text(row, KEY_COLUMN));
  const field = (row: number, column: number): string => {
    const table = rows.get(row);
    return table === undefined || column === KEY_COLUMN ? '' : text(table.fieldRow, column);
  };
  const columnOf = (row: number, code: string): number | undefined =>
    Array.from({ length: endColumn }, (_, column) => column).find(
      (column) => field(row, column) === code,
    );
  return {
    name: picture.name,
    picture,
    endRow,
    rows,
    cell,
    field,
    title(row, column) {
      const table = rows.get(row);
      if (table === undefined) return '';
      const below = [table.fieldRow + 1, table.fieldRow + 2].filter((each) => each < row);
      return below.map((each) => text(each, column)).find(Boolean) ?? '';
    },
    label(row) {
      if (!rows.has(row)) return '';
      for (const code of LABELS) {
        const column = columnOf(row, code);
        const label = column === undefined ? '' : text(row, column);
        if (label !== '') return label;
      }
      return '';
    },
  };
}

function tableRows(endRow: number, keyAt: (row: number) => string): ReadonlyMap<number, WantedRow> {
  const rows = new Map<number, WantedRow>();
  let table: Omit<WantedRow, 'key'> | undefined;
  for (let row = 0; row < endRow; row += 1) {
    const key = keyAt(row);
    if (key.startsWith(FIELDS_MARK))
      table = { block: key.slice(FIELDS_MARK.length), fieldRow: row };
    if (table !== undefined) rows.set(row, { ...table, key });
    if (key === END_MARK) table = undefined;
  }
  return rows;
}
