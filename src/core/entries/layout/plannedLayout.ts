import { FORMER_TEXTS } from '../../messages/formerTexts';
import { comparable } from '../../values/normaliseText';
import { cellNames, formulaShape, type CellNames } from '../formulaShape';
import { plannedTables } from '../plannedTables';
import { readTables } from '../readTables';
import type { SheetSnapshot } from '../SheetSnapshot';
import type { PlannedTable } from '../tables';

/** A form as it was issued. */
export interface PlannedLayout {
  readonly sheets: readonly string[];
  /** Those that everybody sees. */
  readonly visible: readonly string[];
  readonly tables: readonly PlannedTable[];
  readonly names: CellNames;
  /** Every text that stands on it, in notes too, as texts are compared. */
  readonly texts: ReadonlySet<string>;
  /** Shapes of its formulas. */
  readonly formulas: ReadonlySet<string>;
}

/** Describes a form from its sheets planned anew. */
export function plannedLayout(sheets: readonly SheetSnapshot[]): PlannedLayout {
  const names = cellNames(sheets.map(readTables));
  const texts = new Set(FORMER_TEXTS.map(comparable));
  const formulas = new Set<string>();
  for (const sheet of sheets) {
    for (const row of sheet.values)
      for (const value of row) if (typeof value === 'string') texts.add(comparable(value));
    for (const { text } of sheet.remarks) texts.add(comparable(text));
    for (const formula of sheet.formulas.values())
      formulas.add(formulaShape(formula, sheet.name, names));
  }
  return {
    sheets: sheets.map(({ name }) => name),
    visible: sheets.flatMap(({ name, visibility }) => (visibility === 'visible' ? [name] : [])),
    tables: plannedTables(sheets),
    names,
    texts,
    formulas,
  };
}
