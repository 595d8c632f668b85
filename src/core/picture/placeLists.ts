import { columnLetters, quoteSheet } from '../values/address';
import { LIST_SHEET } from '../workbook/listSheet';
import type { Validation } from '../workbook/SheetPlan';
import { fitsValidation } from './limits';
import { emptySheet, type PictureCell, type SheetPicture } from './Picture';

/**
 * Lists that do not fit into a validation stand on a very hidden sheet, one in each column; the validation
 * says where. The sheet comes last, and only where a list asks for it.
 */
export function placeLists(sheets: readonly SheetPicture[]): readonly SheetPicture[] {
  const columns = new Map<string, readonly string[]>();
  const indexOf = (items: readonly string[]): number => {
    const key = JSON.stringify(items);
    if (!columns.has(key)) columns.set(key, items);
    return [...columns.keys()].indexOf(key);
  };
  const placed = sheets.map((sheet) => withSources(sheet, indexOf));
  return columns.size === 0 ? sheets : [...placed, listSheet([...columns.values()])];
}

const known = new WeakMap<
  SheetPicture,
  { readonly places: string; readonly sheet: SheetPicture }
>();

/** The same sheet gives the same object again while its lists stand in the same places. */
function withSources(
  sheet: SheetPicture,
  indexOf: (items: readonly string[]) => number,
): SheetPicture {
  const sources = sheet.validations.map(({ rule }) =>
    rule.kind === 'list' && !fitsValidation(rule.items)
      ? sourceOf(rule.items, indexOf(rule.items))
      : undefined,
  );
  if (sources.every((source) => source === undefined)) return sheet;
  const places = JSON.stringify(sources);
  const before = known.get(sheet);
  if (before?.places === places) return before.sheet;
  const validations = sheet.validations.map((validation, index): Validation => {
    const source = sources[index];
    const { rule } = validation;
    if (source === undefined || rule.kind !== 'list') return validation;
    return { ...validation, rule: { ...rule, source } };
  });
  const after = { ...sheet, validations };
  known.set(sheet, { places, sheet: after });
  return after;
}

function sourceOf(items: readonly string[], index: number): string {
  const letters = columnLetters(index);
  return `${quoteSheet(LIST_SHEET)}!$${letters}$1:$${letters}$${items.length}`;
}

function listSheet(columns: readonly (readonly string[])[]): SheetPicture {
  const cells: Record<number, Record<number, PictureCell>> = {};
  columns.forEach((items, column) => {
    items.forEach((value, row) => {
      (cells[row] ??= {})[column] = { value };
    });
  });
  return {
    ...emptySheet(LIST_SHEET),
    look: { visibility: 'veryHidden', showGridLines: true },
    cells,
  };
}
