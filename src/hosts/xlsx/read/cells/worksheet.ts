import { XlsxError } from '../../../../core/entries/XlsxError';
import type { SheetSnapshot } from '../../../../core/entries/SheetSnapshot';
import { richTextNode, type StoredText } from '../parts/richText';
import { badXml, decodeXml } from '../xml/decode';
import { children, walkText, type Attributes, type XmlNode } from '../xml/walk';
import {
  collectCells,
  type CellCollector,
  type SheetCells,
  type WorksheetContext,
} from './collector';
import { cellAt } from './grid';
import { pageTextsNode } from './pageTexts';
import { areaOf, asArea, type CellArea } from './areas';
import { conditionNodes, type Condition } from './conditions';
import { laterNodes, validationNodes, type RuleFormula } from './ruleFormulas';
import { takePlainRows, type PlainRows } from './plainRows';
import { cellIndex, MAX_COLUMNS, rowNumber } from './reference';
import { createWalkedOnce } from './walkedOnce';

/** What a worksheet part holds. */
export type WorksheetPart = SheetCells &
  Pick<SheetSnapshot, 'hiddenRows' | 'hiddenColumns' | 'merges'> & {
    /** Words in headers and footers. */
    readonly pageTexts: readonly string[];
  };

const NONE: Attributes = {};

/** Cells that all stood in plain rows, and what reading them came to. */
export interface PlainSheet extends Pick<PlainRows, 'cells' | 'spans'> {
  readonly xml: string;
  readonly part: WorksheetPart;
  readonly merges: readonly CellArea[];
  readonly conditions: readonly Condition[];
}

/**
 * Reads a worksheet part.
 * @param onPlain told of a sheet that could be a pattern for others
 */
export function readWorksheet(
  part: string,
  bytes: Uint8Array,
  context: WorksheetContext,
  onPlain?: (sheet: PlainSheet) => void,
): WorksheetPart {
  const xml = decodeXml(part, bytes);
  return readPlainly(part, xml, context, onPlain) ?? readByWalking(part, xml, context);
}

/** A cell under whatever prefix. */
const CELL = /<(?:[^\s<>/:]+:)?c[\s/>]/;
const walkedOnce = createWalkedOnce<Walked>();

/** Undefined where the sheet is none that can be read so. */
function readPlainly(
  part: string,
  xml: string,
  context: WorksheetContext,
  onPlain?: (sheet: PlainSheet) => void,
): WorksheetPart | undefined {
  const plain = takePlainRows(xml);
  if (!plain || plain.cells.length === 0) return undefined;
  const collector = collectCells(context);
  const walk = (told: WorksheetContext): Walked => walkSheet(part, plain.rest, told, collector);
  // A cell that is left is read with all that belongs to its file.
  const told: Parameters<RuleFormula>[] = [];
  const quiet: WorksheetContext = { ...context, onRule: (...rule) => told.push(rule) };
  const isWhole = !CELL.test(plain.rest);
  const walked = isWhole ? walkedOnce(plain.rest, quiet, walk) : walk(quiet);
  if (walked.rows !== plain.rowTags) return undefined;
  // Not before it is certain: whoever walks the whole tells all of it.
  for (const rule of told) context.onRule?.(...rule);
  plain.cells.forEach(collector.add);
  const read = finished(collector, walked);
  if (isWhole) onPlain?.({ ...plain, ...walked, xml, part: read });
  return read;
}

export function readByWalking(part: string, xml: string, context: WorksheetContext): WorksheetPart {
  const collector = collectCells(context);
  return finished(collector, walkSheet(part, xml, context, collector));
}

