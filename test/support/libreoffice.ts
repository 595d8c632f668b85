import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const TIMEOUT = 180_000;

/** Whether LibreOffice is installed. */
export function haveLibreOffice(): boolean {
  return answers('soffice', '--version');
}

/** Whether poppler's `pdftoppm`, which turns pages into pictures, is installed. */
export function havePdfToPpm(): boolean {
  return answers('pdftoppm', '-v');
}

function answers(program: string, argument: string): boolean {
  try {
    execFileSync(program, [argument], { stdio: 'ignore', timeout: TIMEOUT });
    return true;
  } catch {
    return false;
  }
}

/**
 * When LibreOffice calculates on opening: `always`, or `never` to show what the file itself holds.
 */
export type Recalculation = 'always' | 'never';

/** The workbook as LibreOffice saves it after it has calculated every formula anew. */
export async function recalculate(
  bytes: Uint8Array,
  recalculation: Recalculation = 'always',
): Promise<Uint8Array> {
  const [result] = await recalculateAll([bytes], recalculation);
  if (!result) throw new Error('LibreOffice gave no workbook back.');
  return result;
}

/** Several workbooks in one run of LibreOffice, in their order. */
export function recalculateAll(
  files: readonly Uint8Array[],
  recalculation: Recalculation = 'always',
): Promise<Uint8Array[]> {
  return inWorkshop(recalculation, async (convert, directory) => {
    const names = files.map((_, index) => `book${index}.xlsx`);
    const paths = await Promise.all(
      files.map(async (bytes, index) => {
        const path = join(directory, names[index]!);
        await writeFile(path, bytes);
        return path;
      }),
    );
    const out = join(directory, 'out');
    await convert('xlsx:Calc MS Excel 2007 XML', paths, out);
    return Promise.all(names.map((name) => readFile(join(out, name))));
  });
}

/** Prints the visible sheets into `outDir/NAME.pdf` and gives its path. */
export function renderPdf(bytes: Uint8Array, outDir: string, name = 'book'): Promise<string> {
  return inWorkshop('always', async (convert, directory) => {
    const path = join(directory, `${name}.xlsx`);
    await writeFile(path, bytes);
    await convert('pdf:calc_pdf_Export', [path], outDir);
    return join(outDir, `${name}.pdf`);
  });
}

/** Draws each printed page as `outDir/NAME-01.png`, … and gives their paths in page order. */
export async function renderPng(
  bytes: Uint8Array,
  outDir: string,
  name = 'book',
): Promise<string[]> {
  await mkdir(outDir, { recursive: true });
  const pdf = await renderPdf(bytes, outDir, name);
  await run('pdftoppm', ['-png', '-r', '80', pdf, join(outDir, name)], { timeout: TIMEOUT });
  const files = await readdir(outDir);
  return files
    .filter((file) => file.startsWith(`${name}-`) && file.endsWith('.png'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((file) => join(outDir, file));
}

/** Texts of every sheet's cells as LibreOffice displays them, by sheet, row by row from A1. */
export function displayedTexts(
  bytes: Uint8Array,
): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
  return inWorkshop('always', async (convert, directory) => {
    const path = join(directory, 'book.xlsx');
    const out = join(directory, 'out');
    await writeFile(path, bytes);
    await convert(EVERY_SHEET_AS_CSV, [path], out);
    const files = await readdir(out);
    const texts = files.map(async (file): Promise<[string, string[][]]> => [
      file.replace(/^book-(.*)\.csv$/, '$1'),
      parseCsv(await readFile(join(out, file), 'utf8')),
    ]);
    return new Map(await Promise.all(texts));
  });
}

/** Commas, quotes, UTF-8, contents as displayed, a file for each sheet. */
const EVERY_SHEET_AS_CSV =
  'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';

function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g,
  )) {
    rows.at(-1)?.push(quoted?.replace(/""/g, '"') ?? plain);
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}

type Convert = (format: string, paths: readonly string[], outDir: string) => Promise<void>;

/** A directory and a profile of its own, so that runs side by side do not meet. */
async function inWorkshop<T>(
  recalculation: Recalculation,
  work: (convert: Convert, directory: string) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'annex-libreoffice-'));
  const profile = join(directory, 'profile');
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), settings(recalculation));
  const convert: Convert = async (format, paths, outDir) => {
    await run(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--norestore',
        '--convert-to',
        format,
        '--outdir',
        outDir,
        ...paths,
      ],
      { timeout: TIMEOUT },
    );
  };
  try {
    return await work(convert, directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function settings(recalculation: Recalculation): string {
  const mode = recalculation === 'always' ? 0 : 1;
  return `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${mode}</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooLocale" oor:op="fuse"><value>zh-CN</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>zh-CN</value></prop></item>
</oor:items>
`;
}
