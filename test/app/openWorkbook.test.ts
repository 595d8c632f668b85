import { openWorkbook } from '../../src/app/openWorkbook';
import { IDENTITY_SHEET } from '../../src/core/entries/sheetNames';
import type { WorkbookSnapshot } from '../../src/core/entries/SheetSnapshot';
import { loadSeeds } from '../support/catalogue';
import { catalogue, fieldCell, typed, workbook } from '../support/changedBook';

/** The book as a program leaves it that keeps no document properties, one line of its hidden sheet typed over. */
const named = (key: string, text: string): WorkbookSnapshot => ({
  ...workbook,
  properties: {},
  sheets: typed(IDENTITY_SHEET, fieldCell(IDENTITY_SHEET, key, 'value'), text),
});

/** The plan that is at hand is another one; the book brings its own along. */
const another = { ...loadSeeds(), fingerprint: '0123456789abcdef' };

describe('who a workbook is, by the plan that it was made from', () => {
  it.each([catalogue, another])('is what it says of itself', (known) => {
    expect(openWorkbook({ ...workbook, properties: {} }, known).findings).toEqual([]);
  });

  it.each([
    ['district', '321323'],
    ['org', '321323'],
    ['catalogueId', 'siyang-2023'],
    ['catalogueVersion', '0000000000000000'],
  ])('is told where it says another %s', (key, text) => {
    for (const known of [catalogue, another])
      expect(openWorkbook(named(key, text), known).findings).toMatchObject([
        {
          rule: 'identityMismatch',
          severity: 'hard',
          found: expect.stringContaining(text) as string,
        },
      ]);
  });
});
