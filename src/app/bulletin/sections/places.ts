import { inPlan } from '../../../core/catalogue/planWords';
import { places } from '../../../core/messages/bulletinWork';
import { shareText } from '../../../core/messages/quantity';
import type { PlacedTownship } from '../../../core/rollup/month/placed';
import { rankDepartments } from '../../../core/rollup/rankDepartments';
import { isGood, isShort } from '../../../core/rollup/statusCounts';
import { Decimal } from '../../../core/values/decimal';
import { comparesTownships } from '../../../core/rollup/rankTownships';
import { rankByCompletion } from '../../../core/rollup/townshipTargets';
import { numbered, paragraph, table, type Block } from '../Block';
import { bulletin } from '../../../core/messages/bulletin';
import { namesOf, type Section } from '../Section';

/** 镇街排名: the first and the last, those with one share alike. */
export const townships: Section = (facts) => {
  const { townships: placed, filings, catalogue } = facts;
  if (catalogue.shares.length > 0) return ownTargets(facts);
  if (!comparesTownships(catalogue))
    return [paragraph(inPlan(places.nothingToCompare, catalogue.plan))];
  const missing = filings.missing.filter(({ kind }) => kind === 'township').map(({ name }) => name);
  const unranked = missing.length > 0 ? [places.unranked(missing)] : [];
  const [first] = placed;
  const last = placed.at(-1);
  if (first === undefined || last === undefined)
    return unranked.length > 0 ? [paragraph(...unranked)] : [];
  const at = (place: number): readonly PlacedTownship[] =>
    placed.filter((each) => each.place === place);
  const names = (some: readonly PlacedTownship[]): readonly string[] =>
    some.map(({ name }) => name);
  const ends = (): readonly string[] => {
    if (placed.length === 1) return [places.only(first.name, textOf(placed))];
    if (first.place === last.place) return [places.allSame];
    return [
      places.first(names(at(first.place)), textOf(at(first.place))),
      places.last(last.place, names(at(last.place)), textOf(at(last.place))),
    ];
  };
  return [
    paragraph(inPlan(places.intro, catalogue.plan), ...ends(), ...unranked),
    {
      kind: 'table',
      headers: places.headers.map((text) => inPlan(text, catalogue.plan)),
      rows: placed.map((each) => [
        String(each.place),
        each.name,
        String(each.comparable),
        String(each.below.length),
        percentOf(each),
      ]),
      bars: {
        header: places.bars,
        shares: placed.map((each) => shareOf(each).toNumber()),
        alt: placed.map((each) => places.barAlt(each.name, percentOf(each))),
      },
    },
  ];
};

/** Townships by the completion of the targets that the plan hands down to them, the furthest first. */
const ownTargets: Section = (facts) => {
  const name = namesOf(facts);
  const ranked = rankByCompletion(facts.report.book, facts.catalogue);
  const rows = ranked.map(({ name: township, targets, completion, place, reported }) => {
    const behind = targets.filter(({ status }) => isShort(status)).map(({ code }) => name(code));
    return [
      place === undefined ? bulletin.dash : String(place),
      township,
      String(targets.length),
      String(targets.filter(({ status }) => status === 'met').length),
      completion === undefined ? bulletin.dash : shareText(completion),
      reported ? behind.join('、') || bulletin.none : places.notReported,
    ];
  });
  const said = (text: string): string => inPlan(text, facts.catalogue.plan);
  return [paragraph(said(places.ownTargetsIntro)), table(places.ownTargetHeaders.map(said), rows)];
};

const shareOf = ({ below, comparable }: PlacedTownship): Decimal =>
  new Decimal(below.length).div(comparable);
const percentOf = (each: PlacedTownship): string => shareText(shareOf(each));

/** One sentence where all that stand alike have the same counts, their share where they have not. */
function textOf(some: readonly PlacedTownship[]): string {
  const [one] = some;
  if (one === undefined) return '';
  const isSame = some.every((each) => each.comparable === one.comparable);
  return isSame ? places.below(one.comparable, one.below.length) : places.bars + percentOf(one);
}

/** 推进缓慢的单位和指标: departments with shortfalls, the most first; the townships that stand last. */
export const slow: Section = (facts) => {
  const { report, catalogue, townships: placed, lines } = facts;
  const name = namesOf(facts);
  const assessments = report.indicators.map(({ assessment }) => assessment);
  const leads = rankDepartments(assessments, catalogue)
    .filter(({ short }) => short.length > 0)
    .map(({ org, total, short }) => places.lead(org, total, short.length, short.map(name)));
  const short = new Set(lines.filter(({ status }) => isShort(status)).map(({ code }) => code));
  const last = placed.at(-1)?.place ?? 1;
  const slowest = last === 1 ? [] : placed.filter(({ place }) => place === last);
  const units = slowest.map((each) =>
    places.slowTownship(
      each.name,
      places.below(each.comparable, each.below.length),
      each.below.filter((code) => short.has(code)).map(name),
    ),
  );
  const texts = [...leads, ...units];
  if (texts.length === 0)
    return lines.some(({ status }) => isGood(status)) ? [paragraph(places.noneSlow)] : [];
  return texts.map((text, index): Block => numbered(bulletin.itemHeading(index), text));
};
