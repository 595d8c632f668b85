import type { Book } from '../../../src/core/entries/book';
import { collectReturns } from '../../../src/app/collectReturns';
import { checkList, type CheckItem } from '../../../src/app/pane/checkList';
import type { DistrictWorkbook } from '../../../src/app/pane/PaneWorkbook';
import { startBook } from '../../../src/app/startBook';
import type { Catalogue, Township } from '../../../src/core/catalogue/Catalogue';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import type { WorkbookPlan } from '../../../src/core/workbook/SheetPlan';
import { createOfficeHost } from '../../../src/hosts/office/OfficeHost';
import { createPane, type Pane } from '../../../src/taskpane/state/Pane';
import type { CollectLine } from '../../../src/taskpane/state/PaneState';
import { followEdits } from '../../../src/taskpane/state/follow';
import { openPane } from '../../../src/taskpane/state/workbook';
import { build } from '../../../src/taskpane/state/build';
import { loadSeeds } from '../../support/catalogue';
import { recalculate } from '../calculate/recalculate';
import { bootClient } from '../node';
import type { SimulatedExcel, SimulatedExcelOptions } from '../SimulatedExcel';

/** The pane's operations on the genuine client with a simulated Excel behind it. */
export interface ExcelPane {
  readonly pane: Pane;
  readonly excel: SimulatedExcel;
  readonly catalogue: Catalogue;
  readonly district: () => DistrictWorkbook;
  readonly notice: () => string;
}

interface ExcelPaneOptions extends SimulatedExcelOptions {
  readonly today?: string;
  /** The one to go on with; a new one where absent. */
  readonly on?: SimulatedExcel;
}

export async function openExcelPane(options: ExcelPaneOptions = {}): Promise<ExcelPane> {
  const { Excel, excel, isSetSupported } = bootClient(
    { calculate: recalculate, ...options },
    options.on,
  );
  const catalogue = loadSeeds();
  const pane = createPane({
    host: createOfficeHost({ run: Excel.run, isSetSupported }),
    services: {
      readXlsx: () => Promise.reject(new Error('no file is read here')),
      largestFile: 1,
      writeXlsx: () => Promise.reject(new Error('no file is written here')),
      today: () => options.today ?? '2023-10-03',
    },
    catalogue,
  });
  await openPane(pane, true);
  await followEdits(pane, 5);
  return {
    pane,
    excel,
    catalogue,
    district: () => {
      const { workbook } = pane.store.getState();
      if (workbook?.kind !== 'district')
        throw new Error(`the workbook is ${String(workbook?.kind)}`);
      return workbook;
    },
    notice: () => {
      const { notice } = pane.store.getState();
      return [notice?.text ?? '', ...(notice?.details ?? [])].join('\n');
    },
  };
}

/** The same with a district book of the month built by the pane. */
export async function openExcelBook(
  options: ExcelPaneOptions & {
    readonly roster?: readonly Township[];
    readonly month?: number;
  } = {},
): Promise<ExcelPane> {
  const opened = await openExcelPane(options);
  const { catalogue, pane } = opened;
  const book = startBook({
    catalogue,
    period: { year: 2023, month: options.month ?? 9 },
    ...(options.roster && { roster: options.roster }),
  });
  await buildBook(pane, book, catalogue);
  return opened;
}

export async function buildBook(pane: Pane, book: Book, catalogue: Catalogue): Promise<boolean> {
  const { period, roster, parameters } = book;
  return build(pane, { catalogue, period, roster, parameters });
}

/** Files as they were read from the disk, waiting for a decision. */
export function dropFiles(
  { pane, district }: ExcelPane,
  files: readonly {
    readonly file: string;
    readonly plan: WorkbookPlan;
    readonly refusal?: string;
  }[],
): void {
  const read = files.map(({ file, plan }, index) => ({
    file,
    sha256: `${file} ${index} ${JSON.stringify(plan).length}`,
    content: snapshotOfPlan(plan),
  }));
  const { book, catalogue } = district();
  const collection = collectReturns(book, catalogue, read, '2023-10-03');
  const lines = read.map((each, id): CollectLine => ({
    id,
    file: each.file,
    read: each,
    result: collection.files[id]!,
    ...(files[id]!.refusal === undefined ? {} : { refusal: files[id]!.refusal }),
  }));
  pane.store.setState({ collecting: { lines, collection } });
}

/** The first finding that wants a 说明. */
export function openFinding({ district }: ExcelPane): CheckItem {
  const { hard, soft } = checkList(district());
  const open = [...hard, ...soft].flatMap(({ items }) => items);
  const found = open.find(({ state }) => state === 'toExplain');
  if (!found) throw new Error('nothing wants a 说明');
  return found;
}
