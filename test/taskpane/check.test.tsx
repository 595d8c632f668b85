/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { planWorkbook } from '../../src/app/planWorkbook';
import { unfiledReceipt } from '../../src/core/entries/readReceipts';
import { locateEntries } from '../../src/core/entries/locateEntries';
import { NO_SIGNERS } from '../../src/core/entries/signers';
import type { RowKey } from '../../src/core/entries/entry';
import type { CellAddress } from '../../src/core/values/address';
import { loadSeeds } from '../support/catalogue';
import { collectedBook, smallRoster } from '../support/month';
import { filledForm } from '../support/pane/forms';
import { MemoryHost } from '../support/pane/MemoryHost';
import { renderPane } from '../support/pane/renderPane';

jest.setTimeout(60_000);

const TOWN = '321302103';
const catalogue = loadSeeds();

/** The cell of an entry on the host's sheets. */
async function cellOf(
  host: MemoryHost,
  key: RowKey,
  field: 'value' | 'note' = 'value',
): Promise<CellAddress> {
  const at = locateEntries(await host.readWorkbook())(TOWN, key, field);
  if (!at) throw new Error(`there is no ${key}/${field}`);
  return at;
}

function valueAt(host: MemoryHost, { sheet, row, column }: CellAddress): unknown {
  return host.sheet(sheet)?.values[row]?.[column] ?? null;
}

async function finding(name: RegExp): Promise<HTMLElement> {
  return screen.findByRole('button', { name });
}

describe('checking a form', () => {
  it('begins with the check, and says when nothing is found', async () => {
    await renderPane(new MemoryHost(filledForm(TOWN)));
    expect(screen.getByText('镇街报表 · 龙河镇')).toBeTruthy();
    expect(await screen.findByText('没有发现问题')).toBeTruthy();
    expect(screen.getByText('可以保存并报回发改局。')).toBeTruthy();
  });

  it('lists findings by severity and sheet, each with found, expected and remedy', async () => {
    await renderPane(
      new MemoryHost(
        filledForm(TOWN, { 'el:bed.nursing/value': 999, 'el:community.childFriendly/value': '/' }),
      ),
    );
    expect(await screen.findByText('强制性问题 1 处，必须改正')).toBeTruthy();
    expect(screen.getByText('核实性问题 1 处，请写说明')).toBeTruthy();
    expect(screen.getAllByRole('heading', { name: /^基础数据/ })).toHaveLength(2);
    const hard = await finding(/强制性.*护理型床位/);
    expect(hard.textContent).toContain('现为 999 张，应为 不多于 100 张');
    expect(hard.textContent).toContain('请核对两数后改正');
  });

  it('jumps to the cell', async () => {
    const host = new MemoryHost(filledForm(TOWN, { 'el:bed.nursing/value': 999 }));
    await renderPane(host);
    fireEvent.click(await finding(/护理型床位/));
    const at = await cellOf(host, 'el:bed.nursing');
    await waitFor(() => {
      expect(host.selected).toEqual(at);
    });
    expect((await finding(/护理型床位/)).getAttribute('aria-expanded')).toBe('true');
  });

  it('follows what is typed, with one read of the sheet for all edits before a pause', async () => {
    const host = new MemoryHost(filledForm(TOWN));
    const rendered = await renderPane(host);
    const at = await cellOf(host, 'el:bed.nursing');
    const other = await cellOf(host, 'el:pop.age65');
    host.calls.length = 0;
    rendered.type(at, 999);
    rendered.type(other, 1.5);
    expect(await screen.findByText('强制性问题 3 处，必须改正')).toBeTruthy();
    expect(host.calls).toEqual(['readSheets']);
    rendered.type(at, 60);
    rendered.type(other, 100);
    expect(await screen.findByText('没有发现问题')).toBeTruthy();
    expect(host.calls).toEqual(['readSheets', 'readSheets']);
  });

  it('reads everything where a sheet was added', async () => {
    const host = new MemoryHost(filledForm(TOWN));
    const rendered = await renderPane(host);
    host.addSheet('我的草稿', '随手记');
    rendered.type({ sheet: '我的草稿', row: 1, column: 0 }, 5);
    expect(await screen.findByText('核实性问题 2 处，请写说明')).toBeTruthy();
  });

  it('writes a 说明 into the note cell of the row, and nowhere else', async () => {
    const host = new MemoryHost(filledForm(TOWN, { 'el:community.childFriendly/value': '/' }));
    const rendered = await renderPane(host);
    fireEvent.click(await finding(/待说明/));
    fireEvent.click(screen.getByRole('button', { name: '保存说明' }));
    expect(await screen.findByText('请先写明原因再保存。')).toBeTruthy();
    const before = await host.readWorkbook();
    fireEvent.change(screen.getByRole('textbox', { name: '说明' }), {
      target: { value: '本镇没有助产机构' },
    });
    fireEvent.click(screen.getByRole('button', { name: '保存说明' }));
    await rendered.settled();
    const note = await cellOf(host, 'el:community.childFriendly', 'note');
    expect(valueAt(host, note)).toBe('本镇没有助产机构');
    expect(await screen.findByText('已说明或豁免 1 处')).toBeTruthy();
    expect(screen.getByText('说明已写入。')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /撤销本次操作（写说明）/ }));
    await rendered.settled();
    expect((await host.readWorkbook()).sheets).toEqual(before.sheets);
  });

  it('reminds of who filled the form, and asks for no 说明', async () => {
    const host = new MemoryHost(filledForm(TOWN, {}, NO_SIGNERS));
    await renderPane(host);
    expect(await screen.findByText('没有发现问题')).toBeTruthy();
    expect(screen.getByText('提醒 1 处，不用写说明')).toBeTruthy();
    const item = await finding(/提醒.*没有写明填表人/);
    expect(item.textContent).toContain('不影响收表和结账');
    fireEvent.click(item);
    expect(screen.queryByRole('button', { name: '保存说明' })).toBeNull();
    await waitFor(() => {
      expect(host.selected?.sheet).toBe('基础数据');
    });
    expect(screen.queryByText(/请写说明/)).toBeNull();
  });

  it('copies the list as text', async () => {
    const copied: string[] = [];
    Object.defineProperty(window.navigator, 'clipboard', {
      value: { writeText: (text: string) => Promise.resolve(copied.push(text)) },
      configurable: true,
    });
    await renderPane(
      new MemoryHost(
        filledForm(TOWN, { 'el:bed.nursing/value': 999, 'el:community.childFriendly/value': '/' }),
      ),
    );
    fireEvent.click(await screen.findByRole('button', { name: '复制清单' }));
    expect(await screen.findByText('已复制')).toBeTruthy();
    expect(copied[0]).toContain('龙河镇2023年9月报表校验清单');
    expect(copied[0]).toContain('强制性问题（1处，必须改正）\n1. 龙河镇 · 基础数据 · G');
    expect(copied[0]).toContain('核实性问题（1处，请写说明）');
  });

  it('shows the list to be copied by hand where the browser does not copy', async () => {
    Object.defineProperty(window.navigator, 'clipboard', { value: undefined, configurable: true });
    await renderPane(new MemoryHost(filledForm(TOWN, { 'el:bed.nursing/value': 999 })));
    fireEvent.click(await screen.findByRole('button', { name: '复制清单' }));
    const shown = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '复制清单' });
    expect(shown.value).toContain('护理型床位');
  });

  it('checks a department as it checks a township', async () => {
    await renderPane(new MemoryHost(filledForm('民政局', { 'ind:1-05/numerator': 120 })));
    expect(screen.getByText('部门报表 · 民政局')).toBeTruthy();
    expect(await finding(/强制性/)).toBeTruthy();
  });
});

