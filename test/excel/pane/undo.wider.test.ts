import { redoLast, undoLast } from '../../../src/taskpane/state/history';
import { recalculate } from '../calculate/recalculate';
import { differences, dump } from '../dump';
import { buildBook, openExcelBook, openExcelPane, type ExcelPane } from './excelPane';
import { OPERATIONS, roster } from './operations';

jest.setTimeout(120_000);

const [first] = roster;

/** What people do to the look of sheets of ours, to the left and right of what an operation writes. */
function mark({ excel: { workbook } }: ExcelPane, township: string): void {
  for (const name of [township, '领导摘要', '校验结果', '说明台账', '镇街汇总']) {
    const sheet = workbook.sheet(name);
    sheet.cell(4, 3).format.fill = '#FFC000';
    sheet.cell(6, 2).format.bold = true;
    const note = sheet.cell(40, 9);
    note.value = '旁注';
    delete note.formula;
    sheet.columnWidths.set(5, 99);
    sheet.comments.push({ id: `{c-${name}}`, row: 5, column: 3, content: '核对过' });
  }
  recalculate(workbook);
}

/** The first ones, short enough to be read. */
function some(found: readonly string[]): readonly string[] {
  return found.slice(0, 12).map((each) => each.slice(0, 240));
}

describe('after undo of an operation nothing is different', () => {
  it.each(OPERATIONS)('%s', async (label, prepare, carryOut) => {
    const opened = await openExcelBook({ roster });
    await prepare(opened);
    // A township that holds anything is no longer empty, as sample returns want it.
    mark(opened, label === '示例数据' ? '部门填报' : first!.name);
    const { pane, excel } = opened;
    const before = dump(excel.workbook);
    await carryOut(opened);
    const { history, notice } = pane.store.getState();
    expect(notice?.tone === 'bad' ? opened.notice() : '').toBe('');
    const after = dump(excel.workbook);
    expect(differences(before, after).length).toBeGreaterThan(0);
    expect(history.done.length).toBeGreaterThan(0);
    await undoLast(pane);
    expect(opened.notice()).toContain('已撤销');
    expect(some(differences(before, dump(excel.workbook)))).toEqual([]);
    await redoLast(pane);
    expect(opened.notice()).toContain('已重做');
    expect(some(differences(after, dump(excel.workbook)))).toEqual([]);
    expect(excel.eventsEnabled).toBe(true);
  });

  it.each(['Sheet1', '工作表1'])('首次建表 in a new workbook with %s', async (firstSheet) => {
    const opened = await openExcelPane({ firstSheet });
    const before = dump(opened.excel.workbook);
    await buildBook(opened.pane, { ...(await startedBook()), roster }, opened.catalogue);
    expect(opened.excel.workbook.findSheet(firstSheet)).toBeUndefined();
    await undoLast(opened.pane);
    expect(differences(before, dump(opened.excel.workbook))).toEqual([]);
    expect(opened.pane.store.getState().workbook?.kind).toBe('foreign');
    await redoLast(opened.pane);
    expect(opened.district().book.roster).toHaveLength(roster.length);
  });
});

async function startedBook() {
  const { startBook } = await import('../../../src/app/startBook');
  const { loadSeeds } = await import('../../support/catalogue');
  return startBook({ catalogue: loadSeeds(), period: { year: 2023, month: 9 } });
}
