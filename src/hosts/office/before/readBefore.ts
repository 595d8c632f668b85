import { CellGrid } from '../../../core/plan/picture/CellGrid';
import { changeOf, type SheetChange, type SheetChanges } from '../../../core/plan/picture/Changes';
import { columnLetters, type Area } from '../../../core/values/address';
import { LOOK_BYTES, LOOKS } from '../looks';
import { contentOf } from '../read/cells';
import { BLANK, contentBytes, sizeOf } from '../request/bytes';
import { readJob, type Job } from '../request/Job';
import { partsOf } from '../request/parts';
import { rangeAt, rangeOf } from '../request/Scope';
import { blocksOf } from '../write/blocks';
import { linkOf, type Before } from './Before';

/** Bytes of the answer around what is told; for a link; and for a row or column. */
const FRAME = 80;
const LINK = 300;
const LINE = 60;
/** Bytes of a sheet of which cells may be read along where that saves ranges. */
const LIGHT = 1024 * 1024;
/** Bytes that a number format has at least. */
const FORMAT = 15;

/**
 * Jobs that read what is about to be overwritten, in the request that overwrites it: so nobody can change
 * it in between, and what a person did meanwhile is seen.
 * @param tellsLooks this Excel tells how single cells look
 * @param used all that is used of the sheet, where it is emptied or goes
 * @param bytes of the answer for the whole sheet, where it is known
 */
export function readBefore(
  { sheet, how, changes }: SheetChanges,
  before: Before,
  tellsLooks: boolean,
  used: Area | undefined,
  bytes = Infinity,
): readonly Job[] {
  if (how === 'add' || how === 'fill' || (how !== 'amend' && !used)) return [];
  const reading = new Reading(sheet, changes, before);
  if (used && how !== 'amend')
    return [
      ...(tellsLooks
        ? [
            ...reading.looks([used]),
            ...reading.lines('rows', [used.row, used.row + used.rows - 1]),
            ...reading.lines('columns', [used.column, used.column + used.columns - 1]),
          ]
        : []),
      ...reading.formats([used]),
      // Last, close to what overwrites it.
      ...reading.contents([used]),
      // It is known only once it was all read.
      readJob(0, 0, () => () => {
        before.used = used;
      }),
    ];
  const isLight = bytes <= LIGHT;
  return [
    // What stands between the cells that change is not more than the sheet.
    ...(isLight ? [readJob(0, bytes, () => undefined)] : []),
    ...reading.contents(areasOf(reading.held, isLight ? 'about' : 'whole')),
    ...reading.formats(areasOf(reading.formatted, 'whole')),
    ...(changeOf(changes, 'links')?.each ?? []).map((at) => reading.link(at)),
    ...(tellsLooks
      ? [
          ...reading.looks(areasOf(restyled(changes), 'about')),
          ...reading.lines('rows', linesIn(changes, 'heights', 'hiddenRows')),
          ...reading.lines('columns', linesIn(changes, 'widths', 'hiddenColumns')),
        ]
      : []),
  ];
}

/** Of one sheet, with how much is expected where. */
class Reading {
  readonly held = new CellGrid<number>();
  readonly formatted = new CellGrid<number>();

  constructor(
    private readonly sheet: string,
    changes: readonly SheetChange[],
    private readonly before: Before,
  ) {
    for (const { row, column, from } of changeOf(changes, 'contents')?.each ?? [])
      this.held.set(row, column, contentBytes(from));
    for (const { area, from } of changeOf(changes, 'numberFormats')?.each ?? [])
      this.formatted.fill(area, sizeOf(from) + FORMAT);
  }

  contents(areas: readonly Area[]): readonly Job[] {
    return this.cells(areas, this.held, BLANK, (range, at) => {
      range.load('formulas,values,valueTypes');
      return () => {
        const { formulas, values, valueTypes } = range;
        const cells = formulas.map((line: readonly unknown[], i) =>
          line.map((formula, j) => contentOf(formula, values[i]?.[j], valueTypes[i]?.[j])),
        );
        this.before.contents.put(at, cells);
      };
    });
  }

