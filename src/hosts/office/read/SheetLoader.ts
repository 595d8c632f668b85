import type { SheetInfo } from '../../../app/WorkbookHost';
import type { SheetSnapshot } from '../../../core/entries/SheetSnapshot';
import { halvesOf, partsOf } from '../../../core/picture/partsOf';
import type { Area } from '../../../core/values/address';
import { Batches, LIMIT } from '../request/Batches';
import { readJob, type Job } from '../request/Job';
import { PART, sizeOf } from '../request/bytes';
import { rangeOf } from '../request/Scope';
import type { Line } from '../request/send';
import { toSnapshot, type Cells } from './cells';

/** Bytes of a cell of a sheet that was never read. */
const PER_CELL = 110;
/** So many sheets that were never read are asked for at once, without asking for their sizes first. */
const UNSEEN = 34;

const CELLS = 'rowIndex,columnIndex,values,formulas,numberFormat,valueTypes';

/**
 * Reads the used cells of sheets: one request for each 4 MB. Sheets that were read before are asked for along
 * with what tells that they are there; where others are many, or one is more than an answer, their extents are
 * asked for first.
 */
export class SheetLoader {
  readonly batches: Batches;
  private readonly found = new Map<string, Cells[]>();
  /** Used cells of sheets of which it had to be asked. */
  private readonly extents = new Map<string, Area | undefined>();

  constructor(private readonly line: Line) {
    this.batches = new Batches(line, 'reads');
  }

  /** Asks for a sheet that may be gone by now, if it is known how much that is; of more than an answer, how far it goes. */
  async guess(name: string): Promise<void> {
    const bytes = this.line.memory.bytesOf(name);
    if (bytes === undefined) return;
    await this.batches.add([bytes <= LIMIT ? this.whole(name, bytes) : this.extent(name)]);
  }

  /** What the sheets hold; those that were not asked for yet are asked for now. */
  async read(sheets: readonly SheetInfo[]): Promise<readonly SheetSnapshot[]> {
    await this.batches.send();
    const { memory } = this.line;
    const names = sheets.map(({ name }) => name).filter((name) => !this.found.has(name));
    const unseen = names.filter((name) => memory.bytesOf(name) === undefined);
    const large = names.filter((name) => (memory.bytesOf(name) ?? 0) > LIMIT);
    const asked = [...(unseen.length > UNSEEN ? unseen : []), ...large];
    await this.batches.add(
      asked.filter((name) => !this.extents.has(name)).map((name) => this.extent(name)),
    );
    await this.batches.send();
    for (const name of names) await this.batches.add(this.jobs(name));
    await this.batches.send();
    return sheets.map(({ name, visibility }) => {
      const parts = this.found.get(name) ?? [];
      memory.learnSize(name, sizeOf(parts));
      return toSnapshot(name, visibility, parts);
    });
  }

  private jobs(name: string): readonly Job[] {
    const bytes = this.line.memory.bytesOf(name);
    const area = this.extents.get(name);
    if (!this.extents.has(name)) return [this.whole(name, bytes ?? LIMIT / UNSEEN)];
    const perCell = area && bytes !== undefined ? bytes / (area.rows * area.columns) : PER_CELL;
    return area
      ? partsOf(area, () => perCell, PART).map((part) => this.part(name, part.area, part.bytes))
      : [];
  }

  private whole(name: string, bytes: number): Job {
    return readJob(
      4,
      bytes,
      ({ workbook }) => {
        const sheet = workbook.worksheets.getItemOrNullObject(name);
        const used = sheet.getUsedRangeOrNullObject(true);
        used.untrack();
        used.load(CELLS);
        return () => {
          this.found.set(name, used.isNullObject ? [] : [cellsOf(used)]);
        };
      },
      async () => {
        const asking = new Batches(this.line, 'reads');
        await asking.add([this.extent(name)]);
        await asking.send();
        const used = this.extents.get(name);
        return used ? halvesOf(used).map((half) => this.part(name, half, 0)) : [];
      },
    );
  }

  private part(name: string, area: Area, bytes: number): Job {
    return readJob(
      3,
      bytes,
      (scope) => {
        const range = rangeOf(scope.sheet(name), area);
        range.load(CELLS);
        return () => {
          this.found.set(name, [...(this.found.get(name) ?? []), cellsOf(range)]);
        };
      },
      () => Promise.resolve(halvesOf(area).map((half) => this.part(name, half, bytes / 2))),
    );
  }

  private extent(name: string): Job {
    return readJob(4, 0, ({ workbook }) => {
      const take = usedArea(workbook.worksheets.getItemOrNullObject(name), true);
      return () => {
        this.extents.set(name, take());
      };
    });
  }
}

/** Apart from the client's objects, which end with their request. */
function cellsOf(range: Excel.Range): Cells {
  const { rowIndex, columnIndex, values, formulas, numberFormat, valueTypes } = range;
  return { rowIndex, columnIndex, values, formulas, numberFormat, valueTypes };
}

/** Asks for the used cells of a sheet. @param holding those that hold something, not those that look otherwise */
export function usedArea(sheet: Excel.Worksheet, holding: boolean): () => Area | undefined {
  const range = sheet.getUsedRangeOrNullObject(holding);
  range.untrack();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  return () => {
    if (range.isNullObject) return undefined;
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
    return { row, column, rows, columns };
  };
}
