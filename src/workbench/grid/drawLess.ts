import type { Worksheet } from '@univerjs/core';
import {
  sheetHeaderViewportKeys,
  Spreadsheet,
  type IViewportInfo,
} from '@univerjs/preset-sheets-core';

type Seen = ReturnType<Worksheet['getCell']>;

let isMended = false;

/**
 * Version 0.25.1 works out what a cell shows, conditional formats and notes with it, seven times for a drawing of it:
 * here once. The looks of all cells it works out anew for every frame, also where nothing but the selection was moved
 * and the cells are drawn from their picture: here where they changed.
 */
export function drawLess(): void {
  if (isMended) return;
  isMended = true;
  const { prototype } = Spreadsheet;
  const render = Reflect.get<typeof prototype, 'render'>(prototype, 'render');
  const drawn = new WeakMap<Spreadsheet, Map<string, unknown>>();
  prototype.render = function (context, viewport) {
    const skeleton = this.getSkeleton();
    if (!this.visible || !skeleton) return render.call(this, context, viewport);
    if (sheetHeaderViewportKeys.includes(viewport.viewportKey as never)) {
      // Numbers of rows and letters of columns are drawn by others: only where they stand is asked for.
      skeleton.updateVisibleRange(viewport);
      return this;
    }
    const looks = drawn.get(this) ?? new Map<string, unknown>();
    drawn.set(this, looks);
    const known = looks.get(viewport.viewportKey);
    looks.set(viewport.viewportKey, skeleton.stylesCache);
    if (known !== skeleton.stylesCache || isChanged(this, viewport))
      return knowingCells(skeleton.worksheet, () => render.call(this, context, viewport));
    skeleton.setStylesCache = (each) => {
      skeleton.updateVisibleRange(each);
    };
    try {
      return render.call(this, context, viewport);
    } finally {
      Reflect.deleteProperty(skeleton, 'setStylesCache');
    }
  };
}

function isChanged(
  sheet: Spreadsheet,
  { isDirty, isForceDirty, diffBounds, diffX, diffY, cacheCanvas }: IViewportInfo,
): boolean {
  return (
    sheet.isDirty() ||
    sheet.isForceDirty() ||
    Boolean(isDirty) ||
    isForceDirty === true ||
    diffBounds.length > 0 ||
    diffX !== 0 ||
    diffY !== 0 ||
    !cacheCanvas
  );
}

/** Nothing changes while a sheet is drawn. */
function knowingCells<T>(sheet: Worksheet, draw: () => T): T {
  const known = new Map<number, Map<number, Seen>>();
  const getCell = sheet.getCell.bind(sheet);
  sheet.getCell = (row, column) => {
    const line = known.get(row) ?? new Map<number, Seen>();
    known.set(row, line);
    if (!line.has(column)) line.set(column, getCell(row, column));
    return line.get(column);
  };
  try {
    return draw();
  } finally {
    Reflect.deleteProperty(sheet, 'getCell');
  }
}
