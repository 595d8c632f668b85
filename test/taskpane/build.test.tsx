/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { unzipSync } from 'fflate';
import { CLOSE } from '../../src/core/messages/paneBuild';
import { planWorkbook } from '../../src/app/planWorkbook';
import type { Book } from '../../src/core/entries/book';
import { bookSheetNames } from '../../src/core/plan/districtSheets';
import { SaidError } from '../../src/core/messages/SaidError';
import type { SheetPlan, WorkbookPlan } from '../../src/core/workbook/SheetPlan';
import { collectedBook, smallRoster } from '../support/month';
import { loadSeeds } from '../support/catalogue';
import { MemoryHost } from '../support/pane/MemoryHost';
import { renderPane, type RenderedPane } from '../support/pane/renderPane';

jest.setTimeout(60_000);

const catalogue = loadSeeds();
const roster = smallRoster();
const sheets = bookSheetNames(roster, catalogue.plan);

function press(name: string | RegExp): void {
  fireEvent.click(within(screen.getByRole('main')).getByRole('button', { name }));
}

function withSmallRoster({ pane }: RenderedPane): void {
  const { draft } = pane.store.getState();
  act(() => {
    pane.store.setState({ draft: { ...draft, roster } });
  });
}

describe('building', () => {
  it('walks through the first run in three steps to a built book', async () => {
    const rendered = await renderPane(new MemoryHost(), { walked: false });
    withSmallRoster(rendered);
    await waitFor(() => screen.getByText('第 1 步，共 3 步'));
    press(/就用宿城区（4 个镇街）/);
    expect(screen.getByText('第 2 步，共 3 步')).toBeTruthy();
    expect(screen.getByRole('combobox', { name: /月份/ }).textContent).toContain('9月');
    press('下一步');
    expect(screen.getByText(new RegExp(`新建 ${sheets.length} 张工作表`))).toBeTruthy();
    press('建表');
    await rendered.settled();
    const names = (await rendered.host.listSheets()).map(({ name }) => name);
    expect([...names].sort()).toEqual([...sheets].sort());
    expect(names).toEqual(expect.arrayContaining(['首页', '领导摘要', roster[0]!.name, '_annex']));
    expect(screen.getByText(new RegExp(`已建好 ${sheets.length} 张工作表`))).toBeTruthy();
    expect(screen.getByText('总表 · 宿城区')).toBeTruthy();
    expect(JSON.parse(window.localStorage.getItem('annex.pane') ?? '')).toMatchObject({
      walked: true,
    });
  });

  it('says before which names are taken, overwrites nothing, and gives theirs another by a click', async () => {
    const host = new MemoryHost();
    host.addSheet('参数', '我的参数');
    host.addSheet('草稿', '随手记');
    const rendered = await renderPane(host);
    withSmallRoster(rendered);
    expect(await screen.findByText(/1 张工作表与要建的同名：参数；不会覆盖它/)).toBeTruthy();
    expect(screen.getByText(/您自己的 1 张工作表不动：草稿/)).toBeTruthy();
    const button = screen.getByText('建表', { selector: '.ms-Button-label' }).closest('button')!;
    expect(button.disabled).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: '把“参数”改名为“参数（原）”' }));
    await rendered.settled();
    expect(screen.getByText(/您的“参数”已改名为“参数（原）”/)).toBeTruthy();
    expect(screen.getByText(/您自己的 2 张工作表不动：参数（原）、草稿/)).toBeTruthy();
    expect(button.disabled).toBe(false);
    press('建表');
    await rendered.settled();
    expect(cell(host, '参数（原）', 0, 0)).toBe('我的参数');
    expect((await host.listSheets()).map(({ name }) => name)).toContain('参数');
  });

  it('can be cancelled, and leaves the workbook as it was', async () => {
    const rendered = await renderPane(new MemoryHost());
    withSmallRoster(rendered);
    press('建表');
    fireEvent.click(await screen.findByRole('button', { name: '取消' }));
    await rendered.settled();
    expect(screen.getByText('已取消“建表”，工作簿没有改动。')).toBeTruthy();
    expect(await rendered.host.listSheets()).toEqual([]);
  });

  it('asks before an undo that would take later edits back', async () => {
    const rendered = await renderPane(new MemoryHost());
    withSmallRoster(rendered);
    press('建表');
    await rendered.settled();
    rendered.type({ sheet: '首页', row: 30, column: 3 }, '后来写的');
    fireEvent.click(await screen.findByRole('button', { name: /撤销本次操作/ }));
    fireEvent.click(screen.getByRole('button', { name: '不撤销' }));
    expect(cell(rendered.host, '首页', 30, 3)).toBe('后来写的');
    fireEvent.click(screen.getByRole('button', { name: /撤销本次操作/ }));
    fireEvent.click(screen.getByRole('button', { name: '确定撤销' }));
    await rendered.settled();
    expect(await rendered.host.listSheets()).toEqual([]);
  });

  it('says in a sentence what went wrong', async () => {
    const host = new MemoryHost();
    const rendered = await renderPane(host);
    withSmallRoster(rendered);
    host.failing = {
      call: 'apply',
      error: new SaidError('工作表设有保护密码；请撤销保护后再试。'),
    };
    press('建表');
    await rendered.settled();
    expect(screen.getByRole('alert').textContent).toContain('“建表”没有完成');
    expect(screen.getByRole('alert').textContent).toContain('请撤销保护后再试');
  });

  it('shows nobody the words of what was not foreseen, and has them copied', async () => {
    const host = new MemoryHost();
    const rendered = await renderPane(host);
    withSmallRoster(rendered);
    host.failing = { call: 'apply', error: new TypeError('no sheet 龙河镇 of undefined') };
    press('建表');
    await rendered.settled();
    const { textContent } = screen.getByRole('alert');
    expect(textContent).toContain('出现未预料的问题；请重试');
    expect(textContent).not.toContain('undefined');
    const written: string[] = [];
    const clipboard = {
      writeText: (text: string) => {
        written.push(text);
        return Promise.resolve();
      },
    };
    Object.defineProperty(window.navigator, 'clipboard', { value: clipboard, configurable: true });
    fireEvent.click(screen.getByRole('button', { name: '复制技术信息（发给维护人员）' }));
    await screen.findByText('已复制');
    expect(written.join()).toContain('TypeError: no sheet 龙河镇 of undefined');
  });
});

