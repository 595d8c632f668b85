import type { Catalogue } from '../../core/catalogue/Catalogue';
import { unitsWord } from '../../core/catalogue/planWords';
import type { Book, FilingState } from '../../core/entries/book';
import { DEPARTMENT } from '../../core/messages/ledgers';
import { countFilings, lateUnits, yearFilings, type FilingCounts } from '../../core/rollup/filings';
import { expectedUnits, type ExpectedUnit } from '../expectedUnits';

/** A unit whose file was sent back. */
interface SentBack {
  readonly unit: ExpectedUnit;
  /** Files that were refused. */
  readonly files: number;
  /** Whether one was taken in after all. */
  readonly isIn: boolean;
}

/** 报送情况 of a month and of its year so far. */
export interface FilingFacts {
  /** Every unit that is to report. */
  readonly units: readonly ExpectedUnit[];
  /** What units of each kind are called. */
  readonly kinds: Readonly<Record<ExpectedUnit['kind'], string>>;
  readonly month: FilingCounts;
  readonly year: FilingCounts;
  /** Months of the year that are known, this one among them. */
  readonly months: number;
  readonly late: readonly ExpectedUnit[];
  readonly missing: readonly ExpectedUnit[];
  readonly sentBack: readonly SentBack[];
  /** Units that were taken in with their first file. */
  readonly atOnce: number;
  /** Late or missing over the year, the worst first. */
  readonly overYear: ReturnType<typeof lateUnits>;
}

export function filingFacts(book: Book, catalogue: Catalogue): FilingFacts {
  const units = expectedUnits(book, catalogue);
  const filings = yearFilings(book, units);
  const now = new Map(filings.map(({ org, months }) => [org, months.get(book.period.month)]));
  const of = (state: FilingState): readonly ExpectedUnit[] =>
    units.filter(({ org }) => now.get(org) === state);
  const sentBack = units.flatMap((unit): SentBack[] => {
    const files = book.receipts.filter(({ org, accepted }) => org === unit.org && !accepted).length;
    return files === 0 ? [] : [{ unit, files, isIn: book.returns.has(unit.org) }];
  });
  const back = new Set(sentBack.map(({ unit }) => unit.org));
  return {
    units,
    kinds: { township: unitsWord(catalogue.plan), department: DEPARTMENT },
    month: countFilings([...now.values()].filter((state) => state !== undefined)),
    year: countFilings(filings.flatMap(({ months }) => [...months.values()])),
    months: new Set(filings.flatMap(({ months }) => [...months.keys()])).size,
    late: of('late'),
    missing: of('missing'),
    sentBack,
    atOnce: units.filter(({ org }) => book.returns.has(org) && !back.has(org)).length,
    overYear: lateUnits(filings),
  };
}
