import {
  changeOf,
  type SheetChanges,
  type WorkbookChanges,
} from '../../../core/plan/picture/Changes';
import type { CellStyle } from '../../../core/plan/style';
import { fontOf, FONTS, LOOKS, plainOf, USUAL } from '../before/cellLooks';
import { readComments } from '../aboveFloor';
import { codeOf } from '../OfficeHostError';
import { send, type Line } from '../request/send';
import { rangeAt, rangeOf, type Scope } from '../request/Scope';
import type { Area } from '../../../core/values/address';
import { CellGrid } from '../../../core/plan/picture/CellGrid';
import { blocksOf } from '../write/blocks';
import { looksTyped } from '../write/literalText';
import type { PlainLook } from '../write/Writer';
import { ownChartsOf, ownFormatsOf } from './own';
import { findSheet, type Standing, type StandingSheet } from './Standing';

/** What an Excel of the floor should tell, and some do not: how single cells look, and filters. */
export interface Manners {
  tellsLooks: boolean;
}

/** Names that Excel gives to the sheets of a new workbook. */
const GIVEN_NAME = /^(Sheet|工作表)[0-9]+$/;

/**
 * All that has to be known before changes are carried out: one request, and where sheets go those for the
 * comments on them.
 * @param known names of the sheets as they were last seen
 */
export async function lookAt(
  line: Line,
  changes: WorkbookChanges,
  manners: Manners,
  known: readonly string[],
): Promise<Standing> {
  const ask = async (wanted: WorkbookChanges): Promise<Standing> => {
    const seen = await send(line, (scope) => look(scope, wanted, manners, known));
    const going = wanted.sheets.filter(
      ({ how, sheet }) => how === 'remove' && findSheet(seen, sheet),
    );
    return {
      ...seen,
      comments: await readComments(
        line,
        going.map(({ sheet }) => sheet),
      ),
    };
  };
  try {
    return await ask(changes);
  } catch (cause) {
    const code = codeOf(cause) ?? '';
    // A sheet is gone: what stands is told all the same, without what is only asked of ours.
    if (code === 'ItemNotFound') return ask({ ...changes, sheets: [] });
    if (!manners.tellsLooks || !LACKS.has(code)) throw cause;
    manners.tellsLooks = false;
    return ask(changes);
  }
}

const LACKS = new Set(['ApiNotFound', 'NotImplemented', 'UnsupportedOperation']);

function look(
  scope: Scope,
  changes: WorkbookChanges,
  { tellsLooks }: Manners,
  known: readonly string[],
): () => Omit<Standing, 'comments'> {
  const { worksheets, names, application, properties } = scope.workbook;
  // Events are on, whatever a request that broke off has left.
  scope.context.runtime.enableEvents = true;
  worksheets.load(
    'items/id,items/name,items/visibility,items/tabColor,items/showGridlines,items/protection/protected,items/protection/options',
  );
  names.load('items/name,items/formula');
  application.load('calculationMode');
  properties.load('title');
  properties.custom.load('items/key,items/value');
  const active = worksheets.getActiveWorksheet();
  active.load('name');
  // The last cell of a sheet: nobody looks at it, so it looks as a new one does.
  const corner = tellsLooks
    ? rangeAt(active, 'XFD1048576').getCellProperties(LOOKS.options)
    : undefined;
  const isFirst = changes.order !== undefined && changes.order.from.length === 0;
  const blank = isFirst
    ? known.filter((name) => GIVEN_NAME.test(name)).map((name) => lookBlank(scope, name))
    : [];
  const plain = (): PlainLook => {
    const cell = corner?.value[0]?.[0];
    return cell ? plainOf(cell) : USUAL;
  };
  const details = new Map(
    changes.sheets
      .filter(({ how }) => how === 'amend' || how === 'clear' || how === 'remove')
      .map((sheet) => [sheet.sheet, lookDetails(scope, sheet, tellsLooks, plain)]),
  );
  return () => ({
    sheets: worksheets.items.map((sheet) => ({
      ...factsOf(sheet),
      ...(details.get(sheet.name)?.() ?? NO_DETAILS()),
    })),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    properties: Object.fromEntries(
      properties.custom.items.map(({ key, value }) => [key, String(value)]),
    ),
    title: properties.title,
    active: active.name,
    calculatesByHand: application.calculationMode === 'Manual',
    plain: plain(),
    pristine: blank.flatMap((take) => take()),
  });
}