describe('a district book', () => {
  let book: Book;
  let host: MemoryHost;
  beforeAll(() => {
    book = collectedBook({ roster });
  });
  beforeEach(() => {
    host = new MemoryHost(planWorkbook(book, catalogue));
  });

  it('is rebuilt with everything that was entered, and the rebuild can be undone', async () => {
    const rendered = await renderPane(host, { place: 'build' });
    const entered = [...book.returns.values()].flatMap(({ entries }) =>
      [...entries.values()].filter(({ value }) => value.kind !== 'missing'),
    ).length;
    const units = book.returns.size;
    expect(screen.getByText(`保留 ${units} 个单位已填的 ${entered} 项`)).toBeTruthy();
    rendered.type({ sheet: '首页', row: 2, column: 2 }, '改乱了');
    press('重建本月总表');
    await rendered.settled();
    expect(screen.getByText(new RegExp(`保留已填的 ${entered} 项`))).toBeTruthy();
    expect(cell(host, '首页', 2, 2)).not.toBe('改乱了');
    fireEvent.click(screen.getByRole('button', { name: /撤销本次操作/ }));
    await rendered.settled();
    expect(cell(host, '首页', 2, 2)).toBe('改乱了');
    expect(screen.getByText('已撤销“建表”，工作簿恢复到操作之前。')).toBeTruthy();
  });

  it('issues the forms as one archive', async () => {
    const rendered = await renderPane(host, { place: 'build' });
    press('生成报表压缩包');
    await rendered.settled();
    const names = Object.keys(unzipSync(rendered.saved.get('2023-09_下发报表.zip')!));
    expect(names).toHaveLength(roster.length + catalogue.departments.length);
    expect(names).toContain(`2023-09_镇街_${roster[0]!.name}.xlsx`);
  });

  it('closes a month that is complete, and saves a copy of it', async () => {
    const rendered = await renderPane(host, { place: 'build' });
    press('保存本月总表副本');
    await rendered.settled();
    expect([...rendered.saved.keys()]).toEqual(['2023-09_总表_宿城区.xlsx']);
    expect(screen.getByRole('status').textContent).toContain('已交给下载');
    press('结账并转到2023年10月');
    press('直接结账');
    await rendered.settled();
    expect(screen.getByText('2023年10月', { selector: '.head-period' })).toBeTruthy();
    expect(screen.getByText(/还有\d+个单位未报/)).toBeTruthy();
  });

  it('says what keeps a month from being closed, each finding in a line of its own', async () => {
    const [first] = roster;
    const negative = { sheet: first!.name, row: 5, column: 6 };
    const rendered = await renderPane(host, { place: 'build' });
    expect(cell(host, first!.name, negative.row, negative.column)).not.toBe(-5);
    rendered.type(negative, -5);
    fireEvent.click(screen.getByRole('button', { name: /填报校验/ }));
    press('全部校验');
    await rendered.settled();
    fireEvent.click(screen.getByRole('button', { name: /建表/ }));
    const said = screen.getByText(/处强制性问题未改正：/).closest('li')!;
    const lines = within(said).getAllByRole('listitem');
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every((line) => line.textContent.includes(first!.name))).toBe(true);
    expect(said.textContent).toContain('请改正重报后再结账。');
  });
});

