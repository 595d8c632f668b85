import {
  NOTHING_TO_MEND,
  RECEIPT_SHEET,
  mendingRow,
  receiptLines,
  type SenderReceipt,
} from '../messages/senderReceipts';
import { finishWorkbook } from '../workbook/finishWorkbook';
import { SUBTITLE, TITLE } from '../workbook/looks';
import { area, SheetDraft } from '../workbook/SheetDraft';
import type { WorkbookPlan } from '../workbook/SheetPlan';
import { drawList, type ListColumn } from '../workbook/table/listTable';
import { rowHeight } from '../workbook/textFit';
import { PAGE_FOOTER } from '../messages/print';

const COLUMNS = [
  { heading: '级别', width: 10, cell: ({ severity }) => severity },
  { heading: '工作表', width: 14, cell: ({ sheet }) => sheet },
  { heading: '单元格', width: 10, cell: ({ cell }) => cell },
  { heading: '问题', width: 56, cell: ({ wrong }) => wrong },
  { heading: '应为', width: 26, cell: ({ expected }) => expected },
  { heading: '怎样改', width: 46, cell: ({ remedy }) => remedy },
] satisfies readonly ListColumn<ReturnType<typeof mendingRow>>[];

/** 回执 for one sender: what became of the file, and what is to be mended, cell by cell. */
export function planSenderReceipt(about: SenderReceipt): WorkbookPlan {
  const draft = new SheetDraft(RECEIPT_SHEET);
  const across = (row: number) => area(row, 1, 1, COLUMNS.length);
  draft.width(0, 2);
  draft.value(0, 1, about.title).merge(across(0)).style(across(0), TITLE).height(0, 34);
  const lines = [...receiptLines(about), about.bureau];
  const width = COLUMNS.reduce((sum, column) => sum + column.width, 0);
  lines.forEach((text, index) => {
    const row = index + 1;
    draft.value(row, 1, text).merge(across(row)).style(across(row), SUBTITLE);
    draft.height(row, rowHeight([{ text, width }], 10.5, 20));
  });
  const header = lines.length + 1;
  drawList(
    draft,
    { row: header, column: 1, headerHeight: 26, height: 22, empty: NOTHING_TO_MEND },
    COLUMNS,
    about.findings.map((finding) => mendingRow(finding, about.receipt.orgName)),
  );
  draft.look.frozen = { rows: header + 1, columns: 0 };
  draft.look.print = {
    orientation: 'landscape',
    pagesTall: 0,
    margin: 1.5,
    footer: PAGE_FOOTER,
    repeatRows: { first: header, last: header },
  };
  return finishWorkbook([draft], {
    title: about.title,
    properties: {},
    activeSheet: RECEIPT_SHEET,
  });
}
