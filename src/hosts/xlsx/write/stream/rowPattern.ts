import { cut } from '../../../../core/messages/shortened';
import { LIMITS } from '../../../../core/picture/limits';
import { columnLetters } from '../../../../core/values/address';
import type { CellValue } from '../../../../core/values/cell';
import { isCellError } from '../../../../core/values/cell';
import { escapeXml } from '../../patch/xml';
import { fileText } from '../text';

/** Rows that look alike. */
interface RowPattern {
  /** Counted from 1. */
  readonly first: number;
  /** A row's XML. @param number counted from 1 */
  readonly rowXml: (number: number, values: readonly CellValue[]) => string;
}

/** A sheet that goes on for long: what stands before its rows, and behind them. */
interface LongSheet extends RowPattern {
  readonly head: string;
  readonly tail: string;
}

const DATA_END = '</sheetData>';

/** Cuts a sheet at its last row, which is the pattern of those that are written in its place. */
export function longSheet(xml: string): LongSheet {
  const at = xml.lastIndexOf('<row ');
  const end = xml.indexOf(DATA_END, at);
  if (at < 0 || end < 0) throw new Error('A long sheet has no row that is the pattern of others.');
  // How far it goes is not known yet; programs find out.
  const head = xml.slice(0, at).replace(/<dimension [^>]*>/, '');
  return { head, tail: xml.slice(end), ...patternOf(xml.slice(at, end)) };
}

const NUMBER = /\br="(\d+)"/;
const CELL = /<c r="([A-Z]+)\d+"(?:[^>]*? s="(\d+)")?/g;

function patternOf(row: string): RowPattern {
  const tag = row.slice(0, row.indexOf('>') + 1);
  const kept = tag.replace(/^<row | ?\/?>$/g, '').replace(NUMBER, '');
  const columns = [...row.matchAll(CELL)].map(([, letters = '', style]) => ({
    letters,
    style: style === undefined ? '' : ` s="${style}"`,
  }));
  return {
    first: Number(NUMBER.exec(tag)?.[1]),
    rowXml(number, values) {
      let cells = '';
      for (let no = 0; no < values.length; no += 1) {
        const { letters, style } = columns[no] ?? { letters: columnLetters(no), style: '' };
        cells += cellXml(`r="${letters}${number}"${style}`, values[no]!);
      }
      return `<row r="${number}"${kept === '' ? '' : ` ${kept.trim()}`}>${cells}</row>`;
    },
  };
}

function cellXml(attributes: string, value: CellValue): string {
  if (value === null) return `<c ${attributes}/>`;
  if (typeof value === 'number') return `<c ${attributes}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c ${attributes} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (isCellError(value)) return `<c ${attributes} t="e"><v>${escapeXml(value.error)}</v></c>`;
  return `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${textXml(value)}</t></is></c>`;
}

const CONTROL = /(?![\t\n\x7f-\x9f])\p{Cc}/gu;
const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const SPECIAL = /(?![\t\n\x7f-\x9f])\p{Cc}|[&<>"\p{Surrogate}\p{Noncharacter_Code_Point}]|_x/u;

function textXml(text: string): string {
  const shown = cut(text, LIMITS.cellText);
  if (!SPECIAL.test(shown)) return shown;
  const code = (char: string): string =>
    `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  return escapeXml(fileText(shown).replace(CONTROL, code).replace(LONE, '\uFFFD'));
}
