import { notReportedWord, reportedWord } from '../messages/leaders';
import { UNIT_MARK } from '../entries/tables';
import { DISTRICT_SHEETS } from '../plan/districtSheets';
import { KEY_COLUMN } from '../workbook/table/keyColumn';
import { formulaText } from './formulaText';
import type { Placed } from './Placed';
import { cellText, type CellValue } from '../values/cell';
import { isBlank } from './sameContent';

/** Whether a cell's content may be that of the order of an earlier writing. */
export type FitsRanking = (
  on: Placed,
  cell: { readonly row: number; readonly column: number },
  content: CellValue | Formula,
) => boolean;

interface Formula {
  readonly formula: string;
}

const STATES: readonly string[] = [reportedWord, notReportedWord];

const RANKED: ReadonlySet<string> = new Set(
  DISTRICT_SHEETS.filter(({ isRanked }) => isRanked).map(({ name }) => name),
);

/**
 * Some sheets (首页, 领导摘要) list units in an order that follows their figures: until they are written anew a unit may
 * stand in another row of the same column. Formulas count as such where only the township and counts differ.
 */
export function rankings(placed: readonly Placed[]): FitsRanking {
  const townships = new Set(
    placed.flatMap(({ wanted, sheet }) =>
      isTownship(wanted.cell(0, KEY_COLUMN)?.value) ? [wanted.name, sheet] : [],
    ),
  );
  const shape = (on: string, content: string): string =>
    formulaText(
      content,
      on,
      (sheet, row, column) => `<${townships.has(sheet) ? '~' : sheet}!${row},${column}>`,
    ).replace(/"[^"]*"/g, (text) => text.replace(/\d+/g, '#'));
  const known = new Map<string, ReadonlySet<string>>();
  const contentsOf = ({ wanted }: Placed, column: number): ReadonlySet<string> => {
    const key = `${wanted.name}!${column}`;
    const contents =
      known.get(key) ??
      new Set(
        Object.values(wanted.picture.cells).flatMap((line) => {
          const { value, formula } = line[column] ?? { value: null };
          return [formula === undefined ? cellText(value) : shape(wanted.name, `=${formula}`)];
        }),
      );
    known.set(key, contents);
    return contents;
  };
  return (on, { row, column }, content) => {
    if (!RANKED.has(on.wanted.name)) return false;
    const contents = contentsOf(on, column);
    if (typeof content === 'object' && content !== null && 'formula' in content)
      return contents.has(shape(on.wanted.name, `=${content.formula}`));
    // A list is as long as before, whatever its order was.
    if (isBlank(content)) return false;
    const text = cellText(content);
    if (typeof content === 'number') return contents.has(text) && isOfLine(on, row, column, text);
    return STATES.includes(text) || townships.has(text) || contents.has(text);
  };
}

/** Whether a line of the list has the figure, and beside it the name that stands beside it. */
function isOfLine(
  { wanted, alignment: { grid, columns, rowOf } }: Placed,
  row: number,
  column: number,
  figure: string,
): boolean {
  const before = Object.entries(wanted.picture.cells[row] ?? {})
    .filter(([each, { value }]) => Number(each) < column && typeof value === 'string')
    .map(([each]) => Number(each));
  const beside = before.length === 0 ? undefined : Math.max(...before);
  if (beside === undefined) return false;
  const name = grid.textAt(rowOf.get(row) ?? row, columns.of(row, beside) ?? beside);
  return Object.values(wanted.picture.cells).some(
    (line) =>
      cellText(line[column]?.value ?? null) === figure &&
      cellText(line[beside]?.value ?? null) === name,
  );
}

function isTownship(mark: unknown): boolean {
  return typeof mark === 'string' && mark.startsWith(UNIT_MARK);
}