interface Walked {
  /** How many rows there are. */
  readonly rows: number;
  readonly merges: readonly CellArea[];
  readonly conditions: readonly Condition[];
  readonly pageTexts: readonly string[];
  readonly hiddenRows: ReadonlySet<number>;
  /** First and last of columns that are hidden, from 0. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
}

function finished({ finish }: CellCollector, walked: Walked): WorksheetPart {
  const cells = finish(walked.merges, walked.conditions);
  const width = cells.values[0]?.length ?? 0;
  const hiddenColumns = new Set<number>();
  for (const [first, last] of walked.hiddenColumns) {
    const end = Math.min(last, cells.firstColumn + width - 1);
    for (let at = Math.max(first, cells.firstColumn); at <= end; at++) hiddenColumns.add(at);
  }
  const { hiddenRows, pageTexts } = walked;
  const merges = walked.merges.map(asArea);
  return { ...cells, hiddenRows, hiddenColumns, pageTexts, ...(merges.length > 0 && { merges }) };
}

function walkSheet(
  part: string,
  xml: string,
  { sheet, differentials, budget, onRule = () => undefined }: WorksheetContext,
  collector: CellCollector,
): Walked {
  const merges: CellArea[] = [];
  const conditions: Condition[] = [];
  const pageTexts = new Set<string>();
  const hiddenRows = new Set<number>();
  const hiddenColumns: [number, number][] = [];
  let hasData = false;
  let rows = 0;
  const rowNode = rowsNode(part, sheet, collector, (row, attributes) => {
    rows++;
    if (isHidden(attributes, attributes['ht'], LEAST.points)) hiddenRows.add(row);
  });
  const sheetData: XmlNode = {
    open() {
      if (hasData) throw badXml(part, 'second sheetData');
      hasData = true;
    },
    children: children({ 'x:row': rowNode }),
  };
  const column: XmlNode = {
    open(found) {
      const [min, max] = [Number(found['min']), Number(found['max'])];
      if (min >= 1 && max <= MAX_COLUMNS && isHidden(found, found['width'], LEAST.characters))
        hiddenColumns.push([min - 1, max - 1]);
    },
  };
  const mergeCell: XmlNode = {
    open({ ref }) {
      const merge = areaOf(ref ?? '');
      if (!merge) return;
      budget.spendArea(sheet);
      merges.push(merge);
    },
  };
  walkText(part, xml, 'x:worksheet', {
    children: children({
      'x:sheetData': sheetData,
      'x:cols': { children: children({ 'x:col': column }) },
      'x:mergeCells': { children: children({ 'x:mergeCell': mergeCell }) },
      'x:headerFooter': pageTextsNode((text) => pageTexts.add(text)),
      ...validationNodes(onRule),
      ...conditionNodes(
        differentials,
        (condition) => {
          budget.spendArea(sheet);
          conditions.push(condition);
        },
        onRule,
        laterNodes(onRule),
      ),
    }),
  });
  return { rows, merges, conditions, pageTexts: [...pageTexts], hiddenRows, hiddenColumns };
}

/** Rows and columns up to this size show nothing that anybody can read. */
const LEAST = { points: 3, characters: 0.5 };

function isHidden({ hidden }: Attributes, size: string | undefined, least: number): boolean {
  return hidden === '1' || hidden === 'true' || (size !== undefined && Number(size) <= least);
}

/** Hands the cells of the rows to the collector. */
function rowsNode(
  part: string,
  sheet: string,
  { add }: CellCollector,
  onRow: (row: number, attributes: Attributes) => void,
): XmlNode {
  let row = -1;
  let column = -1;
  let attributes = NONE;
  let stored: string | undefined;
  let inline: StoredText | undefined;
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
  const inlineNode = richTextNode(part, (text) => {
    if (inline !== undefined) throw badXml(part, 'second inline text');
    inline = text;
  });
  const cell: XmlNode = {
    open(found) {
      attributes = found;
      stored = inline = formula = undefined;
      formulaAttributes = NONE;
      column = nextColumn(sheet, row, column, found['r']);
    },
    children: children({ 'x:v': value, 'x:f': formulaNode, 'x:is': inlineNode }),
    close() {
      const { t: type, s: style } = attributes;
      if (inline !== undefined && (stored ?? '') !== '') throw badXml(part, 'second value');
      add({
        index: row * MAX_COLUMNS + column,
        type,
        style,
        text: stored,
        inline: type === 'inlineStr' ? inline : undefined,
        formula,
        formulaAttributes,
      });
    },
  };
  return {
    open(found) {
      row = rowNumber(found['r'] ?? String(row + 2)) - 1;
      if (row < 0) throw badReference(sheet, found['r'] ?? '');
      column = -1;
      onRow(row, found);
    },
    children: children({ 'x:c': cell }),
  };
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
