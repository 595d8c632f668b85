import { entryKey, type EntryValue, type FieldCode, type RowKey } from '../entries/entry';
import { valueText } from '../entries/valueText';
import { any, call, cases, isBlank, lit, ne } from '../formula/sheet/build';
import type { Expr } from '../formula/sheet/Expr';
import { liveBlanked, liveDiffers } from '../messages/liveChecks';
import { cellOfValue, type UnitView } from './unitView';

type Case = readonly [when: Expr, then: Expr];

/** A cell into which a unit's figure was read, and what the unit's file held there. */
export interface BroughtCell {
  readonly cell: Expr;
  readonly row: RowKey;
  readonly field: FieldCode;
}

/** Marks of figures that were changed in the district book after the file that brought them was taken in. */
export interface BroughtMarks {
  readonly emptied: readonly Case[];
  readonly changed: readonly Case[];
}

/** A note does not take a mark away: it may be on something else. */
export function broughtMarks({ brought }: UnitView, cells: readonly BroughtCell[]): BroughtMarks {
  const known = cells.flatMap(({ cell, row, field }) => {
    const value = brought?.get(entryKey(row, field))?.value;
    if (value === undefined || value.kind === 'unreadable') return [];
    return [{ cell, held: heldFor(value), text: valueText(value) }];
  });
  return {
    emptied: known
      .filter(({ held }) => held !== null)
      .map(({ cell, text }) => [blank(cell), lit(liveBlanked(text))]),
    changed: known.map(({ cell, held, text }) => [
      held === null ? call('NOT', blank(cell)) : any(blank(cell), ne(cell, lit(held))),
      lit(liveDiffers(text)),
    ]),
  };
}

/** What is said where nothing else is wrong. */
export function orDiffers({ changed }: BroughtMarks, otherwise: Expr): Expr {
  return cases(changed, otherwise);
}

function heldFor(value: EntryValue): string | number | null {
  const held = cellOfValue(value);
  return typeof held === 'string' || typeof held === 'number' ? held : null;
}

function blank(cell: Expr): Expr {
  return isBlank(call('TRIM', cell));
}
