import type { Catalogue } from '../../core/catalogue/Catalogue';
import { inRegion } from '../../core/catalogue/planWords';
import type { Finding } from '../../core/validate/Finding';
import type { Book, FilingState } from '../../core/entries/book';
import { bulletin } from '../../core/messages/bulletin';
import { percentText } from '../../core/messages/quantity';
import { lateMonths } from '../../core/messages/filings';
import { indicatorText } from '../../core/messages/district';
import { assumptionText } from '../../core/messages/projection';
import { standingLabel } from '../../core/messages/status';
import { departmentFigures } from '../../core/rollup/departmentFigures';
import { rankDepartments } from '../../core/rollup/rankDepartments';
import { rankByCompletion } from '../../core/rollup/townshipTargets';
import { comparesTownships, rankTownships } from '../../core/rollup/rankTownships';
import { countFilings, lateUnits, yearFilings } from '../../core/rollup/filings';
import { isShort, statusCounts } from '../../core/rollup/statusCounts';
import { reportingSet } from '../../core/rollup/townshipSet';
import { trend } from '../../core/rollup/trend';
import { unexplained } from '../../core/validate/explain';
import { Decimal } from '../../core/values/decimal';
import { expectedUnits, type ExpectedUnit } from '../expectedUnits';
import type { Report } from '../reportBook';
import { indicatorLines, type IndicatorLine } from './indicatorLine';
import { item, paragraph, table, type Block } from './Block';

/** What every section of the bulletin is written from. */
export interface BulletinFacts {
  readonly report: Report;
  readonly catalogue: Catalogue;
  readonly lines: readonly IndicatorLine[];
}

export type Section = (facts: BulletinFacts) => readonly Block[];

export function bulletinFacts(report: Report, catalogue: Catalogue): BulletinFacts {
  return { report, catalogue, lines: indicatorLines(report, catalogue) };
}

const good = (lines: readonly { readonly status: IndicatorLine['status'] }[]): number => {
  const { met, nearlyMet, onTrack } = statusCounts(lines);
  return met + nearlyMet + onTrack;
};

const shortfalls = ({ lines }: BulletinFacts): readonly IndicatorLine[] =>
  lines.filter(({ status }) => isShort(status));

/** 报送情况: who has reported, who has not, who was late. */
export const reporting: Section = ({ report, catalogue }) => {
  const { expected, reported, missing, book } = report;
  const names = (kind: 'township' | 'department'): readonly string[] =>
    missing.filter((unit) => unit.kind === kind).map(({ name }) => name);
  const units = expectedUnits(book, catalogue);
  const late = new Set(
    reportingSet(
      book,
      units.map(({ org }) => org),
    ).late,
  );
  const lateNames = units.filter(({ org }) => late.has(org)).map(({ name }) => name);
  const [townships, departments] = [names('township'), names('department')];
  return [
    paragraph(
      bulletin.reporting(expected, reported),
      ...(townships.length > 0
        ? [
            bulletin.missing('镇街', townships),
            bulletin.assumption(assumptionText(new Decimal(book.parameters.changeThreshold))),
          ]
        : []),
      ...(departments.length > 0 ? [bulletin.missing('部门', departments)] : []),
      ...(lateNames.length > 0 ? [bulletin.late(lateNames)] : []),
    ),
    ...filingParagraph(book, units),
  ];
};

/** Coverage and punctuality of the month and of the year so far, and who is late over the year. */
function filingParagraph(book: Book, units: readonly ExpectedUnit[]): readonly Block[] {
  if (units.length === 0) return [];
  const filings = yearFilings(book, units);
  const rates = (of: string, states: readonly FilingState[]): string => {
    const { expected, reported, onTime } = countFilings(states);
    const [coverage, punctuality] = [reported, onTime].map((part) =>
      percent(new Decimal(part).div(expected)),
    );
    return bulletin.filingRates(coverage ?? '', punctuality ?? '', of);
  };
  const now = filings.flatMap(({ months }) => months.get(book.period.month) ?? []);
  const year = filings.flatMap(({ months }) => [...months.values()]);
  const late = lateUnits(filings);
  return [
    paragraph(
      rates(bulletin.thisMonth, now),
      ...(year.length > now.length ? [rates(bulletin.thisYear, year)] : []),
      ...(late.length > 0
        ? [
            bulletin.lateOverYear(
              late.map((each) => lateMonths(each.name, each.late, each.missing)),
            ),
          ]
        : []),
    ),
  ];
}

const percent = (share: Decimal): string => `${share.times(100).toFixed(1)}%`;

/** 总体情况: counts by status, by annex, and against the month before. */
export const standing: Section = ({ report, catalogue, lines }) => {
  const annexes = catalogue.plan.annexes.flatMap(({ no, title }) => {
    const own = lines.filter((line) => line.annex === no);
    if (own.length === 0) return [];
    const short = own.filter(({ status }) => isShort(status)).length;
    return [bulletin.byAnnex(`《${title}》`, own.length, good(own), short)];
  });
  const months = trend(
    report.book,
    report.indicators.map(({ assessment }) => assessment),
  );
  const before = months.at(-2);
  const change =
    before === undefined
      ? []
      : [
          bulletin.since(
            before.period.month,
            good(lines) - (before.counts.met + before.counts.nearlyMet + before.counts.onTrack),
          ),
        ];
  return [paragraph(bulletin.standing(lines.length, statusCounts(lines)), ...annexes, ...change)];
};

