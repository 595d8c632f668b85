/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { TextDecoder, TextEncoder } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { closeBook } from '../../src/app/closeBook';
import { reportView } from '../../src/app/pane/reportView';
import { planWorkbook } from '../../src/app/planWorkbook';
import type { Book } from '../../src/core/entries/book';
import { locateEntries } from '../../src/core/entries/locateEntries';
import { STATUS_TEXT, STATUSES } from '../../src/core/messages/status';
import { loadSeeds } from '../support/catalogue';
import { collectedBook, smallRoster } from '../support/month';
import { MemoryHost } from '../support/pane/MemoryHost';
import { renderPane } from '../support/pane/renderPane';

jest.setTimeout(60_000);

// Every browser has it; the stand-in for one does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const catalogue = loadSeeds();
const roster = smallRoster();

function main() {
  return within(screen.getByRole('main'));
}

function section(title: string | RegExp): HTMLElement {
  return main().getByRole('heading', { name: title }).closest('section')!;
}

describe('the report', () => {
  let book: Book;
  let host: MemoryHost;
  beforeAll(() => {
    book = collectedBook({ roster });
  });
  beforeEach(() => {
    host = new MemoryHost(planWorkbook(book, catalogue));
  });

  it('counts the indicators by status, in words and marks', async () => {
    await renderPane(host, { place: 'report' });
    const { counts } = reportView(book, catalogue);
    const shown = section('总体').textContent;
    for (const status of STATUSES) {
      const { word, mark } = STATUS_TEXT[status];
      if (counts[status] > 0) expect(shown).toContain(`${mark} ${word} ${counts[status]}`);
    }
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(
      catalogue.indicators.length,
    );
  });

  it('begins with what got worse, then says how tasks, projects and returns go', async () => {
    await renderPane(host, { place: 'report' });
    const titles = main()
      .getAllByRole('heading', { level: 3 })
      .map(({ textContent }) => textContent);
    const [worse, lines, standing] = ['比上月变差', '任务、项目、改造、报送', '总体'].map((title) =>
      titles.indexOf(title),
    ) as [number, number, number];
    expect(worse).toBeGreaterThanOrEqual(0);
    expect(lines).toBe(worse + 1);
    expect(standing).toBeGreaterThan(lines);
    expect(section('比上月变差').textContent).toContain('没有上月数据');
    expect(section('任务、项目、改造、报送').textContent).toContain(
      `${catalogue.tasks.length}项任务中`,
    );
  });

  it('lists shortfalls, the worst first, with what is missing where', async () => {
    await renderPane(host, { place: 'report' });
    const { shortfalls } = reportView(book, catalogue);
    expect(shortfalls.length).toBeGreaterThan(2);
    const list = section(`短板 ${shortfalls.length} 项`);
    const items = [...list.querySelectorAll('.item-head')].map((item) => item.textContent);
    shortfalls.forEach(({ name, gap, lead }, index) => {
      expect(items[index]).toContain(name);
      expect(items[index]).toContain(gap);
      expect(items[index]).toContain(`牵头 ${lead}`);
    });
    const spread = shortfalls.find((row) => row.spread !== '')!;
    fireEvent.click(within(list).getByText(spread.name));
    expect(within(list).getByText(spread.spread)).toBeTruthy();
  });

  it('leads from a figure down to the township’s cell', async () => {
    await renderPane(host, { place: 'report' });
    const locate = locateEntries(await host.readWorkbook());
    for (const { code, name } of reportView(book, catalogue).shortfalls.slice(0, 2)) {
      const list = section(/^短板/);
      fireEvent.click(within(list).getByText(name));
      const figures = within(list).getAllByRole('button', { name: /^转到/ });
      expect(figures.length).toBeGreaterThanOrEqual(roster.length);
      fireEvent.click(figures[0]!);
      const element = /^转到(.+?)的(.+)，/.exec(figures[0]!.getAttribute('aria-label') ?? '');
      const asked = catalogue.elements.find((each) => each.name === element?.[2]);
      expect(code).toMatch(/^[12]-/);
      await waitFor(() => {
        expect(host.selected).toEqual(locate(roster[0]!.code, `el:${asked!.code}`, 'value'));
      });
      fireEvent.click(within(list).getByText(name));
    }
  });

  it('sets departments beside townships, differences first', async () => {
    const at = locateEntries(await host.readWorkbook())('民政局', 'ind:1-05', 'numerator')!;
    const rendered = await renderPane(host, { place: 'report' });
    rendered.type(at, 1);
    await waitFor(() => {
      expect(section('部门与汇总核对').textContent).toContain('✕ 不符 1 项');
    });
    const differing = within(section('部门与汇总核对')).getAllByRole('button')[0]!;
    fireEvent.click(differing);
    fireEvent.click(main().getByRole('button', { name: '转到民政局填报的单元格' }));
    await waitFor(() => {
      expect(host.selected).toEqual(at);
    });
  });

  it('gives the words of the bulletin as a Word file', async () => {
    const rendered = await renderPane(host, { place: 'report' });
    fireEvent.click(main().getByRole('button', { name: '存为 Word' }));
    await waitFor(
      () => {
        expect([...rendered.saved.keys()]).toEqual(['2023-09_通报_宿城区.docx']);
      },
      { timeout: 20_000 },
    );
    const file = unzipSync(rendered.saved.get('2023-09_通报_宿城区.docx')!);
    const text = strFromU8(file['word/document.xml']!)
      .replace(/<wp:docPr [^>]*descr="([^"]*)"[^>]*>/g, '$1')
      .replace(/<[^>]+>/g, '');
    expect(text).toContain('关于宿城区2023年');
    const words = (of: string): string => of.replace(/[\s·]|&[lg]t;/g, '').replace(/&amp;/g, '&');
    const shown = main().getByLabelText('通报文字').textContent;
    for (const line of shown.split('\n').filter((each) => each.length > 8))
      for (const cell of line.split('\t')) expect(words(text)).toContain(words(cell));
  });

  it('draws the course of the year once a month was closed', async () => {
    const closed = closeBook(book, catalogue);
    if (!closed.ok) throw new Error(JSON.stringify(closed.reasons));
    const october = collectedBook({ roster, into: closed.next });
    await renderPane(new MemoryHost(planWorkbook(october, catalogue)), { place: 'report' });
    const { trend } = reportView(october, catalogue);
    expect(trend.map(({ month }) => month)).toEqual([9, 10]);
    const words = trend.map(({ month, good, total }) => `${month}月 ${good}/${total} 项`);
    expect(within(section('走势')).getByRole('img').getAttribute('aria-label')).toBe(
      `达标、基本达标和序时的指标占比：${words.join('，')}`,
    );
  });

  it('says what to do first where nobody has reported', async () => {
    await renderPane(new MemoryHost(planWorkbook(emptied(book), catalogue)), { place: 'report' });
    expect(main().getByText('还没有收到报表，没有可通报的数据')).toBeTruthy();
    fireEvent.click(main().getByRole('button', { name: '去收表汇总' }));
    expect(main().getByText('把报回的文件或文件夹拖到这里')).toBeTruthy();
  });
});

function emptied(book: Book): Book {
  return { ...book, returns: new Map(), receipts: [], findings: [], explanations: [] };
}
