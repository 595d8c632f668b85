import type { Catalogue, Indicator } from '../catalogue/Catalogue';
import { ratioValue } from '../assess/Figure';
import type { Book } from '../entries/book';
import { entryKey } from '../entries/entry';
import type { Entries, EntryValue, FieldCode } from '../entries/entry';
import { denominatorOf, perOf } from '../formula/parts';
import type { Decimal } from '../values/decimal';

/** An indicator as its lead department typed it, to set beside the roll-up. */
export interface DepartmentFigure {
  readonly code: string;
  /** Lead department. */
  readonly org: string;
  /** The department returned this month. */
  readonly reported: boolean;
  readonly numerator?: Decimal;
  readonly denominator?: Decimal;
  /** Numerator ÷ denominator × per, else the typed value; a choice is its text. */
  readonly value?: Decimal | string;
  /** The published rate as typed, with the decimals that make it an interval. */
  readonly rate?: EntryValue & { readonly kind: 'number' };
}

/** One figure for every indicator of the catalogue, in its order. */
export function departmentFigures(book: Book, catalogue: Catalogue): readonly DepartmentFigure[] {
  return catalogue.indicators.map((indicator) => {
    const entries = book.returns.get(indicator.lead)?.entries;
    return {
      code: indicator.code,
      org: indicator.lead,
      reported: entries !== undefined,
      ...(entries === undefined ? {} : typedFigure(indicator, entries)),
    };
  });
}

function typedFigure(indicator: Indicator, entries: Entries): Partial<DepartmentFigure> {
  const typed = (field: FieldCode): EntryValue | undefined =>
    entries.get(entryKey(`ind:${indicator.code}`, field))?.value;
  if (denominatorOf(indicator.formula) === undefined) {
    const value = plain(typed('value'));
    return value === undefined ? {} : { value };
  }
  const numerator = number(typed('numerator'));
  const denominator = number(typed('denominator'));
  const rate = typed('rate');
  const value =
    numerator === undefined || denominator === undefined
      ? undefined
      : ratioValue({ numerator, denominator, per: perOf(indicator.formula) });
  return {
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
    ...(value === undefined ? {} : { value }),
    ...(rate?.kind === 'number' ? { rate } : {}),
  };
}

function number(value: EntryValue | undefined): Decimal | undefined {
  return value?.kind === 'number' ? value.value : undefined;
}

function plain(value: EntryValue | undefined): Decimal | string | undefined {
  return value?.kind === 'text' ? value.text : number(value);
}
