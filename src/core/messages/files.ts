import type { Receipt } from '../entries/book';
import type { Identity, Period } from '../entries/identity';

/** Name of an issued form: `2023-09_镇街_龙河镇.xlsx`. */
export function formFileName({ kind, orgName, year, month }: Identity): string {
  const unit = kind === 'township' ? '镇街' : '部门';
  return `${year}-${String(month).padStart(2, '0')}_${unit}_${fileSafe(orgName)}.xlsx`;
}

/** Name of the receipt for a sender, without its extension: `回执_2023-09_龙河镇`. */
export function receiptFileName(
  { orgName, file }: Pick<Receipt, 'orgName' | 'file'>,
  { year, month }: Period,
): string {
  const name = orgName === '' ? (file.split('/').at(-1) ?? '').replace(/\.\w+$/, '') : orgName;
  return `回执_${year}-${String(month).padStart(2, '0')}_${fileSafe(name)}`;
}

/** A part of a file name that every system takes. */
function fileSafe(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '_').slice(0, 80);
}
