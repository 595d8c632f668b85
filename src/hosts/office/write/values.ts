import { isCellError } from '../../../core/values/cell';
import { textCut } from '../../../core/messages/hosts';
import { toA1 } from '../../../core/values/address';
import { CellGrid } from './CellGrid';
import { CELL_CHARACTERS, literalText } from './literalText';
import type { Target, Writer } from './Job';

/** Text is written as text: what Excel would read as something else gets an apostrophe, or stands in an `@` cell. */
export const writeValues: Writer<'values'> = (steps, target) => {
  const grid = new CellGrid<string | number | boolean>();
  for (const step of steps)
    step.values.forEach((line, i) =>
      line.forEach((value, j) => {
        if (value === null) return;
        const row = step.row + i;
        const column = step.column + j;
        if (isCellError(value)) grid.set(row, column, value.error);
        else if (typeof value !== 'string') grid.set(row, column, value);
        else
          grid.set(
            row,
            column,
            literalText(clip(value, row, column, target), target.formatAt(row, column)),
          );
      }),
    );
  return grid.jobs((range, cells) => {
    range.values = cells;
  });
};

function clip(text: string, row: number, column: number, { sheet, warn }: Target): string {
  if (text.length <= CELL_CHARACTERS) return text;
  warn(textCut(sheet, toA1(row, column), text.length, CELL_CHARACTERS));
  return text.slice(0, CELL_CHARACTERS);
}
