import type { Workbook } from 'exceljs';
import { readXlsx } from 'hucre/xlsx';
import { startReaders } from '../../../src/app/browser/reading/readers';
import { shareOut } from '../../../src/app/threads/shareOut';
import type { ReturnedFile } from '../../../src/app/takeIn';
import { returnReader } from '../../../src/hosts/xlsx/browser/returnReader';
import type { WorkbookSnapshot } from '../../../src/core/entries/SheetSnapshot';
import { SHEET, valueSum } from '../contenders/valueSum.cjs';

type Rows = readonly (readonly unknown[])[];

/** Reads a form; gives the rows of the sheet on which its figures stand. */
type Reader = (bytes: Uint8Array) => Rows | Promise<Rows>;

/** What the scripts of the other libraries leave in the page. */
interface Libraries {
  readonly ExcelJS: { readonly Workbook: new () => Workbook };
  readonly XLSX: {
    readonly read: (bytes: Uint8Array) => { readonly Sheets: Readonly<Record<string, unknown>> };
    readonly utils: { sheet_to_json(sheet: unknown, options: object): Rows };
  };
}

/** Each begins anew in every round, so that what the product learns of forms counts. */
const READERS = {
  own: () => {
    const read = returnReader();
    return async (bytes) => rowsIn(await read(bytes));
  },
  exceljs: () => async (bytes) => {
    const workbook = new (libraries().ExcelJS.Workbook)();
    await workbook.xlsx.load(bytes.slice().buffer);
    const rows: unknown[][] = [];
    workbook.getWorksheet(SHEET)!.eachRow(({ values }) => rows.push(values as unknown[]));
    return rows;
  },
  hucre: () => async (bytes) => {
    const { sheets } = await readXlsx(bytes);
    return sheets.find(({ name }) => name === SHEET)!.rows;
  },
  sheetjs: () => (bytes) => {
    const { read, utils } = libraries().XLSX;
    return utils.sheet_to_json(read(bytes).Sheets[SHEET], { header: 1, raw: true });
  },
} satisfies Record<string, () => Reader>;

/** By itself the product reads in the page; `workers` is as the pane reads many files. */
export type ReaderName = keyof typeof READERS | 'workers';

const WORKERS = 2;

/** What the bench asks of the page. */
export interface ReadingPage {
  /** Fetches the forms, so that reading finds them in memory. */
  load(count: number): Promise<void>;
  /** Reads all of them. @returns seconds, and what their figures come to */
  read(name: ReaderName): Promise<{ readonly seconds: number; readonly sum: number }>;
}

const forms: Uint8Array[] = [];

window.readingPage = {
  async load(count) {
    for (let no = 0; no < count; no += 1)
      forms.push(new Uint8Array(await (await fetch(`/${no}`)).arrayBuffer()));
  },
  async read(name) {
    const start = performance.now();
    const sum = name === 'workers' ? await sumByWorkers() : await sumBy(READERS[name]());
    return { seconds: (performance.now() - start) / 1000, sum };
  },
};

async function sumBy(read: Reader): Promise<number> {
  let sum = 0;
  for (const bytes of forms) sum += valueSum(await read(bytes));
  return sum;
}

async function sumByWorkers(): Promise<number> {
  const threads = await startReaders(WORKERS);
  if (threads.length < WORKERS) throw new Error('The browser starts no workers.');
  const pieces = forms.map(
    (bytes, no) => new File([bytes as Uint8Array<ArrayBuffer>], `${no}.xlsx`),
  );
  const here = (): Promise<ReturnedFile> => Promise.reject(new Error('A worker failed.'));
  let sum = 0;
  for await (const { content } of shareOut({ threads, pieces, here })) {
    if ('error' in content) throw new Error(content.error);
    sum += valueSum(rowsIn(content));
  }
  return sum;
}

function rowsIn({ sheets }: WorkbookSnapshot): Rows {
  return sheets.find(({ name }) => name === SHEET)!.values;
}

function libraries(): Libraries {
  return window as unknown as Libraries;
}

declare global {
  interface Window {
    readingPage: ReadingPage;
  }
}
