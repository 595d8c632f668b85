import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { changesTo } from '../../../src/app/changesTo';
import { openBook, planWorkbook } from '../../../src/app/planWorkbook';
import { provenDifference } from '../../../src/app/proveBook';
import { standingBook } from '../../../src/app/standing';
import { pictureOf } from '../../../src/core/picture/pictureOf';
import { patchXlsx } from '../../../src/hosts/xlsx/patch/patchXlsx';
import { readXlsx } from '../../../src/hosts/xlsx/read/readXlsx';
import { writeXlsx } from '../../../src/hosts/xlsx/write/writeXlsx';
import { loadSeeds } from '../../support/catalogue';
import { collectedBook, smallRoster } from '../../support/month';
import { workbookFacts } from '../../support/openpyxl';

const catalogue = loadSeeds();

/** The file after people added a sheet with table, chart, note and rule to it, and coloured a cell of ours. */
function worked(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'own-'));
  const [before, after] = [join(folder, 'a.xlsx'), join(folder, 'b.xlsx')];
  writeFileSync(before, bytes);
  execFileSync('/usr/bin/python3', [join(__dirname, '../../support/add_own.py'), before, after]);
  const result = new Uint8Array(readFileSync(after));
  rmSync(folder, { recursive: true });
  return result;
}

describe('a book that people worked on in another program', () => {
  it('takes a return in, and keeps every part of what they added byte for byte', async () => {
    const book = collectedBook({ roster: smallRoster() });
    const [first = ''] = book.returns.keys();
    const returns = new Map([...book.returns].filter(([org]) => org !== first));
    const receipts = book.receipts.filter(({ org }) => org !== first);
    const before = planWorkbook({ ...book, returns, receipts }, catalogue);
    const bytes = worked(await writeXlsx(before));

    const read = readXlsx(bytes);
    const opened = openBook(read, catalogue);
    if (!opened) throw new Error('no book');
    const plan = planWorkbook(book, catalogue);
    const after = await patchXlsx(bytes, changesTo(plan, standingBook(opened, read)).changes);

    expect(provenDifference(readXlsx(after), pictureOf(plan), { book, catalogue })).toBeUndefined();
    const [old, now] = [unzipSync(bytes), unzipSync(after)];
    const own = Object.keys(old).filter((name) =>
      /charts|drawings|tables|theme|sharedStrings|worksheets\/sheet3\.|comments\/comment1/.test(
        name,
      ),
    );
    expect(own.length).toBeGreaterThan(6);
    for (const name of own) expect([name, now[name]]).toEqual([name, old[name]]);
    expect((await workbookFacts(after)).sheets.map(({ name }) => name)).toContain('我的分析');
    const { sheets } = readXlsx(after);
    expect(sheets[2]?.name).toBe('我的分析');
    const town = sheets.find(({ name }) => name === '幸福街道');
    expect(town?.values[2]?.[25]).toBe('随手记');
  }, 120_000);
});
