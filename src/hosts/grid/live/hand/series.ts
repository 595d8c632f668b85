import type { IRange, Worksheet } from '@univerjs/core';
import { Decimal } from '../../../../core/values/decimal';
import type { CellValue } from '../../../../core/values/cell';
import type { HandCell } from './HandEdit';
import { isOpen, valueAt } from './sheetFacts';

/**
 * What filling puts into the cells of `target` beyond `source`: numbers with equal steps go on, everything else
 * is repeated, as in Excel.
 */
export function series(
  sheet: Worksheet,
  source: IRange,
  target: IRange,
  isCopy: boolean,
): readonly HandCell[] {
  const isDown = target.endRow > source.endRow || target.startRow < source.startRow;
  const isForward = target.endRow > source.endRow || target.endColumn > source.endColumn;
  const [first, last, from, to] = isDown
    ? [source.startRow, source.endRow, target.startRow, target.endRow]
    : [source.startColumn, source.endColumn, target.startColumn, target.endColumn];
  const lines = isDown ? [source.startColumn, source.endColumn] : [source.startRow, source.endRow];
  const found: HandCell[] = [];
  for (let line = lines[0]!; line <= lines[1]!; line += 1) {
    const place = (along: number) =>
      isDown ? { row: along, column: line } : { row: line, column: along };
    const values: CellValue[] = [];
    for (let along = first; along <= last; along += 1) {
      const { row, column } = place(along);
      values.push(valueAt(sheet, row, column));
    }
    const start = place(first);
    if (values.every((value) => value === null) && !isOpen(sheet, start.row, start.column))
      continue;
    const next = isCopy ? undefined : stepOf(values);
    for (let along = from; along <= to; along += 1) {
      if (along >= first && along <= last) continue;
      const away = isForward ? along - last : first - along;
      const value = next
        ? next(isForward ? away : -away)
        : values[modulo(along - first, values.length)]!;
      found.push({ ...place(along), content: { kind: 'held', value } });
    }
  }
  return found;
}

/** The number so many steps after the last, or, below 0, before the first; undefined where there are no equal steps. */
function stepOf(values: readonly CellValue[]): ((steps: number) => number) | undefined {
  if (values.length < 2 || !values.every((value) => typeof value === 'number')) return undefined;
  const numbers = values.map((value) => new Decimal(value));
  const step = numbers[1]!.minus(numbers[0]!);
  const isEven = numbers.every((value, index) => value.eq(numbers[0]!.plus(step.times(index))));
  if (!isEven) return undefined;
  return (steps) => (steps > 0 ? numbers.at(-1)! : numbers[0]!).plus(step.times(steps)).toNumber();
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
