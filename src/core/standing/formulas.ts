import type { CellValue } from '../values/cell';
import type { Placed } from './Placed';
import { formulaText, type NameCell } from './formulaText';

/** moved: the text is as it was, but the cells it names now hold something else. */
export type FormulaState = 'same' | 'moved' | 'other';

/** What a moved formula takes now, and what it was to take. */
export interface Displaced {
  readonly found: CellValue;
  readonly ours: CellValue;
}

export interface FormulaComparison {
  state(on: Placed, standing: string, planned: string): FormulaState;
  displaced(on: Placed, standing: string, planned: string): Displaced | undefined;
}

interface Reference {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Tells formulas of ours from others, wherever rows, columns and sheets that they name were moved. */
export function formulaComparison(placed: readonly Placed[]): FormulaComparison {
  const moved = placed.filter(({ isMoved }) => isMoved);
  const bySheet = new Map(placed.map((each) => [each.sheet, each]));
  const byName = new Map(placed.map((each) => [each.wanted.name, each]));
  const theirs: NameCell = (sheet, row, column) => {
    const at = bySheet.get(sheet);
    if (at === undefined) return nameOf(sheet, row, column);
    const { wantedRowOf, columns } = at.alignment;
    const wantedRow = wantedRowOf.get(row);
    return wantedRow === undefined
      ? `<${at.wanted.name}!?>`
      : nameOf(at.wanted.name, wantedRow, columns.wantedOf(wantedRow, column));
  };
  const isUnmoved = (on: Placed, formula: string): boolean =>
    !moved.includes(on) &&
    moved.every(({ wanted, sheet }) => !formula.includes(wanted.name) && !formula.includes(sheet));
  return {
    state(on, standing, planned) {
      const { wanted, sheet } = on;
      if (standing === planned && isUnmoved(on, planned)) return 'same';
      const ours = formulaText(planned, wanted.name, nameOf);
      if (formulaText(standing, sheet, theirs) === ours) return 'same';
      return formulaText(standing, wanted.name, nameOf) === ours ? 'moved' : 'other';
    },
    displaced({ wanted, sheet }, standing, planned) {
      const [now, then] = [referencesOf(standing, sheet), referencesOf(planned, wanted.name)];
      const index = now.findIndex((each, at) => {
        const other = then[at];
        return other && theirs(each.sheet, each.row, each.column) !== named(other);
      });
      const [found, ours] = [now[index], then[index]];
      if (found === undefined || ours === undefined) return undefined;
      const grid = bySheet.get(found.sheet)?.alignment.grid;
      return {
        found: grid?.valueAt(found.row, found.column) ?? null,
        ours: byName.get(ours.sheet)?.wanted.cell(ours.row, ours.column)?.value ?? null,
      };
    },
  };
}

const nameOf: NameCell = (sheet, row, column) => `<${sheet}!${row},${column}>`;

const named = ({ sheet, row, column }: Reference): string => nameOf(sheet, row, column);

function referencesOf(formula: string, on: string): readonly Reference[] {
  const references: Reference[] = [];
  formulaText(formula, on, (sheet, row, column) => {
    references.push({ sheet, row, column });
    return '';
  });
  return references;
}
