import type { IWorksheetData } from '@univerjs/core';

type SheetData = Partial<IWorksheetData>;

interface Found<T> {
  /** What the program keeps beside a sheet's cells is put in its place as a whole. */
  readonly custom: SheetData['custom'];
  readonly found: T;
}

/** What was made of sheets, by the grid's own data of them, until it is forgotten. */
export class Known<T> {
  private known = new WeakMap<SheetData, Found<T>>();

  of(sheet: SheetData, make: (sheet: SheetData) => T): T {
    const before = this.known.get(sheet);
    if (before && before.custom === sheet.custom) return before.found;
    const found = make(sheet);
    this.known.set(sheet, { custom: sheet.custom, found });
    return found;
  }

  /** What would be made of a sheet is known already. */
  know(sheet: SheetData, found: T): void {
    this.known.set(sheet, { custom: sheet.custom, found });
  }

  /** What was made of a sheet, or of all of them where none is named. */
  forget(sheet: SheetData | undefined): void {
    if (sheet) this.known.delete(sheet);
    else this.known = new WeakMap();
  }
}