describe('a copy of the district book', () => {
  const book = collectedBook({ roster });
  const plan = planWorkbook(book, catalogue);

  it('has the sheets of people’s own, plain, and says so', async () => {
    const own = { sheet: '我的', steps: [{ kind: 'values', row: 0, column: 0, values: [[7]] }] };
    const host = new MemoryHost({ ...plan, sheets: [...plan.sheets, own as SheetPlan] });
    const rendered = await renderPane(host, { place: 'build' });
    press('保存本月总表副本');
    await rendered.settled();
    expect(screen.getByRole('status').textContent).toContain(
      '您自己加的工作表“我的”在副本里只有数值和公式',
    );
  });

  it('is opened beside the workbook where downloads may be blocked, and only then said to be', async () => {
    const rendered = await renderPane(new MemoryHost(plan), { place: 'build' });
    const opened: Uint8Array[] = [];
    let isRefused = true;
    Object.assign(rendered.pane.services, {
      openCopy: (bytes: Uint8Array) =>
        isRefused ? Promise.reject(new Error('blocked')) : Promise.resolve(opened.push(bytes)),
    });
    press('保存本月总表副本');
    await rendered.settled();
    expect(screen.queryByText(CLOSE.opened('2023-09_总表_宿城区.xlsx'))).toBeNull();
    expect(screen.getByRole('alert').textContent).not.toContain('blocked');
    isRefused = false;
    press('保存本月总表副本');
    await rendered.settled();
    expect(screen.getByText(CLOSE.opened('2023-09_总表_宿城区.xlsx'))).toBeTruthy();
    expect([opened.length, rendered.saved.size]).toEqual([1, 0]);
  });

  it('is read again, and not handed over where it lacks anything', async () => {
    const rendered = await renderPane(new MemoryHost(plan), { place: 'build' });
    const { services } = rendered.pane;
    const { writeXlsx } = services;
    Object.assign(services, {
      writeXlsx: (whole: WorkbookPlan) => writeXlsx({ ...whole, sheets: whole.sheets.slice(1) }),
    });
    press('保存本月总表副本');
    await rendered.settled();
    expect([...rendered.saved.keys()]).toEqual([]);
    expect(screen.getByRole('alert').textContent).toMatch(/没有保存：.*缺少工作表“首页”/);
  });
});

function cell(host: MemoryHost, sheet: string, row: number, column: number): unknown {
  return host.sheet(sheet)?.values[row]?.[column] ?? null;
}
