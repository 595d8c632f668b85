import type { Line } from '../request/send';
import { send } from '../request/send';
import { rangeOf, type Scope } from '../request/Scope';
import { codeOf } from '../OfficeHostError';
import { CELLS, joined, takeCells, type LoadedCells } from './LoadedCells';
import type { SheetMemory } from './SheetMemory';

/** Bytes asked for at once: Excel passes answers of up to 5 MB, and sizes are what they were last time. */
export const ANSWER = 4 * 1024 * 1024;
/** Bytes of a cell of a sheet that was never read. */
const PER_CELL = 110;
/** So many sheets that were never read are asked for at once, without asking for their sizes first. */
const UNSEEN = 34;

type Found = Map<string, LoadedCells | undefined>;

/** Rows of a sheet, or all of its used cells. */
interface Piece {
  readonly sheet: string;
  readonly bytes: number;
  readonly rows?: { readonly area: UsedArea; readonly first: number; readonly count: number };
}

interface UsedArea {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/**
 * Used cells of the named sheets, undefined for an empty one. One request for each 4 MB; where sheets
 * were never read, and are many, their sizes are asked for first.
 */
export async function loadSheets(
  line: Line,
  memory: SheetMemory,
  names: readonly string[],
): Promise<Found> {
  const found: Found = new Map();
  const sizes = new Map(names.map((name) => [name, memory.bytesOf(name)]));
  const unseen = names.filter((name) => sizes.get(name) === undefined);
  const large = names.filter((name) => (sizes.get(name) ?? 0) > ANSWER);
  const areas = await usedAreas(line, [...(unseen.length > UNSEEN ? unseen : []), ...large]);
  const pieces = names.flatMap((sheet): readonly Piece[] =>
    areas.has(sheet)
      ? inRows(sheet, areas.get(sheet), sizes.get(sheet))
      : [{ sheet, bytes: sizes.get(sheet) ?? ANSWER / UNSEEN }],
  );
  const parts = new Map<string, LoadedCells[]>();
  for (const group of grouped(pieces)) await loadGroup(line, group, parts);
  for (const name of names) {
    const cells = joined(parts.get(name) ?? []);
    found.set(name, cells);
    memory.learnSize(name, cells);
  }
  return found;
}

async function loadGroup(
  line: Line,
  group: readonly Piece[],
  parts: Map<string, LoadedCells[]>,
): Promise<void> {
  try {
    const loaded = await send(line, (scope) => {
      const takers = group.map(({ sheet, rows }) =>
        rows ? askForRows(scope, sheet, rows) : ask(scope, sheet),
      );
      return () => takers.map((take) => take());
    });
    group.forEach(({ sheet }, index) => {
      const cells = loaded[index];
      if (cells) parts.set(sheet, [...(parts.get(sheet) ?? []), cells]);
    });
  } catch (cause) {
    if (codeOf(cause) !== 'ResponsePayloadSizeLimitExceeded') throw cause;
    for (const half of await halves(line, group)) await loadGroup(line, half, parts);
  }
}

/** What to ask for instead of what was too much: never less than one row. */
async function halves(line: Line, group: readonly Piece[]): Promise<readonly (readonly Piece[])[]> {
  const [first] = group;
  if (!first) return [];
  if (group.length > 1) {
    const middle = Math.ceil(group.length / 2);
    return [group.slice(0, middle), group.slice(middle)];
  }
  const rows = first.rows ?? wholeOf((await usedAreas(line, [first.sheet])).get(first.sheet));
  if (!rows || rows.count < 2) throw new Error(`One row of ${first.sheet} is too large an answer.`);
  const count = Math.ceil(rows.count / 2);
  const part = (start: number, length: number): readonly Piece[] => [
    { ...first, rows: { ...rows, first: start, count: length } },
  ];
  return [part(rows.first, count), part(rows.first + count, rows.count - count)];
}

function wholeOf(area: UsedArea | undefined): Piece['rows'] {
  return area && { area, first: area.rowIndex, count: area.rowCount };
}

function ask({ workbook }: Scope, name: string): () => LoadedCells | undefined {
  const used = workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
  used.untrack();
  used.load(CELLS);
  return () => (used.isNullObject ? undefined : takeCells(used));
}

function askForRows(
  scope: Scope,
  sheet: string,
  { area, first, count }: NonNullable<Piece['rows']>,
): () => LoadedCells {
  const { columnIndex, columnCount } = area;
  const part = { row: first, column: columnIndex, rows: count, columns: columnCount };
  const range = rangeOf(scope.sheet(sheet), part);
  range.load(CELLS);
  return () => takeCells(range);
}

async function usedAreas(
  line: Line,
  names: readonly string[],
): Promise<ReadonlyMap<string, UsedArea | undefined>> {
  if (names.length === 0) return new Map();
  return send(line, (scope) => {
    const ranges = names.map((name) => {
      const used = scope.sheet(name).getUsedRangeOrNullObject(true);
      used.untrack();
      used.load('rowIndex,columnIndex,rowCount,columnCount');
      return used;
    });
    return () =>
      new Map(
        ranges.map((range, index) => {
          if (range.isNullObject) return [names[index]!, undefined];
          const { rowIndex, columnIndex, rowCount, columnCount } = range;
          return [names[index]!, { rowIndex, columnIndex, rowCount, columnCount }];
        }),
      );
  });
}

/** A sheet whose extent is known, and perhaps the bytes of its answer, in blocks of rows that fit into an answer. */
function inRows(
  sheet: string,
  area: UsedArea | undefined,
  bytes: number | undefined,
): readonly Piece[] {
  if (!area) return [];
  const perRow = bytes === undefined ? area.columnCount * PER_CELL : bytes / area.rowCount;
  const most = Math.max(1, Math.floor(ANSWER / perRow));
  const pieces: Piece[] = [];
  for (let first = 0; first < area.rowCount; first += most) {
    const count = Math.min(most, area.rowCount - first);
    const rows = { area, first: area.rowIndex + first, count };
    pieces.push({ sheet, bytes: count * perRow, rows });
  }
  return pieces;
}

function grouped(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [];
  let bytes = 0;
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last && bytes + piece.bytes <= ANSWER) {
      last.push(piece);
      bytes += piece.bytes;
    } else {
      groups.push([piece]);
      bytes = piece.bytes;
    }
  }
  return groups;
}
