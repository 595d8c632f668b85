import { writeXlsxStream } from 'hucre/xlsx';
import { fileText } from './text';

/** A table that is written row by row. */
interface StreamedTable {
  readonly sheet: string;
  /** Headings, and widths in characters. */
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  readonly rows: AsyncIterable<readonly (string | number)[]>;
}

/** A workbook of one table of any length: no more of it is in memory than a few rows. */
export function streamXlsx({ sheet, columns, rows }: StreamedTable): AsyncIterable<Uint8Array> {
  const stream = writeXlsxStream(texts(rows), {
    name: sheet,
    columns: columns.map(({ heading, width }) => ({ header: heading, width })),
    freezePane: { rows: 1 },
  });
  return chunksOf(stream);
}

async function* texts(rows: StreamedTable['rows']): AsyncGenerator<(string | number)[]> {
  for await (const row of rows)
    yield row.map((value) => (typeof value === 'string' ? fileText(value) : value));
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}
