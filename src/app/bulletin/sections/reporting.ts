import { bulletin } from '../../../core/messages/bulletin';
import { filing, reasons } from '../../../core/messages/bulletinWork';
import { indicatorText } from '../../../core/messages/district';
import { lateMonths } from '../../../core/messages/filings';
import { assumptionText } from '../../../core/messages/projection';
import { shareText } from '../../../core/messages/quantity';
import { projection } from '../../../core/messages/bulletinProjection';
import { departmentFigures } from '../../../core/rollup/departmentFigures';
import type { FilingCounts } from '../../../core/rollup/filings';
import type { Finding } from '../../../core/validate/Finding';
import { unexplained } from '../../../core/validate/explain';
import { Decimal } from '../../../core/values/decimal';
import { expectedUnits } from '../../expectedUnits';
import type { Report } from '../../reportBook';
import { item, numbered, paragraph } from '../Block';
import { namesOf, type Section } from '../Section';

/** 报送情况: who has reported, was late, has not, had to send again. */
export const reporting: Section = ({ filings, report }) => {
  const { month, year, months, late, missing, sentBack, overYear } = filings;
  if (month.expected === 0) return [];
  const names = (units: typeof late): readonly string[] => units.map(({ name }) => name);
  const all =
    month.reported === month.expected
      ? filing.all(month.expected)
      : filing.some(month.expected, month.reported);
  const assumption = assumptionText(new Decimal(report.book.parameters.changeThreshold));
  const over = overYear.map((each) => lateMonths(each.name, each.late, each.missing));
  return [
    paragraph(
      `${all}，${filing.punctual(month.onTime, ...rates(month))}`,
      ...(missing.length > 0 ? [filing.missing(names(missing))] : []),
      ...(missing.some(({ kind }) => kind === 'township') ? [projection(assumption)] : []),
      ...(late.length > 0 ? [filing.late(names(late))] : []),
      ...(sentBack.length > 0
        ? [
            filing.sentBack(
              sentBack.map(({ unit, files, isIn }) => filing.sentBackOne(unit.name, files, isIn)),
            ),
          ]
        : []),
    ),
    ...(months > 1
      ? [
          paragraph(
            filing.year(months, ...rates(year)),
            ...(over.length > 0 ? [filing.overYear(over)] : []),
          ),
        ]
      : []),
  ];
};

function rates({ expected, reported, onTime }: FilingCounts): readonly [string, string] {
  const percent = (part: number): string => shareText(new Decimal(part).div(expected));
  return [percent(reported), percent(onTime)];
}

/** 原因说明摘要 by lead department. */
export const explanations: Section = (facts) => {
  const name = namesOf(facts);
  return facts.explanations.map(({ lead, given, owed }, index) => {
    const of = (isVoid: boolean): readonly string[] =>
      owed.filter((each) => each.isVoid === isVoid).map(({ code }) => name(code));
    const [stale, silent] = [of(true), of(false)];
    return numbered(
      bulletin.itemHeading(index),
      { strong: `${lead}　` },
      ...given.map(({ code, text }) => reasons.given(name(code), text)),
      ...(silent.length > 0 ? [reasons.owed(silent)] : []),
      ...(stale.length > 0 ? [reasons.stale(stale)] : []),
    );
  });
};

/** 部门报数与镇街汇总数的差异; left out where both meet. */
export const differences: Section = ({ report, catalogue }) => {
  const figures = new Map(
    departmentFigures(report.book, catalogue).map((figure) => [figure.code, figure]),
  );
  return mismatches(report).flatMap(({ code }) => {
    const indicator = catalogue.indicators.find((each) => each.code === code);
    const filed = figures.get(code);
    const rolled = report.indicators.find(({ assessment }) => assessment.code === code)?.assessment
      .value;
    if (indicator === undefined || filed?.value === undefined || rolled === undefined) return [];
    const texts = [filed.value, rolled].map((value) => indicatorText(indicator, value));
    const [ours = '', theirs = ''] = texts;
    return [item(bulletin.difference(indicator.shortName, filed.org, ours, theirs))];
  });
};

export function mismatches({ findings }: Report): readonly Finding[] {
  return findings.filter(({ rule }) => rule === 'departmentMismatch');
}

/** 尚待改正和说明的问题, counted by unit. */
export const openFindings: Section = ({ report, catalogue }) => {
  const hard = report.findings.filter(({ severity }) => severity === 'hard');
  const soft = softOpen(report);
  const units = expectedUnits(report.book, catalogue);
  const counted = (findings: readonly Finding[]): readonly string[] =>
    units.flatMap(({ org, name }) => {
      const own = findings.filter((finding) => finding.org === org).length;
      return own === 0 ? [] : [bulletin.unitCount(name, own)];
    });
  if (hard.length + soft.length === 0) return [paragraph(bulletin.noOpenFindings)];
  return [
    ...(hard.length > 0 ? [paragraph(bulletin.hardFindings(hard.length, counted(hard)))] : []),
    ...(soft.length > 0 ? [paragraph(bulletin.softFindings(soft.length, counted(soft)))] : []),
  ];
};

export function softOpen({ findings, book, period }: Report): readonly Finding[] {
  return unexplained(findings, book.explanations, book.waivers, period);
}
