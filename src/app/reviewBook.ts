import type { Catalogue } from '../core/catalogue/Catalogue';
import type { Assessment } from '../core/assess/Assessment';
import type { Book, Explanation } from '../core/entries/book';
import { FILE_RULES } from '../core/entries/fileFinding';
import type { Entries } from '../core/entries/entry';
import type { Identity } from '../core/entries/identity';
import { bookBaseline } from '../core/rollup/bookBaseline';
import { previousOf } from '../core/rollup/lastMonth';
import { assessBook } from '../core/rollup/assessBook';
import { departmentFigures } from '../core/rollup/departmentFigures';
import { explanationsFrom } from '../core/validate/explain';
import type { Finding } from '../core/validate/Finding';
import { validateDistrict } from '../core/validate/validateDistrict';
import { validatePeers } from '../core/validate/validatePeers';
import { validateReuse } from '../core/validate/validateReuse';
import { validateUnit, type ValidateUnitInput } from '../core/validate/validateUnit';
import type { Decimal } from '../core/values/decimal';
import { returnFindings } from './returnFindings';
import { identityOf } from './startBook';

/**
 * Checks everything a book holds anew: each return's entries and the district's figures.
 * Findings on the files themselves are kept as they were when the files were taken in.
 * @param replaced what units had returned before their present returns; a note left unchanged while
 * the value changed does not explain the new value
 */
export function reviewBook(
  book: Book,
  catalogue: Catalogue,
  replaced: ReadonlyMap<string, Entries> = new Map(),
): Book {
  const onFiles = book.findings.filter(
    ({ rule, org }) => rule in FILE_RULES && book.returns.has(org),
  );
  const baselines = baselinesOf(book, catalogue);
  const inputs = [...book.returns.keys()].flatMap(
    (org) => unitInput(book, catalogue, org, baselines) ?? [],
  );
  const townships = inputs.filter(({ identity }) => identity.kind === 'township');
  const units = [
    ...onFiles,
    ...inputs.flatMap((input) => validateUnit(input)),
    ...validatePeers(catalogue, townships),
    ...inputs.flatMap(({ identity: { org, orgName } }) =>
      returnFindings(book, catalogue, org, orgName),
    ),
  ];
  const assessments = assessBook(book, catalogue, units);
  const findings = [
    ...units,
    ...districtFindings(book, catalogue, assessments),
    ...validateReuse(book, catalogue),
  ];
  return { ...book, findings, explanations: explain(book, catalogue, findings, replaced) };
}

function unitInput(
  book: Book,
  catalogue: Catalogue,
  org: string,
  baselines: ReadonlyMap<string, Decimal>,
): ValidateUnitInput | undefined {
  const identity = unitIdentity(book, catalogue, org);
  const township = book.roster.find(({ code }) => code === org);
  const previous = previousOf(book, org);
  const entries = book.returns.get(org)?.entries;
  if (!identity || !entries) return undefined;
  return {
    catalogue,
    identity,
    ...(township === undefined ? {} : { township }),
    entries,
    ...(previous.size === 0 ? {} : { previous }),
    previousSameYear: book.period.month > 1,
    parameters: book.parameters,
    baselines,
  };
}

function baselinesOf(book: Book, catalogue: Catalogue): ReadonlyMap<string, Decimal> {
  return new Map(
    catalogue.indicators.flatMap((indicator) => {
      const value = bookBaseline(book, catalogue, indicator);
      return value === undefined ? [] : [[indicator.code, value] as const];
    }),
  );
}

/** Who a unit of the book is; undefined where it is neither of the roster nor a department. */
export function unitIdentity(book: Book, catalogue: Catalogue, org: string): Identity | undefined {
  const township = book.roster.find(({ code }) => code === org);
  if (township) return identityOf(catalogue, book.period, 'township', org, township.name);
  if (!catalogue.departments.includes(org)) return undefined;
  return identityOf(catalogue, book.period, 'department', org, org);
}

function districtFindings(
  book: Book,
  catalogue: Catalogue,
  assessments: readonly Assessment[],
): readonly Finding[] {
  return validateDistrict({
    catalogue,
    period: book.period,
    assessments,
    figures: departmentFigures(book, catalogue),
    placeOf: ({ code, org }) => {
      const entries = book.returns.get(org)?.entries;
      return (entries?.get(`ind:${code}/numerator`) ?? entries?.get(`ind:${code}/value`))?.at;
    },
  });
}

/** Notes typed on returns, as explanations of what is found now; earlier ones stay until the unit writes anew. */
function explain(
  book: Book,
  catalogue: Catalogue,
  findings: readonly Finding[],
  replaced: ReadonlyMap<string, Entries>,
): readonly Explanation[] {
  const bonds = new Map(book.explanations.map((each) => [bond(each), each]));
  for (const [org, { entries }] of book.returns) {
    const about = {
      period: book.period,
      by: unitIdentity(book, catalogue, org)?.orgName ?? org,
      findings: findings.filter((finding) => finding.org === org),
    };
    const previous = replaced.get(org);
    const before = new Map(
      explanationsFrom({ ...about, entries: previous ?? entries }).map((each) => [
        bond(each),
        each.text,
      ]),
    );
    const typed = explanationsFrom({
      ...about,
      entries,
      former: book.explanations,
      ...(previous === undefined ? {} : { previous }),
    });
    for (const each of typed) {
      const standing = bonds.get(bond(each));
      const wrote = before.get(bond(each));
      if (standing === undefined) bonds.set(bond(each), each);
      else if (wrote !== each.text)
        bonds.set(bond(each), { ...each, text: withNew(standing.text, wrote, each.text) });
    }
  }
  return [...bonds.values()];
}

/** The unit's new words for its old ones; what others wrote into the ledger stays before them. */
function withNew(standing: string, before: string | undefined, text: string): string {
  if (standing.trim() === '' || standing === before) return text;
  return standing.includes(text) ? standing : `${standing}；${text}`;
}

function bond({ rule, org, code, period, values }: Explanation): string {
  return JSON.stringify([rule, org, code, period.year, period.month, values]);
}
