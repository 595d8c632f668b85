import { notReportedWord, reportedWord } from '../messages/leaders';
import { UNIT_MARK } from '../entries/tables';
import { KEY_COLUMN } from '../plan/table/keyColumn';
import { formulaText } from './formulaText';
import type { Placed } from './Placed';
import { cellText } from '../values/cell';

/** Whether a cell's content may be that of the order of an earlier writing. */
export type FitsRanking = (on: Placed, column: number, content: string) => boolean;

const STATES: readonly string[] = [reportedWord, notReportedWord];

/**
 * 首页 and 领导摘要 list units in an order that follows their figures: until they are written anew a unit may
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
  return (on, column, content) => {
    const contents = contentsOf(on, column);
    if (content.startsWith('=')) return contents.has(shape(on.wanted.name, content));
    return STATES.includes(content) || townships.has(content) || contents.has(content);
  };
}

function isTownship(mark: unknown): boolean {
  return typeof mark === 'string' && mark.startsWith(UNIT_MARK);
}
