import type { BorderSide, CellFormat } from '../model/Cell';
import { invalidArgument } from '../model/ExcelError';
import { isUnbounded } from '../model/reference';
import { heightOf, widthOf } from './format';
import type { RangeThing } from './things';

type Wish = Readonly<Record<string, unknown>>;

/** `getCellProperties`: what is asked for of every cell, as rows of columns. */
export function cellProperties({ sheet, area }: RangeThing, options: unknown): unknown {
  if (isUnbounded(area)) throw invalidArgument('cell properties of an unbounded range');
  const wanted = wishOf(options, [
    'address',
    'addressLocal',
    'format',
    'hidden',
    'hyperlink',
    'style',
  ]);
  return grid(area.rows, area.columns, (row, column) => {
    const cell = sheet.peek(area.row + row, area.column + column);
    return {
      ...('format' in wanted
        ? { format: picked(formatOf(cell?.format ?? {}), wanted['format']) }
        : {}),
      ...('hyperlink' in wanted ? { hyperlink: cell?.hyperlink ?? null } : {}),
      ...('style' in wanted ? { style: 'Normal' } : {}),
    };
  });
}

export function rowProperties({ sheet, area }: RangeThing, options: unknown): unknown {
  const wanted = wishOf(options, [
    'address',
    'addressLocal',
    'format',
    'rowHidden',
    'rowIndex',
    'hidden',
    'style',
  ]);
  return Array.from({ length: area.rows }, (_, index) => {
    const row = area.row + index;
    const rowHeight = heightOf(sheet, row);
    return {
      ...('rowHidden' in wanted ? { rowHidden: sheet.hiddenRows.has(row) } : {}),
      ...('format' in wanted ? { format: picked({ rowHeight }, wanted['format']) } : {}),
    };
  });
}

export function columnProperties({ sheet, area }: RangeThing, options: unknown): unknown {
  const wanted = wishOf(options, [
    'address',
    'addressLocal',
    'columnHidden',
    'columnIndex',
    'format',
    'hidden',
    'style',
  ]);
  return Array.from({ length: area.columns }, (_, index) => {
    const column = area.column + index;
    const columnWidth = widthOf(sheet, column);
    return {
      ...('columnHidden' in wanted ? { columnHidden: sheet.hiddenColumns.has(column) } : {}),
      ...('format' in wanted ? { format: picked({ columnWidth }, wanted['format']) } : {}),
    };
  });
}

function formatOf(format: CellFormat): Wish {
  return {
    fill: {
      color: format.fill ?? '#FFFFFF',
      pattern: format.fill === undefined ? 'None' : 'Solid',
    },
    font: {
      bold: format.bold ?? false,
      italic: format.italic ?? false,
      underline: format.underline ?? 'None',
      color: format.fontColor ?? '#000000',
      name: format.fontName ?? '等线',
      size: format.fontSize ?? 11,
    },
    borders: Object.fromEntries(
      (['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const).map((side) => [
        side.slice(4).toLowerCase(),
        borderOf(format, side),
      ]),
    ),
    horizontalAlignment: format.horizontal ?? 'General',
    verticalAlignment: format.vertical ?? 'Center',
    wrapText: format.wrap ?? false,
    indentLevel: format.indent ?? 0,
    shrinkToFit: format.shrink ?? false,
    protection: { locked: format.locked ?? true, formulaHidden: format.formulaHidden ?? false },
  };
}

function borderOf({ borders }: CellFormat, side: BorderSide): Wish {
  const border = borders?.[side];
  return border && border.style !== 'None'
    ? { ...border }
    : { style: 'None', color: '#000000', weight: 'Thin' };
}

/** The parts of a value that are asked for with `true`; unknown ones are refused. */
function picked(value: unknown, wanted: unknown): unknown {
  if (wanted === true) return value;
  const parts = value as Wish;
  const known = Object.keys(parts);
  const wish = wishOf(wanted, known);
  return Object.fromEntries(
    Object.entries(wish)
      .filter(([, part]) => part !== false)
      .map(([key, part]) => [key, picked(parts[key], part)]),
  );
}

function wishOf(value: unknown, known: readonly string[]): Wish {
  if (typeof value !== 'object' || value === null) throw invalidArgument('load options');
  for (const key of Object.keys(value))
    if (!known.includes(key)) throw invalidArgument(`load option ${key}`);
  return value as Wish;
}

function grid<T>(rows: number, columns: number, at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => at(row, column)),
  );
}
