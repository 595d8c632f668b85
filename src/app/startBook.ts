import type { Catalogue, Township } from '../core/catalogue/Catalogue';
import { extendPlan } from '../core/catalogue/extendPlan';
import type { Book, Parameters } from '../core/entries/book';
import { LAYOUT_VERSION } from '../core/entries/form';
import type { FormKind, Identity, Period } from '../core/entries/identity';
import { issued } from '../core/entries/issue';
import { DEFAULT_PARAMETERS } from '../core/entries/parameters';

/** What a new district book is started from. */
export interface StartBookInput {
  readonly catalogue: Catalogue;
  readonly period: Period;
  /** Where it differs from the catalogue's. */
  readonly roster?: readonly Township[];
  readonly parameters?: Parameters;
  /** From which the codes of its forms are worked out; see `Book`. */
  readonly secret?: string | undefined;
}

/**
 * The plan with targets of that year: its own, or where that is asked for a year behind them, its last ones going
 * on; undefined where it has none.
 */
export function planForYear(
  catalogue: Catalogue,
  year: number,
  extend: boolean,
): Catalogue | undefined {
  const { years } = catalogue.plan;
  if (years.includes(year)) return catalogue;
  const extended = extend && year > Math.max(...years) ? extendPlan(catalogue, year) : undefined;
  return extended?.ok ? extended.value : undefined;
}

/** An empty district book of a month. */
export function startBook({ catalogue, period, roster, parameters, secret }: StartBookInput): Book {
  const { code, name } = catalogue.plan.district;
  return {
    identity: identityOf(catalogue, period, 'district', code, name),
    period,
    parameters: parameters ?? { ...DEFAULT_PARAMETERS, ...catalogue.plan.parameters },
    roster: roster ?? catalogue.townships,
    returns: new Map(),
    receipts: [],
    signers: new Map(),
    decisions: [],
    history: [],
    indicatorHistory: [],
    filings: [],
    explanations: [],
    waivers: [],
    findings: [],
    ...(secret === undefined ? {} : { secret }),
  };
}

/**
 * The identity of a file of one unit and month; the same input gives the same issue id.
 * @param secret of the book that issues the file; a book is issued by nobody
 */
export function identityOf(
  { plan, fingerprint }: Catalogue,
  { year, month }: Period,
  kind: FormKind,
  org: string,
  orgName: string,
  secret?: string,
): Identity {
  const identity = {
    kind,
    district: plan.district.code,
    org,
    orgName,
    year,
    month,
    catalogueId: plan.id,
    catalogueVersion: fingerprint,
    layoutVersion: LAYOUT_VERSION,
  };
  return issued(identity, secret);
}
