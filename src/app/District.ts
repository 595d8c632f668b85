import type { Township } from '../core/catalogue/Catalogue';

/** A district or county of the country; one level up a city or a province. */
export interface District {
  /** Six digits. */
  readonly code: string;
  readonly name: string;
  /** Province and city, as far as their names say something. */
  readonly within: string;
  readonly province: string;
  readonly townships: readonly Township[];
}
