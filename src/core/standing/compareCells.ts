import type { TableCell } from '../entries/tables';
import { BOOK_SHEETS, IDENTITY_SHEET } from '../entries/sheetNames';
import { KEY_COLUMN } from '../plan/block';
import type { PictureCell } from '../plan/picture/Picture';
import type { Alignment } from './align';
import type { Difference, DifferenceKind } from './Difference';
import { isBlank, sameConstant, sameLabel, sameResult, valueText } from './sameContent';
import { isOfLastWriting } from './lastWriting';
import type { WantedSheet } from './WantedSheet';

/** Whether a formula is the wanted one, wherever its cells were moved. */
export type SameFormula = (standing: string, wanted: string) => boolean;

interface Cell {
  readonly wanted: WantedSheet;
  readonly row: number;
  readonly column: number;
  readonly ours: PictureCell;
  readonly found: TableCell;
}

/**
 * How the cells of one sheet of ours differ from what is wanted there.
 * @param otherLayout the sheet was written by another version of the program, so that only figures which both
 * versions know by key and field can be compared
 */
export function compareCells(
  wanted: WantedSheet,
  sheet: string,
  { grid, rowOf, columns }: Alignment,
  sameFormula: SameFormula,
  otherLayout: boolean,
): readonly Difference[] {
  const differences: Difference[] = [];
  for (const [row, at] of rowOf)
    for (const [column, ours] of Object.entries(wanted.picture.cells[row] ?? {})) {
      const standing = columns.of(row, Number(column));
      if (standing === undefined) continue;
      const found = grid.cellAt(at, standing);
      const cell = { wanted, row, column: Number(column), ours, found };
      if (isOfLastWriting(cell) || (otherLayout && !isKnownByKey(cell))) continue;
      const kind = differenceOf(cell, sameFormula);
      if (kind === undefined || (otherLayout && !isSureOfOther(cell, kind))) continue;
      differences.push({
        kind,
        wanted,
        sheet,
        cell: found.cell,
        row,
        column: Number(column),
        found: foundText(kind, found),
        ours:
          kind === 'formula' && found.formula !== undefined
            ? `=${ours.formula ?? ''}`
            : valueText(ours.value),
        count: 1,
      });
    }
  return differences;
}

/** A cell of a row with a key and of a column with a code; the program's own sheet says the version. */
function isKnownByKey({ wanted, row, column }: Cell): boolean {
  const key = wanted.rows.get(row)?.key ?? '';
  return (
    wanted.name !== IDENTITY_SHEET &&
    key !== '' &&
    !key.startsWith('#') &&
    wanted.field(row, column) !== ''
  );
}

/** Another version's texts and formulas may be others; a figure in place of a formula is none of them. */
function isSureOfOther({ ours, found }: Cell, kind: DifferenceKind): boolean {
  if (ours.look?.unlocked === true) return true;
  if (kind === 'formula') return found.formula === undefined;
  return kind === 'figure' && found.formula === undefined;
}

function differenceOf(cell: Cell, sameFormula: SameFormula): DifferenceKind | undefined {
  const { ours, found } = cell;
  if (ours.look?.unlocked === true) return typedDifference(cell);
  if (ours.formula !== undefined) {
    if (found.formula === undefined || !sameFormula(found.formula, ours.formula)) return 'formula';
    return found.value === null || sameResult(found.value, ours.value) ? undefined : 'shown';
  }
  if (isBlank(ours.value)) return undefined;
  if (found.formula === undefined && sameConstant(found.value, ours.value)) return undefined;
  if (typeof ours.value === 'number') return 'figure';
  if (isBinding(cell)) return 'figure';
  if (found.formula === undefined && sameLabel(found.value, ours.value)) return undefined;
  return namesAnother(cell) ? 'contradiction' : 'text';
}

/** People type here; what they typed is read, but a sheet's own sums may take it otherwise. */
function typedDifference({ wanted, row, ours, found }: Cell): DifferenceKind | undefined {
  if (found.formula !== undefined) return 'typedFormula';
  const isParameter = wanted.name === BOOK_SHEETS.parameters;
  if (isParameter && !sameConstant(found.value, ours.value)) return 'parameter';
  if (typeof ours.value !== 'number') return undefined;
  if (typeof found.value === 'string') return isParameter ? 'parameter' : 'typedText';
  return undefined;
}

/** Fields of which a text binds figures: codes, units, targets; everything on the program's own sheet. */
const BINDING = new Set([
  '=code',
  '=kind',
  '=unit',
  '=period',
  '=target',
  '=targetValue',
  '=baseline',
  '=lead',
  '=status',
  '=value',
  '=total',
]);

function isBinding({ wanted, row, column }: Cell): boolean {
  if (column === KEY_COLUMN || wanted.name === IDENTITY_SHEET) return true;
  const { block, key } = wanted.rows.get(row) ?? { block: '', key: '' };
  const field = wanted.field(row, column);
  if (key.startsWith('#')) return true;
  return BINDING.has(field) || /^=\d{4,}$/.test(field) || (block === 'roster' && key !== '');
}

/** The label of another row of the table, or of the same cell of another sheet. */
function namesAnother({ wanted, row, column, found }: Cell): boolean {
  if (typeof found.value !== 'string' || isBlank(found.value)) return false;
  const own = wanted.rows.get(row);
  if (own === undefined || own.key === '') return false;
  return [...wanted.rows].some(
    ([other, { block }]) =>
      other !== row &&
      block === own.block &&
      sameLabel(wanted.cell(other, column)?.value ?? null, found.value),
  );
}

function foundText(kind: DifferenceKind, { value, formula }: TableCell): string {
  if (kind !== 'shown' && formula !== undefined) return `=${formula}`;
  return valueText(value);
}
