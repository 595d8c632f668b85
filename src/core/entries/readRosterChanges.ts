import type { Township } from '../catalogue/Catalogue';
import { cellText } from '../values/cell';
import { Decimal } from '../values/decimal';
import { decimalOf, textOf } from './hiddenTables';
import type { Book } from './book';
import {
  CHANGE_BLOCKS,
  CHANGE_FIELDS,
  type PlannedChange,
  type RosterChange,
} from './rosterChange';
import type { TableRow } from './tables';

/** 区划调整 of a book: what was carried out, as the program wrote it, and the lines that people typed. */
export function readRosterChanges(
  rows: (block: string) => readonly TableRow[],
): Pick<Book, 'rosterChanges'> {
  const done = rows(CHANGE_BLOCKS.done).flatMap(doneChange);
  const planned = rows(CHANGE_BLOCKS.planned).flatMap(plannedChange);
  return done.length + planned.length === 0 ? {} : { rosterChanges: { done, planned } };
}

function doneChange(row: TableRow): readonly RosterChange[] {
  const share = decimalOf(row, 'share');
  const from = townshipIn(row, 'from');
  if (share === undefined || from === undefined) return [];
  const to = townshipIn(row, 'to');
  return [
    {
      date: textOf(row, 'date'),
      from,
      share: new Decimal(share),
      ...(to === undefined ? {} : { to }),
    },
  ];
}

function townshipIn(row: TableRow, field: 'from' | 'to'): Township | undefined {
  const code = textOf(row, field);
  if (code === '') return undefined;
  const kind = textOf(row, `${field}Kind`) === 'street' ? 'street' : 'town';
  return { code, name: textOf(row, `${field}Name`), kind };
}

/** A row in which nobody has typed anything is none. */
function plannedChange(row: TableRow): readonly PlannedChange[] {
  const no = Number(/^plan:(\d{1,3})$/.exec(row.key)?.[1]);
  if (!Number.isInteger(no) || no < 1) return [];
  const value = (field: string) => row.cells.get(field)?.value ?? null;
  const typed = Object.fromEntries(CHANGE_FIELDS.map((field) => [field, value(field)]));
  const isBlank = CHANGE_FIELDS.every((field) => cellText(value(field)).trim() === '');
  const at = { no, cell: row.cells.get('date')?.cell ?? '' };
  return isBlank ? [] : [{ ...(typed as unknown as PlannedChange), at }];
}
