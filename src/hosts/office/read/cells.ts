import { sheetOfCells, type OpenCell } from '../../../core/entries/sheetOfCells';
import type { SheetSnapshot, SheetVisibility } from '../../../core/entries/SheetSnapshot';
import type { CellContent } from '../../../core/picture/Changes';

type Rows = readonly (readonly unknown[])[];

/** Cells of a sheet as Excel tells them, each member as rows of columns; what was not asked for is absent. */
export interface Cells {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: Rows;
  readonly formulas?: Rows;
  readonly numberFormat?: Rows;
  readonly valueTypes?: Rows;
}

/** What a cell holds by what Excel tells as its formula, its value and the value's type. */
export function contentOf(formula: unknown, value: unknown, type: unknown): CellContent {
  const held =
    String(type) === 'Error'
      ? { error: String(value) }
      : typeof value === 'number' || typeof value === 'boolean'
        ? value
        : String(value);
  // Excel answers a constant again as its formula, also a text that begins with `=`.
  const isFormula = typeof formula === 'string' && /^=./s.test(formula) && formula !== value;
  if (isFormula) return { value: held, formula: formula.slice(1) };
  return value === '' || value === undefined ? null : { value: held };
}

/** @param parts of the sheet's used cells; none where it is empty */
export function toSnapshot(
  name: string,
  visibility: SheetVisibility,
  parts: readonly Cells[],
): SheetSnapshot {
  const cells = parts.flatMap((part) =>
    part.values.flatMap((line, i) =>
      line.map((told, j): OpenCell => {
        const content = contentOf(part.formulas?.[i]?.[j], told, part.valueTypes?.[i]?.[j]);
        return {
          row: part.rowIndex + i,
          column: part.columnIndex + j,
          value: content?.value ?? null,
          formula: content?.formula,
          format: part.numberFormat?.[i]?.[j],
        };
      }),
    ),
  );
  return sheetOfCells({ name, visibility }, cells);
}
