import { parseA1 } from '../values/address';
import type { SheetSnapshot } from './SheetSnapshot';

/** Whether a cell's formula leads back to itself, or to formulas that do. */
export type IsCircular = (sheet: string, cell: string) => boolean;

interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Texts in quotes, where nothing is a reference. */
const STRING = /"(?:[^"]|"")*"/g;
const REFERENCE =
  /(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?(?![\p{L}\p{N}_(.])/giu;

const COLUMNS =
  /(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?([A-Z]{1,3}):\$?([A-Z]{1,3})(?![\p{L}\p{N}_(.])/giu;
const LAST_ROW = 1_048_576;

/** Looks for circles among the formulas of a workbook; only what is asked for is followed. */
export function circularIn(sheets: readonly SheetSnapshot[]): IsCircular {
  const cells = new Map<string, FormulaCell>();
  const bySheet = new Map<string, FormulaCell[]>();
  for (const { name, formulas } of sheets) {
    const own: FormulaCell[] = [];
    for (const [address, formula] of formulas) {
      const at = parseA1(address);
      if (!at) continue;
      const cell = { sheet: name, row: at.row, column: at.column, formula };
      cells.set(`${name}!${address}`, cell);
      own.push(cell);
    }
    bySheet.set(name.toLowerCase(), own);
  }
  const known = new Map<FormulaCell, boolean>();
  /** Depth first, with a stack of its own: formulas may follow each other for thousands of cells. */
  const leadsToCircle = (start: FormulaCell): boolean => {
    const open = new Set<FormulaCell>();
    const stack: { cell: FormulaCell; next: FormulaCell[] }[] = [];
    const enter = (cell: FormulaCell): void => {
      open.add(cell);
      stack.push({ cell, next: referredTo(cell, bySheet) });
    };
    enter(start);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = top.next.pop();
      if (next === undefined) {
        open.delete(top.cell);
        known.set(top.cell, known.get(top.cell) ?? false);
        stack.pop();
      } else if (open.has(next) || known.get(next) === true) {
        for (const { cell } of stack) known.set(cell, true);
        return true;
      } else if (!known.has(next)) enter(next);
    }
    return false;
  };
  return (sheet, address) => {
    const cell = cells.get(`${sheet}!${address}`);
    return cell !== undefined && (known.get(cell) ?? leadsToCircle(cell));
  };
}

function referredTo(
  { sheet, formula }: FormulaCell,
  bySheet: ReadonlyMap<string, readonly FormulaCell[]>,
): FormulaCell[] {
  const found: FormulaCell[] = [];
  const text = formula.replace(STRING, '');
  const areas = [
    ...[...text.matchAll(REFERENCE)].map(([, on, letters, digits, toLetters, toDigits]) => ({
      on,
      from: parseA1(`${letters}${digits}`),
      to: parseA1(`${toLetters ?? letters}${toDigits ?? digits}`),
    })),
    ...[...text.matchAll(COLUMNS)].map(([, on, first, last]) => ({
      on,
      from: parseA1(`${first}1`),
      to: parseA1(`${last}${LAST_ROW}`),
    })),
  ];
  for (const { on, from, to } of areas) {
    if (!from || !to) continue;
    const target = on === undefined ? sheet : on.replace(/^'|'$/g, '').replace(/''/g, "'");
    for (const cell of bySheet.get(target.toLowerCase()) ?? []) {
      const isWithin =
        cell.row >= Math.min(from.row, to.row) &&
        cell.row <= Math.max(from.row, to.row) &&
        cell.column >= Math.min(from.column, to.column) &&
        cell.column <= Math.max(from.column, to.column);
      if (isWithin) found.push(cell);
    }
  }
  return found;
}
