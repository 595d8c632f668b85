import { textOutside, unitOutside } from '../../messages/layout';
import { WHOLE_QUOTE } from '../../messages/place';
import type { Finding } from '../../validate/Finding';
import { parseA1, toA1 } from '../../values/address';
import { isCellError, type CellValue } from '../../values/cell';
import { fingerprint } from '../../values/fingerprint';
import { comparable, stripInvisible } from '../../values/normaliseText';
import type { AskedField } from '../AskedField';
import { entryKey } from '../entry';
import { fileFinding, type FileOwner } from '../fileFinding';
import { cellNames, formulaShape } from '../formulaShape';
import { gridOf, type Grid } from '../grid';
import type { Remark, SheetSnapshot } from '../SheetSnapshot';
import { SIGNER_KEYS } from '../signers';
import { IDENTITY_BLOCK, type SheetTables } from '../tables';
import { codeOf } from './foundIn';
import { planOf } from './headingFindings';
import { headingRow } from './headingRow';
import type { PlannedLayout } from './plannedLayout';
import type { ReturnedLayout } from './ReturnedLayout';
import { unitSaid } from './unitSaid';

/** Something a person wrote where nothing is asked. */
interface Outside {
  readonly cell: string;
  readonly text: string;
  /** `sheet`: on a sheet of people's own; `sheetUntil`: there, and more stands behind it. */
  readonly kind: 'cell' | 'sheet' | 'sheetUntil' | Remark['kind'];
  /** Key of the row beside which it stands; empty where it stands beside none. */
  readonly key: string;
}

/**
 * What people wrote on sheets of their own, and on issued ones outside of what is asked: beside, above and below tables, in rows of
 * their own, in cells that are not asked, in notes and text boxes. Cells of one row are one finding; one that
 * says another unit than figures there are asked in is hard.
 */
export function outsideFindings(
  { workbook, read, asked }: ReturnedLayout,
  planned: PlannedLayout,
  owner: FileOwner,
): readonly Finding[] {
  const names = cellNames(read);
  const askedKeys = typedKeys(asked);
  return workbook.sheets.flatMap((sheet) => {
    const tables = read.find((each) => each.sheet === sheet.name);
    if (tables === undefined || isIdentity(tables)) return [];
    const known = knownOf(planned, askedKeys, (formula) =>
      formulaShape(formula, sheet.name, names),
    );
    const isTheirs = !planned.sheets.includes(sheet.name) && tables.tables.length === 0;
    const cells = outsideCells(sheet, tables, known);
    return [
      ...(isTheirs ? inBlocks(cells) : cells),
      ...outsideRemarks(sheet, tables, known.isOurs),
    ].map((each) =>
      finding(each, sheet.name, unitsAskedAt(each, tables, asked), planned.bureau, owner),
    );
  });
}

/** Keys of the cells in which people write. */
export function typedKeys(asked: readonly AskedField[]): ReadonlySet<string> {
  return new Set<string>([...asked.map(({ key, field }) => entryKey(key, field)), ...SIGNER_KEYS]);
}

/** @param shapeOf the shape of a formula that stands on the sheet */
export function knownOf(
  planned: PlannedLayout,
  askedKeys: ReadonlySet<string>,
  shapeOf: (formula: string) => string,
): Known {
  return {
    askedKeys,
    planned,
    isOurs: (text) => planned.texts.has(comparable(text)),
    isOurFormula: (formula) => planned.formulas.has(shapeOf(formula)),
  };
}

export function isIdentity({ tables }: SheetTables): boolean {
  return tables.some(({ block }) => block === IDENTITY_BLOCK);
}

/** Findings on the cells of a sheet that somebody added; what stands there beyond is left to the file. */
const MOST_BLOCKS = 40;

/** What stands on a sheet of people's own, in as few texts as are quoted whole, from its beginning. */
function inBlocks(rows: readonly Outside[]): readonly Outside[] {
  const blocks: Outside[] = [];
  for (const { cell, text } of rows) {
    const last = blocks.at(-1);
    if (last !== undefined && last.text.length + 1 + text.length <= WHOLE_QUOTE)
      blocks[blocks.length - 1] = { ...last, text: `${last.text} ${text}` };
    else for (const part of cut(text)) blocks.push({ cell, text: part, kind: 'sheet', key: '' });
    if (blocks.length > MOST_BLOCKS) break;
  }
  const [told, rest] = [blocks.slice(0, MOST_BLOCKS), blocks.length > MOST_BLOCKS];
  return told.map((each, index) =>
    rest && index === told.length - 1 ? { ...each, kind: 'sheetUntil' } : each,
  );
}

