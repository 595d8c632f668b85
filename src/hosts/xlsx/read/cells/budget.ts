import { XlsxError } from '../../../../core/entries/XlsxError';
import type { ReadLimits } from '../../../../core/values/limits';

/** What the sheets of one file may use together; spending more is a `tooLarge` fault. */
export interface CellBudget {
  /** Cells of a sheet's used rectangle. */
  spendCells(sheet: string, cells: number): void;
  /** Characters of a shared formula written out for one more cell. */
  spendFormula(sheet: string, characters: number): void;
  /** One more merged area or conditional format that is kept. */
  spendArea(sheet: string): void;
  /** Rows of such areas, by which they are found, and areas that are looked at from a cell. */
  spendLooks(sheet: string, looks: number): void;
}

/** What keeping an area costs in memory, in looks. */
const KEPT = 100;

export function cellBudget(limits: Pick<ReadLimits, 'cells' | 'formulas' | 'areas'>): CellBudget {
  const account = (cap: 'cells' | 'formulas' | 'areas') => {
    const limit = limits[cap];
    let found = 0;
    return (place: string, amount: number): void => {
      found += amount;
      if (found > limit) throw new XlsxError({ code: 'tooLarge', cap, limit, found, place });
    };
  };
  const spendLooks = account('areas');
  return {
    spendCells: account('cells'),
    spendFormula: account('formulas'),
    spendArea: (sheet) => spendLooks(sheet, KEPT),
    spendLooks,
  };
}
