import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import * as Papa from 'papaparse';
import { GENERATOR } from '../../core/values/program';
import { LONG_COLUMNS, type LongRow } from '../../app/table/longTable';

/** Takes rows, many at a time, into a file that is whole once it was ended. */
export interface Sink<Row = LongRow> {
  write(rows: readonly Row[]): void;
  /** Writes what is left, and to the disk. */
  end(): void;
  /** Lets go of the file as it is. */
  abandon(): void;
}

/** Bytes as they come. */
export function bytesSink(
  path: string,
): { write(bytes: Uint8Array): void } & Pick<Sink, 'end' | 'abandon'> {
  const file = openSync(path, 'wx');
  return { write: (bytes) => writeAll(file, bytes), ...endings(file) };
}

/** A table with headings; what a spreadsheet program would take for a formula is marked as text. */
export function csvSink(path: string): Sink {
  const file = openSync(path, 'wx');
  const put = (rows: readonly unknown[][]): void =>
    writeAll(file, Buffer.from(`${Papa.unparse([...rows], { escapeFormulae: true })}\r\n`));
  put([[...LONG_COLUMNS]]);
  return {
    write: (rows) => put(rows.map((row) => LONG_COLUMNS.map((column) => row[column]))),
    ...endings(file),
  };
}

/** The columns of a table: texts, and numbers that may be null. */
export interface ParquetTable<Name extends string> {
  readonly name: string;
  readonly columns: readonly Name[];
  readonly numbers: readonly Name[];
}

/** The long table. */
export const ENTRIES: ParquetTable<keyof LongRow> = {
  name: 'entries',
  columns: LONG_COLUMNS,
  numbers: ['value'],
};

/** A Parquet file, a group of rows to every call. */
export function parquetSink<Name extends string>(
  path: string,
  { name: table, columns, numbers }: ParquetTable<Name>,
): Sink<Readonly<Record<Name, string | number | null>>> {
  const file = openSync(path, 'wx');
  const bytes = new ByteWriter();
  const flush = (): void => {
    writeAll(file, bytes.getBytes());
    bytes.index = 0;
  };
  const schema: ConstructorParameters<typeof ParquetWriter>[0]['schema'] = [
    { name: table, num_children: columns.length },
    ...columns.map((name) =>
      numbers.includes(name)
        ? ({ name, type: 'DOUBLE', repetition_type: 'OPTIONAL' } as const)
        : ({
            name,
            type: 'BYTE_ARRAY',
            converted_type: 'UTF8',
            repetition_type: 'REQUIRED',
          } as const),
    ),
  ];
  const writer = new ParquetWriter({ writer: bytes, schema, createdBy: GENERATOR });
  const { end, abandon } = endings(file);
  return {
    write(rows) {
      void writer.write({
        columnData: columns.map((name) => ({ name, data: rows.map((row) => row[name]) })),
        rowGroupSize: rows.length,
      });
      flush();
    },
    end() {
      void writer.finish();
      flush();
      end();
    },
    abandon,
  };
}

function endings(file: number): Pick<Sink, 'end' | 'abandon'> {
  return {
    end() {
      fsyncSync(file);
      closeSync(file);
    },
    abandon: () => closeSync(file),
  };
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
}