/** 短板指标: each with what is still missing, by township, and why. */
export const shortfallItems: Section = (facts) => {
  const { report } = facts;
  const short = shortfalls(facts);
  if (short.length === 0) return [paragraph(bulletin.noShortfall)];
  return short.map((line, index) => {
    const texts = report.book.explanations
      .filter(
        ({ rule, code, period }) =>
          rule === 'districtBehind' &&
          code === line.code &&
          period.year === report.period.year &&
          period.month === report.period.month,
      )
      .map(({ by, text }) => bulletin.explanation(by, text));
    const owed = report.findings.some(
      ({ rule, code }) => rule === 'districtBehind' && code === line.code,
    );
    const why = texts.length > 0 ? texts : owed ? [bulletin.unexplained(line.lead)] : [];
    const runs = [{ strong: line.name }, bulletin.shortfall(line), ...why];
    return { kind: 'paragraph', number: bulletin.itemHeading(index), runs };
  });
};

/** 暂不能评价的指标: not reported, invalid, not certain, waiting for the city. */
export const openItems: Section = ({ lines }) =>
  lines
    .filter(({ status }) =>
      ['missing', 'invalid', 'insufficient', 'pending', 'notApplicable'].includes(status),
    )
    .map(({ name, lead, status, open }) => item(bulletin.open(name, lead, status, open)));

/** 牵头部门完成情况: most shortfalls first. */
export const departments: Section = ({ report, catalogue, lines }) => {
  const names = new Map(lines.map(({ code, name }) => [code, name]));
  const ranked = rankDepartments(
    report.indicators.map(({ assessment }) => assessment),
    catalogue,
  );
  const rows = ranked.map(({ org, total, counts, short }) => [
    org,
    String(total),
    String(counts.met + counts.nearlyMet + counts.onTrack),
    String(short.length),
    short.map((code) => names.get(code) ?? code).join('、') || bulletin.none,
  ]);
  return [table(bulletin.departmentHeaders, rows)];
};

/** 镇街完成情况: the largest share of ratios below the district's target first. */
export const townships: Section = (material) => {
  const { report, catalogue, lines } = material;
  if (catalogue.shares.length > 0) return ownTargets(material);
  if (!comparesTownships(catalogue))
    return [paragraph(inRegion(bulletin.nothingToCompare, catalogue.plan))];
  const names = new Map(lines.map(({ code, name }) => [code, name]));
  const rows = rankTownships(report.book, catalogue).map(({ name, reported, comparable, below }) =>
    reported
      ? [
          name,
          String(comparable),
          String(below.length),
          below.map((code) => names.get(code) ?? code).join('、') || bulletin.none,
        ]
      : [name, bulletin.dash, bulletin.dash, bulletin.notReported],
  );
  return [
    paragraph(inRegion(bulletin.townshipsIntro, catalogue.plan)),
    table(bulletin.townshipHeaders, rows),
  ];
};

/** Townships by the completion of the targets that the plan hands down to them, the furthest first. */
const ownTargets: Section = ({ report, catalogue, lines }) => {
  const names = new Map(lines.map(({ code, name }) => [code, name]));
  const rows = rankByCompletion(report.book, catalogue).map(
    ({ name, targets, completion, reported }, index) => {
      const behind = targets.filter(({ status }) => isShort(status));
      return [
        completion === undefined ? bulletin.dash : String(index + 1),
        name,
        String(targets.length),
        String(targets.filter(({ status }) => status === 'met').length),
        completion === undefined ? bulletin.dash : percentText(completion),
        reported
          ? behind.map(({ code }) => names.get(code) ?? code).join('、') || bulletin.none
          : bulletin.notReported,
      ];
    },
  );
  return [paragraph(bulletin.ownTargetsIntro), table(bulletin.ownTargetHeaders, rows)];
};

/** 部门报数与镇街汇总数的差异 */
export const differences: Section = ({ report, catalogue }) => {
  const figures = new Map(
    departmentFigures(report.book, catalogue).map((figure) => [figure.code, figure]),
  );
  const items = mismatches(report).flatMap(({ code }) => {
    const indicator = catalogue.indicators.find((each) => each.code === code);
    const filed = figures.get(code);
    const rolled = report.indicators.find(({ assessment }) => assessment.code === code)?.assessment
      .value;
    if (indicator === undefined || filed?.value === undefined || rolled === undefined) return [];
    const texts = [filed.value, rolled].map((value) => indicatorText(indicator, value)) as [
      string,
      string,
    ];
    return [item(bulletin.difference(indicator.shortName, filed.org, ...texts))];
  });
  return items.length === 0 ? [paragraph(bulletin.noDifference)] : items;
};

function mismatches({ findings }: Report): readonly Finding[] {
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

function softOpen({ findings, book, period }: Report): readonly Finding[] {
  return unexplained(findings, book.explanations, book.waivers, period);
}

/** 下一步工作要求, only what this month gives reason for. */
export const demands: Section = (facts) => {
  const { report } = facts;
  const leads = [...new Set(shortfalls(facts).map(({ lead }) => lead))];
  const items = [
    ...(leads.length > 0 ? [bulletin.demandShort(leads)] : []),
    ...(report.missing.length > 0
      ? [bulletin.demandMissing(report.missing.map(({ name }) => name))]
      : []),
    ...(mismatches(report).length > 0 ? [bulletin.demandDifferences] : []),
    ...(softOpen(report).length > 0 ? [bulletin.demandFindings] : []),
    bulletin.demandKeep,
  ];
  return items.map((text, index) => ({
    kind: 'paragraph',
    number: bulletin.itemHeading(index),
    runs: [text],
  }));
};

/** 附表: every indicator. */
export const indicatorTable: Section = ({ lines }) => [
  table(
    bulletin.tableHeaders,
    lines.map(({ code, name, value, target, status, inferred, gap, lead }) => [
      code,
      name,
      value || bulletin.dash,
      target || bulletin.dash,
      standingLabel({ status, inferred }),
      gap || bulletin.dash,
      lead,
    ]),
  ),
];
