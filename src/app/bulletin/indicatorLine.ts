import type { Assessment, Status } from '../../core/assess/Assessment';
import type { Catalogue, Indicator } from '../../core/catalogue/Catalogue';
import { limitUse } from '../../core/assess/limitUse';
import { tellsReported } from '../../core/assess/tellsReported';
import {
  boundsText,
  gapText,
  limitText,
  openText,
  spreadText,
  valueText,
} from '../../core/messages/assess';
import { shareText } from '../../core/messages/quantity';
import { targetText } from '../../core/messages/bulletin';
import { gapFacts } from '../../core/rollup/gapFacts';
import type { Report } from '../reportBook';

/** One indicator of a report in words; a text is empty where there is nothing to say. */
export interface IndicatorLine {
  readonly code: string;
  readonly annex: number;
  readonly name: string;
  readonly lead: string;
  readonly status: Status;
  /** 推 */
  readonly inferred: boolean;
  /** `98.18%`, `12 个`, `达标`. */
  readonly value: string;
  /** As the plan prints it. */
  readonly target: string;
  /** `还差 37 张（0.3 张/千人）` */
  readonly gap: string;
  /** 完成率, `105.0%`: what the figure has of the target, also above it. */
  readonly completion: string;
  /** `其中：龙河镇 12 张、屠园镇 9 张` */
  readonly spread: string;
  /** Why there is no judgement, or what makes it uncertain. */
  readonly open: string;
  /** That more of a limit is used up than of the year has passed; else empty. */
  readonly limit: string;
  /** Where the value can lie, where the status follows from that; else empty. */
  readonly bounds: string;
}

/** Every indicator of a report in words, in the catalogue's order. */
export function indicatorLines(report: Report, catalogue: Catalogue): readonly IndicatorLine[] {
  const assessments = new Map(
    report.indicators.map(({ assessment }) => [assessment.code, assessment]),
  );
  return catalogue.indicators.flatMap((indicator) => {
    const assessment = assessments.get(indicator.code);
    return assessment === undefined ? [] : [lineOf(report, catalogue, indicator, assessment)];
  });
}

function lineOf(
  { book, period }: Report,
  catalogue: Catalogue,
  indicator: Indicator,
  assessment: Assessment,
): IndicatorLine {
  const facts = gapFacts(catalogue, indicator, book.parameters);
  const names = new Map(book.roster.map(({ code, name }) => [code, name]));
  const { code, annex, shortName: name, lead, unit, targets } = indicator;
  const { value, status, inferred, spread, completion } = assessment;
  const isFigure = value !== undefined && typeof value !== 'string';
  const limit = limitUse(assessment, indicator);
  const goal = targets[String(period.year)];
  return {
    code,
    annex,
    name,
    lead,
    status,
    inferred,
    value: isFigure ? valueText(value, facts) : (value ?? ''),
    target: goal === undefined ? '' : targetText(goal.text, unit),
    gap: tellsReported(assessment) ? gapText(assessment, facts) : '',
    completion: completion === undefined ? '' : shareText(completion),
    spread: spreadText(
      spread.map(({ org, count }) => ({ name: names.get(org) ?? org, count })),
      facts,
    ),
    open: openText(assessment, facts),
    limit: limit === undefined ? '' : limitText(limit),
    bounds: inferred ? boundsText(assessment, facts) : '',
  };
}
