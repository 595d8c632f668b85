import type { Decimal } from '../values/decimal';
import type { Assessment, Bounds, Status } from './Assessment';
import { figureNumber } from './Figure';
import type { Figure } from './Figure';
import { missingCount } from './missingCount';
import { elapsedShare, progressOf, statusOfNumber } from './progress';
import type { Yardstick } from './progress';
import { spreadMissing } from './spread';
import type { TownshipRatio } from './spread';
import type { JudgedTarget } from './target';

/** What one indicator is judged on. */
export interface AssessInput {
  readonly code: string;
  /** 1 to 12. */
  readonly month: number;
  readonly figure: Figure;
  /** A hard finding stands on an element the figure is made of. */
  readonly invalid: boolean;
  readonly target: JudgedTarget;
  readonly baseline: Decimal | undefined;
  /** The figure counts things, so that what is missing can be said as a whole number. */
  readonly countable: boolean;
  /** Units that have not reported what the indicator needs. */
  readonly missingUnits: readonly string[];
  /** Where the value can lie while units are missing. */
  readonly bounds: Bounds | undefined;
  /** The counted townships' own ratios, over which the missing count is spread. */
  readonly townships: readonly TownshipRatio[];
}

/** Judges one indicator in one month, in the order of statuses that the 判定口径 lays down. */
export function assessIndicator(input: AssessInput): Assessment {
  const { figure, target } = input;
  const value = figure.kind === 'choice' ? figure.value : figureNumber(figure);
  const ratio =
    figure.kind === 'ratio' || figure.kind === 'notApplicable' ? figure.ratio : undefined;
  const status = statusOf(input);
  return {
    code: input.code,
    ...(value === undefined ? {} : { value }),
    ...(ratio === undefined ? {} : { numerator: ratio.numerator, denominator: ratio.denominator }),
    ...(input.missingUnits.length > 0 && input.bounds !== undefined
      ? { bounds: input.bounds }
      : {}),
    missingUnits: input.missingUnits,
    ...(target.kind === 'number' ? { target: target.value } : {}),
    ...(input.baseline === undefined ? {} : { baseline: input.baseline }),
    noBaseline: target.kind === 'number' && input.baseline === undefined,
    elapsed: elapsedShare(input.month),
    status,
    spread: [],
    ...(status === 'invalid' ? {} : shortfalls(input)),
  };
}

function shortfalls(input: AssessInput): Partial<Assessment> {
  const { figure, target } = input;
  const value = figureNumber(figure);
  if (target.kind !== 'number' || value === undefined) return {};
  const progress = progressOf(value, yardstickOf(input, target));
  const missing = input.countable ? missingCount(figure, target.value) : undefined;
  return {
    ...(progress === undefined ? {} : { progress }),
    gap: target.value.minus(value),
    ...(missing === undefined
      ? {}
      : { missingCount: missing, spread: spreadMissing(missing, target.value, input.townships) }),
  };
}

function statusOf(input: AssessInput): Status {
  const { figure, target, bounds } = input;
  if (figure.kind === 'missing') return 'missing';
  if (target.kind === 'attested' && target.attested === 'missing') return 'missing';
  if (input.invalid) return 'invalid';
  if (target.kind === 'attested') {
    return figure.kind === 'notApplicable' ? 'notApplicable' : target.attested;
  }
  const open = input.missingUnits.length > 0 ? bounds : undefined;
  if (figure.kind === 'notApplicable' && open === undefined) return 'notApplicable';
  if (target.kind === 'pending')
    return figure.kind === 'notApplicable' ? 'notApplicable' : 'pending';
  const value = figureNumber(figure);
  if (value === undefined) return open === undefined ? 'notApplicable' : 'insufficient';
  const yardstick = yardstickOf(input, target);
  const status = statusOfNumber(value, yardstick);
  if (open === undefined) return status;
  return boundStatuses(open, yardstick).every((each) => each === status) ? status : 'insufficient';
}

/** A value without an upper bound can meet any target, one without a lower bound can be anything. */
function boundStatuses(bounds: Bounds, yardstick: Yardstick): readonly Status[] {
  return [
    bounds.lower === undefined ? 'insufficient' : statusOfNumber(bounds.lower, yardstick),
    bounds.upper === undefined ? 'met' : statusOfNumber(bounds.upper, yardstick),
  ];
}

function yardstickOf(input: AssessInput, target: JudgedTarget & { kind: 'number' }): Yardstick {
  return {
    month: input.month,
    target: target.value,
    tolerance: target.tolerance,
    baseline: input.baseline,
  };
}