describe('checking a district book', () => {
  const roster = smallRoster();
  const book = collectedBook({ roster });
  const [first] = roster;

  it('finds the cell on the township’s own sheet', async () => {
    const host = new MemoryHost(planWorkbook(book, catalogue));
    const rendered = await renderPane(host, { place: 'check' });
    const at = locateEntries(await host.readWorkbook())(first!.code, 'el:bed.nursing', 'value')!;
    expect(at.sheet).toBe(first!.name);
    rendered.type(at, 99999);
    const item = await finding(/强制性.*护理型床位/);
    fireEvent.click(item);
    await waitFor(() => {
      expect(host.selected).toEqual(at);
    });
  });

  it('writes findings and explanations into its ledgers, and takes a waiver', async () => {
    // Without files nothing can differ from them, so that the figure has one finding alone.
    const unfiled = [...book.returns].map(
      ([org, each]) => [org, { ...each, receipt: unfiledReceipt(org, org) }] as const,
    );
    const typed = { ...book, receipts: [], returns: new Map(unfiled) };
    const host = new MemoryHost(planWorkbook(typed, catalogue));
    const rendered = await renderPane(host, { place: 'check' });
    const at = locateEntries(await host.readWorkbook())(
      first!.code,
      'el:community.childFriendly',
      'value',
    )!;
    const note = locateEntries(await host.readWorkbook())(
      first!.code,
      'el:community.childFriendly',
      'note',
    )!;
    rendered.type(note, '');
    rendered.type(at, '/');
    await finding(/待说明.*示范性儿童友好社区/);
    fireEvent.click(screen.getByRole('button', { name: '全部校验' }));
    await rendered.settled();
    expect(textOf(host, '校验结果')).toContain('示范性儿童友好社区（场所、空间）数填为不适用');
    fireEvent.click(await finding(/待说明.*示范性儿童友好社区/));
    const opened = within(screen.getByRole('main'));
    fireEvent.click(opened.getByRole('button', { name: '保存豁免' }));
    expect(await screen.findByText('豁免人和理由都要写。')).toBeTruthy();
    fireEvent.change(opened.getByRole('textbox', { name: '豁免人' }), {
      target: { value: '王主任' },
    });
    fireEvent.change(opened.getByRole('textbox', { name: '豁免理由' }), {
      target: { value: '已电话核实' },
    });
    fireEvent.click(opened.getByRole('button', { name: '保存豁免' }));
    await rendered.settled();
    expect(textOf(host, '说明台账')).toContain('王主任 已电话核实 2023-10-03');
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: /待说明.*示范性儿童友好社区/ })).toBeNull();
    });
  });
});

function textOf(host: MemoryHost, sheet: string): string {
  const cells = host.sheet(sheet)?.values.flat() ?? [];
  return cells.flatMap((cell) => (typeof cell === 'string' && cell !== '' ? [cell] : [])).join(' ');
}
