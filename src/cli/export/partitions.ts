import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LongRow } from '../../app/table/longTable';
import { ENTRIES, parquetSink, type Sink } from './sinks';

/** Where rows go. */
export interface Table {
  /** @param district code of the district whose rows they are */
  add(district: string, row: LongRow): void;
  end(): void;
  abandon(): void;
}

/** Rows that wait until so many are there: what one group of a Parquet file holds. */
const GROUP = 20_000;

/** Files that are open at once; systems allow some hundreds. */
const OPEN = 64;

/** Rows of a table in one file. */
export function oneFile(sink: Sink): Table {
  let waiting: LongRow[] = [];
  const flush = (): void => {
    if (waiting.length > 0) sink.write(waiting);
    waiting = [];
  };
  return {
    add(_, row) {
      waiting.push(row);
      if (waiting.length >= GROUP) flush();
    },
    end() {
      flush();
      sink.end();
    },
    abandon: () => sink.abandon(),
  };
}

/**
 * Rows parted by month and district, as engines read folders: `period=2025-09/district=321302/part-1.parquet`. A part
 * that has to be closed for others goes on in the next one.
 */
export function partedFolder(folder: string): Table {
  const open = new Map<string, Table>();
  const parts = new Map<string, number>();
  const begin = (place: string): Table => {
    const [longest] = open.keys();
    if (open.size >= OPEN && longest !== undefined) {
      open.get(longest)?.end();
      open.delete(longest);
    }
    const part = (parts.get(place) ?? 0) + 1;
    parts.set(place, part);
    mkdirSync(join(folder, place), { recursive: true });
    const table = oneFile(parquetSink(join(folder, place, `part-${part}.parquet`), ENTRIES));
    open.set(place, table);
    return table;
  };
  return {
    add(district, row) {
      const place = join(`period=${row.period}`, `district=${district.replace(/\W/g, '_')}`);
      (open.get(place) ?? begin(place)).add(district, row);
    },
    end: () => open.forEach((table) => table.end()),
    abandon: () => open.forEach((table) => table.abandon()),
  };
}
