import type { Area } from '../../../src/core/values/address';
import { invalidArgument, ExcelError } from '../model/ExcelError';
import {
  areaText,
  boundingArea,
  COLUMNS,
  intersection,
  isUnbounded,
  parseReference,
  ROWS,
} from '../model/reference';
import { remote, type ObjectType, type Remote } from '../wire/remote';
import { count, notFound, oneOf, selfOf, type Session } from '../wire/Session';
import {
  apiValue,
  readGrid,
  setHidden,
  valueType,
  writeNumberFormats,
  writeValues,
} from './cellValues';
import { conditionalFormatsType } from './conditionalFormats';
import { dataValidationType } from './dataValidation';
import { rangeFormatType } from './format';
import { cellProperties, columnProperties, rowProperties } from './properties';
import { readHyperlink, writeHyperlink } from './hyperlink';
import { addressOf, type RangeThing } from './things';
import { shownText } from './shownText';
import { worksheetType } from './worksheet';

export function rangeOf(sheet: RangeThing['sheet'], area: Area): Remote {
  return remote(rangeType, { sheet, area });
}

/** A Range argument, or an address on the given sheet. */
export function rangeArgument(value: unknown, sheet: RangeThing['sheet']): RangeThing {
  if (typeof value === 'string') return { sheet, area: parseReference(value).area };
  return selfOf(value, rangeType);
}

const areasOf = (self: RangeThing): { sheet: RangeThing['sheet']; areas: readonly Area[] } => ({
  sheet: self.sheet,
  areas: [self.area],
});

function part(self: RangeThing, area: Area): Remote {
  if (
    area.row < 0 ||
    area.column < 0 ||
    area.row + area.rows > ROWS ||
    area.column + area.columns > COLUMNS
  )
    throw invalidArgument('outside the sheet');
  return rangeOf(self.sheet, area);
}

