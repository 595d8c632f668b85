import { expected } from '../messages/catalogue';
import type { Indicator, Plan, Task } from './Catalogue';
import type { Path, Report } from './CatalogueError';
import type { AnnexRef, FigureRef, PlanCheck, TextRef } from './PlanCheck';
import { parseTarget } from './parseTarget';
import { below } from './report';
import { requireUnique } from './unique';

interface Context {
  readonly plan: Plan;
  readonly indicators: readonly Indicator[];
  readonly tasks: readonly Task[];
}

/** The checks of plan.json; everything they name must be there. */
export function parsePlanChecks(
  checks: readonly PlanCheck[],
  context: Context,
  report: Report,
): readonly PlanCheck[] {
  requireUnique(
    checks,
    (check) => check.id,
    (index) => ['checks', index, 'id'],
    report,
  );
  checks.forEach((check, index) => requireFits(check, context, below(report, 'checks', index)));
  return checks;
}

function requireFits(check: PlanCheck, context: Context, report: Report): void {
  const figure = (ref: FigureRef, ...path: Path) => requireFigure(ref, path, context, report);
  switch (check.kind) {
    case 'rateAgainstCounts':
      figure(check.rate, 'rate');
      figure(check.numerator, 'numerator');
      figure(check.denominator, 'denominator');
      return;
    case 'baseNamed':
      figure(check.count, 'count');
      figure(check.rate, 'rate');
      figure(check.other.count, 'other', 'count');
      figure(check.other.share, 'other', 'share');
      return;
    case 'baseSteady':
      for (const side of ['before', 'after'] as const) {
        figure(check[side].count, side, 'count');
        figure(check[side].rate, side, 'rate');
      }
      return;
    case 'wording':
      figure(check.target, 'target');
      figure(check.text, 'text');
      return;
    case 'growthAgainstTask':
      figure(check.from, 'from');
      figure(check.to, 'to');
      requirePromise(check.task, check.promised, context, report);
      return;
    case 'sumOfIndicators':
      requireIndicator(check.total, ['total'], context, report);
      check.parts.forEach((code, place) =>
        requireIndicator(code, ['parts', place], context, report),
      );
      return;
    case 'investmentTotal':
  }
}

function requireFigure(ref: FigureRef, path: Path, context: Context, report: Report): void {
  if (ref.kind === 'annex') requireAnnexFigure(ref, path, context, report);
  else requireTextFigure(ref, path, context, report);
}

function requireAnnexFigure(ref: AnnexRef, path: Path, context: Context, report: Report): void {
  const indicator = requireIndicator(ref.indicator, [...path, 'indicator'], context, report);
  const { baselineYear, years } = context.plan;
  if (ref.year !== baselineYear && !years.includes(ref.year)) {
    report([...path, 'year'], ref.year, expected.printedYear());
  } else if (indicator !== undefined) {
    const { baseline, targets } = indicator;
    const cell = ref.year === baselineYear ? baseline : targets[String(ref.year)];
    if (cell?.value === undefined) report(path, cell?.text, expected.printedFigure());
  }
}

function requireTextFigure(ref: TextRef, path: Path, context: Context, report: Report): void {
  const statement = context.plan.statements.find((one) => one.id === ref.statement);
  if (statement === undefined) {
    report([...path, 'statement'], ref.statement, expected.statement());
    return;
  }
  const text = statement.figures[ref.figure];
  if (text === undefined) report([...path, 'figure'], ref.figure, expected.statementFigure());
  else if (!isNumeric(text)) report([...path, 'figure'], text, expected.numberTarget());
}

function requirePromise(no: number, promised: string, context: Context, report: Report): void {
  const task = context.tasks.find((one) => one.code === String(no));
  if (task === undefined) report(['task'], no, expected.task());
  else if (!task.text.includes(promised)) report(['promised'], promised, expected.quotedInTask());
  else if (!isNumeric(promised)) report(['promised'], promised, expected.numberTarget());
}

function requireIndicator(
  code: string,
  path: Path,
  context: Context,
  report: Report,
): Indicator | undefined {
  const indicator = context.indicators.find((one) => one.code === code);
  if (indicator === undefined) report(path, code, expected.checkedIndicator());
  return indicator;
}

function isNumeric(text: string): boolean {
  const parsed = parseTarget(text);
  return parsed !== undefined && 'value' in parsed;
}
