import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alikeOf } from '../../../../src/core/entries/alikeSheets';
import { RETURN_LIMITS } from '../../../../src/core/values/limits';
import { readXlsx } from '../../../../src/hosts/xlsx/read/readXlsx';
import { returnReader } from '../../../../src/hosts/xlsx/browser/returnReader';
import { writeXlsx } from '../../../../src/hosts/xlsx/write/writeXlsx';
import { filledForm } from '../../../support/pane/forms';
import { ROOT } from '../../../support/tree';

describe('the reader of returned files', () => {
  it('reads a file by how it differs from the one before, and gives what it gives by itself', async () => {
    const [first, second] = await Promise.all(
      [7, 8].map((births) => writeXlsx(filledForm('321302103', { 'el:pop.births/value': births }))),
    );
    const read = returnReader();
    const before = await read(first!);
    const after = await read(second!);
    expect(after).toEqual(readXlsx(second!, { limits: RETURN_LIMITS }));
    const froms = after.sheets.map((sheet) => alikeOf(sheet).from);
    expect(froms.filter((from, no) => from === before.sheets[no]).length).toBeGreaterThan(1);
  });

  it.each(['src/taskpane/main.tsx', 'src/workbench/pane.tsx'])('is that of %s', (main) => {
    expect(readFileSync(join(ROOT, main), 'utf8')).toContain('readXlsx: returnReader(),');
  });
});
