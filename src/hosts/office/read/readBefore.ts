import { blocksOf } from '../../../core/picture/blocksOf';
import type { CellGrid } from '../../../core/picture/CellGrid';
import type { SheetChanges } from '../../../core/picture/Changes';
import type { FoundSheet } from '../../../core/picture/found/FoundSheet';
import type { CellLink } from '../../../core/picture/Picture';
import { partsOf } from '../../../core/picture/partsOf';
import { columnCharacters, DIGIT, toPixels } from '../../../core/picture/sizes';
import { touchedCells, type TouchedCells } from '../../../core/picture/touchedCells';
import { columnLetters, within, parseReference, type Area } from '../../../core/values/address';
import { LOOK_BYTES, lookOf, LOOKS } from '../looks';
import { contentBytes, PART, sizeOf } from '../request/bytes';
import { readJob, type Job } from '../request/Job';
import { rangeAt, rangeOf } from '../request/Scope';
import { contentOf } from './cells';

/** Bytes of the answer around what is told; for a link; and for a row or column. */
const FRAME = 80;
const LINK = 300;
const LINE = 60;
/** Bytes of a sheet of which cells may be read along where that saves ranges. */
const LIGHT = 1024 * 1024;
/** Bytes that a number format has at least. */
const FORMAT = 15;
/** Bytes of the answer for a cell that holds nothing. */
const EMPTY = 15;

/**
 * Jobs that read what is about to be overwritten, in the request that overwrites it: so nobody can change
 * it in between, and what a person did meanwhile is seen.
 * @param tellsLooks this Excel tells how single cells look
 * @param used all that is used of the sheet, where it was asked: cells beyond look plain
 * @param bytes of the answer for the whole sheet, where it is known
 */
export function readBefore(
  { sheet, how, changes }: SheetChanges,
  found: FoundSheet,
  tellsLooks: boolean,
  used: Area | undefined,
  bytes = Infinity,
): readonly Job[] {
  if (how === 'add' || how === 'fill' || (how !== 'amend' && !used)) return [];
  const touched = touchedCells(changes);
  const reading = new Reading(sheet, touched, found);
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
        found.used = used;
      }),
    ];
  const isLight = bytes <= LIGHT;
  return [
    // With what stands between the cells that change it is not more than the sheet, which is counted once.
    ...(isLight ? [readJob(0, bytes, () => undefined)] : []),
    ...(isLight
      ? reading.contents(areasOf(touched.contents, 'about'), () => EMPTY)
      : reading.contents(areasOf(touched.contents, 'whole'))),
    ...reading.formats(areasOf(touched.numberFormats, 'whole')),
    ...touched.links.map((at) => reading.link(at)),
    ...(tellsLooks
      ? [
          ...reading.looks(within(areasOf(touched.looks, 'about'), used)),
          ...reading.lines('rows', touched.rows),
          ...reading.lines('columns', touched.columns),
        ]
      : []),
  ];
}

/** Of one sheet, with how much is expected where. */
class Reading {
  constructor(
    private readonly sheet: string,
    private readonly touched: TouchedCells,
    private readonly found: FoundSheet,
  ) {}

  contents(
    areas: readonly Area[],
    bytesAt = (row: number, column: number): number =>
      contentBytes(this.touched.contents.get(row, column) ?? null),
  ): readonly Job[] {
    return this.cells(areas, bytesAt, (range, at) => {
      range.load('formulas,values,valueTypes');
      return () => {
        const { formulas, values, valueTypes } = range;
        const cells = formulas.map((line: readonly unknown[], i) =>
          line.map((formula, j) => contentOf(formula, values[i]?.[j], valueTypes[i]?.[j])),
        );
        this.found.contents.put(at, cells);
      };
    });
  }

  formats(areas: readonly Area[]): readonly Job[] {
    const bytesAt = (row: number, column: number): number =>
      sizeOf(this.touched.numberFormats.get(row, column)) + FORMAT;
    return this.cells(areas, bytesAt, (range, at) => {
      range.load('numberFormat');
      return () => {
        this.found.numberFormats.put(at, range.numberFormat as string[][]);
      };
    });
  }

  looks(areas: readonly Area[]): readonly Job[] {
    return this.cells(
      areas,
      () => LOOK_BYTES,
      (range, at) => {
        const told = range.getCellProperties(LOOKS);
        return () => {
          this.found.looks.put(
            at,
            told.value.map((line) => line.map(lookOf)),
          );
        };
      },
    );
  }

  link({ row, column }: { readonly row: number; readonly column: number }): Job {
    return readJob(3, LINK, (scope) => {
      const range = rangeOf(scope.sheet(this.sheet), { row, column, rows: 1, columns: 1 });
      range.load('hyperlink');
      return this.taking(() => {
        this.found.links.set(row, column, linkOf(range.hyperlink));
      });
    });
  }

  /** Sizes of rows or columns, from the first to the last of some. */
  lines(axis: 'rows' | 'columns', some: readonly number[]): readonly Job[] {
    if (some.length === 0) return [];
    const [first, last] = [Math.min(...some), Math.max(...some)];
    const lines = this.found[axis];
    return [
      readJob(4, (last - first + 1) * LINE, (scope) => {
        const on = scope.sheet(this.sheet);
        if (axis === 'rows') {
          const asked = { rowHidden: true, format: { rowHeight: true } };
          const told = rangeAt(on, `${first + 1}:${last + 1}`).getRowProperties(asked);
          return this.taking(() => {
            told.value.forEach(({ rowHidden: isHidden, format }, index) => {
              lines.set(first + index, { size: format?.rowHeight, isHidden });
            });
          });
        }
        const asked = { columnHidden: true, format: { columnWidth: true } };
        const columns = `${columnLetters(first)}:${columnLetters(last)}`;
        const told = rangeAt(on, columns).getColumnProperties(asked);
        return this.taking(() => {
          told.value.forEach(({ columnHidden: isHidden, format }, index) => {
            const points = format?.columnWidth;
            const size = points && columnCharacters(toPixels(points), DIGIT.excel);
            lines.set(first + index, { size, isHidden });
          });
        });
      }),
    ];
  }

  private cells(
    areas: readonly Area[],
    bytesAt: (row: number, column: number) => number,
    ask: (range: Excel.Range, at: Area) => () => void,
  ): readonly Job[] {
    return areas
      .flatMap((area) => partsOf(area, bytesAt, PART))
      .map(({ area, bytes }) =>
        readJob(3, FRAME + bytes, (scope) =>
          this.taking(ask(rangeOf(scope.sheet(this.sheet), area), area)),
        ),
      );
  }

  private taking(take: () => void): () => void {
    return () => {
      take();
      this.found.taken = true;
    };
  }
}

/** @param how `whole`: no cells between, since nobody knows how much they hold */
function areasOf(cells: CellGrid<unknown>, how: 'whole' | 'about'): readonly Area[] {
  return blocksOf(cells, { whole: how === 'whole' }).map(({ area }) => area);
}

/** `'幸福街道'!G6`; what leads elsewhere is none of ours. */
function linkOf(told: Excel.RangeHyperlink | null): CellLink | null {
  const leads = parseReference(told?.documentReference ?? '');
  if (!told || !leads) return null;
  const target = { sheet: leads.sheet, row: leads.area.row, column: leads.area.column };
  return { target, ...(told.screenTip ? { tooltip: told.screenTip } : {}) };
}
