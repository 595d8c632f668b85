import { strFromU8, Zip, ZipPassThrough } from 'fflate';
import type { LongRow, LongWorkbook, RowsFile } from '../../../../core/workbook/LongWorkbook';
import { pictureOf } from '../../../../core/picture/pictureOf';
import { writeParts } from '../writeXlsx';
import { longSheet } from './rowPattern';

/** Deflates a piece of a part so that the next one can follow it; the last one ends the part. */
export type DeflatePiece = (bytes: Uint8Array, isLast: boolean) => Uint8Array<ArrayBuffer>;

/** Characters of XML that are deflated together. */
const PIECE = 128 * 1024;
const DEFLATED = 8;
/** Equal rows give equal bytes. */
const NO_DATE = new Date(1980, 0, 1);

/**
 * Writes a workbook of any length: no more of it is in memory than a few hundred rows.
 * @param put takes the bytes of the file, one piece after the other
 */
export async function streamXlsx(
  { plan, longSheets }: LongWorkbook,
  put: (bytes: Uint8Array) => void,
  deflate: DeflatePiece,
): Promise<RowsFile> {
  const parts = await writeParts(pictureOf(plan));
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    if (bytes.length > 0) put(bytes);
  });
  const pathOf = (sheet: string): string =>
    `xl/worksheets/sheet${plan.sheets.findIndex((each) => each.sheet === sheet) + 1}.xml`;
  const byPath = new Map(longSheets.map((sheet) => [pathOf(sheet), sheet]));
  const templates = new Map<string, string>();
  for (const [path, content] of parts) {
    const sheet = byPath.get(path);
    if (sheet === undefined) new Part(zip, path, deflate).whole(content);
    else templates.set(sheet, strFromU8(content));
  }
  const waiting = [...longSheets];
  let current: Rows | undefined;
  const next = (): Rows | undefined => {
    current?.end();
    const sheet = waiting.shift();
    current =
      sheet === undefined
        ? undefined
        : new Rows(sheet, new Part(zip, pathOf(sheet), deflate), templates.get(sheet) ?? '');
    return current;
  };
  return {
    add(sheet, row) {
      while (current?.sheet !== sheet)
        if (next() === undefined) throw new Error(`${sheet} is done already.`);
      current.add(row);
    },
    end() {
      while (next() !== undefined);
      zip.end();
    },
  };
}

/** A part that comes in pieces. */
class Part extends ZipPassThrough {
  override readonly compression = DEFLATED;

  constructor(
    zip: Zip,
    path: string,
    private readonly deflate: DeflatePiece,
  ) {
    super(path);
    this.mtime = NO_DATE;
    zip.add(this);
  }

  whole(content: Uint8Array): void {
    this.push(content, true);
  }

  protected override process(piece: Uint8Array, isLast: boolean): void {
    this.ondata(null, this.deflate(piece, isLast), isLast);
  }
}

/** The rows of one sheet. */
class Rows {
  private readonly encoder = new TextEncoder();
  private readonly pattern: ReturnType<typeof longSheet>;
  private text: string;
  private number: number;

  constructor(
    readonly sheet: string,
    private readonly part: Part,
    template: string,
  ) {
    this.pattern = longSheet(template);
    this.text = this.pattern.head;
    this.number = this.pattern.first;
  }

  add(row: LongRow): void {
    this.text += this.pattern.rowXml(this.number, row);
    this.number += 1;
    if (this.text.length < PIECE) return;
    this.part.push(this.encoder.encode(this.text));
    this.text = '';
  }

  end(): void {
    this.part.push(this.encoder.encode(this.text + this.pattern.tail), true);
  }
}
