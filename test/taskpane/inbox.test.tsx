/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import type { InboxFile } from '../../src/app/browser/inbox';
import { openBook, planWorkbook } from '../../src/app/planWorkbook';
import { startBook } from '../../src/app/startBook';
import { readInbox, watchInbox } from '../../src/taskpane/state/inbox';
import { loadSeeds } from '../support/catalogue';
import { smallRoster } from '../support/month';
import { filledForm, PERIOD } from '../support/pane/forms';
import { MemoryHost } from '../support/pane/MemoryHost';
import { fileOf, renderPane } from '../support/pane/renderPane';

jest.setTimeout(60_000);

const catalogue = loadSeeds();
const roster = smallRoster();
const [first, second] = roster;

const PATIENCE = { timeout: 20_000 };

const main = () => within(screen.getByRole('main'));

function newHost(): MemoryHost {
  return new MemoryHost(planWorkbook(startBook({ catalogue, period: PERIOD, roster }), catalogue));
}

async function returnsOf(host: MemoryHost): Promise<readonly string[]> {
  const opened = openBook(await host.readWorkbook(), catalogue);
  return [...(opened?.book.returns.keys() ?? [])];
}

/** A folder that holds what the test puts into it. */
function folder() {
  const files: InboxFile[] = [];
  return {
    put: (file: File) => files.push({ path: file.name, file }),
    inbox: {
      choose: () => Promise.resolve({ name: '收件', files: () => Promise.resolve([...files]) }),
    },
  };
}

it('takes in what arrives in a folder once it is complete, and stops when told', async () => {
  const host = newHost();
  const { put, inbox } = folder();
  const { pane } = await renderPane(host, { inbox });
  put(fileOf('一.xlsx', filledForm(first!.code), 1));
  await act(() => watchInbox(pane, 20));
  expect(main().getByText('正在看守“收件”，来一份收一份。')).toBeTruthy();
  await main().findByText('已处理 1 份，最近的在前', undefined, PATIENCE);
  expect(await returnsOf(host)).toEqual([first!.code]);
  put(fileOf('坏.xlsx', filledForm(second!.code, { 'el:bed.nursing/value': 999 }), 2));
  await main().findByText('已处理 2 份，最近的在前', undefined, PATIENCE);
  const bad = main().getAllByText('坏.xlsx');
  expect(bad.some((each) => each.closest('li')?.textContent.includes('✕ 退回'))).toBe(true);
  fireEvent.click(main().getByRole('button', { name: '停止看守' }));
  put(fileOf('二.xlsx', filledForm(second!.code), 3));
  await act(() => new Promise((resolve) => setTimeout(resolve, 200)));
  expect(main().getByText('已停止看守“收件”。')).toBeTruthy();
  expect(await returnsOf(host)).toEqual([first!.code]);
});

it('a folder that the browser gives once is read again by a button, and takes nothing in twice', async () => {
  const host = newHost();
  const { pane } = await renderPane(host, { inbox: {} });
  const one = fileOf('一.xlsx', filledForm(first!.code), 1);
  await act(() => readInbox(pane, [one]));
  expect(await returnsOf(host)).toEqual([first!.code]);
  await act(() => readInbox(pane, [one]));
  expect(screen.getByText('没有新的文件；已收过的不会重收。')).toBeTruthy();
  await act(() => readInbox(pane, [one, fileOf('二.xlsx', filledForm(second!.code), 2)]));
  expect(await returnsOf(host)).toEqual([first!.code, second!.code]);
  expect(main().getByText('已处理 2 份，最近的在前')).toBeTruthy();
  expect(main().getByRole('button', { name: '再读一次' })).toBeTruthy();
});
