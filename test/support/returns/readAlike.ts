import { isDeepStrictEqual } from 'node:util';
import { checkFile } from '../../../src/app/checkFile';
import { alikeOf } from '../../../src/core/entries/alikeSheets';
import { XlsxError } from '../../../src/core/entries/XlsxError';
import type { WorkbookSnapshot } from '../../../src/core/entries/SheetSnapshot';
import { compareLength } from '../../../src/hosts/xlsx/node/compareLength';
import { zlibCrc32 } from '../../../src/hosts/xlsx/node/zlibCrc32';
import { zlibInflate } from '../../../src/hosts/xlsx/node/zlibInflate';
import { ReadAlike } from '../../../src/hosts/xlsx/read/alike/ReadAlike';
import { readXlsx } from '../../../src/hosts/xlsx/read/readXlsx';
import { loadSeeds } from '../catalogue';
import { edit } from './editParts';
import { formParts, packed } from './formFile';
import { diceOf, mutantOf, ODD_FORMATS } from './mutants';

type Content = WorkbookSnapshot | { readonly error: string };

/** A file as it is read and checked among others, and by itself. */
export interface Twice {
  readonly among: unknown;
  readonly alone: unknown;
  /** How many of its sheets were read by those of another file. */
  readonly alike: number;
}

/** Reads and checks files one after the other, each among those before it and by itself. */
export function inTurn(): (file: string, bytes: Uint8Array) => Twice {
  const alike = new ReadAlike(compareLength);
  const check = (file: string, content: Content): unknown => [
    content,
    checkFile({ file, sha256: '', content }, loadSeeds()),
  ];
  return (file, bytes) => {
    const among = contentOf(() =>
      readXlsx(bytes, { inflate: zlibInflate, crc32: zlibCrc32, alike }),
    );
    const sheets = 'sheets' in among ? among.sheets : [];
    return {
      among: check(file, among),
      alone: check(
        file,
        contentOf(() => readXlsx(bytes, { inflate: zlibInflate })),
      ),
      alike: sheets.filter((sheet) => alikeOf(sheet).from !== sheet).length,
    };
  };
}

function contentOf(read: () => WorkbookSnapshot): Content {
  try {
    return read();
  } catch (error) {
    if (error instanceof XlsxError) return { error: error.message };
    throw error;
  }
}

/** Filled forms that are damaged in `count` ways, with whole ones in between. */
export async function* damagedForms(
  units: readonly string[],
  count: number,
  seed: number,
): AsyncGenerator<readonly [what: string, bytes: Uint8Array]> {
  const dice = diceOf(seed);
  const forms = await Promise.all(
    units.map(async (unit) => {
      const form = await formParts(unit);
      for (const format of ODD_FORMATS) edit(form, { do: 'look', at: '填表说明!Z99', ...format });
      return form;
    }),
  );
  for (const form of forms) yield ['whole', packed(form.parts)];
  for (let no = 0; no < count; no += 1) {
    const { what, bytes } = mutantOf(forms[dice(forms.length)]!, dice);
    yield [`#${no} ${what}`, bytes];
  }
}

/** Units whose filled forms are damaged. */
const UNITS = ['321302103', '321302007', '财政局', '民政局'];
/** Of each of the files of tests that share them, so that none takes long. */
const MUTANTS = 1_000;

/**
 * That damaged forms say among others what they say by themselves. Each part damages forms in ways of its own.
 * @param part by which the seed of this run differs
 */
export async function proveMutants(part: number): Promise<void> {
  const given = Number(process.env['PROPERTY_SEED'] ?? Date.now() % 1_000_000_000);
  const seed = given + part;
  process.stderr.write(`reviewAlike: seed ${seed}\n`);
  const read = inTurn();
  let [files, alike] = [0, 0];
  for await (const [what, bytes] of damagedForms(UNITS, MUTANTS, seed)) {
    const twice = read('某镇.xlsx', bytes);
    // A thousand whole workbooks: the matcher's own comparison takes many times as long.
    if (!isDeepStrictEqual(twice.among, twice.alone))
      expect([what, twice.among]).toEqual([what, twice.alone]);
    files += 1;
    alike += twice.alike;
  }
  expect(files).toBe(UNITS.length + MUTANTS);
  expect(alike).toBeGreaterThan(MUTANTS);
}
