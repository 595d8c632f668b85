import { invalidArgument } from '../model/ExcelError';
import { COLUMNS, parseAreaList, parseReference, ROWS, WHOLE_SHEET } from '../model/reference';
import type { Sheet } from '../model/Sheet';
import { remote, type ObjectType, type Remote } from '../wire/remote';
import { color, count, flag, notFound, oneOf, text, type Session } from '../wire/Session';
import { chartsType } from './charts';
import { commentsType } from './comments';
import { eventMethods } from './events';
import { freezePanesType } from './freezePanes';
import { pageLayoutType } from './pageLayout';
import { rangeOf } from './range';
import { rangeAreasType } from './rangeAreas';
import { sheetProtectionType } from './sheetProtection';

/** Charts are shapes too. */
const shapesType: ObjectType<Sheet> = {
  name: 'ShapeCollection',
  methods: { GetCount: { since: '1.9', call: (sheet) => sheet.charts.length } },
};

/** A filter that a person set; what it hides is seen at `Sheet.filter`. */
const autoFilterType: ObjectType<Sheet> = {
  name: 'AutoFilter',
  scalars: {
    Enabled: { since: '1.9', get: (sheet) => sheet.filter !== undefined },
    IsDataFiltered: { since: '1.9', get: (sheet) => (sheet.filter?.hidden.length ?? 0) > 0 },
  },
};

export const worksheetType: ObjectType<Sheet> = {
  name: 'Worksheet',
  identity: (sheet) => ({ Id: sheet.id }),
  scalars: {
    Id: { get: (sheet) => sheet.id },
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, value, session) => session.workbook.renameSheet(sheet, value),
    },
    Position: {
      get: (sheet, session) => session.workbook.sheets.indexOf(sheet),
      set: (sheet, value, session) => session.workbook.moveSheet(sheet, value),
    },
    Visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value, session) => setVisibility(sheet, value, session),
    },
    TabColor: {
      since: '1.7',
      get: (sheet) => sheet.tabColor,
      set: (sheet, value) => {
        sheet.tabColor = value === '' ? '' : color(value, 'tabColor');
      },
    },
    ShowGridlines: { since: '1.8', get: (sheet) => sheet.showGridlines },
    // office.js reads it under one name and writes it under another.
    Gridlines: {
      since: '1.8',
      set: (sheet, value) => {
        sheet.showGridlines = flag(value, 'showGridlines');
      },
    },
  },
  links: {
    Protection: { since: '1.2', get: (sheet) => remote(sheetProtectionType, sheet) },
    FreezePanes: { since: '1.7', get: (sheet) => remote(freezePanesType, sheet) },
    PageLayout: { since: '1.9', get: (sheet) => remote(pageLayoutType, sheet) },
    AutoFilter: { since: '1.9', get: (sheet) => remote(autoFilterType, sheet) },
    Charts: { get: (sheet) => remote(chartsType, sheet) },
    Shapes: { since: '1.9', get: (sheet) => remote(shapesType, sheet) },
    Comments: { since: '1.10', get: (sheet) => remote(commentsType, [sheet]) },
  },
  methods: {
    GetRange: { call: (sheet, [address], session) => getRange(sheet, address, session) },
    GetRangeByIndexes: {
      since: '1.7',
      call: (sheet, [row, column, rows, columns]) => {
        const area = {
          row: count(row, 'startRow'),
          column: count(column, 'startColumn'),
          rows: count(rows, 'rowCount'),
          columns: count(columns, 'columnCount'),
        };
        if (
          area.rows === 0 ||
          area.columns === 0 ||
          area.row + area.rows > ROWS ||
          area.column + area.columns > COLUMNS
        )
          throw invalidArgument('range by indexes');
        return rangeOf(sheet, area);
      },
    },
    GetRanges: {
      since: '1.9',
      call: (sheet, [address]) =>
        remote(rangeAreasType, {
          sheet,
          areas:
            address === undefined || address === null
              ? [WHOLE_SHEET]
              : parseAreaList(text(address, 'address')),
        }),
    },
    GetCell: {
      call: (sheet, [row, column]) =>
        rangeOf(sheet, {
          row: count(row, 'row'),
          column: count(column, 'column'),
          rows: 1,
          columns: 1,
        }),
    },
    GetUsedRange: {
      call: (sheet, [valuesOnly]) =>
        rangeOf(
          sheet,
          sheet.usedArea(valuesOnly === true) ?? { row: 0, column: 0, rows: 1, columns: 1 },
        ),
    },
    GetUsedRangeOrNullObject: {
      since: '1.4',
      call: (sheet, [valuesOnly]) => {
        const used = sheet.usedArea(valuesOnly === true);
        return used ? rangeOf(sheet, used) : null;
      },
    },
    Activate: {
      call: (sheet, _args, session) => {
        session.workbook.activate(sheet);
        session.activated(sheet);
      },
    },
    Copy: {
      since: '1.7',
      call: (sheet, [position], session) => {
        if (position !== 'End') throw invalidArgument('only copies to the end are simulated');
        return remote(worksheetType, session.workbook.copySheet(sheet));
      },
    },
    _GetAnotherWorksheetById: {
      since: '1.7',
      call: (_sheet, [id], session) => worksheetsType.indexer!(session.workbook, id, session),
    },
    Delete: { call: (sheet, _args, session) => session.workbook.deleteSheet(sheet) },
    ...eventMethods((sheet) => sheet.id),
  },
};

function getRange(sheet: Sheet, address: unknown, session: Session): Remote {
  if (address === undefined || address === null || address === '')
    return rangeOf(sheet, WHOLE_SHEET);
  const reference = parseReference(text(address, 'address'));
  if (reference.sheet === undefined) return rangeOf(sheet, reference.area);
  const named = session.workbook.findSheet(reference.sheet);
  if (named !== sheet) throw invalidArgument('an address of another sheet');
  return rangeOf(sheet, reference.area);
}

function setVisibility(sheet: Sheet, value: unknown, session: Session): void {
  const next = oneOf(value, ['Visible', 'Hidden', 'VeryHidden'], 'visibility');
  if (next !== 'Visible') session.workbook.requireAnotherVisible(sheet);
  sheet.visibility = next;
  if (next !== 'Visible' && session.workbook.active === sheet)
    session.workbook.active = session.workbook.sheets.find(
      (other) => other.visibility === 'Visible',
    )!;
}

export const worksheetsType: ObjectType<Session['workbook']> = {
  name: 'WorksheetCollection',
  items: (workbook) => workbook.sheets.map((sheet) => remote(worksheetType, sheet)),
  indexer: (workbook, key) => {
    const sheet = workbook.findSheet(text(key, 'key'));
    if (!sheet) throw notFound(`sheet ${String(key)}`);
    return remote(worksheetType, sheet);
  },
  methods: {
    Add: {
      call: (workbook, [name]) => remote(worksheetType, workbook.addSheet(name ?? undefined)),
    },
    GetItemOrNullObject: {
      call: (workbook, [key]) => {
        const sheet = workbook.findSheet(text(key, 'key'));
        return sheet ? remote(worksheetType, sheet) : null;
      },
    },
    GetActiveWorksheet: { call: (workbook) => remote(worksheetType, workbook.active) },
    GetCount: {
      since: '1.4',
      call: (workbook, [visibleOnly]) =>
        workbook.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === 'Visible')
          .length,
    },
    ...eventMethods(() => 'Workbook'),
  },
};
