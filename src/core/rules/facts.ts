import type { AskedField } from '../entries/AskedField';
import type { Entry, EntryKey, EntryValue } from '../entries/entry';
import type { Parameters } from '../entries/book';
import type { Period } from '../entries/identity';
import type { Catalogue, Element } from '../catalogue/Catalogue';
import type { Decimal } from '../values/decimal';
import type { Place, Said } from '../messages/place';

/** One cell that the form asks, with what was entered. */
export interface AskedCell {
  readonly asked: AskedField;
  /** Undefined where the form does not hold the cell. */
  readonly entry: Entry | undefined;
  readonly value: EntryValue;
  /** Last month's value of the same cell. */
  readonly previous: EntryValue | undefined;
  readonly place: Place;
  /** Of a sum of the level below the units that were missing there. */
  readonly missingBelow?: readonly string[];
}

/** Everything the rules look at in one return. */
export interface UnitFacts {
  readonly catalogue: Catalogue;
  readonly elements: ReadonlyMap<string, Element>;
  readonly parameters: Parameters;
  /** The month that is reported. */
  readonly period: Period;
  /** A last month is there, and in the same year, so that 累计 figures go on. */
  readonly previousSameYear: boolean;
  /** Last year's closing actuals, by indicator code. */
  readonly baselines: ReadonlyMap<string, Decimal>;
  /** In the order of the form. */
  readonly cells: readonly AskedCell[];
  /** Those on which rules that look at a cell by itself have something to say, or have not been asked. */
  readonly single: readonly AskedCell[];
  readonly byKey: Pick<ReadonlyMap<EntryKey, AskedCell>, 'get'>;
  /** Every row's cells. */
  readonly rows: () => readonly (readonly AskedCell[])[];
  /** The cell that holds an element: its own, or the side of an indicator that it is. */
  readonly byElement: Pick<ReadonlyMap<string, AskedCell>, 'get'>;
}

/** Something a rule found. */
export interface Hit {
  /** Cell at which it is shown. */
  readonly cell: AskedCell;
  readonly said: Said;
  /** Fingerprint of the values concerned. */
  readonly values: string;
  /** It is about the whole form, not about the cell at which it is shown. */
  readonly wholeForm?: true;
}

/** A kind of check on one return. */
export type UnitRule = (unit: UnitFacts) => readonly Hit[];
