import { planWorkbook, openBook } from '../../../src/app/planWorkbook';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import { loadSeeds } from '../../support/catalogue';
import { collectedBook, smallRoster } from '../../support/month';

/** Plans a collected month and reads it again; prints what stands on its sheets. */
const catalogue = loadSeeds();
const book = collectedBook({ roster: smallRoster() });
const plan = planWorkbook(book, catalogue);
const snapshot = snapshotOfPlan(plan);
const widths = (name: string | undefined): unknown =>
  plan.sheets.find(({ sheet }) => sheet === name)?.steps.find((step) => step.kind === 'widths')
    ?.columns;
process.stdout.write(
  JSON.stringify({
    returns: openBook(snapshot, catalogue)?.book.returns.size,
    sheets: snapshot.sheets.map(({ name, values }) => ({ name, values, widths: widths(name) })),
  }),
);