/** A text in parts that are quoted whole; no character is torn. */
function cut(text: string): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of text) {
    if (part.length + character.length > WHOLE_QUOTE) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

/** What is known of the form as it was issued. */
export interface Known {
  readonly askedKeys: ReadonlySet<string>;
  readonly planned: PlannedLayout;
  readonly isOurs: (text: string) => boolean;
  isOurFormula(formula: string): boolean;
}

/** What people wrote into cells where nothing is asked, row by row. */
export function outsideCells(
  sheet: SheetSnapshot,
  tables: SheetTables,
  known: Known,
): readonly Outside[] {
  const grid = gridOf(sheet);
  const accounted = accountedCells(grid, tables, known);
  const keys = keysByRow(tables);
  const found: Outside[] = [];
  for (let row = grid.firstRow; row < grid.endRow; row += 1) {
    const written: { column: number; text: string }[] = [];
    for (let column = grid.firstColumn; column < grid.endColumn; column += 1) {
      if (grid.valueAt(row, column) === null || accounted(row, column)) continue;
      const text = writtenAt(grid, row, column, known);
      if (text !== '') written.push({ column, text });
    }
    const [first] = written;
    if (first === undefined) continue;
    const text = written.map((each) => each.text).join(' ');
    found.push({ cell: toA1(row, first.column), text, kind: 'cell', key: keys.get(row) ?? '' });
  }
  return found;
}

/** What a person wrote into a cell; empty where the cell is blank, or as it was issued. */
function writtenAt(grid: Grid, row: number, column: number, known: Known): string {
  const value = grid.valueAt(row, column);
  if (value === null) return '';
  const { formula, look } = grid.cellAt(row, column);
  if (formula !== undefined && known.isOurFormula(formula)) return '';
  const text = look?.struck === undefined ? textOf(value) : '';
  return text === '' || (typeof value === 'string' && known.isOurs(text)) ? '' : text;
}

/** Field codes, headings, keys, and in planned rows whatever is fixed or asked. */
function accountedCells(
  grid: Grid,
  { sheet, tables }: SheetTables,
  { askedKeys, planned }: Known,
): (row: number, column: number) => boolean {
  const rows = new Set<number>();
  const cells = new Set<string>();
  const labels = new Set(planned.tables.flatMap((table) => [...table.labels.keys()]));
  const keyColumns = new Set(tables.flatMap(({ keyColumn }) => keyColumn ?? []));
  for (const table of tables) {
    if (table.keyColumn !== undefined) rows.add(table.fieldRow);
    const plan = planOf(table, sheet, planned.tables);
    const headings = plan && headingRow(grid, table, plan);
    if (headings !== undefined)
      for (const [field, column] of table.columns)
        if (plan?.headers.has(field) === true) cells.add(toA1(headings, column));
    for (const { key, cells: own } of table.rows) {
      if (!labels.has(key)) continue;
      for (const [field, { cell }] of own) {
        if (field.startsWith('=') || askedKeys.has(`${key}/${field}`)) cells.add(cell);
      }
    }
  }
  return (row, column) => rows.has(row) || keyColumns.has(column) || cells.has(toA1(row, column));
}

function keysByRow({ tables }: SheetTables): ReadonlyMap<number, string> {
  return new Map(tables.flatMap(({ rows }) => rows.map(({ row, key }) => [row, key] as const)));
}

/** What people wrote in notes, text boxes and beside pages. */
export function outsideRemarks(
  { remarks }: SheetSnapshot,
  tables: SheetTables,
  isOurs: (text: string) => boolean,
): readonly Outside[] {
  const keys = keysByRow(tables);
  return remarks.flatMap(({ kind, cell, text: written }) => {
    const text = stripInvisible(written).trim();
    if (text === '' || isOurs(text)) return [];
    return [{ cell, text, kind, key: keys.get(parseA1(cell)?.row ?? -1) ?? '' }];
  });
}

/**
 * Units of the figures about which a text is: of its row, else of the table in or above which it stands, else of
 * the sheet's last one; of all where it stands in a header or footer.
 */
function unitsAskedAt(
  { key, cell }: Outside,
  { tables }: SheetTables,
  asked: readonly AskedField[],
): readonly string[] {
  const at = parseA1(cell)?.row;
  const near =
    tables.find(({ rows, fieldRow }) => (rows.at(-1)?.row ?? fieldRow) >= (at ?? 0)) ??
    tables.at(-1);
  const keys = new Set(
    (at === undefined ? tables : near === undefined ? [] : [near]).flatMap(({ rows }) =>
      rows.map((row) => row.key),
    ),
  );
  const units = asked.filter((each) => (key === '' ? keys.has(each.key) : each.key === key));
  return units.map(({ unit }) => unit).filter((unit) => unit !== '');
}

function finding(
  { cell, text, kind, key }: Outside,
  sheet: string,
  units: readonly string[],
  bureau: string,
  owner: FileOwner,
): Finding {
  const place = { orgName: owner.orgName, sheet, cell };
  const about = { code: codeOf(key), org: owner.org, values: fingerprint(`${cell}|${text}`) };
  const other = unitSaid(text, units);
  if (other === undefined)
    return fileFinding('textOutside', about, place, textOutside(place, text, kind, bureau));
  const said = unitOutside(place, text, kind, other.planned, other.factor);
  return fileFinding('unitChanged', about, place, said);
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  if (isCellError(value)) return '';
  return stripInvisible(String(value)).trim();
}
