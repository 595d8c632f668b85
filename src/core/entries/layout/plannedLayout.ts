import { FORMER_TEXTS } from '../../messages/formerTexts';
import { comparable } from '../../values/normaliseText';
import { cellNames, formulaShape, type CellNames } from '../formulaShape';
import { plannedTables } from '../plannedTables';
import { readTables } from '../readTables';
import type { CellValue } from '../../values/cell';
import type { SheetSnapshot } from '../SheetSnapshot';
import type { PlannedTable } from '../tables';

/** A form as it was issued. */
export interface PlannedLayout {
  /** Who issued it. */
  readonly bureau: string;
  readonly sheets: readonly string[];
  /** Those that everybody sees. */
  readonly visible: readonly string[];
  readonly tables: readonly PlannedTable[];
  readonly names: CellNames;
  /** Every text that stands on it, in notes too, as texts are compared. */
  readonly texts: Pick<ReadonlySet<string>, 'has'>;
  /** Shapes of its formulas. */
  readonly formulas: ReadonlySet<string>;
}

/** A layout whose texts can be gone through. */
export interface WholeLayout extends PlannedLayout {
  readonly texts: ReadonlySet<string>;
}

/** Describes a form from its sheets planned anew. */
export function plannedLayout(sheets: readonly SheetSnapshot[], bureau: string): WholeLayout {
  const names = cellNames(sheets.map(readTables));
  const texts = new Set(FORMER_TEXTS.map(comparable));
  const formulas = new Set<string>();
  for (const sheet of sheets) {
    for (const row of sheet.values) for (const text of textsIn(row)) texts.add(text);
    for (const { text } of sheet.remarks) texts.add(comparable(text));
    for (const formula of sheet.formulas.values())
      formulas.add(formulaShape(formula, sheet.name, names));
  }
  return {
    bureau,
    sheets: sheets.map(({ name }) => name),
    visible: sheets.flatMap(({ name, visibility }) => (visibility === 'visible' ? [name] : [])),
    tables: plannedTables(sheets),
    names,
    texts,
    formulas,
  };
}

/** What one unit's form has besides what it has in common with others. */
export interface OwnLayout {
  /** The common tables, with what is fixed in them for this unit. */
  readonly tables: readonly PlannedTable[];
  /** Sheets of its own, to whose cells no formula refers. */
  readonly sheets: readonly SheetSnapshot[];
  readonly texts: readonly CellValue[];
}

/** The layout of a unit's form. */
export function besideLayout(common: PlannedLayout, own: OwnLayout): PlannedLayout {
  const beside = plannedLayout(own.sheets, common.bureau);
  const texts = new Set([...beside.texts, ...textsIn(own.texts)]);
  return {
    ...common,
    sheets: [...common.sheets, ...beside.sheets],
    visible: [...common.visible, ...beside.visible],
    tables: [...own.tables, ...beside.tables],
    texts: { has: (text) => texts.has(text) || common.texts.has(text) },
  };
}

function textsIn(values: readonly CellValue[]): readonly string[] {
  return values.flatMap((value) => (typeof value === 'string' ? [comparable(value)] : []));
}