function factsOf(sheet: Excel.Worksheet) {
  const { id, name, visibility, tabColor, showGridlines, protection } = sheet;
  return {
    id,
    name,
    visibility,
    tabColor,
    showGridlines,
    ...(protection.protected ? { protection: protection.options } : {}),
  };
}

type Details = Pick<
  StandingSheet,
  'isFiltered' | 'used' | 'ownFormats' | 'ownCharts' | 'fonts' | 'numberFormats'
>;

const NO_DETAILS = (): Details => ({
  isFiltered: false,
  ownCharts: [],
  fonts: new CellGrid(),
  numberFormats: new CellGrid(),
});

function lookDetails(
  scope: Scope,
  { sheet: name, how, changes }: SheetChanges,
  tellsLooks: boolean,
  plain: () => PlainLook,
): () => Details {
  const sheet = scope.sheet(name);
  const filter = tellsLooks ? sheet.autoFilter : undefined;
  filter?.load('isDataFiltered');
  const used = how === 'amend' ? undefined : lookUsed(sheet);
  const formats = ownFormatsOf(sheet, changeOf(changes, 'conditionalFormats')?.from ?? []);
  const charts = ownChartsOf(sheet, changeOf(changes, 'charts')?.from ?? []);
  const linked = new CellGrid<true>();
  for (const { row, column, to } of changeOf(changes, 'links')?.each ?? [])
    if (to) linked.set(row, column, true);
  const fonts = (tellsLooks ? blocksOf(linked) : []).map(({ area }) => ({
    area,
    found: rangeOf(sheet, area).getCellProperties(FONTS.options),
  }));
  const risky = new CellGrid<true>();
  for (const { row, column, to } of changeOf(changes, 'contents')?.each ?? [])
    if (typeof to?.value === 'string' && looksTyped(to.value)) risky.set(row, column, true);
  const texts = blocksOf(risky).map(({ area }) => {
    const range = rangeOf(sheet, area);
    range.load('numberFormat');
    return { area, range };
  });
  return () => {
    const details = {
      ...NO_DETAILS(),
      isFiltered: filter?.isDataFiltered ?? false,
      used: used?.(),
      ownFormats: formats(),
      ownCharts: charts(),
    };
    for (const { area, found } of fonts)
      found.value.forEach((row, i) => {
        row.forEach(({ format }, j) => {
          const font = fontOf(format?.font, allOf(format?.font), plain());
          details.fonts.set(area.row + i, area.column + j, font);
        });
      });
    for (const { area, range } of texts)
      range.numberFormat.forEach((row: readonly unknown[], i) => {
        row.forEach((format, j) => {
          details.numberFormats.set(area.row + i, area.column + j, String(format));
        });
      });
    return details;
  };
}

function lookUsed(sheet: Excel.Worksheet): () => Area | undefined {
  const range = sheet.getUsedRangeOrNullObject(false);
  range.untrack();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  return () => {
    if (range.isNullObject) return undefined;
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
    return { row, column, rows, columns };
  };
}

/** Named in full, since a link changes any of it. */
function allOf(font: Excel.CellPropertiesFont | undefined): CellStyle['font'] {
  return {
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    underline: (font?.underline ?? 'None') !== 'None',
    color: font?.color ?? '#000000',
  };
}

/** A sheet that the new workbook came with goes if nothing was put on it. */
function lookBlank(scope: Scope, name: string): () => readonly string[] {
  const sheet = scope.sheet(name);
  const used = sheet.getUsedRangeOrNullObject(false);
  used.untrack();
  used.load('address');
  const drawings = [sheet.charts.getCount(), sheet.shapes.getCount()];
  sheet.protection.load('protected');
  return () =>
    used.isNullObject && drawings.every(({ value }) => value === 0) && !sheet.protection.protected
      ? [name]
      : [];
}
