import type { SheetChange, SheetChanges } from '../Changes';

/** Texts, which stay, and names of sheets with their `!`. */
const NAMED = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}\p{N}_.]+)!/gu;

/**
 * What is written back after people deleted sheets: a spreadsheet program refuses a formula that names a sheet
 * that is not there, and had made of it `#REF!` if it had stood when they went.
 * @param gone names of these sheets
 */
export function withoutGone(sheet: SheetChanges, gone: ReadonlySet<string>): SheetChanges {
  if (gone.size === 0) return sheet;
  const isGone = (name: string): boolean => gone.has(name.toLowerCase());
  const left = (formula: string): string =>
    formula.replace(NAMED, (all: string, quoted?: string, plain?: string) =>
      isGone(quoted?.replace(/''/g, "'") ?? plain ?? '') ? '#REF!' : all,
    );
  const changes = sheet.changes.map((change): SheetChange => {
    if (change.kind !== 'contents') return change;
    const each = change.each.map((cell) =>
      cell.to?.formula === undefined
        ? cell
        : { ...cell, to: { ...cell.to, formula: left(cell.to.formula) } },
    );
    return { ...change, each };
  });
  return { ...sheet, changes };
}
