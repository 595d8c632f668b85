import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planWorkbook } from '../../../src/app/planWorkbook';
import { draftOf } from '../../../src/app/pane/draft';
import { build } from '../../../src/taskpane/state/build';
import { change } from '../../../src/taskpane/state/change';
import { checkAll, explain, waive } from '../../../src/taskpane/state/check';
import { takeIn } from '../../../src/taskpane/state/collect';
import { redoLast, undoLast } from '../../../src/taskpane/state/history';
import { closeMonth } from '../../../src/taskpane/state/issue';
import { fillSample } from '../../../src/taskpane/state/sample';
import { collectedBook, smallRoster } from '../../support/month';
import { filledForm } from '../../support/pane/forms';
import { recalculate } from '../calculate/recalculate';
import { differences, dump } from '../dump';
import {
  buildBook,
  dropFiles,
  openExcelBook,
  openExcelPane,
  openFinding,
  type ExcelPane,
} from './excelPane';

jest.setTimeout(120_000);

const ANCHORS: unknown = JSON.parse(
  readFileSync(join(__dirname, '../../../seeds/sucheng-2023/demo.json'), 'utf8'),
);
const roster = smallRoster();
const [first, second] = roster;

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

type Operation = readonly [
  label: string,
  before: (opened: ExcelPane) => Promise<unknown>,
  carryOut: (opened: ExcelPane) => Promise<unknown>,
];

const nothing = (): Promise<void> => Promise.resolve();
const sample = ({ pane }: ExcelPane): Promise<boolean> =>
  fillSample(pane, ANCHORS).then((outcome) => outcome === 'filled');

/** Everybody has returned, and nothing is to be explained: the month can be closed. */
async function wholeMonth({ pane, catalogue }: ExcelPane): Promise<void> {
  const plan = planWorkbook(collectedBook({ roster }), catalogue);
  await change(pane, { label: '收齐' }, () => Promise.resolve({ plan, text: '' }));
}

async function spoilt(opened: ExcelPane): Promise<void> {
  dropFiles(opened, [
    { file: '一.xlsx', plan: filledForm(first!.code, { 'el:community.childFriendly/value': '/' }) },
  ]);
  await takeIn(opened.pane);
}

const OPERATIONS: readonly Operation[] = [
  [
    '重建',
    sample,
    ({ pane, district }) => {
      const { year, month } = district().book.period;
      return build(pane, { ...draftOf(district())!, period: { year, month } });
    },
  ],
  [
    '收表',
    nothing,
    (opened) => {
      dropFiles(opened, [{ file: '一.xlsx', plan: filledForm(first!.code) }]);
      return takeIn(opened.pane);
    },
  ],
  [
    '登记退回',
    nothing,
    (opened) => {
      dropFiles(opened, [{ file: '二.xlsx', plan: filledForm(second!.code), refusal: '盖章不清' }]);
      return takeIn(opened.pane);
    },
  ],
  [
    '校验',
    async (opened) => {
      await spoilt(opened);
      opened.excel.workbook.sheet(first!.name).cell(30, 6).value = '看不清';
    },
    ({ pane }) => checkAll(pane),
  ],
  ['说明', spoilt, (opened) => explain(opened.pane, openFinding(opened), '已核实')],
  [
    '豁免',
    spoilt,
    (opened) => waive(opened.pane, openFinding(opened), { name: '张三', reason: '口径调整' }),
  ],
  [
    '名册',
    spoilt,
    ({ pane, district }) => {
      const { period, parameters } = district().book;
      const other = [
        ...roster.slice(1),
        { code: '321302299', name: '新设镇', kind: 'town' as const },
      ];
      return build(pane, { catalogue: district().catalogue, period, parameters, roster: other });
    },
  ],
  [
    '参数',
    spoilt,
    ({ pane, district }) => {
      const { period, parameters } = district().book;
      const changed = { ...parameters, dueDay: 8 };
      return build(pane, { catalogue: district().catalogue, period, roster, parameters: changed });
    },
  ],
  [
    '分解任务数',
    spoilt,
    ({ pane, district, catalogue }) => {
      const { period, parameters } = district().book;
      const { code } = catalogue.indicators.find(({ targets }) =>
        Object.values(targets).some(({ kind }) => kind === 'delegated'),
      )!;
      const changed = { ...parameters, delegated: { [code]: 30 } };
      return build(pane, { catalogue: district().catalogue, period, roster, parameters: changed });
    },
  ],
  ['示例数据', nothing, sample],
  ['结账', wholeMonth, ({ pane }) => closeMonth(pane)],
];

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
