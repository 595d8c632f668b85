import type { Assessment } from '../../assess/Assessment';
import { completionOf, isReached, nearlyAt } from '../../assess/direction';
import { targetNumber } from '../../assess/target';
import { askedTownships } from '../../catalogue/askedTownships';
import type { Better, Catalogue, Indicator, Township } from '../../catalogue/Catalogue';
import type { Book } from '../../entries/book';
import { SCORE_PARTS, type ScorePart, type ScoreWeights } from '../../catalogue/scoreParts';
import { scoringOf, type Adjustment, type Scoring, type YearScore } from '../../entries/scoring';
import { PROJECT_DONE, TASK_DONE, TASK_STATES } from '../../messages/progressStates';
import { Decimal } from '../../values/decimal';
import { yearFilings } from '../filings';
import { townshipIndicators } from '../townshipIndicators';
import { rankByCompletion } from '../townshipTargets';
import { projectStandings } from './projects';
import { taskStandings } from './tasks';

/** One thing that a unit is scored for, and how far it is done, from 0 to 1. */
interface Scored {
  readonly name: string;
  readonly degree: Decimal;
}

/** A part of a score. Without items it does not apply, and its points count for nobody. */
export interface PartScore {
  readonly items: number;
  /** Sum of the degrees, to four decimals. */
  readonly done: Decimal;
  /** Weight × done ÷ items, to two decimals; absent where it does not apply. */
  readonly points?: Decimal;
  /** What lost points, the most first. */
  readonly short: readonly string[];
}

/** 年考核 of one unit. */
export interface UnitScore {
  readonly org: string;
  readonly name: string;
  readonly parts: Readonly<Record<ScorePart, PartScore>>;
  readonly adjustment?: Adjustment;
  /** Points ÷ the weights that apply × 100, and what a person added; absent where nothing applies. */
  readonly total?: Decimal;
  /** Among units of its kind, from 1; those with one total alike. */
  readonly place?: number;
  /** Last year's, as it was archived. */
  readonly last?: { readonly total: Decimal; readonly place: number };
}

export interface Scores {
  readonly townships: readonly UnitScore[];
  readonly departments: readonly UnitScore[];
}

const [ZERO, HALF, ONE] = [new Decimal(0), new Decimal('0.5'), new Decimal(1)];
/** 基本达标 */
const NEARLY = new Decimal('0.8');

/** The score of every unit by the book's month, in the roster's and the catalogue's order. */
export function scoresOf(
  book: Book,
  catalogue: Catalogue,
  assessments: readonly Assessment[],
): Scores {
  const roster = askedTownships(catalogue, book.roster);
  const scoring = scoringOf(book, catalogue);
  const filings = yearFilings(book, [
    ...roster.map(({ code, name }) => ({ org: code, name })),
    ...catalogue.departments.map((name) => ({ org: name, name })),
  ]);
  const months = new Map(filings.map(({ org, months: own }) => [org, [...own.values()]]));
  const work = workOf(book, catalogue);
  const own = new Map(rankByCompletion(book, catalogue).map((each) => [each.org, each.targets]));
  const scoreOf = (org: string, name: string, indicators: readonly Scored[]): UnitScore => {
    const filed = months.get(org) ?? [];
    const scored: Readonly<Record<ScorePart, readonly Scored[]>> = {
      indicators,
      tasks: work.tasks(name, org),
      projects: work.projects(name),
      punctual: filed.map((state, index) => ({
        name: String(index + 1),
        degree: state === 'onTime' ? ONE : ZERO,
      })),
      atOnce: [{ name: '', degree: isTakenAtOnce(book, org) ? ONE : ZERO }],
    };
    return scoreFrom(book, scoring, { org, name }, scored);
  };
  return {
    townships: placed(
      roster.map((township) =>
        scoreOf(
          township.code,
          township.name,
          townshipItems(book, catalogue, township, own.get(township.code) ?? []),
        ),
      ),
    ),
    departments: placed(
      catalogue.departments.map((name) =>
        scoreOf(name, name, departmentItems(name, catalogue, assessments)),
      ),
    ),
  };
}

