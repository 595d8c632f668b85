import type { Assessment } from '../../assess/Assessment';
import type { Catalogue, Indicator } from '../../catalogue/Catalogue';
import type { EntryPlace, EntryValue } from '../../entries/entry';
import type { Period } from '../../entries/identity';
import type { Place, Said } from '../../messages/place';
import type { Decimal } from '../../values/decimal';

/** An indicator as its lead department typed it. */
export interface FiledFigure {
  readonly code: string;
  /** Lead department. */
  readonly org: string;
  readonly numerator?: Decimal;
  readonly denominator?: Decimal;
  /** Numerator ÷ denominator × per, else the typed value; a choice is its text. */
  readonly value?: Decimal | string;
  /** The published rate as typed. */
  readonly rate?: EntryValue & { readonly kind: 'number' };
}

export interface DistrictInput {
  readonly catalogue: Catalogue;
  readonly period: Period;
  /** The district's figures, rolled up over the townships. */
  readonly assessments: readonly Assessment[];
  readonly figures: readonly FiledFigure[];
  /** Where the department's figure stands in its file, to be shown; nowhere unless given. */
  readonly placeOf?: (figure: FiledFigure) => EntryPlace | undefined;
}

/** One indicator of the district, as its rules look at it. */
export interface DistrictFact {
  readonly indicator: Indicator;
  readonly assessment: Assessment;
  readonly figure: FiledFigure | undefined;
  readonly period: Period;
  readonly place: Place;
}

export interface DistrictHit {
  readonly said: Said;
  readonly values: string;
}

/** A kind of check on one of the district's figures. */
export type DistrictRule = (fact: DistrictFact) => DistrictHit | undefined;
