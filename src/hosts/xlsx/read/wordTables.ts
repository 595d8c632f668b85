import type { WordCell, WordTable } from '../../../core/entries/WordTable';
import { BOOK_LIMITS } from '../../../core/values/limits';
import { requireZip } from './fileKind';
import { readRelations } from './parts/relations';
import { children, walkXml, type Attributes, type XmlNode } from './xml/walk';
import { openArchive } from './zip/archive';
import { inflateWithin, type InflateRaw } from './zip/inflate';

/**
 * The tables of a Word document (.docx) in their order, what was struck from it by tracked changes left
 * out. Undefined where the file is none; one that cannot be read is an XlsxError.
 */
export function readWordTables(
  bytes: Uint8Array,
  inflate: InflateRaw = inflateWithin,
): readonly WordTable[] | undefined {
  requireZip(bytes);
  const archive = openArchive(bytes, BOOK_LIMITS, inflate);
  const main = readRelations(archive, '').find(({ type }) => type === 'officeDocument')?.target;
  if (main?.startsWith('word/') !== true) return undefined;
  return tablesIn(main, archive.read(main));
}

interface Open {
  text: string;
  columns: number;
  goesOn: boolean;
}

function tablesIn(part: string, bytes: Uint8Array): readonly WordTable[] {
  const tables: WordTable[] = [];
  let above: string[] = [];
  let rows: WordCell[][] = [];
  let cell: Open | undefined;
  let paragraph = '';

  const text: XmlNode = { text: (piece) => (paragraph += piece) };
  const written = (piece: string): XmlNode => ({ open: () => (paragraph += piece) });
  const run: XmlNode = {
    children: children({
      'w:t': text,
      'w:tab': written(' '),
      'w:br': written('\n'),
      'w:cr': written('\n'),
      'w:noBreakHyphen': written('-'),
    }),
  };
  const inline = holding((own) => ({
    'w:r': run,
    ...Object.fromEntries(INLINE.map((name) => [name, own])),
  }));
  const line: XmlNode = {
    open: () => (paragraph = ''),
    close: () => {
      const whole = paragraph.trim();
      if (cell) cell.text += `${cell.text === '' || whole === '' ? '' : '\n'}${whole}`;
      else if (whole !== '') above.push(whole);
    },
    children: inline.children!,
  };
  // A table within a cell is text of the cell.
  const inner = holding((own) => ({
    'w:p': line,
    ...Object.fromEntries(
      ['w:tbl', 'w:tr', 'w:tc', 'w:sdt', 'w:sdtContent'].map((name) => [name, own]),
    ),
  }));
  const looks: XmlNode = {
    children: children({
      'w:gridSpan': { open: (given) => cell && (cell.columns = columnsIn(given)) },
      'w:vMerge': { open: (given) => cell && (cell.goesOn = given['w:val'] !== 'restart') },
    }),
  };
  const tableCell: XmlNode = {
    open: () => (cell = { text: '', columns: 1, goesOn: false }),
    close: () => {
      if (cell) rows.at(-1)?.push(cell);
      cell = undefined;
    },
    children: new Map([['w:tcPr', looks], ...inner.children!]),
  };
  const skipped: XmlNode = {
    open: (given) => rows.at(-1)?.push({ text: '', columns: columnsIn(given), goesOn: false }),
  };
  const cells = holding((own) => ({
    'w:tc': tableCell,
    'w:trPr': { children: children({ 'w:gridBefore': skipped }) },
    'w:sdt': own,
    'w:sdtContent': own,
  }));
  const row: XmlNode = { open: () => rows.push([]), children: cells.children! };
  const lines = holding((own) => ({ 'w:tr': row, 'w:sdt': own, 'w:sdtContent': own }));
  const table: XmlNode = {
    open: () => (rows = []),
    close: () => {
      tables.push({ above, rows });
      above = [];
    },
    children: lines.children!,
  };
  const body = holding((own) => ({
    'w:p': line,
    'w:tbl': table,
    'w:sdt': own,
    'w:sdtContent': own,
  }));
  walkXml(part, bytes, 'w:document', { children: children({ 'w:body': body }) });
  return tables;
}

/** What stands around runs of text. */
const INLINE = ['w:ins', 'w:hyperlink', 'w:smartTag', 'w:fldSimple', 'w:sdt', 'w:sdtContent'];

/** A node whose children may hold it again. */
function holding(nodes: (own: XmlNode) => Readonly<Record<string, XmlNode>>): XmlNode {
  const inside = new Map<string, XmlNode>();
  const own: XmlNode = { children: inside };
  for (const [name, node] of Object.entries(nodes(own))) inside.set(name, node);
  return own;
}

/** A table of Word has 63 columns at most. */
const MOST_COLUMNS = 63;

/** What is no number of columns is left at one, as Word shows it. */
function columnsIn(given: Attributes): number {
  const columns = Number(given['w:val']);
  return Number.isInteger(columns) && columns >= 1 && columns <= MOST_COLUMNS ? columns : 1;
}
