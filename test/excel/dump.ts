import { areaToA1, toA1, type Area } from '../../src/core/values/address';
import type { Cell, CellFormat } from './model/Cell';
import type { ConditionalFormat } from './model/parts';
import type { Sheet } from './model/Sheet';
import type { Workbook } from './model/Workbook';

/** A fact of the workbook by its name, such as `幸福街道!G6 fill`. */
export type Dump = Readonly<Record<string, unknown>>;

/** What a cell has where nothing was set; Excel keeps no difference between the two. */
const STANDARD: CellFormat = {
  numberFormat: 'General',
  locked: true,
  formulaHidden: false,
  fontName: '等线',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  fontColor: '#000000',
  horizontal: 'General',
  vertical: 'Center',
  wrap: false,
  indent: 0,
  shrink: false,
};

/**
 * All that a workbook holds and people could see or miss, as plain facts; ids of its parts, which no
 * one sees, are left out. Two workbooks are the same where their dumps are equal.
 */
export function dump(workbook: Workbook): Dump {
  const facts: Record<string, unknown> = {
    active: workbook.active.name,
    order: workbook.sheets.map(({ name }) => name),
    names: Object.fromEntries(
      [...workbook.names]
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ name, formula, visible }) => [name, [formula, visible]]),
    ),
    properties: {
      ...workbook.properties,
      ...Object.fromEntries([...workbook.customProperties].sort(([a], [b]) => (a < b ? -1 : 1))),
    },
    calculation: workbook.calculationMode,
  };
  for (const sheet of workbook.sheets) addSheet(facts, sheet);
  return JSON.parse(JSON.stringify(facts)) as Dump;
}

/** The facts that differ, each with both sides; empty where the workbooks are the same. */
export function differences(before: Dump, after: Dump): readonly string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => {
    const [a, b] = [JSON.stringify(before[key]), JSON.stringify(after[key])];
    return a === b ? [] : [`${key}: ${a} → ${b}`];
  });
}

function addSheet(facts: Record<string, unknown>, sheet: Sheet): void {
  const at = (what: string): string => `${sheet.name} ${what}`;
  facts[at('about')] = {
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    gridlines: sheet.showGridlines,
    protection: sheet.protection,
    frozen: sheet.frozen,
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    merges: sheet.merges.map(areaToA1).sort(),
    page: sheet.pageLayout,
    filter: sheet.filter,
    tables: sheet.tables,
    names: sheet.names,
  };
  facts[at('widths')] = sorted(sheet.columnWidths);
  facts[at('heights')] = sorted(sheet.rowHeights);
  facts[at('comments')] = sheet.comments
    .map(({ row, column, content }) => `${toA1(row, column)} ${content}`)
    .sort();
  facts[at('charts')] = sheet.charts.map(({ id: _id, name: _name, ...chart }) => chart);
  facts[at('conditional formats')] = sheet.conditionalFormats.map(formatFacts);
  for (const [address, validation] of validationsOf(sheet))
    facts[`${sheet.name}!${address} validation`] = validation;
  for (const { row, column, cell } of sheet.entries())
    addCell(facts, `${sheet.name}!${toA1(row, column)}`, cell);
}

function addCell(facts: Record<string, unknown>, at: string, cell: Cell): void {
  if (cell.value !== null) facts[`${at} value`] = cell.value;
  if (cell.formula !== undefined) facts[`${at} formula`] = cell.formula;
  if (cell.quoted === true) facts[`${at} quoted`] = true;
  if (cell.hyperlink !== undefined) facts[`${at} link`] = cell.hyperlink;
  for (const [key, value] of Object.entries(cell.format))
    if (value !== STANDARD[key as keyof CellFormat]) facts[`${at} ${key}`] = ordered(value);
}

function formatFacts({ id: _id, areas, ...rest }: ConditionalFormat): unknown {
  return { ...rest, areas: areas.map(areaToA1) };
}

/** By cell, since one rule on two areas is the same as two rules. */
function validationsOf(sheet: Sheet): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const { area, validation } of sheet.validations)
    for (const address of cellsOf(area)) found.set(address, validation);
  return found;
}

function cellsOf({ row, column, rows, columns }: Area): readonly string[] {
  return Array.from({ length: rows * columns }, (_, index) =>
    toA1(row + Math.floor(index / columns), column + (index % columns)),
  );
}

function sorted(sizes: ReadonlyMap<number, number>): unknown {
  return [...sizes].sort(([a], [b]) => a - b);
}

function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
