import type { Compared } from '../../core/rollup/month/comparison';
import { REUSE_STAGES } from '../../core/entries/reuse';
import type { Period } from '../../core/entries/identity';
import type { Ahead, Outlook } from '../../core/rollup/month/outlook';
import type { WorkOutlook } from '../../core/rollup/month/workOutlook';
import { addedByYear } from '../../core/rollup/month/projects';
import { rankByCompletion } from '../../core/rollup/townshipTargets';
import { isGood, isShort, statusCounts } from '../../core/rollup/statusCounts';
import type { MonthFacts } from '../month/monthFacts';
import { numberOrNull } from './numberOrNull';
import { unitJson } from './unitJson';

/**
 * What a bulletin tells of a month or a quarter, as `annex report --json` prints it: every number of the
 * bulletin stands here or at its indicator. Shares are fractions, sums 万元.
 */
export function monthJson(facts: MonthFacts) {
  const { lines, months, filings, townships, explanations } = facts;
  const count = (is: typeof isGood): number => lines.filter(({ status }) => is(status)).length;
  return {
    standing: {
      total: lines.length,
      good: count(isGood),
      short: count(isShort),
      counts: statusCounts(lines),
      byAnnex: facts.catalogue.plan.annexes.flatMap(({ no }) => {
        const own = lines.filter(({ annex }) => annex === no);
        const of = (is: typeof isGood): number => own.filter(({ status }) => is(status)).length;
        const [total, good, short] = [own.length, of(isGood), of(isShort)];
        return total === 0 ? [] : [{ annex: no, total, good, short, open: total - good - short }];
      }),
    },
    changes: {
      before: comparedJson(facts.beforePeriod, facts.before),
      yearBefore: comparedJson(facts.yearBeforePeriod, facts.yearBefore),
    },
    months: months.map(({ period, counts }) => ({
      ...periodJson(period),
      good: counts.met + counts.nearlyMet + counts.onTrack,
      short: counts.behind + counts.farBehind + counts.notMet,
    })),
    filings: {
      month: filings.month,
      year: { months: filings.months, ...filings.year },
      late: filings.late.map(unitJson),
      sentBack: filings.sentBack.map(({ unit, files, isIn }) => ({
        ...unitJson(unit),
        files,
        isIn,
      })),
      overYear: filings.overYear,
    },
    tasks: facts.tasks.map(({ task, due, state, before, overdue, units, goals }) => ({
      code: task.code,
      due: periodJson(due),
      state: state ?? null,
      before: before ?? null,
      overdue,
      goals: goals.map((each) => ({
        name: each.goal.name,
        target: numberOrNull(each.goal.count?.amount),
        upTo: numberOrNull(each.goal.count?.upTo),
        unit: each.goal.count?.unit ?? null,
        done: numberOrNull(each.done),
        doneBefore: numberOrNull(each.doneBefore),
        due: periodJson(each.due),
        finished: each.finished ?? null,
        met: each.met,
        reachedBy: each.reachedBy ?? null,
        overdue: each.overdue,
      })),
      units: units.map(({ name, state: own, progress, started, finished, evidence }) => ({
        name,
        state: own ?? null,
        started: started ?? null,
        finished: finished ?? null,
        progress: progress ?? null,
        evidence: evidence ?? null,
      })),
    })),
    projects: facts.projects.map((each) => ({
      code: each.project.code,
      name: each.project.name,
      investment: each.project.investment.toNumber(),
      invested: numberOrNull(each.invested),
      investedBefore: numberOrNull(each.investedBefore),
      rate: numberOrNull(each.rate),
      built: numberOrNull(each.built),
      builtBefore: numberOrNull(each.builtBefore),
      expected: numberOrNull(each.expected),
      state: each.state ?? null,
      warnings: each.warnings,
    })),
    projectsAdd: addedByYear(facts.projects),
    projectTotal: {
      investment: facts.projectTotal.investment.toNumber(),
      invested: facts.projectTotal.invested.toNumber(),
    },
    reuse: facts.reuse.map((each) => ({
      no: each.reuse.no,
      name: each.name,
      stage: each.stage === undefined ? null : REUSE_STAGES[each.stage],
      missing: each.missing,
      unheard: each.unheard,
      decided: each.decided ?? null,
      until: each.until ?? null,
      transition: each.transition ?? null,
    })),
    townships: townships.map(({ org, name, place, comparable, below }) => ({
      org,
      name,
      place,
      comparable,
      below,
    })),
    ownTargets: rankByCompletion(facts.report.book, facts.catalogue)
      .filter(({ targets }) => targets.length > 0)
      .map(({ name, targets, completion }) => ({
        name,
        targets: targets.map(({ code, status }) => ({ code, status })),
        completion: numberOrNull(completion),
      })),
    explanations,
    outlook: facts.outlooks.map(outlookJson),
    workOutlook: facts.workOutlooks.map(workOutlookJson),
  };
}

function comparedJson(period: Period, compared: Compared) {
  const known = compared === 'gap' || compared === 'none' ? undefined : compared;
  return {
    ...periodJson(period),
    /** archived, gap or none. */
    state: typeof compared === 'string' ? compared : 'archived',
    /** Indicators that are judged in both months, and in one of them only. */
    compared: known?.compared ?? null,
    unjudged: known?.unjudged ?? null,
    good: known?.good ?? null,
    goodChange: known?.goodChange ?? null,
    short: known?.short ?? null,
    shortChange: known?.shortChange ?? null,
    worse: known?.worse ?? [],
    better: known?.better ?? [],
  };
}

const periodJson = ({ year, month }: Period) => ({ year, month });

function workOutlookJson({ amount, due, elapsed, ...rest }: WorkOutlook) {
  return {
    ...rest,
    due: periodJson(due),
    elapsed: elapsed.toNumber(),
    amount:
      amount === undefined
        ? null
        : {
            unit: amount.unit,
            target: amount.target.toNumber(),
            done: amount.done.toNumber(),
            gap: amount.gap.toNumber(),
            share: amount.done.div(amount.target).toNumber(),
            needed: numberOrNull(amount.needed),
            pace: numberOrNull(amount.pace),
            arrival: amount.arrival === undefined ? null : periodJson(amount.arrival),
          },
  };
}

function outlookJson({ code, value, pace, share, thisYear, lastYear, arrival }: Outlook) {
  return {
    code,
    value: value.toNumber(),
    pace: numberOrNull(pace),
    share: numberOrNull(share),
    thisYear: thisYear === undefined ? null : aheadJson(thisYear),
    lastYear: lastYear === undefined ? null : aheadJson(lastYear),
    arrival: arrival === undefined ? null : periodJson(arrival),
  };
}

function aheadJson({ year, target, gap, months, needed }: Ahead) {
  return {
    year,
    target: target.toNumber(),
    gap: gap.toNumber(),
    months,
    needed: numberOrNull(needed),
  };
}
