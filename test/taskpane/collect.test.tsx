/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { openBook, planWorkbook } from '../../src/app/planWorkbook';
import { startBook } from '../../src/app/startBook';
import { notHere } from '../../src/core/messages/pane';
import { fileTooLarge } from '../../src/core/messages/xlsx';
import { readFiles } from '../../src/taskpane/state/collect';
import { returnedFiles } from '../../src/app/browser/droppedFiles';
import { loadSeeds } from '../support/catalogue';
import { smallRoster } from '../support/month';
import { filledForm, PERIOD } from '../support/pane/forms';
import { MemoryHost } from '../support/pane/MemoryHost';
import { fileOf, LARGEST, renderPane, type RenderedPane } from '../support/pane/renderPane';

jest.setTimeout(60_000);

const catalogue = loadSeeds();
const roster = smallRoster();
const [first, second] = roster;
const plan = planWorkbook(startBook({ catalogue, period: PERIOD, roster }), catalogue);

function main() {
  return within(screen.getByRole('main'));
}

async function drop({ pane }: RenderedPane, ...files: readonly File[]): Promise<void> {
  await act(() => readFiles(pane, returnedFiles(files)));
}

async function bookOf(host: MemoryHost) {
  const opened = openBook(await host.readWorkbook(), catalogue);
  if (!opened) throw new Error('the workbook is no district book');
  return opened.book;
}

function line(name: string): HTMLElement {
  const found = main()
    .getAllByText(name)
    .map((each) => each.closest('li'))
    .find((each) => each?.className.includes('item') === true);
  if (!found) throw new Error(`there is no line of ${name}`);
  return found;
}

