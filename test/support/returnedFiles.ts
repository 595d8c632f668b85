import { demoReturns } from '../../src/app/demoReturns';
import { startBook } from '../../src/app/startBook';
import { isoDate, usualPeriod } from '../../src/app/usualPeriod';
import { writeXlsx } from '../../src/hosts/xlsx/write/writeXlsx';
import { loadSeeds } from './catalogue';
import { loadAnchors } from './demo';

/**
 * What units might send for the month that the page begins with, as files to be chosen.
 * @param units by name; all where none is named
 */
export async function returnedFiles(units?: readonly string[]) {
  const catalogue = loadSeeds();
  const period = usualPeriod(isoDate(new Date()), catalogue);
  const book = startBook({ catalogue, period });
  const demo = demoReturns(book, catalogue, { seed: 1, anchors: loadAnchors() });
  if (!demo.ok) throw new Error('There is no sample for this plan.');
  return Promise.all(
    demo.value.files
      .filter(({ orgName }) => units?.includes(orgName) ?? true)
      .map(async ({ file, plan }) => ({
        name: file,
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: Buffer.from(await writeXlsx(plan())),
      })),
  );
}
