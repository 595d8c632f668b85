import { isCellError } from '../../values/cell';
import { changeOf, type CellContent, type SheetChanges } from '../Changes';
import { CellGrid } from '../CellGrid';

/**
 * Inputs that hold something else than what is to be replaced, with what they hold: people typed there since the
 * changes were worked out. Of a sheet that goes, or is written whole, every input counts.
 * @param found what was found in a cell; undefined where nobody looked
 */
export function metIn(
  { sheet, how, changes }: SheetChanges,
  found: { get(row: number, column: number): CellContent | undefined },
) {
  if (how === 'add' || how === 'fill') return [];
  const replaced = changeOf(changes, 'contents')?.each ?? [];
  const met = (row: number, column: number, expected: CellContent) => {
    const now = found.get(row, column);
    if (now === undefined || holdsSame(now, expected)) return [];
    return [{ sheet, row, column, value: now?.value ?? null }];
  };
  if (how === 'amend')
    return replaced.flatMap(({ row, column, from, input }) =>
      input === true ? met(row, column, from) : [],
    );
  const known = new CellGrid<CellContent>();
  for (const { row, column, from } of replaced) known.set(row, column, from);
  const open = (changeOf(changes, 'locks')?.each ?? []).filter(({ from }) => from === 'unlocked');
  return open.flatMap(({ area }) =>
    Array.from({ length: area.rows * area.columns }, (_, index) => {
      const row = area.row + Math.floor(index / area.columns);
      const column = area.column + (index % area.columns);
      return met(row, column, known.get(row, column) ?? null);
    }).flat(),
  );
}

/** What a formula gives does not count, nor how lines end, nor whether nothing is an empty text. */
export function holdsSame(now: CellContent, expected: CellContent): boolean {
  const [one, other] = [filled(now), filled(expected)];
  if (one === null || other === null) return one === other;
  if (one.formula !== undefined || other.formula !== undefined)
    return one.formula === other.formula;
  const [value, wanted] = [one.value, other.value];
  if (isCellError(value) || isCellError(wanted))
    return isCellError(value) && isCellError(wanted) && value.error === wanted.error;
  return typeof value === 'string' && typeof wanted === 'string'
    ? value.replace(/\r\n?/g, '\n') === wanted.replace(/\r\n?/g, '\n')
    : value === wanted;
}

function filled(content: CellContent): CellContent {
  const isBlank = content?.formula === undefined && (content?.value ?? '') === '';
  return isBlank ? null : content;
}
