import { readPaneWorkbook } from '../../../src/app/pane/PaneWorkbook';
import { isStandingRule } from '../../../src/core/entries/standingFinding';
import { redoLast, undoLast } from '../../../src/taskpane/state/history';
import { recalculate } from '../calculate/recalculate';
import { openExcelBook, type ExcelPane } from './excelPane';
import { OPERATIONS, roster } from './operations';

jest.setTimeout(180_000);

/** What a book opened anew says of cells of ours. */
async function saidOfOurs({ excel, pane, catalogue }: ExcelPane): Promise<readonly string[]> {
  recalculate(excel.workbook);
  const opened = readPaneWorkbook(await pane.host.readWorkbook(), catalogue);
  if (opened.kind !== 'district') return [opened.kind];
  return opened.book.findings
    .filter(({ rule }) => isStandingRule(rule))
    .map(({ sheet, cell, found }) => `${sheet}!${cell} ${found}`);
}

describe('a book in which nobody changed anything says nothing of its cells', () => {
  it.each(OPERATIONS)('%s', async (_label, prepare, carryOut) => {
    const opened = await openExcelBook({ roster });
    await prepare(opened);
    const before = await saidOfOurs(opened);
    await carryOut(opened);
    const after = await saidOfOurs(opened);
    await undoLast(opened.pane);
    const undone = await saidOfOurs(opened);
    await redoLast(opened.pane);
    const redone = await saidOfOurs(opened);
    expect({ before, after, undone, redone }).toEqual({
      before: [],
      after: [],
      undone: [],
      redone: [],
    });
  });
});
