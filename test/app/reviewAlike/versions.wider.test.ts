import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTurn } from '../../support/returns/readAlike';
import { ROOT } from '../../support/tree';

describe('forms that are read and checked among others', () => {
  it('say what they say by themselves, file by file as several versions wrote them', () => {
    const folder = join(ROOT, 'test', 'examples', 'versions');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.xlsx'),
    );
    expect(files.length).toBeGreaterThan(5);
    const read = inTurn();
    for (const time of [1, 2])
      for (const file of files) {
        const { among, alone } = read(file, readFileSync(join(folder, file)));
        expect([time, file, among]).toEqual([time, file, alone]);
      }
  });
});
