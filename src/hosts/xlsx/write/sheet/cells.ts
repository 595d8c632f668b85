import type { Cell } from 'hucre';
import { forEachCell, type PictureCell, type SheetPicture } from '../../../../core/picture/Picture';
import type { FullStyle } from '../../../../core/workbook/styleTable';
import { cellReference } from '../../../../core/values/address';
import { looksLikeFormula } from '../../../../core/values/typedText';
import { isCellError, type CellValue } from '../../../../core/values/cell';
import { ERROR_RESULT } from '../fix/sheet';
import { fileText } from '../text';
import type { StyleCache } from './toHucreStyle';

const PLAIN: FullStyle = {};

/** The cells of a sheet as the library takes them. */
export function toHucreCells(
  picture: SheetPicture,
  styles: StyleCache,
): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  forEachCell(picture, (row, column, cell) => {
    cells.set(`${row},${column}`, cellOf(cell, styles));
  });
  return cells;
}

function cellOf(cell: PictureCell, styles: StyleCache) {
  const { value, formula, note, link } = cell;
  return {
    ...(formula === undefined ? constantOf(value) : formulaOf(formula, value)),
    ...styleOf(cell, styles),
    ...(note !== undefined && { comment: { author: '', text: fileText(note) } }),
    ...(link && {
      hyperlink: {
        target: '',
        location: cellReference(link.target),
        ...(typeof value === 'string' && value !== '' && { display: value }),
        ...(link.tooltip !== undefined && { tooltip: link.tooltip }),
      },
    }),
  };
}

function styleOf({ value, formula, look }: PictureCell, styles: StyleCache): Partial<Cell> {
  if (formula === undefined && typeof value === 'string' && looksLikeFormula(value))
    return { style: styles.getQuoted(look ?? PLAIN) };
  return look ? { style: styles.get(look) } : {};
}

/** What the library would take for an error value. */
const LIKE_ERROR = /^#[A-Z0-9_/]+[!?]?$/;

/** Text that looks like an error goes in as a run, to stay text. */
function constantOf(value: CellValue): Partial<Cell> {
  if (isCellError(value)) return { value: value.error };
  if (typeof value !== 'string') return { value };
  const text = fileText(value);
  return LIKE_ERROR.test(text) ? { value: null, richText: [{ text }] } : { value: text };
}

function formulaOf(formula: string, value: CellValue): Partial<Cell> {
  if (isCellError(value)) return { formula, formulaResult: ERROR_RESULT + value.error };
  return { formula, formulaResult: typeof value === 'string' ? fileText(value) : value };
}
