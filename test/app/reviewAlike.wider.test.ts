import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { damagedForms, inTurn } from '../support/returns/readAlike';
import { ROOT } from '../support/tree';

const MUTANTS = 5_000;
const UNITS = ['321302103', '321302007', '财政局', '民政局'];

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

  it(
    'say what they say by themselves, damaged in whatever way',
    async () => {
      const seed = Number(process.env['PROPERTY_SEED'] ?? Date.now() % 1_000_000_000);
      process.stderr.write(`reviewAlike: seed ${seed}\n`);
      const read = inTurn();
      let alike = 0;
      for await (const [what, bytes] of damagedForms(UNITS, MUTANTS, seed)) {
        const twice = read('某镇.xlsx', bytes);
        // Five thousand whole workbooks: the matcher's own comparison takes many times as long.
        if (!isDeepStrictEqual(twice.among, twice.alone))
          expect([what, twice.among]).toEqual([what, twice.alone]);
        alike += twice.alike;
      }
      expect(alike).toBeGreaterThan(MUTANTS);
    },
    30 * 60_000,
  );
});
