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

/** What reading a sheet spent. */
export type Spent = Readonly<Record<keyof CellBudget, number>>;

/** A budget that notes what is spent of it. */
export function noting(budget: CellBudget): CellBudget & { readonly spent: () => Spent } {
  const spent = { spendCells: 0, spendFormula: 0, spendArea: 0, spendLooks: 0 };
  return {
    spendCells(sheet, cells) {
      spent.spendCells += cells;
      budget.spendCells(sheet, cells);
    },
    spendFormula(sheet, characters) {
      spent.spendFormula += characters;
      budget.spendFormula(sheet, characters);
    },
    spendArea(sheet) {
      spent.spendArea += 1;
      budget.spendArea(sheet);
    },
    spendLooks(sheet, looks) {
      spent.spendLooks += looks;
      budget.spendLooks(sheet, looks);
    },
    spent: () => ({ ...spent }),
  };
}

/** Spends the same once more, for a sheet that is read by one that was read before. */
export function spendAgain(budget: CellBudget, sheet: string, spent: Spent): void {
  budget.spendCells(sheet, spent.spendCells);
  budget.spendFormula(sheet, spent.spendFormula);
  budget.spendLooks(sheet, spent.spendLooks + spent.spendArea * KEPT);
}
