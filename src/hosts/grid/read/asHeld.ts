import type { CellLines, PictureCell, SheetPicture } from '../../../core/picture/Picture';
import { sameData } from '../../../core/values/same';
import { columnCharacters, toPoints } from '../../../core/picture/sizes';
import { canonical, type FullStyle } from '../../../core/workbook/styleTable';
import { columnPixels, rowPixels } from '../pixels';
import { fromStyleData, toStyleData } from '../style';

const made = new WeakMap<SheetPicture, SheetPicture>();

/** What reading gives of a sheet that the grid was given: rows and columns are whole pixels, looks what it knows. */
export function asHeld(sheet: SheetPicture): SheetPicture {
  const known = made.get(sheet) ?? {
    ...sheet,
    cells: heldCells(sheet.cells),
    widths: heldSizes(sheet.widths, (characters) => columnCharacters(columnPixels(characters))),
    heights: heldSizes(sheet.heights, (points) => toPoints(rowPixels(points))),
  };
  made.set(sheet, known);
  return known;
}

const looks = new Map<FullStyle, FullStyle | undefined>();

function heldLook(look: FullStyle): FullStyle | undefined {
  if (!looks.has(look)) {
    const { unlocked, ...style } = look;
    const known = fromStyleData(toStyleData(style));
    const held = canonical({ ...known, ...(unlocked !== undefined && { unlocked }) });
    looks.set(look, sameData(held, look) ? look : sameData(held, {}) ? undefined : held);
  }
  return looks.get(look);
}

function heldCells(lines: CellLines): CellLines {
  const held: Record<number, Record<number, PictureCell>> = {};
  for (const [row, line] of Object.entries(lines)) {
    const cells: Record<number, PictureCell> = (held[Number(row)] = {});
    for (const [column, cell] of Object.entries(line)) {
      const look = cell.look && heldLook(cell.look);
      const { look: _, ...plain } = cell;
      const isEmpty = Object.keys(plain).length === 1 && plain.value === null;
      if (look === cell.look) cells[Number(column)] = cell;
      else if (look) cells[Number(column)] = { ...cell, look };
      else if (!isEmpty) cells[Number(column)] = plain;
    }
  }
  return held;
}

type Sizes = Readonly<Record<number, number>>;

function heldSizes(sizes: Sizes, how: (size: number) => number): Sizes {
  return Object.fromEntries(Object.entries(sizes).map(([index, size]) => [index, how(size)]));
}
