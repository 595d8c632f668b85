import { XlsxError } from '../../../../core/entries/XlsxError';
import type { ReadLimits } from '../../../../core/values/limits';

/** What the sheets of one file may use together; spending more is a `tooLarge` fault. */
export interface CellBudget {
  /** Cells of a sheet's used rectangle. */
  spendCells(sheet: string, cells: number): void;
  /** Characters of a shared formula written out for one more cell. */
  spendFormula(sheet: string, characters: number): void;
  /** Rows of merged areas and conditional formats, and areas that are looked at from a cell. */
  spendAreas(sheet: string, areas: number): void;
}

export function cellBudget(limits: Pick<ReadLimits, 'cells' | 'formulas' | 'areas'>): CellBudget {
  const account = (cap: 'cells' | 'formulas' | 'areas') => {
    const limit = limits[cap];
    let found = 0;
    return (place: string, amount: number): void => {
      found += amount;
      if (found > limit) throw new XlsxError({ code: 'tooLarge', cap, limit, found, place });
    };
  };
  return {
    spendCells: account('cells'),
    spendFormula: account('formulas'),
    spendAreas: account('areas'),
  };
}
