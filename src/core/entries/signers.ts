import { isDateFormat } from '../values/dateFormat';
import { serialToIso } from '../values/excelDate';
import { textOf } from './hiddenTables';
import type { SheetTables, Table, TableRow } from './tables';

/** Who answers for a form, as the foot of every statistical form asks it. */
export const SIGNER_FIELDS = ['filler', 'phone', 'reviewer', 'head', 'date'] as const;
export type SignerField = (typeof SIGNER_FIELDS)[number];

/** 填表人, 联系电话, 审核人, 单位负责人, 报出日期; empty where nothing was written. */
export type Signers = Readonly<Record<SignerField, string>>;

export const NO_SIGNERS: Signers = { filler: '', phone: '', reviewer: '', head: '', date: '' };

/** The foot's table in a form. */
export const SIGNERS_BLOCK = 'signers';

/** The cells of the foot in which people write, by key and field. */
export const SIGNER_KEYS: readonly string[] = SIGNER_FIELDS.map((field) => `sign:${field}/value`);

/** Undefined where a form has no foot, as those of earlier versions. */
export function readSigners(sheets: readonly SheetTables[]): Signers | undefined {
  const table = sheets.flatMap(({ tables }) => tables).find(({ block }) => block === SIGNERS_BLOCK);
  return table && signersIn(table);
}

function signersIn({ rows }: Table): Signers {
  const said = SIGNER_FIELDS.map((field) => {
    const row = rows.find(({ key }) => key === `sign:${field}`);
    return [field, row === undefined ? '' : signerText(row, 'value')] as const;
  });
  return Object.fromEntries(said) as Record<SignerField, string>;
}

/** What was last known of who signs for a unit, with what a new form says of it. */
export function withSigners(known: Signers = NO_SIGNERS, said: Signers): Signers {
  const fields = SIGNER_FIELDS.map((field) => [field, said[field] || known[field]] as const);
  return Object.fromEntries(fields) as Record<SignerField, string>;
}

/** Longer ones are no names. */
const LONGEST = 40;

/** What was written in a cell of the foot; a date that became a number is a date again. */
export function signerText(row: TableRow, field: string): string {
  const cell = row.cells.get(field);
  const value = cell?.value;
  const isDate = cell?.format !== undefined && isDateFormat(cell.format);
  const text = typeof value === 'number' && isDate ? serialToIso(value) : textOf(row, field);
  return text
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, LONGEST);
}
