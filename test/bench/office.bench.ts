import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectReturns, type ReturnedFile } from '../../src/app/collectReturns';
import { ANCHORS_FILE, demoReturns } from '../../src/app/demoReturns';
import { checkList } from '../../src/app/pane/checkList';
import { draftOf } from '../../src/app/pane/draft';
import { withSettled } from '../../src/app/pane/explain';
import { planWorkbook } from '../../src/app/planWorkbook';
import { startBook } from '../../src/app/startBook';
import { DEFAULT_CATALOGUE } from '../../src/cli/loadCatalogue';
import type { Township } from '../../src/core/catalogue/Catalogue';
import type { Book } from '../../src/core/entries/book';
import { snapshotOfPlan } from '../../src/core/plan/snapshotOfPlan';
import { toA1 } from '../../src/core/values/address';
import { build } from '../../src/taskpane/state/build';
import { change } from '../../src/taskpane/state/change';
import { checkAll, explain } from '../../src/taskpane/state/check';
import { takeIn } from '../../src/taskpane/state/collect';
import { closeMonth } from '../../src/taskpane/state/issue';
import { buildBook, openExcelPane, openFinding, type ExcelPane } from '../excel/pane/excelPane';
import type { Bench, Measure } from './Bench';
import { catalogue, type Prepared } from './month';

/** Roster sizes; a quick run takes the first three townships alone. */
const SIZES = [15, 200];
const FEW = 3;
const REFUSED = 5 * 1024 * 1024;

/**
 * What passes between the pane and Excel in each operation of a month, as the genuine client sends it: whole
 * rewriting, which is what every operation did before and 重建 still does, stands first; what the others send
 * is set beside it.
 */
export const bench: Bench = {
  title: 'Excel 窗格与工作簿之间：整本重写与只写差异',
  async run({ quick }: Prepared): Promise<readonly Measure[]> {
    const measures: Measure[] = [];
    for (const size of quick ? [FEW] : SIZES) measures.push(...(await monthOf(rosterOf(size))));
    return measures;
  },
};

function rosterOf(size: number): readonly Township[] {
  const { townships } = catalogue;
  if (size <= townships.length) return townships.slice(0, size);
  return Array.from({ length: size }, (_none, index) => ({
    ...townships[index % townships.length]!,
    code: String(321_302_001 + index),
    name: `第${index + 1}镇`,
  }));
}

async function monthOf(roster: readonly Township[]): Promise<readonly Measure[]> {
  const started = startBook({ catalogue, period: { year: 2023, month: 9 }, roster });
  const returns = returnsOf(started);
  const last = returns.at(-1);
  if (!last) throw new Error('Nobody reports.');
  const opened = await openExcelPane({ calculate: () => undefined });
  const { pane, excel, district } = opened;
  const measures: Measure[] = [];
  let whole: number | undefined;
  const measure = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    excel.forgetTraffic();
    const start = performance.now();
    await work();
    const { notice } = pane.store.getState();
    if (notice?.tone === 'bad') throw new Error(`${name}: ${opened.notice()}`);
    const seconds = (performance.now() - start) / 1000;
    const bytes = sum(excel.traffic.map(({ requestBytes }) => requestBytes));
    const received = sum(excel.traffic.map(({ responseBytes }) => responseBytes));
    const refused = excel.traffic.filter(
      ({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes) > REFUSED,
    ).length;
    measures.push({
      name: `${roster.length}镇 ${name}`,
      seconds,
      bytes,
      received,
      requests: excel.syncs,
      refused,
      ...(whole !== undefined && { ratio: bytes / whole }),
    });
    if (name === WHOLE) whole = bytes;
  };
  const show = async (book: Book): Promise<void> => {
    const plan = planWorkbook(book, catalogue);
    await change(pane, { label: '备' }, () => Promise.resolve({ plan, text: '' }));
  };

  await measure('首次建表', () => buildBook(pane, started, catalogue));
  await show(collectReturns(started, catalogue, returns.slice(0, -1), '2023-10-03').book);
  await measure(WHOLE, () => {
    const { year, month } = district().book.period;
    return build(pane, { ...draftOf(district())!, period: { year, month } });
  });
  await measure('收一份表', () => {
    drop(opened, last);
    return takeIn(pane);
  });
  typeNotApplicable(opened);
  await measure('全部校验', () => checkAll(pane));
  await measure('写一条说明', () => explain(pane, openFinding(opened), '已核实'));
  await measure('保存设置', () => {
    const { period, parameters, roster: now } = district().book;
    const dueDay = (parameters.dueDay % 28) + 1;
    return build(
      pane,
      { catalogue, period, roster: now, parameters: { ...parameters, dueDay } },
      '保存设置',
    );
  });
  await show(settled(district));
  await measure('结账', () => closeMonth(pane));
  return measures;
}

const WHOLE = '整本重写（重建）';

function returnsOf(book: Book): readonly ReturnedFile[] {
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

function drop({ pane, district }: ExcelPane, read: ReturnedFile): void {
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
