import { buildPreview } from '../../../src/app/pane/buildPreview';
import { built, type BuildRequest } from '../../../src/app/pane/build';
import { checkList } from '../../../src/app/pane/checkList';
import { newDraft } from '../../../src/app/pane/draft';
import { build } from '../../../src/taskpane/state/build';
import { giveWay } from '../../../src/taskpane/state/giveWay';
import { smallRoster } from '../../support/month';
import { recalculate } from '../calculate/recalculate';
import { differences, dump } from '../dump';
import { dropFiles, openExcelBook, openExcelPane, type ExcelPane } from './excelPane';
import { checkAll } from '../../../src/taskpane/state/check';
import { takeIn } from '../../../src/taskpane/state/collect';
import { undoLast } from '../../../src/taskpane/state/history';
import { repair } from '../../../src/taskpane/state/repair';
import { filledForm } from '../../support/pane/forms';
import { readWorkbook } from '../../../src/taskpane/state/workbook';

jest.setTimeout(60_000);

/** Bytes that the smallest of the sheets takes at least where it is written whole, with the requests around it. */
const SHEET = 30 * 1024;

describe('what people have in the workbook', () => {
  it.each(['参数', '首页', '_annex'])(
    'a sheet that is called %s as one of ours is written by nothing, and gives way by a click',
    async (taken) => {
      const { pane, excel, catalogue } = await openExcelPane();
      excel.person.addSheet(taken);
      excel.person.type(taken, 'B2', '我的');
      await readWorkbook(pane);
      const request: BuildRequest = {
        ...newDraft(catalogue),
        roster: smallRoster(),
        period: { year: 2023, month: 9 },
      };
      const { workbook } = pane.store.getState();
      expect(buildPreview(workbook!, built(workbook!, request)).taken).toEqual([taken]);
      const before = dump(excel.workbook);
      expect(await build(pane, request)).toBe(false);
      expect(pane.store.getState().notice?.details?.join()).toContain(`工作表“${taken}”`);
      expect(differences(before, dump(excel.workbook))).toEqual([]);

      await giveWay(pane, taken, []);
      expect(await build(pane, request)).toBe(true);
      expect(excel.workbook.sheet(`${taken}（原）`).peek(1, 1)?.value).toBe('我的');
      expect(excel.workbook.sheet(taken)).toBeDefined();
    },
  );

  it('a sheet that a macro adds after the last look is overwritten by nothing', async () => {
    const { pane, excel, catalogue } = await openExcelPane();
    excel.workbook.addSheet('参数').cell(1, 1).value = '宏写的';
    const before = dump(excel.workbook);
    const draft = newDraft(catalogue);
    const period = { year: 2023, month: 9 };
    expect(await build(pane, { ...draft, roster: smallRoster(), period })).toBe(false);
    expect(pane.store.getState().notice?.details?.join()).toContain('工作表“参数”');
    expect(differences(before, dump(excel.workbook))).toEqual([]);
  });

  it('a sheet that points to a township’s, or holds a copy of it, is not taken for it', async () => {
    const roster = smallRoster();
    const opened = await openExcelBook({ roster });
    const { pane, excel, district } = opened;
    const { code, name } = roster[0]!;
    dropFiles(opened, [{ file: '一.xlsx', plan: filledForm(code) }]);
    await takeIn(pane);
    const figures = (): unknown =>
      [...district().book.returns.get(code)!.entries].map(([key, { raw }]) => [key, raw]);
    const before = figures();
    excel.person.addSheet('我的笔记');
    excel.person.type('我的笔记', 'A1', `='${name}'!A1`);
    const copy = excel.workbook.addSheet(`${name} (2)`);
    for (const { row, column, cell } of excel.workbook.sheet(name).entries())
      copy.cell(row, column).value = cell.formula === undefined ? cell.value : 0;
    await checkAll(pane);
    expect(figures()).toEqual(before);
    const { hard, soft } = checkList(district(), pane.store.getState().standing);
    const said = [...hard, ...soft].flatMap(({ items }) => items.map(({ wrong }) => wrong));
    expect(said.join()).toContain(`${name} (2)`);
    excel.person.type(name, 'J8', '改在原表');
    await checkAll(pane);
    expect(figures()).not.toEqual(before);
  });

  it('a protected sheet with a table and a filter is as it was after every operation', async () => {
    const roster = smallRoster();
    const opened = await openExcelBook({ roster });
    const { pane, excel } = opened;
    const own = '我的台账';
    excel.person.addSheet(own);
    excel.person.type(own, 'A1', '姓名');
    excel.person.type(own, 'A2', '张三');
    excel.person.type(own, 'B2', `='${roster[0]!.name}'!G12`);
    const sheet = excel.workbook.sheet(own);
    const area = { row: 0, column: 0, rows: 3, columns: 2 };
    sheet.tables.push({ name: '人员', area });
    sheet.filter = { area, hidden: [2] };
    sheet.protection = { options: { allowSort: true }, password: '密码' };
    const held = (): unknown => [
      sheet.name,
      sheet.tables,
      sheet.filter,
      sheet.protection,
      [...sheet.entries()].map(({ row, column, cell }) => [
        row,
        column,
        cell.formula ?? cell.value,
      ]),
    ];
    const before = JSON.stringify(held());
    const { period, parameters } = opened.district().book;
    dropFiles(opened, [{ file: '一.xlsx', plan: filledForm(roster[0]!.code) }]);
    await takeIn(pane);
    expect(opened.notice()).toContain('1');
    await checkAll(pane);
    await build(pane, { catalogue: opened.catalogue, period, parameters, roster });
    await undoLast(pane);
    expect(JSON.stringify(held())).toBe(before);
    expect(excel.workbook.sheets).toContain(sheet);
    expect(pane.store.getState().notice?.tone).not.toBe('bad');
  });

  it.each(['镇街汇总', '附件1', '领导摘要'])(
    'a sheet of ours that somebody deleted is told of by a check, and comes back whole: %s',
    async (name) => {
      const opened = await openExcelBook({ roster: smallRoster() });
      const { excel, pane } = opened;
      const names = () => excel.workbook.sheets.map((sheet) => sheet.name);
      const before = names();
      excel.workbook.deleteSheet(excel.workbook.sheet(name));
      recalculate(excel.workbook);
      await checkAll(pane);
      expect(opened.notice()).toContain('已逐处列出');
      const { standing } = pane.store.getState();
      expect(standing.map(({ sheet }) => sheet)).toContain(name);
      expect(names()).toEqual(before.filter((each) => each !== name));
      expect(await repair(pane)).toBe(true);
      expect(names()).toEqual(before);
      recalculate(excel.workbook);
      await checkAll(pane);
      expect(opened.notice()).toBe('校验完毕，没有发现问题。');
    },
  );

  it('rows that somebody inserted are put right once, also by a pane that is opened anew', async () => {
    const roster = smallRoster();
    const opened = await openExcelBook({ roster });
    const { excel } = opened;
    const shifted = [roster[0]!.name, '镇街汇总', '领导摘要', '附件1', '报送情况', '校验结果'];
    for (const name of shifted) {
      excel.workbook.sheet(name).protection = undefined;
      excel.person.insertRows(name, 8);
    }
    await saveDueDay(opened, 7);
    expect(opened.notice()).not.toBe('');

    const again = await openExcelPane({ on: excel });
    excel.forgetTraffic();
    await saveDueDay(again, 8);
    expect(sum(excel.traffic.map(({ requestBytes }) => requestBytes))).toBeLessThan(SHEET);
    expect(again.notice()).not.toContain('已改回');
  });
});

/** Changes a setting of the book on which no sheet of figures depends. */
async function saveDueDay({ pane, catalogue, district }: ExcelPane, dueDay: number): Promise<void> {
  const { period, parameters, roster } = district().book;
  const request = { catalogue, period, roster, parameters: { ...parameters, dueDay } };
  expect(await build(pane, request, '保存设置')).toBe(true);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
