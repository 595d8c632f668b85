import { spreadText } from '../../../core/messages/assess';
import { bulletin } from '../../../core/messages/bulletin';
import { NO_SHORTFALL, STATUS_TEXT, STATUSES, standingLabel } from '../../../core/messages/status';
import { gapFacts } from '../../../core/rollup/gapFacts';
import { isGood, isShort, withoutShortfall } from '../../../core/rollup/statusCounts';
import type { MonthFacts } from '../../month/monthFacts';
import type { IndicatorLine } from '../indicatorLine';
import { heading, item, numbered, paragraph, table, type Block } from '../Block';
import { namesOf, type Section } from '../Section';

/** Townships whose share of a gap is named; the whole of it stands in the annex. */
const NAMED = 3;

/** 指标完成情况: what falls short one by one, the rest by status. */
export const indicators: Section = (facts) => {
  const { lines, summed, gaps } = facts;
  const groups = [
    ['short', shortItems(facts)],
    ['good', goodItems(lines)],
    ['open', openItems(lines)],
  ] as const;
  const present = groups.filter(([, blocks]) => blocks.length > 0);
  const name = namesOf(facts);
  return [
    ...(summed.length > 0 ? [paragraph(bulletin.summed(summed.map(name)))] : []),
    ...(gaps.length > 0 ? [paragraph(bulletin.quarterGaps(gaps))] : []),
    ...present.flatMap(([group, blocks], index) => [
      heading(3, bulletin.subheading(index, bulletin.groups[group])),
      ...blocks,
    ]),
  ];
};

function shortItems(facts: MonthFacts): readonly Block[] {
  const short = facts.lines.filter(({ status }) => isShort(status));
  if (short.length === 0) return noShortfall(facts.lines);
  const worst = [...short].sort((a, b) => STATUSES.indexOf(b.status) - STATUSES.indexOf(a.status));
  return worst.map((line, index) =>
    numbered(
      bulletin.itemHeading(index),
      { strong: line.name },
      bulletin.shortfall({ ...line, spread: mostMissing(facts, line.code) }),
    ),
  );
}

/** Nothing is said of what cannot be judged. */
function noShortfall(lines: readonly IndicatorLine[]): readonly Block[] {
  const known = withoutShortfall(lines);
  return known === 'unknown' ? [] : [paragraph(NO_SHORTFALL[known])];
}

/** The townships that lack most, those that lack as much as the last of them too. */
function mostMissing({ report, catalogue }: MonthFacts, code: string): string {
  const spread = report.indicators.find(({ assessment }) => assessment.code === code)?.assessment
    .spread;
  const indicator = catalogue.indicators.find((each) => each.code === code);
  if (!spread || !indicator || spread.length === 0) return '';
  const sorted = [...spread].sort((a, b) => b.count.cmp(a.count));
  const least = sorted[NAMED - 1]?.count;
  const named = least === undefined ? sorted : sorted.filter(({ count }) => count.gte(least));
  const shown = named.length > NAMED * 2 ? [] : named;
  const names = new Map(report.book.roster.map((each) => [each.code, each.name]));
  if (shown.length === 0) return '';
  const facts = gapFacts(catalogue, indicator, report.book.parameters);
  const shares = shown.map(({ org, count }) => ({ name: names.get(org) ?? org, count }));
  const text = spreadText(shares, facts).replace(/^其中：/, '');
  return bulletin.mostMissing([text], sorted.length - shown.length);
}

function goodItems(lines: readonly IndicatorLine[]): readonly Block[] {
  const limits = lines.filter(({ status, limit }) => isGood(status) && limit !== '');
  return [
    ...STATUSES.filter(isGood).flatMap((status) => {
      const own = lines.filter((line) => line.status === status).map(({ name }) => name);
      return own.length === 0 ? [] : [paragraph(bulletin.ofStatus(STATUS_TEXT[status].word, own))];
    }),
    ...(limits.length === 0 ? [] : [paragraph(bulletin.limits(limits))]),
  ];
}

/** Not reported, invalid, not certain, waiting for the city; those of which the same is to be said are told together. */
function openItems(lines: readonly IndicatorLine[]): readonly Block[] {
  const told = new Map<string, string[]>();
  for (const { name, lead, status, open } of lines) {
    if (isGood(status) || isShort(status)) continue;
    const said = bulletin.whyOpen(status, open);
    told.set(said, [...(told.get(said) ?? []), bulletin.ofLead(name, lead)]);
  }
  return [...told].map(([said, indicators]) => item(bulletin.open(indicators, said)));
}

/** 附: every indicator. */
export const indicatorTable: Section = ({ lines }) => [
  table(
    bulletin.tableHeaders,
    lines.map(({ code, name, value, target, completion, status, inferred, gap, lead }) => [
      code,
      name,
      value || bulletin.dash,
      target || bulletin.dash,
      completion || bulletin.dash,
      standingLabel({ status, inferred }),
      gap || bulletin.dash,
      lead,
    ]),
  ),
];
