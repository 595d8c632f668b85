import type { BorderFormat, BorderSide, CellFormat } from '../model/Cell';
import { invalidArgument } from '../model/ExcelError';
import type { Area } from '../../../src/core/values/address';
import { COLUMNS, isUnbounded, ROWS } from '../model/reference';
import type { Sheet } from '../model/Sheet';
import { remote, type ObjectType, type Scalar } from '../wire/remote';
import { color, flag, oneOf } from '../wire/Session';
import type { AreasThing } from './things';

type Key = Exclude<keyof CellFormat, 'borders'>;

/** A property of every cell; read as one value, or null where the cells differ. */
function cellProperty(
  key: Key,
  standard: unknown,
  check: (value: unknown) => unknown,
  since?: string,
): Scalar<AreasThing> {
  return {
    ...(since === undefined ? {} : { since }),
    get: (self) => uniform(self, (format) => format[key] ?? standard),
    set: (self, value) => {
      const checked = check(value);
      changeFormat(self, (format) => {
        Object.assign(format, { [key]: checked });
      });
    },
  };
}

function changeFormat({ sheet, areas }: AreasThing, change: (format: CellFormat) => void): void {
  sheet.requireUnprotected((options) => options.allowFormatCells);
  for (const area of areas) sheet.forEach(area, (cell) => change(cell.format));
}

function uniform({ sheet, areas }: AreasThing, read: (format: CellFormat) => unknown): unknown {
  const seen = new Set<unknown>();
  for (const area of areas) {
    if (isUnbounded(area)) return null;
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1)
        seen.add(read(sheet.peek(row, column)?.format ?? {}));
  }
  return seen.size === 1 ? [...seen][0] : null;
}

const size = (value: unknown): number => {
  if (typeof value !== 'number' || value < 1 || value > 409) throw invalidArgument('font size');
  return value;
};

const name = (value: unknown): string => {
  if (typeof value !== 'string' || value === '' || value.length > 31)
    throw invalidArgument('font name');
  return value;
};

const indent = (value: unknown): number => {
  if (typeof value !== 'number' || value < 0 || value > 250) throw invalidArgument('indent');
  return value;
};

const fontType: ObjectType<AreasThing> = {
  name: 'RangeFont',
  scalars: {
    Bold: cellProperty('bold', false, (value) => flag(value, 'bold')),
    Italic: cellProperty('italic', false, (value) => flag(value, 'italic')),
    Color: cellProperty('fontColor', '#000000', (value) => color(value, 'font color')),
    Name: cellProperty('fontName', '等线', name),
    Size: cellProperty('fontSize', 11, size),
    Underline: cellProperty('underline', 'None', (value) =>
      oneOf(
        value,
        ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'],
        'underline',
      ),
    ),
  },
};

const fillType: ObjectType<AreasThing> = {
  name: 'RangeFill',
  scalars: { Color: cellProperty('fill', '#FFFFFF', (value) => color(value, 'fill color')) },
  methods: {
    Clear: {
      call: (self) => {
        changeFormat(self, (format) => {
          delete format.fill;
        });
      },
    },
  },
};

const protectionType: ObjectType<AreasThing> = {
  name: 'FormatProtection',
  scalars: {
    Locked: cellProperty('locked', true, (value) => flag(value, 'locked'), '1.2'),
    FormulaHidden: cellProperty(
      'formulaHidden',
      false,
      (value) => flag(value, 'formulaHidden'),
      '1.2',
    ),
  },
};

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;

interface BorderThing extends AreasThing {
  readonly side: (typeof SIDES)[number];
}

const borderType: ObjectType<BorderThing> = {
  name: 'RangeBorder',
  scalars: {
    SideIndex: { get: (self) => self.side },
    Style: {
      set: (self, value) =>
        changeBorder(self, {
          style: oneOf(
            value,
            [
              'None',
              'Continuous',
              'Dash',
              'DashDot',
              'DashDotDot',
              'Dot',
              'Double',
              'SlantDashDot',
            ],
            'border style',
          ),
        }),
    },
    Weight: {
      set: (self, value) =>
        changeBorder(self, {
          weight: oneOf(value, ['Hairline', 'Thin', 'Medium', 'Thick'], 'border weight'),
        }),
    },
    Color: { set: (self, value) => changeBorder(self, { color: color(value, 'border color') }) },
  },
};

function changeBorder(self: BorderThing, change: Partial<BorderFormat>): void {
  const { sheet, side } = self;
  sheet.requireUnprotected((options) => options.allowFormatCells);
  if (side.startsWith('Diagonal')) throw invalidArgument('diagonal borders are not simulated');
  for (const area of self.areas) {
    const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
    sheet.forEach(area, (cell, row, column) => {
      const sides: BorderSide[] = [];
      if (side === 'EdgeTop' && row === area.row) sides.push('EdgeTop');
      if (side === 'EdgeBottom' && row === last.row) sides.push('EdgeBottom');
      if (side === 'EdgeLeft' && column === area.column) sides.push('EdgeLeft');
      if (side === 'EdgeRight' && column === last.column) sides.push('EdgeRight');
      if (side === 'InsideHorizontal' && row < last.row) sides.push('EdgeBottom');
      if (side === 'InsideHorizontal' && row > area.row) sides.push('EdgeTop');
      if (side === 'InsideVertical' && column < last.column) sides.push('EdgeRight');
      if (side === 'InsideVertical' && column > area.column) sides.push('EdgeLeft');
      for (const edge of sides) {
        const borders = (cell.format.borders ??= {});
        if (change.style === 'None') {
          Reflect.deleteProperty(borders, edge);
          if (Object.keys(borders).length === 0) delete cell.format.borders;
          continue;
        }
        const before = borders[edge] ?? { style: 'Continuous', weight: 'Thin', color: '#000000' };
        borders[edge] = { ...before, ...change };
      }
    });
  }
}

