/** @jest-environment jsdom */
import { TextEncoder } from 'node:util';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { openBook, planWorkbook } from '../../src/app/planWorkbook';
import { startBook } from '../../src/app/startBook';
import { returnedFiles } from '../../src/app/browser/droppedFiles';
import { sha256 } from '../../src/core/values/sha256';
import { readFiles } from '../../src/taskpane/state/collect';
import { loadSeeds } from '../support/catalogue';
import { smallRoster } from '../support/month';
import { filledForm, PERIOD } from '../support/pane/forms';
import { MemoryHost } from '../support/pane/MemoryHost';
import { fileOf, renderPane, type RenderedPane } from '../support/pane/renderPane';

jest.setTimeout(60_000);
// The page of the tests has none.
Object.assign(globalThis, { TextEncoder });

const catalogue = loadSeeds();
const roster = smallRoster();
const [first] = roster;
const CHANGED = { 'el:staff.socialWorkers/value': 7 };

const main = () => within(screen.getByRole('main'));

async function bookOf(host: MemoryHost) {
  const opened = openBook(await host.readWorkbook(), catalogue);
  if (!opened) throw new Error('the workbook is no district book');
  return opened.book;
}

async function collect(rendered: RenderedPane, ...files: readonly File[]): Promise<void> {
  await act(() => readFiles(rendered.pane, returnedFiles(files)));
  fireEvent.click(main().getByRole('button', { name: /并汇总$|^登记退回/ }));
  await rendered.settled();
}

/** The list item that a text stands in. */
function around(text: string | RegExp): HTMLElement {
  const found = main()
    .getAllByText(text)
    .map((each) => each.closest('li'))
    .find((each) => each !== null);
  if (!found) throw new Error(`nothing shows ${String(text)}`);
  return found;
}

function decide(item: HTMLElement, action: string, by: string, reason: string): void {
  const details = within(item).getByText(action, { selector: 'summary' }).closest('details');
  const of = within(details ?? item);
  const fill = (name: string, value: string): void => {
    fireEvent.change(of.getByRole('textbox', { name, hidden: true }), { target: { value } });
  };
  fill('决定人', by);
  fill('理由', reason);
  fireEvent.click(of.getByRole('button', { name: /^(?:撤回|恢复)这一版$|确定放行/, hidden: true }));
}

