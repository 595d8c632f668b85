import type { Catalogue } from '../core/catalogue/Catalogue';
import type { Assessment } from '../core/assess/Assessment';
import type { Book } from '../core/entries/book';
import type { Period } from '../core/entries/identity';
import { assessBook } from '../core/rollup/assessBook';
import { unexplained } from '../core/validate/explain';
import type { Finding } from '../core/validate/Finding';
import { expectedUnits, type ExpectedUnit } from './expectedUnits';
import { reviewBook } from './reviewBook';

/** An indicator of the report and whether its lead department has explained it. */
export interface ReportedIndicator {
  readonly assessment: Assessment;
  /** What has to be explained on the district's figure is explained or waived. */
  readonly explained: boolean;
}

/** 通报: how the district stands in the book's month. */
export interface Report {
  readonly period: Period;
  readonly expected: number;
  readonly reported: number;
  readonly missing: readonly ExpectedUnit[];
  readonly indicators: readonly ReportedIndicator[];
  /** On what units reported and on the district's figures. */
  readonly findings: readonly Finding[];
  /** On what stands in the book and is not what the program wrote. */
  readonly standing: readonly Finding[];
  /** The book with its findings and explanations as they are now. */
  readonly book: Book;
}

export function reportBook(
  book: Book,
  catalogue: Catalogue,
  standing: readonly Finding[] = [],
): Report {
  const reviewed = reviewBook(book, catalogue);
  const units = expectedUnits(reviewed, catalogue);
  const missing = units.filter(({ org }) => !reviewed.returns.has(org));
  const { findings, explanations, waivers, period } = reviewed;
  const open = new Set(unexplained(findings, explanations, waivers, period));
  const onDistrict = (code: string): readonly Finding[] =>
    findings.filter((finding) => finding.severity === 'soft' && finding.code === code);
  return {
    period,
    expected: units.length,
    reported: units.length - missing.length,
    missing,
    indicators: assessBook(reviewed, catalogue).map((assessment) => ({
      assessment,
      explained:
        onDistrict(assessment.code).length > 0 &&
        onDistrict(assessment.code).every((finding) => !open.has(finding)),
    })),
    findings,
    standing,
    book: reviewed,
  };
}
