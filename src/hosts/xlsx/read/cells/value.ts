import type { CellValue } from '../../../../core/values/cell';
import type { StoredText } from '../parts/richText';
import { unescapeText } from './escapes';
import { isoDateSerial } from './isoDate';

/** What a cell's type and stored text say: its value, or why there is none. */
export type Decoded = DecodedValue | { readonly missingString: number } | 'bad';

export interface DecodedValue {
  readonly value: Exclude<CellValue, string> | StoredText;
  readonly isNumber: boolean;
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
/** Beyond any number that a spreadsheet program writes; patterns need not cope with more. */
const LONGEST_NUMBER = 400;
const INDEX = /^\d{1,9}$/;
const BLANK: Decoded = { value: null, isNumber: false };

/**
 * Decodes the stored text of a cell.
 * `type` is the attribute `t`; `stored` the text of `<v>`, undefined where there is none.
 * A date stored as ISO text (`d`) becomes the day number that other files store.
 */
export function decodeValue(
  type: string,
  stored: string | undefined,
  sharedStrings: readonly StoredText[],
): Decoded {
  if (stored === undefined) return BLANK;
  if (type === 'str' || type === 'inlineStr') {
    return { value: unescapeText(stored), isNumber: false };
  }
  const text = stored.trim();
  if (text === '') return BLANK;
  switch (type) {
    case 'n':
      return isNumber(text) ? numberValue(Number(text)) : 'bad';
    case 's':
      return INDEX.test(text) ? sharedString(Number(text), sharedStrings) : 'bad';
    case 'b':
      return booleanValue(text);
    case 'e':
      return { value: { error: text }, isNumber: false };
    case 'd':
      return numberValue(isoDateSerial(text));
    default:
      return 'bad';
  }
}

function isNumber(text: string): boolean {
  return text.length <= LONGEST_NUMBER && NUMBER.test(text);
}

function numberValue(value: number): Decoded {
  if (!Number.isFinite(value)) return 'bad';
  return { value: value === 0 ? 0 : value, isNumber: true };
}

function sharedString(index: number, sharedStrings: readonly StoredText[]): Decoded {
  const value = sharedStrings[index];
  return value === undefined ? { missingString: index } : { value, isNumber: false };
}

function booleanValue(text: string): Decoded {
  if (text === '1' || text === 'true') return { value: true, isNumber: false };
  if (text === '0' || text === 'false') return { value: false, isNumber: false };
  return 'bad';
}
