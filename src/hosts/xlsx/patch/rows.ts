import { parseA1, toA1 } from '../../../core/values/address';
import { attribute, give, take, unescapeXml, escapeXml, withAttributes } from './xml';
import { shiftFormula } from '../read/cells/sharedFormula';

/** Rows of a sheet by number from 0, each with its cells by column; in the order in which they stand. */
export interface Rows {
  readonly open: string;
  readonly close: string;
  readonly rows: Map<number, Row>;
}

export interface Row {
  /** The start tag, never self-closing. */
  tag: string;
  readonly close: string;
  readonly cells: Map<number, string>;
}

export function takeRows(sheetData: string): Rows {
  const { open, pieces, close } = take(sheetData);
  const rows = new Map<number, Row>();
  let number = -1;
  for (const { name, xml } of pieces) {
    if (name !== 'row') continue;
    const given = attribute(xml, 'r');
    number = given === undefined ? number + 1 : Number(given) - 1;
    rows.set(number, takeRow(xml));
  }
  return { open, close, rows };
}

function takeRow(xml: string): Row {
  const taken = take(xml);
  const cells = new Map<number, string>();
  let column = -1;
  for (const { name, xml: cell } of taken.pieces) {
    if (name !== 'c') continue;
    column = parseA1(attribute(cell, 'r') ?? '')?.column ?? column + 1;
    cells.set(column, cell);
  }
  return { tag: taken.open, close: taken.close, cells };
}

export function giveRows({ open, close, rows }: Rows): string {
  const lines = [...rows].sort(([a], [b]) => a - b);
  return `${open}${lines.map(([, row]) => giveRow(row)).join('')}${close}`;
}

function giveRow({ tag, close, cells }: Row): string {
  const ordered = [...cells].sort(([a], [b]) => a - b);
  return `${tag}${ordered.map(([, cell]) => cell).join('')}${close}`;
}

/** The row, made where it was not there. */
export function rowAt({ rows }: Rows, row: number): Row {
  let found = rows.get(row);
  if (!found) {
    found = { tag: `<row r="${row + 1}">`, close: '</row>', cells: new Map() };
    rows.set(row, found);
  }
  return found;
}

/**
 * Writes out the formulas that hang on another cell's, so that each cell can be changed alone. Areas of
 * array formulas are left as they are.
 */
export function spellOutShared({ rows }: Rows): void {
  const masters = new Map<string, { text: string; row: number; column: number }>();
  for (const [row, { cells }] of rows)
    for (const [column, cell] of cells) {
      if (!cell.includes('shared')) continue;
      const taken = take(cell);
      const formula = taken.pieces.find(({ name }) => name === 'f');
      if (!formula || attribute(formula.xml, 't') !== 'shared') continue;
      const index = attribute(formula.xml, 'si') ?? '';
      const own = unescapeXml(
        take(formula.xml)
          .pieces.map(({ xml }) => xml)
          .join(''),
      );
      if (own !== '') masters.set(index, { text: own, row, column });
      const master = masters.get(index);
      if (!master) continue;
      const text = shiftFormula(master.text, row - master.row, column - master.column);
      const pieces = taken.pieces.map((piece) =>
        piece === formula ? { ...piece, xml: `<f>${escapeXml(text)}</f>` } : piece,
      );
      cells.set(column, give({ ...taken, pieces }));
    }
}

/** The area that holds every cell, as A1 text. */
export function extent({ rows }: Rows): string {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const [row, { cells }] of rows)
    for (const column of cells.keys()) {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  return top === Infinity ? 'A1' : `${toA1(top, left)}:${toA1(bottom, right)}`;
}

export function cellXml(row: number, column: number, style: number): string {
  return withAttributes('<c/>', { r: toA1(row, column), s: style === 0 ? null : style });
}
