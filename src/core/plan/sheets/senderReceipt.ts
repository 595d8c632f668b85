import {
  NOTHING_TO_MEND,
  RECEIPT_SHEET,
  SENDER_RECEIPT_HEADERS,
  mendingRow,
  receiptLines,
  type SenderReceipt,
} from '../../messages/senderReceipts';
import { finishWorkbook } from '../finishWorkbook';
import { BODY, HEADER, SUBTITLE, TITLE } from '../looks';
import { area, SheetDraft } from '../SheetDraft';
import type { WorkbookPlan } from '../SheetPlan';
import { rowHeight } from '../textFit';
import { PAGE_FOOTER } from '../../messages/print';

const WIDTHS = [10, 14, 10, 56, 26, 46] as const;

/** 回执 for one sender: what became of the file, and what is to be mended, cell by cell. */
export function planSenderReceipt(about: SenderReceipt): WorkbookPlan {
  const draft = new SheetDraft(RECEIPT_SHEET);
  const wide = WIDTHS.length;
  draft.width(0, 2).widths(1, WIDTHS);
  draft
    .value(0, 1, about.title)
    .merge(area(0, 1, 1, wide))
    .style(area(0, 1, 1, wide), TITLE);
  draft.height(0, 34);
  let row = 1;
  const across = WIDTHS.reduce<number>((sum, width) => sum + width, 0);
  for (const text of [...receiptLines(about), about.bureau]) {
    draft
      .value(row, 1, text)
      .merge(area(row, 1, 1, wide))
      .style(area(row, 1, 1, wide), SUBTITLE);
    draft.height(row, rowHeight([{ text, width: across }], 10.5, 20));
    row += 1;
  }
  const header = row;
  draft.row(header, 1, Object.values(SENDER_RECEIPT_HEADERS));
  draft.style(area(header, 1, 1, wide), HEADER).height(header, 26);
  row += 1;
  const rows = about.findings.map((finding) => mendingRow(finding, about.receipt.orgName));
  for (const cells of rows.length > 0 ? rows : [[NOTHING_TO_MEND]]) {
    draft.row(row, 1, cells).style(area(row, 1, 1, wide), BODY);
    const texts = cells.map((text, index) => ({ text, width: WIDTHS[index] ?? 10 }));
    if (rows.length === 0) draft.merge(area(row, 1, 1, wide)).height(row, 24);
    else draft.height(row, rowHeight(texts, 10.5, 22));
    row += 1;
  }
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
