import { finishWorkbook } from '../workbook/finishWorkbook';
import { area, SheetDraft } from '../workbook/SheetDraft';
import type { WorkbookPlan } from '../workbook/SheetPlan';
import { rowHeight } from '../workbook/textFit';
import {
  PLAN_ITEMS,
  PLAN_ITEM_NOTES,
  PLAN_SHEETS,
  YEAR_NOTE,
  yearHeading,
} from '../messages/planBook';
import { BODY, CENTERED, HEADER } from '../workbook/looks';
import type { WrittenRow } from './planRows';
import { PLAN_TABLES, type PlanColumn, type PlanSheet, type PlanTable } from './tables';
import { PAGE_FOOTER } from '../messages/print';

const SPARE_ROWS = 30;

/** Columns that hold running text, which is wrapped. */
const WRAPPED = 24;

/**
 * A plan workbook: one table to a sheet, headings in row 1 with notes that explain them, pick lists,
 * and room for further rows. Figures are texts, so that `60%` stays as it is printed.
 * @param years target years, each a column
 */
export function planPlanBook(
  rows: Readonly<Record<PlanSheet, readonly WrittenRow[]>>,
  years: readonly number[],
  title: string,
): WorkbookPlan {
  const drafts = PLAN_TABLES.map((table) => draftOf(table, rows[table.sheet], years));
  return finishWorkbook(drafts, { title, properties: {}, activeSheet: PLAN_SHEETS.plan });
}

function columnsOf(table: PlanTable, years: readonly number[]): readonly PlanColumn[] {
  if (table.yearsBehind === undefined) return table.columns;
  const at = table.columns.findIndex(({ key }) => key === table.yearsBehind) + 1;
  const own = years.map((year): PlanColumn => ({
    key: String(year),
    heading: yearHeading(year),
    width: 12,
    note: YEAR_NOTE,
  }));
  return [...table.columns.slice(0, at), ...own, ...table.columns.slice(at)];
}

function draftOf(
  table: PlanTable,
  rows: readonly WrittenRow[],
  years: readonly number[],
): SheetDraft {
  const draft = new SheetDraft(PLAN_SHEETS[table.sheet]);
  const columns = columnsOf(table, years);
  const last = rows.length + SPARE_ROWS;
  draft.isProtected = false;
  draft
    .widths(
      0,
      columns.map(({ width }) => width),
    )
    .height(0, 26);
  columns.forEach((column, index) => {
    draft.value(0, index, column.heading);
    draft.notes.push({ row: 0, column: index, text: column.note });
    draft.format(area(1, index, last, 1), '@');
    if (column.pick) {
      draft.validations.push({
        area: area(1, index, last, 1),
        rule: { kind: 'list', items: column.pick },
        error: { style: 'warning', title: column.heading, message: column.note },
      });
    }
  });
  draft.style(area(0, 0, 1, columns.length), HEADER);
  draft.style(area(1, 0, Math.max(rows.length, 1), columns.length), BODY);
  rows.forEach((row, index) => writeRow(draft, index + 1, columns, row));
  if (table.sheet === 'plan') explainItems(draft, rows);
  draft.look.frozen = { rows: 1, columns: 0 };
  if (table.required) draft.look.tabColor = '#1F4E79';
  draft.look.print = {
    orientation: 'landscape',
    repeatRows: { first: 0, last: 0 },
    pagesTall: 0,
    margin: 1.5,
    footer: PAGE_FOOTER,
  };
  return draft;
}

function writeRow(
  draft: SheetDraft,
  at: number,
  columns: readonly PlanColumn[],
  row: WrittenRow,
): void {
  const texts = columns.map(({ key, width }) => ({ text: row[key] ?? '', width }));
  texts.forEach(({ text }, column) => {
    if (text !== '') draft.value(at, column, text);
  });
  columns.forEach(({ width }, column) => {
    if (width < WRAPPED) draft.style(area(at, column), CENTERED);
  });
  draft.height(at, rowHeight(texts, 10.5, 20));
}

/** What each item of 方案 means stands in its cell's note. */
function explainItems(draft: SheetDraft, rows: readonly WrittenRow[]): void {
  const notes = new Map(
    (Object.keys(PLAN_ITEMS) as (keyof typeof PLAN_ITEMS)[]).map((item) => [
      PLAN_ITEMS[item] as string,
      PLAN_ITEM_NOTES[item],
    ]),
  );
  rows.forEach((row, index) => {
    const text = notes.get(row['item'] ?? '');
    if (text !== undefined) draft.notes.push({ row: index + 1, column: 0, text });
  });
}
