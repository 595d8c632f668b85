import type { Receipt } from '../entries/book';
import type { ToldFinding } from '../validate/findingKind';
import { KIND_WORD } from './ledgers';
import { partsOf } from './place';

/* 回执: what is sent back to the one who sent a file. */

export interface SenderReceipt {
  readonly title: string;
  readonly bureau: string;
  readonly receipt: Receipt;
  /** The most telling first. */
  readonly findings: readonly ToldFinding[];
}

export const receiptTitle = (topic: string, year: number, month: number): string =>
  `${year}年${month}月${topic}数据报表回执`;

/** Whether a text begins as a receipt does. */
export const isReceiptText = (text: string): boolean =>
  /^\uFEFF?\d{4}年\d{1,2}月.*数据报表回执/.test(text);

export const RECEIPT_SHEET = '回执';
export const NOTHING_TO_MEND = '没有需要改的地方。';

/** What stands in a row of a receipt. */
interface MendingRow {
  readonly severity: string;
  readonly sheet: string;
  readonly cell: string;
  readonly wrong: string;
  readonly expected: string;
  readonly remedy: string;
}

export function mendingRow(finding: ToldFinding, orgName: string): MendingRow {
  const { kind, sheet, cell, expected, message } = finding;
  const { wrong, remedy } = partsOf(message, { orgName, sheet, cell });
  return { severity: KIND_WORD[kind], sheet, cell, wrong, expected, remedy };
}

/** The lines over the table: who, which file, what became of it. */
export function receiptLines({ receipt, findings }: SenderReceipt): readonly string[] {
  const { orgName, file, received, time, accepted, reason } = receipt;
  const soft = findings.filter(({ kind }) => kind === 'soft').length;
  const { filler = '', phone = '' } = receipt.version?.signers ?? {};
  return [
    `单位：${orgName === '' ? '（未能认出）' : orgName}`,
    ...(filler + phone === '' ? [] : [`填表人：${[filler, phone].filter(Boolean).join('　')}`]),
    `文件：${file}`,
    `收到：${[received, time].filter(Boolean).join(' ')}`,
    accepted
      ? `结果：已收${soft > 0 ? `，有${soft}处请说明` : ''}${reason === '' ? '' : `（${reason}）`}`
      : `结果：退回，请改正后重报。${findings.length === 0 ? reason : ''}`,
  ];
}

/** The receipt as a text that can be sent as it is. */
export function receiptText(about: SenderReceipt): string {
  const { title, bureau, receipt, findings } = about;
  const rows = findings.map((finding, index) => {
    const { severity, sheet, cell, wrong, remedy } = mendingRow(finding, receipt.orgName);
    const place = [sheet, cell].filter(Boolean).join(' · ');
    return `${index + 1}. 【${severity}】${place === '' ? '' : `${place}：`}${wrong}。${remedy}`;
  });
  return [
    title,
    ...receiptLines(about),
    ...(rows.length === 0 ? [] : ['', '需要改正或说明的地方：', ...rows]),
    '',
    bureau,
    '',
  ].join('\r\n');
}
