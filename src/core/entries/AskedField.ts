import type { ElementValueType, PeriodKind, Usual } from '../catalogue/Catalogue';
import type { FieldCode, RowKey } from './entry';

/** What a field takes: an element's type, a published rate, or words. */
export type AskedType =
  | ElementValueType
  /** `share`: lies between 0 and 100%. */
  | { readonly kind: 'rate'; readonly per: number; readonly share: boolean }
  /** A day; kept as `2023-05-31`. */
  | { readonly kind: 'date' }
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
  /** Between what the figure usually lies; of a sum over townships, for all of them. */
  readonly usual?: Usual;
  /** Absent where figures are not compared with last month's. */
  readonly periodKind?: PeriodKind;
}