export const rangeType: ObjectType<RangeThing> = {
  name: 'Range',
  keptByReference: true,
  scalars: {
    Address: { get: addressOf },
    CellCount: { get: ({ area }) => area.rows * area.columns },
    RowCount: { get: ({ area }) => area.rows },
    ColumnCount: { get: ({ area }) => area.columns },
    RowIndex: { get: ({ area }) => area.row },
    ColumnIndex: { get: ({ area }) => area.column },
    Values: {
      get: (self) => readGrid(self, (cell) => apiValue(cell?.value ?? null)),
      set: writeValues,
    },
    Formulas: {
      get: (self) => readGrid(self, (cell) => cell?.formula ?? apiValue(cell?.value ?? null)),
      set: writeValues,
    },
    NumberFormat: {
      get: (self) => readGrid(self, (cell) => cell?.format.numberFormat ?? 'General'),
      set: writeNumberFormats,
    },
    Text: { get: (self) => readGrid(self, (cell) => shownText(cell)) },
    ValueTypes: { get: (self) => readGrid(self, valueType) },
    Hyperlink: { since: '1.7', get: readHyperlink, set: writeHyperlink },
    ColumnHidden: {
      since: '1.2',
      get: ({ sheet, area }) => sheet.hiddenColumns.has(area.column),
      set: ({ sheet, area }, value) => {
        sheet.requireUnprotected((options) => options.allowFormatColumns);
        setHidden(sheet.hiddenColumns, area.column, area.columns, value, COLUMNS);
      },
    },
    RowHidden: {
      since: '1.2',
      get: ({ sheet, area }) => sheet.hiddenRows.has(area.row),
      set: ({ sheet, area }, value) => {
        sheet.requireUnprotected((options) => options.allowFormatRows);
        setHidden(sheet.hiddenRows, area.row, area.rows, value, ROWS);
      },
    },
  },
  links: {
    Format: { get: (self) => remote(rangeFormatType, areasOf(self)) },
    ConditionalFormats: {
      since: '1.6',
      get: (self) => remote(conditionalFormatsType, areasOf(self)),
    },
    DataValidation: { since: '1.8', get: (self) => remote(dataValidationType, areasOf(self)) },
    Worksheet: { get: (self) => remote(worksheetType, self.sheet) },
  },
  methods: {
    GetCell: {
      call: (self, [row, column]) =>
        part(self, {
          row: self.area.row + count(row, 'row'),
          column: self.area.column + count(column, 'column'),
          rows: 1,
          columns: 1,
        }),
    },
    GetRow: {
      call: (self, [row]) =>
        part(self, { ...self.area, row: self.area.row + count(row, 'row'), rows: 1 }),
    },
    GetColumn: {
      call: (self, [column]) =>
        part(self, {
          ...self.area,
          column: self.area.column + count(column, 'column'),
          columns: 1,
        }),
    },
    GetEntireRow: { call: (self) => part(self, { ...self.area, column: 0, columns: COLUMNS }) },
    GetEntireColumn: { call: (self) => part(self, { ...self.area, row: 0, rows: ROWS }) },
    GetBoundingRect: {
      call: (self, [other]) =>
        part(self, boundingArea(self.area, rangeArgument(other, self.sheet).area)),
    },
    GetIntersectionOrNullObject: {
      since: '1.4',
      call: (self, [other]) => {
        const area = intersection(self.area, rangeArgument(other, self.sheet).area);
        return area ? part(self, area) : null;
      },
    },
    GetUsedRange: {
      call: (self, [valuesOnly]) => {
        const used = self.sheet.usedArea(valuesOnly === true, self.area);
        if (!used) throw notFound('the used range');
        return part(self, used);
      },
    },
    GetUsedRangeOrNullObject: {
      since: '1.4',
      call: (self, [valuesOnly]) => {
        const used = self.sheet.usedArea(valuesOnly === true, self.area);
        return used ? part(self, used) : null;
      },
    },
    Clear: { call: (self, [applyTo], session) => clear(self, applyTo ?? 'All', session) },
    Merge: {
      since: '1.2',
      call: (self, [across], session) => {
        if (across === true) throw invalidArgument('merge across is not simulated');
        merge(self, session);
      },
    },
    Unmerge: {
      since: '1.2',
      call: ({ sheet, area }) => {
        sheet.requireUnprotected();
        sheet.unmerge(area);
      },
    },
    Select: {
      call: ({ sheet, area }, _args, session) => {
        if (session.workbook.active !== sheet)
          throw new ExcelError('InvalidOperation', 'The sheet is not active.');
        session.selected(sheet, area, areaText(area));
      },
    },
    GetCellProperties: { since: '1.9', call: (self, [options]) => cellProperties(self, options) },
    GetRowProperties: { since: '1.9', call: (self, [options]) => rowProperties(self, options) },
    GetColumnProperties: {
      since: '1.9',
      call: (self, [options]) => columnProperties(self, options),
    },
    _ValidateArraySize: {
      since: '1.3',
      call: ({ area }, [rows, columns]) => {
        if (rows !== area.rows || columns !== area.columns)
          throw invalidArgument(`the array does not have the shape of ${areaText(area)}`);
      },
    },
  },
};

function merge({ sheet, area }: RangeThing, session: Session): void {
  sheet.requireUnprotected();
  if (isUnbounded(area)) throw invalidArgument('merge of an unbounded range');
  sheet.unmerge(area);
  sheet.merges.push(area);
  for (const { row, column, cell } of sheet.within(area)) {
    if (row === area.row && column === area.column) continue;
    cell.value = null;
    delete cell.formula;
    delete cell.quoted;
  }
  session.changed(sheet, areaText(area), true);
}

function clear({ sheet, area }: RangeThing, applyTo: unknown, session: Session): void {
  const what = oneOf(
    applyTo,
    ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'],
    'applyTo',
  );
  if (sheet.protection && what !== 'Contents') sheet.requireUnprotected();
  for (const { row, column, cell } of sheet.within(area)) {
    if (sheet.protection) sheet.requireUnlocked({ row, column, rows: 1, columns: 1 });
    if (what === 'All' || what === 'Contents') {
      cell.value = null;
      delete cell.formula;
      delete cell.quoted;
    }
    if (what === 'All' || what === 'Formats') cell.format = {};
    if (what !== 'Contents' && what !== 'Formats') delete cell.hyperlink;
  }
  if (what === 'All' || what === 'Formats') {
    sheet.unmerge(area);
    sheet.clearConditionalFormats(area);
  }
  if (what === 'All') sheet.setValidation(area, undefined);
  session.changed(sheet, areaText(area), true);
}
