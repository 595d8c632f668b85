import type { Catalogue, Township } from '../core/catalogue/Catalogue';
import type { Book, Parameters } from '../core/entries/book';
import { LAYOUT_VERSION } from '../core/entries/form';
import type { FormKind, Identity, Period } from '../core/entries/identity';
import { DEFAULT_PARAMETERS } from '../core/entries/parameters';
import { fingerprint } from '../core/values/fingerprint';

/** What a new district book is started from. */
export interface StartBookInput {
  readonly catalogue: Catalogue;
  readonly period: Period;
  /** Where it differs from the catalogue's. */
  readonly roster?: readonly Township[];
  readonly parameters?: Parameters;
}

/** An empty district book of a month. */
export function startBook({ catalogue, period, roster, parameters }: StartBookInput): Book {
  const { code, name } = catalogue.plan.district;
  return {
    identity: identityOf(catalogue, period, 'district', code, name),
    period,
    parameters: parameters ?? DEFAULT_PARAMETERS,
    roster: roster ?? catalogue.townships,
    returns: new Map(),
    receipts: [],
    decisions: [],
    history: [],
    indicatorHistory: [],
    explanations: [],
    waivers: [],
    findings: [],
  };
}

/** The identity of a file of one unit and month; the same input gives the same issue id. */
export function identityOf(
  catalogue: Catalogue,
  period: Period,
  kind: FormKind,
  org: string,
  orgName: string,
): Identity {
  const { plan } = catalogue;
  const month = String(period.month).padStart(2, '0');
  const mark = fingerprint(
    [plan.id, catalogue.fingerprint, kind, org, period.year, period.month].join('|'),
  );
  return {
    kind,
    district: plan.district.code,
    org,
    orgName,
    year: period.year,
    month: period.month,
    catalogueId: plan.id,
    catalogueVersion: catalogue.fingerprint,
    layoutVersion: LAYOUT_VERSION,
    issueId: `${period.year}-${month}-${mark.slice(0, 8)}`,
  };
}
