import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XlsxError } from '../../../../src/core/entries/XlsxError';
import { BOOK_LIMITS } from '../../../../src/core/values/limits';
import { cellBudget } from '../../../../src/hosts/xlsx/read/cells/budget';
import { readByWalking, readWorksheet } from '../../../../src/hosts/xlsx/read/cells/worksheet';
import {
  readSharedStrings,
  walkSharedStrings,
} from '../../../../src/hosts/xlsx/read/parts/sharedStrings';
import type { StoredText } from '../../../../src/hosts/xlsx/read/parts/richText';
import { decodeXml } from '../../../../src/hosts/xlsx/read/xml/decode';
import { ROOT } from '../../../support/tree';

/** Files as several versions wrote them and programs saved them. */
const CORPUS = join(ROOT, 'test', 'examples', 'versions');
const MUTANTS = 5000;
/** Mutants of longer sheets would take minutes and break the same pieces. */
const LONGEST = 20_000;

interface Sheet {
  readonly place: string;
  readonly xml: Uint8Array;
  readonly strings: readonly StoredText[];
}

const sheets = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.xlsx'))
  .flatMap((file): readonly Sheet[] => {
    const parts = unzipSync(readFileSync(join(CORPUS, file)));
    const table = parts['xl/sharedStrings.xml'];
    const strings = table === undefined ? [] : readSharedStrings('p', table);
    return Object.entries(parts)
      .filter(([path]) => path.startsWith('xl/worksheets/sheet'))
      .map(([path, xml]) => ({ place: `${file}/${path}`, xml, strings }));
  });

/** What was told on the way belongs to what a sheet is read to. */
function read({ strings }: Sheet, how: typeof readWorksheet, xml: Uint8Array): unknown {
  const told: unknown[] = [];
  try {
    const context = {
      sheet: '表',
      sharedStrings: strings,
      differentials: NONE,
      formats: [],
      budget: cellBudget(BOOK_LIMITS),
      onRule: (...rule: unknown[]) => told.push(rule),
    };
    return { sheet: how('p', xml, context), told };
  } catch (error) {
    if (error instanceof XlsxError) return 'refused';
    throw error;
  }
}

const NONE: readonly never[] = [];
const walking: typeof readWorksheet = (part, xml, context) =>
  readByWalking(part, decodeXml(part, xml), context);

describe('the fast scan and walking', () => {
  it('read the same from every sheet of the corpus, the first time and again', () => {
    expect(sheets.length).toBeGreaterThan(50);
    for (const sheet of sheets) {
      const walked = read(sheet, walking, sheet.xml);
      for (const time of [1, 2])
        expect([sheet.place, time, read(sheet, readWorksheet, sheet.xml)]).toEqual([
          sheet.place,
          time,
          walked,
        ]);
    }
  });

  it(`read the same from ${MUTANTS} mutants of them, or refuse both`, () => {
    const small = sheets.filter(({ xml }) => xml.length < LONGEST);
    const ends = { same: 0, refused: 0 };
    fc.assert(
      fc.property(
        fc.constantFrom(...small),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.oneof(fc.constant(0), fc.nat(8)),
        fc.constantFrom(
          '',
          '<',
          '"',
          '<c r="A1"><v>1</v></c>',
          '</row>',
          '<row r="2">',
          '&amp;',
          '9',
          ' ',
        ),
        (sheet, where, cut, piece) => {
          const text = Buffer.from(sheet.xml).toString('utf8');
          const at = Math.floor(where * text.length);
          const xml = Buffer.from(text.slice(0, at) + piece + text.slice(at + cut));
          const walked = read(sheet, walking, xml);
          expect(read(sheet, readWorksheet, xml)).toEqual(walked);
          ends[walked === 'refused' ? 'refused' : 'same'] += 1;
        },
      ),
      { numRuns: MUTANTS },
    );
    expect(ends.same).toBeGreaterThan(MUTANTS / 50);
    expect(ends.refused).toBeGreaterThan(MUTANTS / 20);
  });

  it('read the same shared strings from every file', () => {
    const tables = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.xlsx'))
      .flatMap((file) => unzipSync(readFileSync(join(CORPUS, file)))['xl/sharedStrings.xml'] ?? []);
    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables)
      expect(readSharedStrings('p', table)).toEqual(walkSharedStrings('p', decodeXml('p', table)));
  });
});