function scoreFrom(
  { yearScores = [], period }: Book,
  scoring: Scoring,
  unit: { readonly org: string; readonly name: string },
  scored: Readonly<Record<ScorePart, readonly Scored[]>>,
): UnitScore {
  const parts = Object.fromEntries(
    SCORE_PARTS.map((part) => [part, partOf(scored[part], scoring.weights[part])]),
  ) as Record<ScorePart, PartScore>;
  const adjustment = scoring.adjustments.find(({ org }) => org === unit.org);
  const total = totalOf(parts, scoring.weights, adjustment);
  const last = yearScores.find(({ org, year }) => org === unit.org && year === period.year - 1);
  return {
    ...unit,
    ...(last === undefined ? {} : { last: { total: new Decimal(last.total), place: last.place } }),
    parts,
    ...(adjustment === undefined ? {} : { adjustment }),
    ...(total === undefined ? {} : { total }),
  };
}

function partOf(scored: readonly Scored[], weight: number): PartScore {
  const done = scored.reduce((sum, { degree }) => sum.plus(degree), ZERO).round(4);
  const short = scored
    .filter(({ degree }) => degree.lt(1))
    .sort((a, b) => a.degree.cmp(b.degree))
    .map(({ name }) => name);
  if (scored.length === 0) return { items: 0, done, short };
  return {
    items: scored.length,
    done,
    short,
    points: done.times(weight).div(scored.length).round(2),
  };
}

function totalOf(
  parts: Readonly<Record<ScorePart, PartScore>>,
  weights: ScoreWeights,
  adjustment: Adjustment | undefined,
): Decimal | undefined {
  const applying = SCORE_PARTS.filter((part) => parts[part].items > 0);
  const weight = applying.reduce((sum, part) => sum.plus(weights[part]), ZERO);
  if (weight.eq(0)) return undefined;
  const points = applying.reduce((sum, part) => sum.plus(parts[part].points ?? 0), ZERO);
  const added = adjustment && isComplete(adjustment) ? (adjustment.points ?? 0) : 0;
  return points.div(weight).times(100).plus(added).round(2);
}

/** Points count where somebody says why, and who says so. */
function isComplete({ reason, by }: Adjustment): boolean {
  return reason.trim() !== '' && by.trim() !== '';
}

/** What is archived of a year that ends with the book's month. */
export function archivedScores(
  book: Book,
  catalogue: Catalogue,
  assessments: readonly Assessment[],
): readonly YearScore[] {
  const { townships, departments } = scoresOf(book, catalogue, assessments);
  return [...townships, ...departments].flatMap(({ org, total, place }): readonly YearScore[] =>
    total === undefined || place === undefined
      ? []
      : [{ year: book.period.year, org, total: total.toFixed(2), place }],
  );
}

function placed(scores: readonly UnitScore[]): readonly UnitScore[] {
  return scores.map((score) => {
    const { total } = score;
    if (total === undefined) return score;
    return { ...score, place: scores.filter((each) => each.total?.gt(total)).length + 1 };
  });
}

/** A township's own targets where the plan hands them down, else its ratios beside the district's. */
function townshipItems(
  book: Book,
  catalogue: Catalogue,
  township: Township,
  targets: ReturnType<typeof rankByCompletion>[number]['targets'],
): readonly Scored[] {
  const own = new Map(targets.map((each) => [each.code, each]));
  const figures = new Map(
    townshipIndicators(book, catalogue, township).map((each) => [each.code, each]),
  );
  return catalogue.indicators.flatMap((indicator): Scored[] => {
    const { code, shortName: name } = indicator;
    const handed = own.get(code);
    const figure = figures.get(code);
    if (handed === undefined && figure?.comparable !== true) return [];
    const target = handed?.target ?? targetNumber(indicator, book.period.year, book.parameters);
    if (target === undefined || figure?.state === 'notApplicable') return [];
    const tolerance = toleranceOf(indicator, book);
    return [{ name, degree: degreeOf(figure?.value, target, tolerance, indicator.better) }];
  });
}

