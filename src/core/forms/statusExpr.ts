import type { Area } from '../values/address';
import type { Status } from '../assess/Assessment';
import type { Better } from '../catalogue/Catalogue';
import type { Expr } from '../formula/sheet/Expr';
import { all, any, call, cases, eq, iff, isNumber, lit, op } from '../formula/sheet/build';
import { exprText } from '../formula/sheet/exprText';
import { STATUSES, statusLabel } from '../messages/status';
import type { SheetDraft } from '../workbook/SheetDraft';
import { STATUS_COLORS } from './palette';
import { ownCell } from '../workbook/wordFormats';

/** Comparisons with a target are made after rounding to 10 decimals. */
const judgedExpr = (value: Expr): Expr => call('ROUND', value, lit(10));

export const label = (status: Status): Expr => lit(statusLabel(status));

export const isStatus = (cell: Expr, status: Status): Expr => eq(cell, label(status));

/** Cells and constants a number is judged by. */
export interface YardstickExprs {
  /** A cell that holds a number, or text where the target is pending. */
  readonly target: Expr;
  /** Fraction, or absent where the plan does not say 左右. */
  readonly tolerance?: Expr;
  /** A cell that holds a number, or text where there is no baseline (counted as 0). */
  readonly baseline: Expr;
  readonly month: Expr;
  readonly better: Better;
  /** 按水平: no share of the year is set against it. */
  readonly byLevel: boolean;
}

/** `isReached` as a formula. */
function reachedExpr(value: Expr, target: Expr, better: Better): Expr {
  return op(judgedExpr(value), better === 'less' ? '<=' : '>=', judgedExpr(target));
}

/** `toGo` as a formula. */
export function toGoExpr(value: Expr, target: Expr, better: Better): Expr {
  return better === 'less' ? op(value, '-', target) : op(target, '-', value);
}

/** `completionOf` as a formula; empty where it is undefined. */
export function completionExpr(value: Expr, target: Expr, better: Better): Expr {
  const rate = op(value, '/', target);
  return better === 'less'
    ? iff(
        eq(target, 0),
        iff(op(value, '<=', lit(0)), lit(1), lit(0)),
        call('MAX', lit(0), op(lit(2), '-', rate)),
      )
    : iff(eq(target, 0), lit(''), rate);
}

/** From where the way is measured, and what has to be a number for that. */
function startExprs(by: YardstickExprs): { readonly base: Expr; readonly known: readonly Expr[] } {
  const isLess = by.better === 'less';
  if (by.byLevel) return { base: isLess ? op(lit(2), '*', by.target) : lit(0), known: [] };
  return isLess
    ? { base: by.baseline, known: [isNumber(by.baseline)] }
    : { base: iff(isNumber(by.baseline), by.baseline, lit(0)), known: [] };
}

/** `progressOf` as a formula; empty where it is undefined or something is no number. */
export function progressExpr(value: Expr, by: YardstickExprs): Expr {
  const { base, known: ofBase } = startExprs(by);
  const known = [isNumber(value), isNumber(by.target), ...ofBase];
  return iff(
    all(...known),
    iff(
      reachedExpr(base, by.target, by.better),
      lit(''),
      op(op(value, '-', base), '/', op(by.target, '-', base)),
    ),
    lit(''),
  );
}

/**
 * The status of a number against a numeric target, from 达标 down to 严重滞后, or 待定.
 * `value` must be a number; `progress` is the cell of `progressExpr`, or its formula.
 */
export function numberStatusExpr(value: Expr, progress: Expr, by: YardstickExprs): Expr {
  const { target, month, better } = by;
  const elapsed = by.byLevel ? lit(1) : op(month, '/', lit(12));
  const list: (readonly [Expr, Expr])[] = [[reachedExpr(value, target, better), label('met')]];
  if (by.tolerance) {
    const share = op(lit(1), better === 'less' ? '+' : '-', by.tolerance);
    list.push([reachedExpr(value, op(target, '*', share), better), label('nearlyMet')]);
  }
  list.push([op(month, '>=', lit(12)), label('notMet')]);
  list.push([eq(progress, ''), label('notMet')]);
  list.push([op(judgedExpr(progress), '>=', judgedExpr(elapsed)), label('onTrack')]);
  list.push([
    op(judgedExpr(progress), '>=', judgedExpr(op(elapsed, '*', lit(0.6)))),
    label('behind'),
  ]);
  return iff(isNumber(target), cases(list, label('farBehind')), label('pending'));
}

/** `statusOfUnlimited` as a formula. */
export function unlimitedStatusExpr(by: YardstickExprs): Expr {
  if (by.better === 'more') return label('met');
  const wayDown = progressExpr(by.target, by);
  return iff(
    any(op(by.month, '>=', lit(12)), eq(wayDown, '')),
    label('notMet'),
    label('farBehind'),
  );
}

/** Adds the colours of every status to cells that hold status labels, with or without a mark behind them. */
export function statusFormats(draft: SheetDraft, area: Area): void {
  const cell = ownCell(area);
  for (const status of STATUSES) {
    const { text, fill } = STATUS_COLORS[status];
    draft.conditionalFormats.push({
      kind: 'formula',
      area,
      formula: exprText(eq(call('LEFT', cell, lit(statusLabel(status).length)), label(status))),
      style: {
        color: text,
        fill,
        bold: status !== 'notApplicable',
        ...(status === 'missing' ? { dashedBorder: true, borderColor: text } : {}),
      },
    });
  }
}