  formats(areas: readonly Area[]): readonly Job[] {
    return this.cells(areas, this.formatted, FORMAT, (range, at) => {
      range.load('numberFormat');
      return () => {
        this.before.numberFormats.put(at, range.numberFormat as string[][]);
      };
    });
  }

  looks(areas: readonly Area[]): readonly Job[] {
    return this.cells(areas, new CellGrid(), LOOK_BYTES, (range, at) => {
      const looks = range.getCellProperties(LOOKS);
      return () => {
        this.before.looks.put(at, looks.value);
      };
    });
  }

  link({ row, column }: { readonly row: number; readonly column: number }): Job {
    return readJob(3, LINK, (scope) => {
      const range = rangeOf(scope.sheet(this.sheet), { row, column, rows: 1, columns: 1 });
      range.load('hyperlink');
      return this.taking(() => {
        this.before.links.set(row, column, linkOf(range.hyperlink));
      });
    });
  }

  /** Sizes of rows or columns, from the first to the last of some. */
  lines(axis: 'rows' | 'columns', some: readonly number[]): readonly Job[] {
    if (some.length === 0) return [];
    const [first, last] = [Math.min(...some), Math.max(...some)];
    const lines = this.before[axis];
    return [
      readJob(4, (last - first + 1) * LINE, (scope) => {
        const on = scope.sheet(this.sheet);
        if (axis === 'rows') {
          const asked = { rowHidden: true, format: { rowHeight: true } };
          const found = rangeAt(on, `${first + 1}:${last + 1}`).getRowProperties(asked);
          return this.taking(() => {
            found.value.forEach(({ rowHidden: isHidden, format }, index) => {
              lines.set(first + index, { size: format?.rowHeight, isHidden });
            });
          });
        }
        const asked = { columnHidden: true, format: { columnWidth: true } };
        const columns = `${columnLetters(first)}:${columnLetters(last)}`;
        const found = rangeAt(on, columns).getColumnProperties(asked);
        return this.taking(() => {
          found.value.forEach(({ columnHidden: isHidden, format }, index) => {
            lines.set(first + index, { size: format?.columnWidth, isHidden });
          });
        });
      }),
    ];
  }

  private cells(
    areas: readonly Area[],
    expected: CellGrid<number>,
    least: number,
    ask: (range: Excel.Range, at: Area) => () => void,
  ): readonly Job[] {
    return areas
      .flatMap((area) => partsOf(area, (row, column) => expected.get(row, column) ?? least))
      .map(({ area, bytes }) =>
        readJob(3, FRAME + bytes, (scope) =>
          this.taking(ask(rangeOf(scope.sheet(this.sheet), area), area)),
        ),
      );
  }

  private taking(take: () => void): () => void {
    return () => {
      take();
      this.before.taken = true;
    };
  }
}

/** @param how `whole`: no cells between, since nobody knows how much they hold */
function areasOf(cells: CellGrid<unknown>, how: 'whole' | 'about'): readonly Area[] {
  return blocksOf(cells, { whole: how === 'whole' }).map(({ area }) => area);
}

function restyled(changes: readonly SheetChange[]): CellGrid<true> {
  const cells = new CellGrid<true>();
  for (const kind of ['styles', 'locks'] as const)
    for (const { area } of changeOf(changes, kind)?.each ?? []) cells.fill(area, true);
  return cells;
}

function linesIn(
  changes: readonly SheetChange[],
  sizes: 'heights' | 'widths',
  hidden: 'hiddenRows' | 'hiddenColumns',
): readonly number[] {
  const { from = [], to = [] } = changeOf(changes, hidden) ?? {};
  return [...(changeOf(changes, sizes)?.each ?? []).map(({ index }) => index), ...from, ...to];
}
