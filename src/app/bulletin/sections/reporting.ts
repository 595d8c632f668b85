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
import type { FilingFacts } from '../../month/filingFacts';
import { item, numbered, paragraph } from '../Block';
import { namesOf, type Section } from '../Section';

/** 报送情况: who has reported, was late, has not, had to send again. */
export const reporting: Section = ({ filings, report }) => {
  const { month, year, months, missing } = filings;
  if (month.expected === 0) return [];
  const assumption = assumptionText(new Decimal(report.book.parameters.changeThreshold));
  const over = overYearTexts(filings);
  return [
    paragraph(
      ...filingTexts(filings),
      ...(missing.some(({ kind }) => kind === 'township') ? [projection(assumption)] : []),
    ),
    ...(months > 1 ? [paragraph(filing.year(months, ...rates(year)), ...over)] : []),
  ];
};

/** How the month was reported, in sentences. */
export function filingTexts(facts: FilingFacts): readonly string[] {
  const { month, late, missing, sentBack } = facts;
  const { expected, reported, onTime } = month;
  if (expected === 0) return [];
  if (reported === 0) return [filing.none(expected)];
  const all = reported === expected ? filing.all(expected) : filing.some(expected, reported);
  const back = sentBack.map(({ unit, files, isIn }) => filing.sentBackOne(unit.name, files, isIn));
  const punctual =
    onTime > 0 ? filing.onTime(onTime) : filing.noneOnTime(reported, reported === expected);
  return [
    `${all}，${punctual}；${filing.rates(...rates(month))}`,
    ...(missing.length > 0 ? [filing.missing(missing.map(({ name }) => name))] : []),
    ...(late.length > 0 && (onTime > 0 || reported === 1) ? [filing.late(lateNames(facts))] : []),
    ...(back.length > 0 ? [filing.sentBack(back)] : []),
  ];
}

/** Units of a kind from which on they are no longer named where every one of them was late. */
const MANY = 4;

/** Who was late: where it is all of a kind that reported, the kind in place of their names. */
function lateNames({ units, kinds: kindNames, late, missing }: FilingFacts): readonly string[] {
  const kinds = [...new Set(late.map(({ kind }) => kind))];
  return kinds.flatMap((of) => {
    const ofKind = (some: typeof units): typeof units => some.filter(({ kind }) => kind === of);
    const [own, gone] = [ofKind(late), ofKind(missing).length];
    const isEvery = own.length >= MANY && own.length + gone === ofKind(units).length;
    return isEvery
      ? [filing.everyOfKind(kindNames[of], own.length, gone === 0)]
      : own.map(({ name }) => name);
  });
}

/** Who was late or missing over the year; one clause where it is the same of every unit. */
function overYearTexts({ units, overYear }: FilingFacts): readonly string[] {
  if (overYear.length === 0) return [];
  const [what, ...others] = new Set(
    overYear.map((each) => lateMonths('', each.late, each.missing)),
  );
  if (what !== undefined && others.length === 0 && overYear.length >= Math.max(units.length, MANY))
    return [filing.overYearAll(units.length, what)];
  return [filing.overYear(overYear.map((each) => lateMonths(each.name, each.late, each.missing)))];
}

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
      { strong: lead },
      '　',
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
