import { XlsxError } from '../../../../core/entries/XlsxError';
import { richTextNode } from '../parts/richText';
import { badXml, decodeXml } from '../xml/decode';
import { children, walkText, type Attributes, type XmlNode } from '../xml/walk';
import {
  collectCells,
  type CellCollector,
  type SheetCells,
  type WorksheetContext,
} from './collector';
import { cellAt } from './grid';
import { takePlainRows } from './plainRows';
import { cellIndex, MAX_COLUMNS, rowNumber } from './reference';

const NONE: Attributes = {};

/** Reads the cells of a worksheet part. */
export function readWorksheet(
  part: string,
  bytes: Uint8Array,
  context: WorksheetContext,
): SheetCells {
  const xml = decodeXml(part, bytes);
  return readPlainly(part, xml, context) ?? readByWalking(part, xml, context);
}

/** Undefined where the sheet is none that can be read so. */
function readPlainly(part: string, xml: string, context: WorksheetContext): SheetCells | undefined {
  const plain = takePlainRows(xml);
  if (!plain || plain.cells.length === 0) return undefined;
  const collector = collectCells(context);
  const rows = walkRows(part, plain.rest, context.sheet, collector);
  if (rows !== plain.rowTags) return undefined;
  plain.cells.forEach(collector.add);
  return collector.finish();
}

export function readByWalking(part: string, xml: string, context: WorksheetContext): SheetCells {
  const collector = collectCells(context);
  walkRows(part, xml, context.sheet, collector);
  return collector.finish();
}

/** Walks the sheet and gives the number of its rows. */
function walkRows(part: string, xml: string, sheet: string, { add }: CellCollector): number {
  let rows = 0;
  let row = -1;
  let column = -1;
  let attributes = NONE;
  let stored: string | undefined;
  let inline: string | undefined;
  let formula: string | undefined;
  let formulaAttributes = NONE;

  const value: XmlNode = {
    open() {
      if (stored !== undefined) throw badXml(part, 'second value');
      stored = '';
    },
    text: (piece) => (stored = (stored ?? '') + piece),
  };
  const formulaNode: XmlNode = {
    open(found) {
      if (formula !== undefined) throw badXml(part, 'second formula');
      formula = '';
      formulaAttributes = found;
    },
    text: (piece) => (formula = (formula ?? '') + piece),
  };
  const cell: XmlNode = {
    open(found) {
      attributes = found;
      stored = inline = formula = undefined;
      formulaAttributes = NONE;
      column = nextColumn(sheet, row, column, found['r']);
    },
    children: children({
      'x:v': value,
      'x:f': formulaNode,
      'x:is': richTextNode((text) => (inline = text)),
    }),
    close() {
      const { t: type, s: style } = attributes;
      const text = type === 'inlineStr' ? (inline ?? stored) : stored;
      add({ index: row * MAX_COLUMNS + column, type, style, text, formula, formulaAttributes });
    },
  };
  const rowNode: XmlNode = {
    open({ r }) {
      rows++;
      row = rowNumber(r ?? String(row + 2)) - 1;
      if (row < 0) throw badReference(sheet, r ?? '');
      column = -1;
    },
    children: children({ 'x:c': cell }),
  };
  walkText(part, xml, 'x:worksheet', {
    children: children({ 'x:sheetData': { children: children({ 'x:row': rowNode }) } }),
  });
  return rows;
}

/** A cell without a reference follows the one before it; one with a reference must stand in its own row. */
function nextColumn(sheet: string, row: number, before: number, reference?: string): number {
  if (reference === undefined) {
    if (before + 1 >= MAX_COLUMNS) throw badReference(sheet, cellAt(row * MAX_COLUMNS + before));
    return before + 1;
  }
  const index = cellIndex(reference);
  if (index < 0 || Math.floor(index / MAX_COLUMNS) !== row) throw badReference(sheet, reference);
  return index % MAX_COLUMNS;
}

function badReference(place: string, reference: string): XlsxError {
  return new XlsxError({ code: 'badReference', place, reference });
}
