import { resolveEntities } from '../xml/entities';
import type { StoredCell } from './collector';
import { unescapeText } from './escapes';
import { cellIndex, MAX_COLUMNS } from './reference';

/** A worksheet whose plain rows were emptied, and the cells that stood in them. */
export interface PlainRows {
  /** The rest of the XML, still to be walked: it is well-formed exactly where the whole was. */
  readonly rest: string;
  readonly cells: readonly StoredCell[];
  /** Where each of them begins and ends in the whole XML, one after the other. */
  readonly spans: readonly number[];
  /** How many tags there are that open a row, in whatever place. */
  readonly rowTags: number;
}

const TAG = '<row';
const TAG_END = ' />\n\t';
const ROW = /<row r="([1-9]\d{0,6})"[^<>]*>/y;
/** Some write `t` before `s`, some after, and this program before `r` where it changed a cell; texts of its own stand within. */
const CELL =
  /<c(?: t="([A-Za-z]+)")? r="([A-Z]{1,3}[1-9]\d{0,6})"(?: s="(\d+)")?(?: t="([A-Za-z]+)")?(?: s="(\d+)")?(?:\/>|>(?:<f(?: aca="(?:false|true)")?>([^<]*)<\/f>)?(?:<v>([^<]*)<\/v>|(<v\/>)|<is><t(?: xml:space="preserve")?>([^<]*)<\/t><\/is>)?<\/c>)/y;
const ROW_END = '</row>';
const NO_ATTRIBUTES = {};
const INLINE = 'inlineStr';

/**
 * Takes the cells out of rows that hold nothing but cells in the commonest form, several times faster
 * than walking them. Whoever walks the rest must meet all `rowTags` rows in the sheet: where some stood
 * in comments, foreign elements and the like, the whole must be walked. Undefined where rows have a
 * prefix, since they could make up for hidden ones.
 */
export function takePlainRows(xml: string): PlainRows | undefined {
  if (xml.includes(':row')) return undefined;
  const cells: StoredCell[] = [];
  const spans: number[] = [];
  const rest: string[] = [];
  let kept = 0;
  let rowTags = 0;
  for (let at = xml.indexOf(TAG); at >= 0; at = xml.indexOf(TAG, at + 1)) {
    if (!TAG_END.includes(xml.charAt(at + TAG.length))) continue;
    rowTags++;
    const body = plainRow(xml, at);
    if (!body) continue;
    for (const cell of body.cells) cells.push(cell);
    for (const end of body.spans) spans.push(end);
    rest.push(xml.slice(kept, body.start));
    kept = at = body.end;
  }
  rest.push(xml.slice(kept));
  return { rest: rest.join(''), cells, spans, rowTags };
}

interface RowBody {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly StoredCell[];
  readonly spans: readonly number[];
}

/** The body of the row that begins at `at`; undefined where it is not plain throughout. */
function plainRow(xml: string, at: number): RowBody | undefined {
  ROW.lastIndex = at;
  const row = ROW.exec(xml);
  if (!row || row[0].endsWith('/>')) return undefined;
  const number = Number(row[1]) - 1;
  const start = ROW.lastIndex;
  const cells: StoredCell[] = [];
  const spans: number[] = [];
  let end = start;
  CELL.lastIndex = start;
  for (let match = CELL.exec(xml); match; match = CELL.exec(xml)) {
    const cell = storedCell(match);
    if (!cell || Math.floor(cell.index / MAX_COLUMNS) !== number) return undefined;
    cells.push(cell);
    spans.push(end, CELL.lastIndex);
    end = CELL.lastIndex;
  }
  return xml.startsWith(ROW_END, end) ? { start, end, cells, spans } : undefined;
}

/** The cell that a text is, and nothing else; undefined where it is none in the commonest form. */
export function plainCell(text: string): StoredCell | undefined {
  CELL.lastIndex = 0;
  const match = CELL.exec(text);
  return match && CELL.lastIndex === text.length ? storedCell(match) : undefined;
}

/** Undefined where only walking can tell what the cell means, or that it means nothing. */
function storedCell(match: RegExpExecArray): StoredCell | undefined {
  const [, typeFirst, reference, styleBefore, typeLater, styleAfter, rawFormula, ...values] = match;
  const [valueText, noText, rawInline] = values;
  const rawText = valueText ?? (noText && '');
  const index = cellIndex(reference!);
  const [formula, text, inline] = [rawFormula, rawText, rawInline].map((raw) =>
    raw === undefined ? undefined : resolveEntities(raw),
  );
  const plain =
    index >= 0 &&
    (styleBefore === undefined || styleAfter === undefined) &&
    (typeFirst === undefined || typeLater === undefined) &&
    (formula === undefined) === (rawFormula === undefined) &&
    (text === undefined) === (rawText === undefined) &&
    (inline === undefined) === (rawInline === undefined);
  if (!plain) return undefined;
  const style = styleBefore ?? styleAfter;
  const type = typeFirst ?? typeLater;
  const cell = { index, type, style, text, formula, formulaAttributes: NO_ATTRIBUTES };
  return inline === undefined || type !== INLINE ? cell : { ...cell, inline: unescapeText(inline) };
}
