import type { WorkbookSnapshot } from '../../../../../src/core/entries/SheetSnapshot';
import type { CellValue } from '../../../../../src/core/values/cell';
import { cellsOf, datesOf } from './reading';

/** What two readers of one file must agree on; empty texts count as nothing. */
export interface Told {
  readonly name: string;
  readonly state: string;
  readonly cells: Readonly<Record<string, CellValue>>;
  readonly formulas: Readonly<Record<string, string>>;
  readonly dates: readonly string[];
}

export function toldBy({ sheets }: WorkbookSnapshot): readonly Told[] {
  return sheets.map((sheet) => ({
    name: sheet.name,
    state: sheet.visibility,
    cells: withoutEmpty(cellsOf(sheet)),
    formulas: Object.fromEntries(sheet.formulas),
    dates: datesOf(sheet),
  }));
}

export function withoutEmpty(
  cells: Readonly<Record<string, CellValue>>,
): Readonly<Record<string, CellValue>> {
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ''));
}
