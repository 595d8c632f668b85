import { blocksOf } from '../../../core/picture/blocksOf';
import { CellGrid } from '../../../core/picture/CellGrid';
import { changeOf, type SheetChanges, type WorkbookChanges } from '../../../core/picture/Changes';
import type { FoundLook } from '../../../core/picture/found/FoundSheet';
import type { ChartPlan, ConditionalFormat } from '../../../core/workbook/SheetPlan';
import { readComments } from '../aboveFloor';
import { lookOf, LOOKS, plainOf, visibilityOf } from '../looks';
import { codeOf } from '../OfficeHostError';
import { listSheets } from '../read/readSheets';
import { usedArea } from '../read/SheetLoader';
import { rangeAt, rangeOf, type Scope } from '../request/Scope';
import { send, type Line } from '../request/send';
import { cellsLinked, cellsReadOtherwise, countRestyled } from '../../../core/picture/touchedCells';
import { findSheet, type Details, type Standing } from './Standing';

/** Cells that are restyled without asking how far the sheet goes. */
const MANY = 1000;
/** Names that Excel gives to the sheets of a new workbook. */
const GIVEN_NAME = /^(Sheet|工作表)[0-9]+$/;
/** What an Excel of the floor answers that does not tell what it should. */
const LACKS = new Set(['ApiNotFound', 'NotImplemented', 'UnsupportedOperation']);

/**
 * All that has to be known before changes are carried out: one request, and where sheets go those for the
 * comments on them.
 */
export async function lookAt(line: Line, changes: WorkbookChanges): Promise<Standing> {
  const { memory } = line;
  try {
    const seen = await send(line, (scope) => look(scope, changes, line));
    const going = changes.sheets
      .filter(({ how, sheet }) => how === 'remove' && findSheet(seen, sheet))
      .map(({ sheet }) => sheet);
    return { ...seen, comments: await readComments(line, going) };
  } catch (cause) {
    const code = codeOf(cause) ?? '';
    // A sheet is gone: what stands is told all the same.
    if (code === 'ItemNotFound') return lookAt(line, await withThere(line, changes));
    if (!memory.tellsLooks || !LACKS.has(code)) throw cause;
    memory.tellsLooks = false;
    return lookAt(line, changes);
  }
}

/** Without sheets that are gone; without any where it is not a sheet that is missing. */
async function withThere(line: Line, changes: WorkbookChanges): Promise<WorkbookChanges> {
  const names = new Set((await listSheets(line)).map(({ name }) => name.toLowerCase()));
  const sheets = changes.sheets.filter(
    ({ how, sheet }) => how === 'add' || how === 'fill' || names.has(sheet.toLowerCase()),
  );
  return { ...changes, sheets: sheets.length < changes.sheets.length ? sheets : [] };
}

function look(
  scope: Scope,
  changes: WorkbookChanges,
  { memory: { tellsLooks, known } }: Line,
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
  const corner = tellsLooks ? rangeAt(active, 'XFD1048576').getCellProperties(LOOKS) : undefined;
  const isFirst = changes.order?.from.length === 0;
  const blank = known
    .filter((name) => isFirst && GIVEN_NAME.test(name))
    .map((name) => lookBlank(scope, name));
  const details = new Map(
    changes.sheets
      .filter(({ how }) => how !== 'add' && how !== 'fill')
      .map((sheet) => [sheet.sheet, lookDetails(scope, sheet, tellsLooks)]),
  );
  return () => ({
    sheets: worksheets.items.map((sheet) => {
      const { id, name, tabColor, showGridlines: showGridLines, protection } = sheet;
      return {
        ...{ id, name },
        look: {
          visibility: visibilityOf(sheet),
          ...(tabColor !== '' && { tabColor }),
          showGridLines,
        },
        ...(protection.protected ? { protection: protection.options } : {}),
        details: details.get(name)?.(),
      };
    }),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    properties: Object.fromEntries(
      properties.custom.items.map(({ key, value }) => [key, String(value)]),
    ),
    title: properties.title,
    active: active.name,
    calculatesByHand: application.calculationMode === 'Manual',
    plain: plainOf(corner?.value[0]?.[0]),
    pristine: blank.flatMap((take) => take()),
  });
}

function lookDetails(
  scope: Scope,
  { sheet: name, how, changes }: SheetChanges,
  tellsLooks: boolean,
): () => Details {
  const sheet = scope.sheet(name);
  const filter = tellsLooks ? sheet.autoFilter : undefined;
  filter?.load('isDataFiltered');
  const used =
    how !== 'amend' || countRestyled(changes) > MANY ? usedArea(sheet, false) : undefined;
  const formats = ownFormats(sheet, changeOf(changes, 'conditionalFormats')?.from ?? []);
  const charts = ownCharts(sheet, changeOf(changes, 'charts')?.from ?? []);
  const looks = blocksOf(cellsLinked(tellsLooks ? changes : [])).map(({ area }) => {
    return { area, told: rangeOf(sheet, area).getCellProperties(LOOKS) };
  });
  const texts = blocksOf(cellsReadOtherwise(changes)).map(({ area }) => {
    const range = rangeOf(sheet, area);
    range.load('numberFormat');
    return { area, range };
  });
  return () => {
    const found = { looks: new CellGrid<FoundLook>(), numberFormats: new CellGrid<string>() };
    for (const { area, told } of looks)
      found.looks.put(
        area,
        told.value.map((line) => line.map(lookOf)),
      );
    for (const { area, range } of texts)
      found.numberFormats.put(area, range.numberFormat as string[][]);
    return {
      isFiltered: filter?.isDataFiltered ?? false,
      used: used?.(),
      ownFormats: formats(),
      ownCharts: charts(),
      ...found,
    };
  };
}

const TYPES = { formula: 'Custom', dataBar: 'DataBar' } as const;

/** Ids of the conditional formats of ours on a sheet; undefined where there are none but ours. */
function ownFormats(
  sheet: Excel.Worksheet,
  ours: readonly ConditionalFormat[],
): () => readonly string[] | undefined {
  if (ours.length === 0) return () => [];
  const { conditionalFormats } = rangeAt(sheet);
  conditionalFormats.load('items/id,items/type');
  return () => {
    const { items } = conditionalFormats;
    if (items.length <= ours.length) return undefined;
    // People's own come first, as Excel puts new ones before those that stand.
    const wanted = ours.map(({ kind }) => TYPES[kind]);
    return [...items].reverse().flatMap(({ id, type }) => {
      if (type !== wanted.at(-1)) return [];
      wanted.pop();
      return [id];
    });
  };
}

/** Ids of the charts of ours on a sheet, known by their titles. */
function ownCharts(
  { charts }: Excel.Worksheet,
  ours: readonly ChartPlan[],
): () => readonly string[] {
  if (ours.length === 0) return () => [];
  const titles = new Set(ours.map(({ title }) => title));
  charts.load('items/id,items/title/text');
  return () => charts.items.filter(({ title }) => titles.has(title.text)).map(({ id }) => id);
}

/** A sheet that the new workbook came with goes if nothing was put on it. */
function lookBlank(scope: Scope, name: string): () => readonly string[] {
  const sheet = scope.sheet(name);
  const used = usedArea(sheet, false);
  const drawings = [sheet.charts.getCount(), sheet.shapes.getCount()];
  sheet.protection.load('protected');
  return () => {
    const isBlank = used() === undefined && drawings.every(({ value }) => value === 0);
    return isBlank && !sheet.protection.protected ? [name] : [];
  };
}
