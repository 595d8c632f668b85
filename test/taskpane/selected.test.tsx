/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { TextEncoder } from 'node:util';
import { planWorkbook } from '../../src/app/planWorkbook';
import type { Indicator } from '../../src/core/catalogue/Catalogue';
import type { Book } from '../../src/core/entries/book';
import { readTables } from '../../src/core/entries/readTables';
import type { CellValue } from '../../src/core/values/cell';
import { SELECTED } from '../../src/core/messages/paneReport';
import { loadSeeds } from '../support/catalogue';
import { collectedBook, smallRoster } from '../support/month';
import { MemoryHost } from '../support/pane/MemoryHost';
import { renderPane } from '../support/pane/renderPane';

jest.setTimeout(60_000);

// Every browser has it; the stand-in for one does not.
Object.assign(globalThis, { TextEncoder });

const catalogue = loadSeeds();
const roster = smallRoster();

let book: Book;
let host: MemoryHost;
beforeAll(() => {
  book = collectedBook({ roster });
});
beforeEach(() => {
  host = new MemoryHost(planWorkbook(book, catalogue));
});

/** Selects the row of a key; in the column of a field, or the first. */
async function selectRow(sheet: string, key: string, field?: string): Promise<void> {
  const read = (await host.readWorkbook()).sheets.find(({ name }) => name === sheet)!;
  const table = readTables(read).tables.find(({ rows }) => rows.some((row) => row.key === key))!;
  const { row } = table.rows.find((each) => each.key === key)!;
  const column = field === undefined ? 1 : table.columns.get(field)!;
  await act(() => host.select({ sheet, row, column }));
}

function shown(): HTMLElement {
  return within(screen.getByRole('main'))
    .getByRole('heading', { name: /^选中的数：/ })
    .closest('section')!;
}

describe('a figure that is selected in the workbook', () => {
  it.each(['report', 'check'] as const)('says where it comes from, at %s', async (place) => {
    await renderPane(host, { place });
    expect(screen.getByText(SELECTED.hint)).toBeDefined();
    const indicator = catalogue.indicators.find(({ code }) => code === '1-03')!;
    await selectRow('附件1', 'ind:1-03', '=value');
    await waitFor(() => {
      expect(shown().textContent).toContain(indicator.sentence);
    });
    const text = shown().textContent;
    expect(text).toMatch(/分子 [0-9,]+ · 分母 [0-9,]+/);
    for (const { name, code } of roster) {
      expect(text).toContain(name);
      const { receipt, entries } = book.returns.get(code)!;
      const { at } = entries.get('el:bed.total/value')!;
      expect(text).toContain(`${receipt.file} · ${at.sheet}!${at.cell}`);
    }
  });

  it('is the sum of the townships in 镇街汇总, or what one of them reports', async () => {
    await renderPane(host, { place: 'report' });
    await selectRow('镇街汇总', 'el:bed.total');
    await waitFor(() => {
      expect(shown().textContent).toContain('4 个镇街填报数之和');
    });
    const [, second] = roster;
    await selectRow('镇街汇总', 'el:bed.total', `=${second!.code}`);
    await waitFor(() => {
      expect(shown().textContent).toContain(`${second!.name}填报`);
    });
    expect(shown().textContent).not.toContain(roster[0]!.name);
  });

  it('is known in 领导摘要 by the indicator that its row names, and stays while its parts are gone to', async () => {
    const { pane } = await renderPane(host, { place: 'report' });
    const leaders = (await host.readWorkbook()).sheets.find(({ name }) => name === '领导摘要')!;
    const names = new Map(catalogue.indicators.map((each) => [each.shortName, each]));
    const namedIn = (line: readonly CellValue[]): Indicator | undefined =>
      line.flatMap((cell) => (typeof cell === 'string' ? (names.get(cell) ?? []) : []))[0];
    const index = leaders.values.findIndex((line) => namedIn(line));
    const named = namedIn(leaders.values[index]!)!;
    await act(() => host.select({ sheet: '领导摘要', row: index + leaders.firstRow, column: 6 }));
    await waitFor(() => {
      expect(shown().textContent).toContain(named.name);
    });
    const [figure] = within(shown()).queryAllByRole('button');
    if (figure) fireEvent.click(figure);
    await waitFor(() => {
      expect(shown().textContent).toContain(named.name);
    });
    await act(() => host.select({ sheet: '领导摘要', row: 0, column: 1 }));
    expect(shown().textContent).toContain(named.name);
    expect(pane.store.getState().notice).toBeUndefined();
  });
});
