import type { Better } from '../catalogue/Catalogue';
import type { Decimal } from '../values/decimal';
import type { Assessment, Bounds, PartlyReported, Status } from './Assessment';
import { completionOf, toGo } from './direction';
import { tellsReported } from './tellsReported';
import { figureNumber } from './Figure';
import type { Figure } from './Figure';
import { missingCount } from './missingCount';
import { elapsedShare, progressOf, statusOfNumber, statusOfUnlimited } from './progress';
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
  readonly better: Better;
  /** 按水平: no share of the year is set against it. */
  readonly byLevel: boolean;
  readonly baseline: Decimal | undefined;
  /** The figure counts things, so that what is missing can be said as a whole number. */
  readonly countable: boolean;
  /** Units that have not reported what the indicator needs. */
  readonly missingUnits: readonly string[];
  /** Those of them that reported in part. */
  readonly partly: readonly PartlyReported[];
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
  const { status, inferred } = standingOf(input);
  return {
    code: input.code,
    ...(value === undefined ? {} : { value }),
    ...(ratio === undefined ? {} : { numerator: ratio.numerator, denominator: ratio.denominator }),
    ...(input.missingUnits.length > 0 && input.bounds !== undefined
      ? { bounds: input.bounds }
      : {}),
    missingUnits: input.missingUnits,
    ...(input.partly.length === 0 ? {} : { partly: input.partly }),
    ...(target.kind === 'number' ? { target: target.value } : {}),
    ...(input.baseline === undefined ? {} : { baseline: input.baseline }),
    noBaseline: target.kind === 'number' && input.baseline === undefined && !input.byLevel,
    elapsed: elapsedShare(input.month),
    status,
    inferred,
    spread: [],
    ...(status === 'invalid' ? {} : shortfalls(input, { status, inferred })),
  };
}

function shortfalls(input: AssessInput, standing: Standing): Partial<Assessment> {
  const { figure, target, better } = input;
  const value = figureNumber(figure);
  if (target.kind !== 'number' || value === undefined) return {};
  const progress = progressOf(value, yardstickOf(input, target));
  const gap = toGo(value, target.value, better);
  const completion = tellsReported({ ...standing, gap })
    ? completionOf(value, target.value, better)
    : undefined;
  const missing = input.countable ? missingCount(figure, target.value, better) : undefined;
  return {
    ...(progress === undefined ? {} : { progress }),
    ...(completion === undefined ? {} : { completion }),
    gap,
    ...(missing === undefined
      ? {}
      : {
          missingCount: missing,
          spread: spreadMissing(missing, target.value, better, input.townships),
        }),
  };
}

interface Standing {
  readonly status: Status;
  /** Worked out from both bounds, not from the value. */
  readonly inferred: boolean;
}

function standingOf(input: AssessInput): Standing {
  const { figure, target, bounds } = input;
  const certain = (status: Status): Standing => ({ status, inferred: false });
  if (figure.kind === 'missing' && !isBoundedInPart(input)) return certain('missing');
  if (target.kind === 'attested' && target.attested === 'missing') return certain('missing');
  if (input.invalid) return certain('invalid');
  const open = input.missingUnits.length > 0 ? bounds : undefined;
  if (figure.kind === 'notApplicable' && open === undefined) return certain('notApplicable');
  if (target.kind === 'attested') return certain(target.attested);
  if (target.kind === 'pending') return certain('pending');
  if (open !== undefined) return sharedStanding(open, yardstickOf(input, target));
  const value = figureNumber(figure);
  return certain(
    value === undefined ? 'notApplicable' : statusOfNumber(value, yardstickOf(input, target)),
  );
}

/** No unit reported everything, but what some reported in part says where the value lies. */
function isBoundedInPart({ target, bounds, partly }: AssessInput): boolean {
  return partly.length > 0 && bounds !== undefined && target.kind !== 'attested';
}

/** What holds at both bounds. */
function sharedStanding({ lower, upper }: Bounds, yardstick: Yardstick): Standing {
  const least = statusOfNumber(lower, yardstick);
  const most =
    upper === undefined ? statusOfUnlimited(yardstick) : statusOfNumber(upper, yardstick);
  return least === most
    ? { status: least, inferred: true }
    : { status: 'insufficient', inferred: false };
}

function yardstickOf(input: AssessInput, target: JudgedTarget & { kind: 'number' }): Yardstick {
  return {
    month: input.month,
    target: target.value,
    tolerance: target.tolerance,
    baseline: input.baseline,
    better: input.better,
    byLevel: input.byLevel,
  };
}
