import type {
  ShownCell,
  ShownChart,
  ShownColumn,
  ShownRow,
  ShownSheet,
} from '../../app/ShownSheet';
import { backToCover } from '../../core/messages/bookSheets';
import type { Area } from '../../core/values/address';

/** A chart in the cells that it covers. */
export interface PlacedChart {
  readonly index: number;
  readonly chart: ShownChart;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

export type Piece =
  | { readonly kind: 'cell'; readonly cell: ShownCell; readonly spills: boolean }
  | { readonly kind: 'chart'; readonly placed: PlacedChart };

export interface PrintedRow {
  readonly row: number;
  readonly height: number;
  /** By column of the sheet. */
  readonly pieces: ReadonlyMap<number, Piece>;
}

/** What of a sheet is printed: its print area, charts in their places. */
export interface Layout {
  readonly columns: readonly ShownColumn[];
  readonly width: number;
  /** Before the repeated rows; on the first page only. */
  readonly above: readonly PrintedRow[];
  readonly repeated: readonly PrintedRow[];
  readonly body: readonly PrintedRow[];
  readonly charts: readonly PlacedChart[];
  /** Charts over cells that hold something; they follow the table. */
  readonly after: readonly PlacedChart[];
}

export function layoutOf(shown: ShownSheet): Layout {
  const { print } = shown;
  const area = print?.area;
  const rows = shown.rows.filter(({ row }) => within(row, area?.row, area?.rows));
  const columns = shown.columns.filter(({ column }) => within(column, area?.column, area?.columns));
  const placed = shown.charts.flatMap((chart, index) => place(chart, index, rows, columns));
  const isFree = (chart: PlacedChart): boolean =>
    rows.every(({ cells }) => cells.every((cell) => !overlaps(cell, chart)));
  const charts = placed.filter(isFree);
  const printed = rows.map((row) => printedRow(withoutWayBack(row, columns), columns, charts));
  const first = print?.repeatRows?.first ?? -1;
  const last = print?.repeatRows?.last ?? -1;
  return {
    columns,
    width: columns.reduce((sum, { width }) => sum + width, 0),
    above: printed.filter(({ row }) => row < first),
    repeated: printed.filter(({ row }) => row >= first && row <= last),
    body: printed.filter(({ row }) => row > last),
    charts,
    after: placed.filter((chart) => !isFree(chart)),
  };
}

function within(index: number, start = 0, count = Infinity): boolean {
  return index >= start && index < start + count;
}

function place(
  chart: ShownChart,
  index: number,
  rows: readonly ShownRow[],
  columns: readonly ShownColumn[],
): readonly PlacedChart[] {
  const { anchor } = chart;
  const down = rows.filter(({ row }) => within(row, anchor.row, anchor.rows));
  const across = columns.filter(({ column }) => within(column, anchor.column, anchor.columns));
  const [row, column] = [down[0]?.row, across[0]?.column];
  if (row === undefined || column === undefined) return [];
  return [
    {
      index,
      chart,
      row,
      column,
      rowSpan: down.length,
      columnSpan: across.length,
      width: across.reduce((sum, { width }) => sum + width, 0),
      height: down.reduce((sum, { height }) => sum + height, 0),
    },
  ];
}

/** On paper nothing leads back to 首页; the cell beside the link gets its room. */
function withoutWayBack(row: ShownRow, columns: readonly ShownColumn[]): ShownRow {
  const link = row.cells.find(({ isLink, text }) => isLink && text === backToCover);
  if (!link) return row;
  const order = new Map(columns.map(({ column }, index) => [column, index]));
  const at = (column: number): number => order.get(column) ?? -1;
  const cells = row.cells.flatMap((cell) => {
    if (cell === link) return [];
    const isBeside = at(cell.column) + cell.columnSpan === at(link.column) && cell.rowSpan === 1;
    return [isBeside ? { ...cell, columnSpan: cell.columnSpan + link.columnSpan } : cell];
  });
  return { ...row, cells };
}

function overlaps(cell: ShownCell, { chart: { anchor } }: PlacedChart): boolean {
  const area: Area = {
    row: cell.row,
    column: cell.column,
    rows: cell.rowSpan,
    columns: cell.columnSpan,
  };
  return (
    area.row < anchor.row + anchor.rows &&
    anchor.row < area.row + area.rows &&
    area.column < anchor.column + anchor.columns &&
    anchor.column < area.column + area.columns
  );
}

function printedRow(
  { row, height, cells }: ShownRow,
  columns: readonly ShownColumn[],
  charts: readonly PlacedChart[],
): PrintedRow {
  const order = new Map(columns.map(({ column }, index) => [column, index]));
  const full = new Set<number>();
  for (const cell of cells) {
    const start = order.get(cell.column);
    if (start === undefined || (cell.text === '' && cell.columnSpan === 1)) continue;
    for (let i = 0; i < cell.columnSpan; i += 1) full.add(start + i);
  }
  const pieces = new Map<number, Piece>();
  for (const cell of cells) {
    const start = order.get(cell.column);
    if (start === undefined) continue;
    const columnSpan = Math.min(cell.columnSpan, columns.length - start);
    const beside = cell.style.align?.horizontal === 'right' ? start - 1 : start + columnSpan;
    const spills = !full.has(beside);
    pieces.set(cell.column, { kind: 'cell', cell: { ...cell, columnSpan }, spills });
  }
  for (const placed of charts)
    if (placed.row === row) pieces.set(placed.column, { kind: 'chart', placed });
  return { row, height, pieces };
}