describe('collecting', () => {
  let host: MemoryHost;
  beforeEach(() => {
    host = new MemoryHost(plan);
  });

  it('says first who has to report, and how to begin', async () => {
    await renderPane(host);
    expect(screen.getByText('总表 · 宿城区')).toBeTruthy();
    const expected = roster.length + catalogue.departments.length;
    expect(main().getAllByText(`已报 0 / ${expected} 个单位`)).toHaveLength(2);
    expect(screen.getByText('把报回的文件或文件夹拖到这里')).toBeTruthy();
  });

  it('gives every file a line, and takes in what is accepted', async () => {
    const rendered = await renderPane(host);
    await drop(
      rendered,
      fileOf('好.xlsx', filledForm(first!.code)),
      fileOf('坏.xlsx', filledForm(second!.code, { 'el:bed.nursing/value': 999 })),
      fileOf('读不出.xlsx', 'broken'),
      fileOf('~$好.xlsx', 'broken'),
    );
    expect(main().getByText(/可收 1 份，退回 2 份/)).toBeTruthy();
    expect(line('好.xlsx').textContent).toContain('可收');
    expect(line('好.xlsx').textContent).toContain('没有发现问题');
    expect(line('坏.xlsx').textContent).toContain('强制性问题 1 处');
    expect(line('坏.xlsx').textContent).toContain('护理型床位');
    expect(line('读不出.xlsx').textContent).toContain('不是 .xlsx 工作簿');
    expect((await bookOf(host)).returns.size).toBe(0);

    fireEvent.click(main().getByRole('button', { name: '收下 1 份并汇总' }));
    await rendered.settled();
    const book = await bookOf(host);
    expect([...book.returns.keys()]).toEqual([first!.code]);
    expect(book.receipts.map(({ file, accepted }) => [file, accepted])).toEqual([
      ['坏.xlsx', false],
      ['好.xlsx', true],
      ['读不出.xlsx', false],
    ]);
    expect(screen.getByText(/已收下 1 份，退回 2 份/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /撤销本次操作（收表汇总）/ }));
    await rendered.settled();
    expect((await bookOf(host)).receipts).toEqual([]);
  });

  it('reads files that come while others are read, or taken in, once that is done', async () => {
    const rendered = await renderPane(host);
    await act(async () => {
      await Promise.all([
        readFiles(rendered.pane, [fileOf('一.xlsx', filledForm(first!.code))]),
        readFiles(rendered.pane, [fileOf('二.xlsx', filledForm(second!.code), 1)]),
      ]);
    });
    expect(main().getByText(/可收 2 份/)).toBeTruthy();
    fireEvent.click(main().getByRole('button', { name: '收下 2 份并汇总' }));
    await drop(rendered, fileOf('三.xlsx', filledForm(first!.code, { 'el:bed.nursing/value': 1 })));
    await rendered.settled();
    expect((await bookOf(host)).returns.size).toBe(2);
    expect(line('三.xlsx').textContent).toContain('可收');
  });

  it('refuses a file by its size before it is read', async () => {
    const rendered = await renderPane(host);
    const large = new File([new Uint8Array(LARGEST + 1)], '照片.xlsx');
    Object.defineProperty(large, 'arrayBuffer', {
      value: () => {
        throw new Error('the file was read');
      },
    });
    await drop(rendered, large, fileOf('好.xlsx', filledForm(first!.code), 1));
    expect(main().getByText(/可收 1 份，退回 1 份/)).toBeTruthy();
    expect(line('照片.xlsx').textContent).toContain(fileTooLarge(LARGEST + 1, LARGEST));
  });

  it('shows what a corrected file changes', async () => {
    const rendered = await renderPane(host);
    await drop(rendered, fileOf('一.xlsx', filledForm(first!.code)));
    fireEvent.click(main().getByRole('button', { name: '收下 1 份并汇总' }));
    await rendered.settled();
    await drop(
      rendered,
      fileOf('二.xlsx', filledForm(first!.code, { 'el:staff.socialWorkers/value': 7 })),
    );
    expect(line('二.xlsx').textContent).toContain('替换上次报送；比上次报送改动 1 项');
    expect(line('二.xlsx').textContent).toContain('老年人社会工作者人数（基础数据!G42）：100 → 7');
  });

  it('sends a file back with a reason, and takes that back', async () => {
    const rendered = await renderPane(host);
    await drop(
      rendered,
      fileOf('一.xlsx', filledForm(first!.code), 1),
      fileOf('二.xlsx', filledForm(second!.code), 2),
    );
    const refuse = (reason: string): void => {
      const of = within(line('二.xlsx'));
      fireEvent.change(of.getByRole('textbox', { name: '退回理由', hidden: true }), {
        target: { value: reason },
      });
      fireEvent.click(of.getByRole('button', { name: '确定退回', hidden: true }));
    };
    refuse(' ');
    expect(await screen.findByText('请写明退回理由，回执里要用。')).toBeTruthy();
    refuse('没有盖章');
    expect(line('二.xlsx').textContent).toContain('✕ 退回');
    const of = within(line('二.xlsx'));
    fireEvent.click(of.getByRole('button', { name: '改为收下', hidden: true }));
    expect(main().getByRole('button', { name: '收下 2 份并汇总' })).toBeTruthy();
    refuse('没有盖章');
    fireEvent.click(main().getByRole('button', { name: '收下 1 份并汇总' }));
    await rendered.settled();
    const { receipts, returns } = await bookOf(host);
    expect([...returns.keys()]).toEqual([first!.code]);
    expect(receipts.find(({ org }) => org === second!.code)?.reason).toBe('没有盖章');
  });

  it('names who is missing, late, sent back and double, and reminds them', async () => {
    const copied: string[] = [];
    Object.defineProperty(window.navigator, 'clipboard', {
      value: { writeText: (text: string) => Promise.resolve(copied.push(text)) },
      configurable: true,
    });
    const rendered = await renderPane(host, { today: '2023-10-09' });
    await drop(
      rendered,
      fileOf('一.xlsx', filledForm(first!.code), 1),
      fileOf('一改.xlsx', filledForm(first!.code, { 'el:staff.socialWorkers/value': 7 }), 2),
      fileOf('坏.xlsx', filledForm(second!.code, { 'el:bed.nursing/value': 999 }), 3),
    );
    fireEvent.click(main().getByRole('button', { name: '收下 2 份并汇总' }));
    await rendered.settled();
    expect(main().getByText('逾期 1 个')).toBeTruthy();
    expect(main().getByText('退回待重报 1 个')).toBeTruthy();
    expect(main().getByText('重复报送 1 个')).toBeTruthy();
    expect(main().getByText(`${first!.name}：一.xlsx、一改.xlsx`)).toBeTruthy();
    fireEvent.click(main().getByRole('button', { name: '复制催报通知' }));
    await waitFor(() => {
      expect(copied).toHaveLength(1);
    });
    expect(copied[0]).toContain('2023年9月养老托育数据报表应于2023年10月5日前报送发改局');
    expect(copied[0]).toContain('截至2023年10月9日');
    expect(copied[0]).toContain('已超过截止日');
    expect(copied[0]).toContain(`已退回、请改正后重报（1个）：\n${second!.name} · `);
    expect(copied[0]).not.toContain(`、${first!.name}`);
  });

  it('is given up without a trace', async () => {
    const rendered = await renderPane(host);
    await drop(rendered, fileOf('一.xlsx', filledForm(first!.code)));
    fireEvent.click(main().getByRole('button', { name: '放弃本次收表' }));
    expect(screen.queryByText('一.xlsx')).toBeNull();
    expect((await bookOf(host)).receipts).toEqual([]);
  });

  it('says what to bring where nothing was dropped that could be read', async () => {
    const rendered = await renderPane(host);
    await drop(rendered, fileOf('.DS_Store', 'broken'));
    expect(screen.getByText('没有可收的文件；请放入报回的 .xlsx 文件。')).toBeTruthy();
  });
});

describe('places that need a district book', () => {
  it.each([
    ['收表汇总', notHere.collectForm],
    ['通报', notHere.reportForm],
  ])('%s says on a form what to open instead', async (place, words) => {
    await renderPane(new MemoryHost(filledForm(first!.code)));
    fireEvent.click(screen.getByRole('button', { name: place }));
    expect(screen.getByText(words)).toBeTruthy();
    fireEvent.click(main().getByRole('button', { name: '去填报校验' }));
    expect(main().getByRole('button', { name: '全部校验' })).toBeTruthy();
  });

  it.each(['填报校验', '收表汇总', '通报'])('%s leads to building elsewhere', async (place) => {
    await renderPane(new MemoryHost());
    fireEvent.click(screen.getByRole('button', { name: place }));
    fireEvent.click(main().getByRole('button', { name: '去建表' }));
    expect(main().getByRole('button', { name: '建表' })).toBeTruthy();
  });
});
