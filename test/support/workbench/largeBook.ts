import { openBook, planWorkbook } from '../../../src/app/planWorkbook';
import { reviewBook } from '../../../src/app/reviewBook';
import { startBook } from '../../../src/app/startBook';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import { zlibDeflate } from '../../../src/hosts/xlsx/node/zlibDeflate';
import { writeXlsx } from '../../../src/hosts/xlsx/write/writeXlsx';
import { demoValues } from '../../../src/sample/demoValues';
import { loadSeeds } from '../catalogue';
import { demoBook, loadAnchors, rosterOf } from '../demo';

/** The file of a district book of so many townships, all of which have reported, as it is once it was opened. */
export function largeBook(townships: number): Promise<Uint8Array> {
  const catalogue = loadSeeds();
  const period = { year: 2023, month: 9 };
  const roster =
    townships <= catalogue.townships.length
      ? catalogue.townships.slice(0, townships)
      : rosterOf(townships);
  const demo = demoValues(catalogue, roster, period, 1, undefined, { anchors: loadAnchors() });
  const { returns } = demoBook(demo, roster, period);
  const receipts = [...returns.values()].map(({ receipt }) => receipt);
  const book = { ...startBook({ catalogue, period, roster }), returns, receipts };
  // Returns that were made up hold less than those that were read.
  const opened = openBook(snapshotOfPlan(planWorkbook(book, catalogue)), catalogue);
  const read = reviewBook(opened?.book ?? book, catalogue);
  return writeXlsx(planWorkbook(read, catalogue), { deflate: zlibDeflate });
}
