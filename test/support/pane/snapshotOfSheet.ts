import {
  PLAIN_LOOKS,
  type Remark,
  type SheetSnapshot,
} from '../../../src/core/entries/SheetSnapshot';
import { forEachCell, type SheetPicture } from '../../../src/core/picture/Picture';
import { toA1 } from '../../../src/core/values/address';
import type { CellValue } from '../../../src/core/values/cell';

const made = new WeakMap<SheetPicture, SheetSnapshot>();

/** What reading a sheet gives that holds what the picture says. Made once of each picture. */
export function snapshotOfSheet(picture: SheetPicture): SheetSnapshot {
  let snapshot = made.get(picture);
  if (!snapshot) made.set(picture, (snapshot = read(picture)));
  return snapshot;
}

function read(picture: SheetPicture): SheetSnapshot {
  const { name, look } = picture;
  const values: CellValue[][] = [];
  const formulas = new Map<string, string>();
  const remarks: Remark[] = [];
  let width = 0;
  forEachCell(picture, (row, column, { value, formula, note }) => {
    if (note !== undefined) remarks.push({ kind: 'note', cell: toA1(row, column), text: note });
    if (formula !== undefined) formulas.set(toA1(row, column), formula);
    if (value === null && formula === undefined) return;
    while (values.length <= row) values.push([]);
    const line = values[row]!;
    while (line.length <= column) line.push(null);
    line[column] = value;
    width = Math.max(width, column + 1);
  });
  for (const line of values) while (line.length < width) line.push(null);
  return {
    name,
    visibility: look.visibility,
    firstRow: 0,
    firstColumn: 0,
    values,
    formulas,
    formats: new Map(),
    ...PLAIN_LOOKS,
    remarks,
  };
}