describe('versions of what a unit sent', () => {
  let host: MemoryHost;
  beforeEach(() => {
    host = new MemoryHost(
      planWorkbook(startBook({ catalogue, period: PERIOD, roster }), catalogue),
    );
  });

  it('lists every file with what became of it, withdraws one and restores it', async () => {
    const rendered = await renderPane(host);
    const two = fileOf('二.xlsx', filledForm(first!.code, CHANGED), 2);
    await collect(rendered, fileOf('一.xlsx', filledForm(first!.code), 1), two);
    const wrong = filledForm(first!.code, { 'el:bed.nursing/value': 999 });
    await collect(rendered, fileOf('三.xlsx', wrong, 3));
    expect(main().getByText('报过 3 版，以第 2 版为准')).toBeTruthy();
    fireEvent.click(within(around('报过 3 版，以第 2 版为准')).getByRole('button'));
    const second = around('第 2 版');
    expect(second.textContent).toContain('已收，现用');
    expect(second.textContent).toContain('二.xlsx');
    expect(second.textContent).toContain('改动1项');
    expect(second.textContent).toContain(sha256(new Uint8Array(await two.arrayBuffer())));
    expect(around('第 3 版').textContent).toContain('护理型床位');
    expect(around('第 3 版').textContent).not.toContain('恢复这一版');

    decide(second, '撤回这一版', ' ', '有误');
    expect(await screen.findByText('请写明姓名和理由，要记录在簿中。')).toBeTruthy();
    decide(second, '撤回这一版', '李科长', '单位来电要求撤回');
    await rendered.settled();
    expect(screen.getByText(/第2版已撤回，现以第1版为准/)).toBeTruthy();
    expect(around('第 2 版').textContent).toContain('李科长，2023-10-03：单位来电要求撤回');
    const { returns, decisions } = await bookOf(host);
    expect(returns.get(first!.code)?.receipt.file).toBe('一.xlsx');
    expect(decisions).toMatchObject([{ kind: 'withdraw', version: 2, by: '李科长' }]);

    decide(around('第 2 版'), '恢复这一版', '李科长', '撤回有误');
    await rendered.settled();
    expect((await bookOf(host)).returns.get(first!.code)?.receipt.file).toBe('二.xlsx');
    fireEvent.click(screen.getByRole('button', { name: /撤销本次操作（恢复报送）/ }));
    await rendered.settled();
    expect((await bookOf(host)).returns.get(first!.code)?.receipt.file).toBe('一.xlsx');
  });

  it('lists files whose sender nobody knows', async () => {
    const rendered = await renderPane(host);
    await collect(rendered, fileOf('通知.xlsx', 'broken'));
    expect(main().getByText('认不出单位的文件（共 1 份，都已退回）')).toBeTruthy();
    expect(main().getByText('通知.xlsx')).toBeTruthy();
  });

  it('writes to each late unit, with whom to ring up', async () => {
    const copied: string[] = [];
    Object.defineProperty(window.navigator, 'clipboard', {
      value: { writeText: (text: string) => Promise.resolve(copied.push(text)) },
      configurable: true,
    });
    const rendered = await renderPane(host, { today: '2023-10-09' });
    const signed = { filler: '张三', phone: '0527-84350001', reviewer: '', head: '', date: '' };
    await collect(rendered, fileOf('一.xlsx', filledForm(first!.code, {}, signed), 1));
    fireEvent.click(within(around('报过 1 版，以第 1 版为准')).getByRole('button'));
    decide(around('第 1 版'), '撤回这一版', '李科长', '盖错章');
    await rendered.settled();
    const item = around('张三 0527-84350001');
    fireEvent.click(within(item).getByRole('button', { hidden: true }));
    fireEvent.click(
      within(item).getByRole('button', { name: `复制给${first!.name}的催报`, hidden: true }),
    );
    await waitFor(() => {
      expect(copied).toHaveLength(1);
    });
    expect(copied[0]).toContain(`${first!.name}（张三）：`);
    expect(copied[0]).toContain('已超过截止日');
  });
});

describe('a form that does not prove whom it was issued to', () => {
  it('is let through by name and reason, and back again', async () => {
    const secret = 'a'.repeat(64);
    const book = startBook({ catalogue, period: PERIOD, roster, secret });
    const host = new MemoryHost(planWorkbook(book, catalogue));
    const rendered = await renderPane(host);
    const foreign = filledForm(first!.code, {}, undefined, 'b'.repeat(64));
    await act(() => readFiles(rendered.pane, [fileOf('别簿.xlsx', foreign)]));
    expect(around('别簿.xlsx').textContent).toContain('✕ 退回');
    decide(around('别簿.xlsx'), '放行此份', '王主任', '簿重建过');
    await rendered.settled();
    expect(around('别簿.xlsx').textContent).toContain('已由王主任放行：簿重建过');
    fireEvent.click(main().getByRole('button', { name: '收下 1 份并汇总' }));
    await rendered.settled();
    const { decisions, returns } = await bookOf(host);
    expect(returns.has(first!.code)).toBe(true);
    expect(decisions).toMatchObject([{ kind: 'admit', by: '王主任', reason: '簿重建过' }]);
  });

  it('is not offered where figures stand against it', async () => {
    const host = new MemoryHost(
      planWorkbook(startBook({ catalogue, period: PERIOD, roster }), catalogue),
    );
    const rendered = await renderPane(host);
    const wrong = filledForm(first!.code, { 'el:bed.nursing/value': 999 });
    await act(() => readFiles(rendered.pane, [fileOf('坏.xlsx', wrong)]));
    expect(screen.queryByText('放行此份')).toBeNull();
  });
});
