import {
  BooleanNumber,
  type ICellData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import { AreaCollector } from '../../../core/picture/areasOf';
import type { CellContent, ChangeKind, ChangeOf, SheetChange } from '../../../core/picture/Changes';
import { sameData } from '../../../core/values/same';
import { areaToA1, type Area } from '../../../core/values/address';
import { toCellData } from '../cellData';
import { columnPixels } from '../pixels';
import { toArea, toRange } from '../range';
import { sheetExtras, toCustom, type SheetExtras } from '../SheetExtras';
import { toStyleData } from '../style';
import type { StyleIds } from './StyleIds';
import { flag, rowOf, toFreeze, unlockedAreas, usedSize } from './toWorksheetData';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A sheet of the grid while changes are carried out on a copy of it. */
interface Work {
  readonly sheet: Partial<IWorksheetData>;
  readonly cells: Record<number, Record<number, ICellData>>;
  readonly rows: Record<number, Partial<IRowData>>;
  readonly columns: Record<number, { w?: number; hd?: BooleanNumber }>;
  readonly extras: Mutable<SheetExtras>;
  readonly styleOf: (cell: ICellData) => IStyleData;
  readonly styles: StyleIds;
}

/** The sheet after its changes; what they do not name stays as people left it. */
export function patchSheet(
  standing: Partial<IWorksheetData>,
  changes: readonly SheetChange[],
  dictionary: IWorkbookData['styles'],
  styles: StyleIds,
): Partial<IWorksheetData> {
  const isHidden = standing.hidden === BooleanNumber.TRUE;
  const work: Work = {
    sheet: { ...standing },
    cells: copied(standing.cellData),
    rows: { ...standing.rowData },
    columns: { ...standing.columnData },
    extras: { ...sheetExtras(standing.custom, isHidden) },
    // A style that came into use by an earlier change of these stands among the added ones.
    styleOf: ({ s }) => (typeof s === 'string' ? (styles.added[s] ?? dictionary[s]) : s) ?? {},
    styles,
  };
  for (const change of changes) {
    const apply = APPLY[change.kind] as (work: Work, change: SheetChange) => void;
    apply(work, change);
  }
  const size = usedSize(work.cells);
  return {
    ...work.sheet,
    cellData: work.cells,
    rowData: work.rows,
    columnData: work.columns,
    ...(size.usedRows > (standing.rowCount ?? 0) && { rowCount: size.rowCount }),
    ...(size.usedColumns > (standing.columnCount ?? 0) && { columnCount: size.columnCount }),
    custom: toCustom(work.extras),
  };
}

const APPLY: { readonly [K in ChangeKind]: (work: Work, change: ChangeOf<K>) => void } = {
  contents(work, { each }) {
    for (const { row, column, to } of each) write(work, row, column, to);
  },
  results(work, { each }) {
    for (const { row, column, to } of each) {
      const cell = work.cells[row]?.[column];
      if (cell) work.cells[row]![column] = { ...cell, v: null, t: null, ...toCellData(to) };
    }
  },
  numberFormats(work, { each }) {
    for (const { area, to } of each)
      restyle(work, area, (style) => {
        const { n: _, ...rest } = style;
        return to === null ? rest : { ...rest, n: { pattern: to } };
      });
  },
  styles(work, { each }) {
    for (const { area, to } of each) {
      const data = toStyleData(to);
      restyle(work, area, ({ n }) => ({ ...data, ...(n && { n }) }));
    }
  },
  locks({ extras }, { each }) {
    if (extras.unlocked) extras.unlocked = unlockedAfter(extras.unlocked, each);
  },
  notes: () => undefined,
  names: () => undefined,
  links({ extras }, { each }) {
    const gone = new Set(each.map(({ row, column }) => `${row},${column}`));
    const kept = extras.links.filter(({ row, column }) => !gone.has(`${row},${column}`));
    const added = each.flatMap(({ row, column, to }) => (to ? [{ row, column, ...to }] : []));
    extras.links = [...kept, ...added];
  },
  widths({ columns }, { each }) {
    for (const { index, to } of each) {
      const { w: _, ...rest } = columns[index] ?? {};
      columns[index] = to === null ? rest : { ...rest, w: columnPixels(to) };
    }
  },
  heights({ rows }, { each }) {
    for (const { index, to } of each) {
      const { h: _, ia: __, ...rest } = rows[index] ?? {};
      rows[index] = to === null ? rest : { ...rest, ...rowOf(to) };
    }
  },
  hiddenColumns({ columns }, { from, to }) {
    for (const index of from) columns[index] = { ...columns[index], hd: BooleanNumber.FALSE };
    for (const index of to) columns[index] = { ...columns[index], hd: BooleanNumber.TRUE };
  },
  hiddenRows({ rows }, { from, to }) {
    for (const index of from) rows[index] = { ...rows[index], hd: BooleanNumber.FALSE };
    for (const index of to) rows[index] = { ...rows[index], hd: BooleanNumber.TRUE };
  },
  merges({ sheet }, { from, to }) {
    const gone = new Set(from.map(areaToA1));
    const kept = (sheet.mergeData ?? []).filter((range) => !gone.has(areaToA1(toArea(range))));
    sheet.mergeData = [...kept, ...to.map(toRange)];
  },
  validations({ extras }, { from, to }) {
    const kept = extras.validations.filter((each) => !from.some((gone) => sameData(gone, each)));
    extras.validations = [...kept, ...to];
  },
  conditionalFormats({ extras }, { to }) {
    extras.formats = to;
  },
  charts({ extras }, { to }) {
    extras.charts = to;
  },
  freeze({ sheet }, { to }) {
    sheet.freeze = toFreeze(to);
  },
  print({ extras }, { to }) {
    if (to) extras.print = { kind: 'print', ...to };
    else delete extras.print;
  },
  protection({ extras }, { to }) {
    if (!to) delete extras.unlocked;
    else extras.unlocked ??= [];
  },
  look({ sheet, extras }, { to }) {
    sheet.hidden = flag(to.visibility !== 'visible');
    sheet.tabColor = to.tabColor ?? '';
    sheet.showGridlines = flag(to.showGridLines);
    extras.visibility = to.visibility;
  },
};

function write({ cells }: Work, row: number, column: number, content: CellContent): void {
  const line = (cells[row] ??= {});
  const { s } = line[column] ?? {};
  line[column] = {
    ...(content && toCellData(content.value)),
    ...(content?.formula !== undefined && { f: `=${content.formula}` }),
    ...(s !== undefined && { s }),
  };
}

function restyle(
  { cells, styleOf, styles }: Work,
  { row, column, rows, columns }: Area,
  how: (style: IStyleData) => IStyleData,
): void {
  for (let r = row; r < row + rows; r += 1) {
    const line = (cells[r] ??= {});
    for (let c = column; c < column + columns; c += 1) {
      const { s: _, ...cell } = line[c] ?? {};
      const id = styles.idOfData(how(styleOf(line[c] ?? {})));
      line[c] = { ...cell, ...(id !== undefined && { s: id }) };
    }
  }
}

function unlockedAfter(areas: readonly Area[], each: ChangeOf<'locks'>['each']): readonly Area[] {
  const open = new Map<number, Set<number>>();
  const set = ({ row, column, rows, columns }: Area, isOpen: boolean): void => {
    for (let r = row; r < row + rows; r += 1) {
      const line = open.get(r) ?? new Set<number>();
      open.set(r, line);
      for (let c = column; c < column + columns; c += 1)
        if (isOpen) line.add(c);
        else line.delete(c);
    }
  };
  for (const area of areas) set(area, true);
  for (const { area, to } of each) set(area, to === 'unlocked');
  const collector = new AreaCollector<string>();
  for (const [row, line] of [...open].sort(([a], [b]) => a - b))
    for (const column of [...line].sort((a, b) => a - b)) collector.add(row, column, 'unlocked');
  return unlockedAreas(collector);
}

function copied(cells: IWorksheetData['cellData'] | undefined): Work['cells'] {
  const lines = Object.entries(cells ?? {}) as [string, Record<number, ICellData>][];
  return Object.fromEntries(lines.map(([row, line]) => [row, { ...line }]));
}