const bordersType: ObjectType<AreasThing> = {
  name: 'RangeBorderCollection',
  scalars: { Count: { get: () => SIDES.length } },
  indexer: (self, key) => remote(borderType, { ...self, side: oneOf(key, SIDES, 'border') }),
};

/** Widths and heights belong to whole columns and rows, whatever rows and columns the range has. */
export const rangeFormatType: ObjectType<AreasThing> = {
  name: 'RangeFormat',
  scalars: {
    HorizontalAlignment: cellProperty('horizontal', 'General', (value) =>
      oneOf(
        value,
        [
          'General',
          'Left',
          'Center',
          'Right',
          'Fill',
          'Justify',
          'CenterAcrossSelection',
          'Distributed',
        ],
        'horizontalAlignment',
      ),
    ),
    VerticalAlignment: cellProperty('vertical', 'Center', (value) =>
      oneOf(value, ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'], 'verticalAlignment'),
    ),
    WrapText: cellProperty('wrap', false, (value) => flag(value, 'wrapText')),
    IndentLevel: cellProperty('indent', 0, indent, '1.9'),
    ShrinkToFit: cellProperty('shrink', false, (value) => flag(value, 'shrinkToFit'), '1.9'),
    ColumnWidth: {
      since: '1.2',
      get: ({ sheet, areas }) =>
        alike(areas.flatMap(columnsOf).map((column) => widthOf(sheet, column))),
      set: (self, value) => setWidth(self, value),
    },
    RowHeight: {
      since: '1.2',
      get: ({ sheet, areas }) => alike(areas.flatMap(rowsOf).map((row) => heightOf(sheet, row))),
      set: (self, value) => setHeight(self, value),
    },
    UseStandardWidth: {
      since: '1.7',
      get: ({ sheet, areas }) =>
        alike(areas.flatMap(columnsOf).map((column) => !sheet.columnWidths.has(column))),
      set: ({ sheet, areas }, value) => {
        sheet.requireUnprotected((options) => options.allowFormatColumns);
        if (!flag(value, 'useStandardWidth')) return;
        for (const column of areas.flatMap(columnsOf)) sheet.columnWidths.delete(column);
      },
    },
    UseStandardHeight: {
      since: '1.7',
      get: ({ sheet, areas }) =>
        alike(areas.flatMap(rowsOf).map((row) => !sheet.rowHeights.has(row))),
      set: ({ sheet, areas }, value) => {
        sheet.requireUnprotected((options) => options.allowFormatRows);
        if (!flag(value, 'useStandardHeight')) return;
        for (const row of areas.flatMap(rowsOf)) sheet.rowHeights.delete(row);
      },
    },
  },
  links: {
    Font: { get: (self) => remote(fontType, self) },
    Fill: { get: (self) => remote(fillType, self) },
    Borders: { get: (self) => remote(bordersType, self) },
    Protection: { since: '1.2', get: (self) => remote(protectionType, self) },
  },
};

/** Points of a column and of a row of which nobody changed the size. */
const STANDARD_WIDTH = 54;
const STANDARD_HEIGHT = 14.25;

export function widthOf(sheet: Sheet, column: number): number {
  return sheet.hiddenColumns.has(column) ? 0 : (sheet.columnWidths.get(column) ?? STANDARD_WIDTH);
}

export function heightOf(sheet: Sheet, row: number): number {
  return sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? STANDARD_HEIGHT);
}

function columnsOf({ column, columns }: Area): readonly number[] {
  return Array.from({ length: Math.min(columns, COLUMNS - 1) }, (_, index) => column + index);
}

function rowsOf({ row, rows }: Area): readonly number[] {
  return Array.from({ length: Math.min(rows, ROWS - 1) }, (_, index) => row + index);
}

/** The value where all are the same, else null. */
function alike(values: readonly unknown[]): unknown {
  return new Set(values).size === 1 ? values[0] : null;
}

function setWidth({ sheet, areas }: AreasThing, value: unknown): void {
  sheet.requireUnprotected((options) => options.allowFormatColumns);
  if (typeof value !== 'number' || value < 0 || value > 1_340) throw invalidArgument('columnWidth');
  for (const area of areas) {
    if (area.columns === COLUMNS)
      throw invalidArgument('columnWidth of all columns is not simulated');
    for (let column = area.column; column < area.column + area.columns; column += 1)
      sheet.columnWidths.set(column, value);
  }
}

function setHeight({ sheet, areas }: AreasThing, value: unknown): void {
  sheet.requireUnprotected((options) => options.allowFormatRows);
  if (typeof value !== 'number' || value < 0 || value > 409) throw invalidArgument('rowHeight');
  for (const area of areas) {
    if (area.rows === ROWS) throw invalidArgument('rowHeight of all rows is not simulated');
    for (let row = area.row; row < area.row + area.rows; row += 1) sheet.rowHeights.set(row, value);
  }
}
