import type { Worksheet } from '@univerjs/core';
import type { Area } from '../../../core/values/address';
import { toArea } from '../range';

/** Merged areas of a sheet by the cells that they cover. */
export class Merges {
  private readonly covering = new Map<string, Area>();

  constructor(sheet: Worksheet) {
    for (const range of sheet.getMergeData()) {
      const area = toArea(range);
      for (let row = area.row; row < area.row + area.rows; row += 1)
        for (let column = area.column; column < area.column + area.columns; column += 1)
          this.covering.set(`${row},${column}`, area);
    }
  }

  at(row: number, column: number): Area | undefined {
    return this.covering.get(`${row},${column}`);
  }
}
