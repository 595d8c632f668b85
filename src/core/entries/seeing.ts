import {
  circularFigure,
  coveredFigure,
  emptyResult,
  faintText,
  hiddenValue,
  phoneticFigure,
  shiftedFigure,
  shownOtherwise,
  struckOut,
  turnedFigure,
  uncalculated,
} from '../messages/looks';
import type { Place, Said } from '../messages/place';
import { isCellError, type CellValue } from '../values/cell';
import { isDateFormat } from '../values/dateFormat';
import { tidy } from '../values/normaliseText';
import { saysNumber, shownIn } from '../values/shownFigure';
import type { AskedField } from './AskedField';
import type { Entry } from './entry';
import type { HiddenBy } from './SheetSnapshot';
import type { TableCell } from './tables';
import { valueText } from './valueText';
import { formulaInInput } from '../messages/entries';

/** What stands between a cell's value and what a person sees of it. */
export interface Doubt {
  /** unclear: nobody can tell what is meant. shownOtherwise: read as it is stored, and both are said. */
  readonly rule: 'unclear' | 'shownOtherwise' | 'formulaInInput';
  /** @param count cells that nobody sees for the same reason, where they are one finding */
  readonly said: (count: number) => Said;
  /** What it says of the value, for the bond of an explanation. */
  readonly values: string;
  /** Cells that nobody sees for one and the same reason are one finding. */
  readonly hiddenBy?: HiddenBy;
}

/** A mark behind which characters stand in the opposite order. */
const TURNED = /\u202e/;

/** What a person sees otherwise than it is read, in the order of weight; nothing for most cells. */
export function doubtsOf(
  field: AskedField,
  { value, formula, look = {}, format }: TableCell,
  entry: Entry,
  place: Place,
  isCircular: boolean,
): readonly Doubt[] {
  const { label } = field;
  const text = textOf(value);
  const isWords = field.type.kind === 'text';
  const unclear = (said: Said, values: string): Doubt => ({
    rule: 'unclear',
    said: () => said,
    values,
  });
  const doubts: Doubt[] = [];
  if (formula !== undefined && isCircular && !isWords) {
    doubts.push(unclear(circularFigure(place, label, formula), 'circular'));
  } else if (formula !== undefined && value === null && look.struck === undefined) {
    doubts.push(unclear(uncalculated(place, label, formula), 'uncalculated'));
  } else if (formula !== undefined && text.trim() === '' && look.struck === undefined) {
    const said = emptyResult(place, label, formula);
    doubts.push({ rule: 'formulaInInput', said: () => said, values: 'empty' });
  }
  if (!isWords) {
    const { struck, shifted, phonetic } = look;
    if (struck !== undefined && text.trim() === '') {
      doubts.push(unclear(struckOut(place, label, struck), `struck=${struck}`));
    }
    if (shifted !== undefined) {
      doubts.push(unclear(shiftedFigure(place, label, text, shifted), `shifted=${text}`));
    }
    if (TURNED.test(text)) {
      doubts.push(unclear(turnedFigure(place, label, tidy(text)), `turned=${tidy(text)}`));
    }
    if (phonetic !== undefined) {
      doubts.push(unclear(phoneticFigure(place, label, text, phonetic), `phonetic=${phonetic}`));
    }
    if (look.hiddenBy === 'merge' && text !== '') {
      doubts.push(unclear(coveredFigure(place, label, text), `covered=${text}`));
    }
  }
  if (formula !== undefined && doubts.length === 0) {
    const read = valueText(entry.value);
    const said = formulaInInput(place, label, formula, read);
    doubts.push({ rule: 'formulaInInput', said: () => said, values: read });
  }
  if (doubts.some(({ rule }) => rule === 'unclear') || text.trim() === '') return doubts;
  return [
    ...doubts,
    ...shown(field, { value, text, format }, entry, place),
    ...hidden(label, text, look, place),
  ];
}

function hidden(
  label: string,
  text: string,
  { hiddenBy, faint }: NonNullable<TableCell['look']>,
  place: Place,
): readonly Doubt[] {
  const doubts: Doubt[] = [];
  if (hiddenBy !== undefined) {
    const said = (count: number): Said => hiddenValue(place, label, text, hiddenBy, count);
    doubts.push({ rule: 'shownOtherwise', said, values: `${hiddenBy}=${text}`, hiddenBy });
  }
  if (faint !== undefined) {
    const said = faintText(place, label, faint);
    doubts.push({ rule: 'shownOtherwise', said: () => said, values: `faint=${faint}` });
  }
  return doubts;
}

/** A format that shows another figure or other words than the cell holds, or nothing. */
function shown(
  field: AskedField,
  cell: { readonly value: CellValue; readonly text: string; readonly format: string | undefined },
  entry: Entry,
  place: Place,
): readonly Doubt[] {
  const { value, text, format } = cell;
  if (format === undefined || isDateFormat(format)) return [];
  if (typeof value !== 'number' && typeof value !== 'string') return [];
  const seen = shownIn(format, value);
  if (seen === undefined) return [];
  const isRate = field.type.kind === 'rate' || field.unit === '%';
  const number = entry.value.kind === 'number' ? entry.value.value : undefined;
  const isSame =
    seen === text.trim() ||
    (typeof value === 'number' &&
      number !== undefined &&
      saysNumber(seen, number, field.unit, isRate));
  if (isSame) return [];
  const said =
    seen === ''
      ? hiddenValue(place, field.label, text, 'format', 1)
      : shownOtherwise(place, field.label, text, seen);
  return [{ rule: 'shownOtherwise', said: () => said, values: `${text}|${seen}` }];
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}
