import type { Catalogue, ElementValueType, PeriodKind, Township } from '../catalogue/Catalogue';
import { askedOfDepartment } from './askedOfDepartment';
import { askedOfTownship } from './askedOfTownship';
import type { FieldCode, RowKey } from './entry';
import type { Identity } from './identity';

/** What a field takes: an element's type, a published rate, or words. */
export type AskedType =
  | ElementValueType
  /** `share`: lies between 0 and 100%. */
  | { readonly kind: 'rate'; readonly per: number; readonly share: boolean }
  | { readonly kind: 'text' };

/** One cell that a form asks for. */
export interface AskedField {
  readonly key: RowKey;
  readonly field: FieldCode;
  /** Element or indicator code; the row key for tasks and projects. */
  readonly code: string;
  readonly type: AskedType;
  /** As messages name it. */
  readonly label: string;
  readonly unit: string;
  /** A return without it is refused. */
  readonly required: boolean;
  /** False where the row is shown but not to be filled by this unit (镇 only, 街道 only). */
  readonly applies: boolean;
  /** Must be greater than 0. */
  readonly positive: boolean;
  /** Absent where figures are not compared with last month's. */
  readonly periodKind?: PeriodKind;
}

/** What the form of a unit asks, in the order in which the form shows it; nothing for a district book. */
export function askedOf(
  catalogue: Catalogue,
  identity: Identity,
  township: Township = townshipOf(catalogue, identity),
): readonly AskedField[] {
  switch (identity.kind) {
    case 'township':
      return askedOfTownship(catalogue, township);
    case 'department':
      return askedOfDepartment(catalogue, identity.org);
    case 'district':
      return [];
  }
}

/**
 * The township a form belongs to. One that the catalogue's roster does not hold is a 街道 where the
 * last three digits of its code are 001 to 099, as 统计用区划代码 are assigned.
 */
export function townshipOf(catalogue: Catalogue, identity: Identity): Township {
  const { org: code, orgName: name } = identity;
  const known = catalogue.townships.find((each) => each.code === code);
  return known ?? { code, name, kind: Number(code.slice(-3)) < 100 ? 'street' : 'town' };
}