/** The indicators that a department leads; what is missing, waits or is not certain is nobody's fault but its own. */
function departmentItems(
  department: string,
  { indicators }: Catalogue,
  assessments: readonly Assessment[],
): readonly Scored[] {
  const led = new Map(
    indicators.filter(({ lead }) => lead === department).map((each) => [each.code, each]),
  );
  return assessments.flatMap(({ code, status, value, target, missingUnits }): Scored[] => {
    const indicator = led.get(code);
    if (indicator === undefined) return [];
    const { shortName: name, better } = indicator;
    if (status === 'met') return [{ name, degree: ONE }];
    if (status === 'nearlyMet') return [{ name, degree: NEARLY }];
    if (missingUnits.includes(department)) return [{ name, degree: ZERO }];
    if (
      status !== 'onTrack' &&
      status !== 'behind' &&
      status !== 'farBehind' &&
      status !== 'notMet'
    )
      return [];
    const figure = typeof value === 'string' ? undefined : value;
    return [{ name, degree: target === undefined ? ZERO : degreeOf(figure, target, ZERO, better) }];
  });
}

function toleranceOf(indicator: Indicator, { period, parameters }: Book): Decimal {
  const isAbout = indicator.targets[String(period.year)]?.kind === 'about';
  return new Decimal(isAbout ? parameters.tolerance : 0);
}

/** Met 1, 基本达标 0.8, else the degree of completion; what was not reported is 0. */
function degreeOf(
  value: Decimal | undefined,
  target: Decimal,
  tolerance: Decimal,
  better: Better,
): Decimal {
  if (value === undefined) return ZERO;
  if (isReached(value, target, better)) return ONE;
  if (better === 'more' && target.lte(0)) return ZERO;
  const nearly = nearlyAt(target, tolerance, better);
  if (tolerance.gt(0) && isReached(value, nearly, better)) return NEARLY;
  const degree = completionOf(value, target, better);
  return degree === undefined || degree.lt(0) ? ZERO : degree;
}

/** What units are responsible for by name; of 各镇街 a task is each one's, a project nobody's alone. */
function workOf(book: Book, catalogue: Catalogue) {
  const tasks = taskStandings(book, catalogue);
  const projects = projectStandings(book, catalogue);
  return {
    tasks: (name: string, org: string): readonly Scored[] =>
      tasks.flatMap(({ task, units, due }): Scored[] => {
        const unit = units.find((each) => each.org === org && each.name === name);
        if (unit === undefined) return [];
        const isOver = due.year * 12 + due.month < book.period.year * 12 + book.period.month;
        const isUnderWay = unit.state === TASK_STATES[1] && !isOver;
        const degree = unit.state === TASK_DONE ? ONE : isUnderWay ? HALF : ZERO;
        return [{ name: task.called, degree }];
      }),
    projects: (name: string): readonly Scored[] =>
      projects
        .filter(({ project }) => project.units.includes(name))
        .map(({ project, state, rate, expected }) => {
          const degree =
            state === PROJECT_DONE
              ? ONE
              : rate === undefined || expected === undefined
                ? ZERO
                : expected.eq(0) || rate.gte(expected)
                  ? ONE
                  : rate.div(expected);
          return { name: project.name, degree };
        }),
  };
}

/** Taken in with the first file of the month; the files of earlier months are not kept. */
function isTakenAtOnce({ receipts, returns }: Book, org: string): boolean {
  return returns.has(org) && !receipts.some((each) => each.org === org && !each.accepted);
}
