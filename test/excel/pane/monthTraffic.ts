import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changesTo } from '../../../src/app/changesTo';
import { collectReturns, type ReturnedFile } from '../../../src/app/collectReturns';
import { ANCHORS_FILE, demoReturns } from '../../../src/app/demoReturns';
import { checkList } from '../../../src/app/pane/checkList';
import { draftOf } from '../../../src/app/pane/draft';
import { withSettled } from '../../../src/app/pane/explain';
import { planWorkbook } from '../../../src/app/planWorkbook';
import { startBook } from '../../../src/app/startBook';
import { DEFAULT_CATALOGUE } from '../../../src/cli/loadCatalogue';
import type { Catalogue, Township } from '../../../src/core/catalogue/Catalogue';
import type { Book } from '../../../src/core/entries/book';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import { toA1 } from '../../../src/core/values/address';
import { build } from '../../../src/taskpane/state/build';
import { change } from '../../../src/taskpane/state/change';
import { checkAll, explain } from '../../../src/taskpane/state/check';
import { takeIn } from '../../../src/taskpane/state/collect';
import { closeMonth } from '../../../src/taskpane/state/issue';
import { lookAgain, readWorkbook } from '../../../src/taskpane/state/workbook';
import { buildBook, openExcelPane, openFinding, type ExcelPane } from './excelPane';

/** Bytes that Excel passes at most, there or back. */
const MOST = 5 * 1024 * 1024;

/** What passed between the pane and Excel in one operation, as the genuine client sends it. */
export interface OperationTraffic {
  readonly name: string;
  readonly seconds: number;
  readonly sent: number;
  readonly received: number;
  readonly requests: number;
  /** Requests that were refused for their size, or that of their answer. */
  readonly refused: number;
}

/** The roster of the plan, or a made-up one that is larger. */
export function rosterOf({ townships }: Catalogue, size: number): readonly Township[] {
  if (size <= townships.length) return townships.slice(0, size);
  return Array.from({ length: size }, (_none, index) => ({
    ...townships[index % townships.length]!,
    code: String(321_302_001 + index),
    name: `第${index + 1}镇`,
  }));
}

/**
 * A month in the pane: everybody but one has returned; the last one returns, a figure is typed, and the month is
 * closed.
 * @param how `unchecked`: in a book that stands, up to a 说明 for a figure that was typed and not checked before;
 * `standing`: in a book that stands, without its first building; `whole`: the book is written anew too, which is
 * what every operation did before
 */
export async function* monthTraffic(
  catalogue: Catalogue,
  roster: readonly Township[],
  how: 'unchecked' | 'standing' | 'usual' | 'whole',
): AsyncGenerator<OperationTraffic> {
  const started = startBook({ catalogue, period: { year: 2023, month: 9 }, roster });
  const returns = returnsOf(started, catalogue);
  const last = returns.at(-1);
  if (!last) throw new Error('Nobody reports.');
  const opened = await openExcelPane();
  const { pane, district } = opened;
  const show = async (book: Book): Promise<void> => {
    const plan = planWorkbook(book, catalogue);
    await change(pane, { label: '备' }, () => Promise.resolve({ plan, text: '' }));
  };

  const { book } = collectReturns(started, catalogue, returns.slice(0, -1), '2023-10-03');
  if (how === 'unchecked' || how === 'standing') {
    await pane.host.apply(changesTo(planWorkbook(book, catalogue)).changes);
    await readWorkbook(pane);
  } else {
    yield await measured('首次建表', opened, () => buildBook(pane, started, catalogue));
    await show(book);
  }
  if (how === 'whole')
    yield await measured(WHOLE, opened, () => {
      const { year, month } = district().book.period;
      return build(pane, { ...draftOf(district())!, period: { year, month } });
    });
  yield await measured('收一份表', opened, () => {
    drop(opened, last);
    return takeIn(pane);
  });
  typeNotApplicable(opened);
  if (how === 'unchecked') await lookAgain(pane, { by: 'shown' });
  else yield await measured('全部校验', opened, () => checkAll(pane));
  yield await measured('写一条说明', opened, () => explain(pane, openFinding(opened), '已核实'));
  if (how === 'unchecked') return;
  yield await measured('保存设置', opened, () => {
    const { period, parameters, roster: now } = district().book;
    const dueDay = (parameters.dueDay % 28) + 1;
    const request = { catalogue, period, roster: now, parameters: { ...parameters, dueDay } };
    return build(pane, request, '保存设置');
  });
  await show(settled(district));
  yield await measured('结账', opened, () => closeMonth(pane));
}

/** Of the operation that writes the whole book anew. */
export const WHOLE = '整本重写（重建）';

async function measured(
  name: string,
  opened: ExcelPane,
  work: () => Promise<unknown>,
): Promise<OperationTraffic> {
  const { excel, pane } = opened;
  excel.forgetTraffic();
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  if (pane.store.getState().notice?.tone === 'bad') throw new Error(`${name}: ${opened.notice()}`);
  return {
    name,
    seconds,
    sent: sum(excel.traffic.map(({ requestBytes }) => requestBytes)),
    received: sum(excel.traffic.map(({ responseBytes }) => responseBytes)),
    requests: excel.syncs,
    refused: excel.traffic.filter(
      ({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes) > MOST,
    ).length,
  };
}

function returnsOf(book: Book, catalogue: Catalogue): readonly ReturnedFile[] {
  const anchors: unknown = JSON.parse(readFileSync(join(DEFAULT_CATALOGUE, ANCHORS_FILE), 'utf8'));
  const demo = demoReturns(book, catalogue, { seed: 1, anchors });
  if (!demo.ok) throw new Error(demo.errors.map(({ message }) => message).join('\n'));
  return demo.value.files.map(({ file, plan }) => ({
    file,
    sha256: file,
    content: snapshotOfPlan(plan()),
  }));
}

/** The book with a 说明 for everything that wants one. */
function settled(district: ExcelPane['district']): Book {
  const { hard, soft } = checkList(district());
  return [...hard, ...soft]
    .flatMap(({ items }) => items)
    .filter(({ state }) => state === 'toExplain')
    .reduce(
      (book, { finding }) =>
        withSettled({ ...district(), book }, finding, { explanation: '已核实' }),
      district().book,
    );
}

function drop({ pane, district, catalogue }: ExcelPane, read: ReturnedFile): void {
  const collection = collectReturns(district().book, catalogue, [read], '2023-10-03');
  const [result] = collection.files;
  if (!result) throw new Error('Nothing came of the file.');
  pane.store.setState({
    collecting: { lines: [{ id: 0, file: read.file, read, result }], collection },
  });
}

/** Somebody types into a township's sheet what wants a 说明. */
function typeNotApplicable({ excel, district }: ExcelPane): void {
  const [{ name } = { name: '' }] = district().book.roster;
  const cells = [...excel.workbook.sheet(name).entries()];
  const row = cells.find(({ cell }) => cell.value === 'el:community.childFriendly')?.row;
  const column = cells.find(({ cell }) => cell.value === 'value')?.column;
  if (row === undefined || column === undefined) throw new Error(`${name} holds no such figure.`);
  excel.person.type(name, toA1(row, column), '/');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
