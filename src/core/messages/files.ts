import type { Receipt } from '../entries/book';
import type { Identity, Period } from '../entries/identity';

declare const safe: unique symbol;

/** A file's name that every system takes, and that leads into no other folder. Only `fileName` makes it. */
export type FileName = string & { readonly [safe]: 'file name' };

/** Characters of the name before its extension: 255 bytes are what systems take. */
const LONGEST = 70;

/** Names that Windows keeps for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** A file's name of any words; what systems do not take in names becomes `_`. */
export function fileName(words: string, extension: string): FileName {
  const name = words
    .replace(/[\\/:*?"<>|]|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '_')
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/^[ .]+|[ .]+$/g, '_')
    .replace(DEVICE, '_$1');
  return `${name}${extension}` as FileName;
}

/** What a unit that is no department is called, by its code: six digits are a district's, of which a city's end in 00. */
export function unitKind(org: string): string {
  if (!/^\d{6}$/.test(org)) return '镇街';
  return org.endsWith('00') ? '市' : '区县';
}

/**
 * Name of an issued form: `2023-09_镇街_龙河镇.xlsx`.
 * @param units what its plan calls its units; where that is not known, their codes say it
 */
export function formFileName(
  { kind, org, orgName, year, month }: Identity,
  units: string = unitKind(org),
): FileName {
  const unit = kind === 'township' ? units : '部门';
  return fileName(`${year}-${String(month).padStart(2, '0')}_${unit}_${orgName}`, '.xlsx');
}

/** Name of the receipt for a sender, without its extension: `回执_2023-09_龙河镇`. */
export function receiptFileName(
  { orgName, file }: Pick<Receipt, 'orgName' | 'file'>,
  { year, month }: Period,
): FileName {
  const name = orgName === '' ? (file.split('/').at(-1) ?? '').replace(/\.\w+$/, '') : orgName;
  return fileName(`回执_${year}-${String(month).padStart(2, '0')}_${name}`, '');
}
