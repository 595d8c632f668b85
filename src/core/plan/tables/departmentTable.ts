import type { Catalogue, Indicator } from '../../catalogue/Catalogue';
import { regionWord } from '../../catalogue/planWords';
import { unitOfSide } from '../../entries/askedOfDepartment';
import type { Expr } from '../../formula/sheet/Expr';
import { any, at, call, cases, eq, isBlank, isNumber, lit } from '../../formula/sheet/build';
import { denominatorOf, elementsOf, numeratorOf, perOf } from '../../formula/parts';
import { ratioExpr } from '../../formula/toExcel';
import { toSentence } from '../../formula/toSentence';
import {
  DEPARTMENT_HEADERS,
  denominatorPrompt,
  numeratorPrompt,
  unitsLine,
  valuePrompt,
} from '../../messages/departmentForms';
import {
  choiceError,
  choicePrompt,
  errorTitle,
  promptTitle,
  targetNote,
} from '../../messages/forms';
import { KEY_COLUMN, startBlock } from '../block';
import { DEPT } from '../columns';
import { saysNotApplicable } from '../liveCheck';
import { BODY, CENTERED, INPUT, QUIET, RIGHT } from '../looks';
import { markFormats } from '../markFormats';
import { area, type SheetDraft } from '../SheetDraft';
import { label, numberStatusExpr, progressExpr, statusFormats } from '../statusExpr';
import { rowHeight } from '../textFit';
import { entryCell, previousCell, type UnitView } from '../unitView';
import { countsFormat, indicatorFormat } from '../valueFormat';
import { choiceElement, departmentCheck } from './departmentCheck';
import { figureValidation, rateValidation } from './figureValidation';
import type { YearTargets } from './townshipIndicators';

/** Writes the indicators that a department leads, with numerator and denominator where they are ratios. */
export function planDepartmentTable(
  draft: SheetDraft,
  start: number,
  indicators: readonly Indicator[],
  about: {
    catalogue: Catalogue;
    view: UnitView;
    targets: YearTargets;
    rowOf: ReadonlyMap<string, number>;
  },
): number {
  const typed = new Set(['numerator', 'denominator', 'value', 'rate', 'note']);
  let row = startBlock(
    draft,
    start,
    'indicators',
    Object.entries(DEPARTMENT_HEADERS).map(([field, title]) => ({
      field: typed.has(field) ? field : `=${field}`,
      title,
    })),
  );
  const first = row;
  for (const indicator of indicators) {
    planIndicator(draft, row, indicator, about);
    row += 1;
  }
  if (row > first) {
    markFormats(draft, area(first, DEPT.check, row - first, 1));
    statusFormats(draft, area(first, DEPT.status, row - first, 1));
  }
  return row;
}

type About = Parameters<typeof planDepartmentTable>[3];

function planIndicator(draft: SheetDraft, row: number, indicator: Indicator, about: About): void {
  const { view, targets, catalogue } = about;
  const key = `ind:${indicator.code}` as const;
  const goal = indicator.targets[String(view.period.year)];
  const isRatio = denominatorOf(indicator.formula) !== undefined;
  draft.value(row, KEY_COLUMN, key);
  draft.row(row, DEPT.no, [
    indicator.code,
    indicator.name,
    indicator.unit,
    howToFill(indicator, catalogue),
  ]);
  draft.value(row, DEPT.target, goal?.text ?? '—');
  for (const field of ['numerator', 'denominator', 'value', 'rate', 'note'] as const)
    if (field !== 'value' || !isRatio) draft.value(row, DEPT[field], entryCell(view, key, field));
  draft.value(row, DEPT.previous, previousFigure(view, indicator, isRatio));

  draft.style(area(row, DEPT.no, 1, DEPT.note), BODY);
  for (const column of [DEPT.no, DEPT.unit, DEPT.target, DEPT.status])
    draft.style(area(row, column), CENTERED);
  for (const column of [DEPT.previous, DEPT.numerator, DEPT.denominator, DEPT.value, DEPT.rate])
    draft.style(area(row, column), RIGHT);
  draft.style(area(row, DEPT.formula), QUIET);
  const format = indicatorFormat(indicator);
  draft.format(area(row, DEPT.previous), format).format(area(row, DEPT.value), format);
  draft.format(area(row, DEPT.numerator, 1, 2), countsFormat(indicator, catalogue));
  if (indicator.form === 'rate') draft.format(area(row, DEPT.rate), '0.00%');

  if (isRatio) planRatioInputs(draft, row, indicator, catalogue);
  else planValueInput(draft, row, indicator, catalogue);
  input(draft, row, DEPT.note);
  draft.formula(row, DEPT.check, departmentCheck(row, indicator, about.catalogue));

  const value = at(row, DEPT.value);
  const number = targets.target(indicator);
  const baseline = targets.baseline(indicator);
  const by = {
    target: number === undefined ? lit('待定') : lit(number.toNumber()),
    baseline: baseline === undefined ? lit('无') : lit(baseline.toNumber()),
    month: lit(view.period.month),
    ...(goal?.kind === 'about' ? { tolerance: lit(view.parameters.tolerance) } : {}),
  };
  draft.formula(
    row,
    DEPT.status,
    goal?.kind === 'attested'
      ? attestedStatus(value, indicator, about)
      : cases(
          [
            [isBlank(value), label('missing')],
            [call('NOT', isNumber(value)), label('notApplicable')],
          ],
          numberStatusExpr(value, progressExpr(value, by), by),
        ),
  );
  const name = { text: indicator.name, width: 30 };
  draft.height(
    row,
    rowHeight([name, { text: howToFill(indicator, catalogue), width: 34 }], 10.5, 30),
  );
  if (goal)
    draft.notes.push({
      row,
      column: DEPT.name,
      text: targetNote(indicator.name, indicator.annex, indicator.no, goal.text),
    });
}

/** The way to calculate, and for a ratio the units in which its two sides are asked. */
function howToFill({ formula, sentence }: Indicator, { elements }: Catalogue): string {
  const denominator = denominatorOf(formula);
  if (denominator === undefined) return sentence;
  const names = new Map(elements.map((element) => [element.code, element]));
  const numerator = numeratorOf(formula);
  return sentence + unitsLine(unitOfSide(numerator, names), unitOfSide(denominator, names));
}

function previousFigure(view: UnitView, indicator: Indicator, isRatio: boolean) {
  const key = `ind:${indicator.code}` as const;
  if (!isRatio) return previousCell(view, key, 'value');
  const numerator = previousCell(view, key, 'numerator');
  const denominator = previousCell(view, key, 'denominator');
  if (typeof numerator !== 'number' || typeof denominator !== 'number' || denominator === 0)
    return null;
  return (numerator / denominator) * perOf(indicator.formula);
}

function input(draft: SheetDraft, row: number, column: number): void {
  draft.style(area(row, column), INPUT).unlock(area(row, column));
}

function planRatioInputs(
  draft: SheetDraft,
  row: number,
  indicator: Indicator,
  catalogue: Catalogue,
): void {
  const denominator = denominatorOf(indicator.formula);
  if (!denominator) return;
  const numerator = numeratorOf(indicator.formula);
  const region = regionWord(catalogue.plan);
  const names = new Map(catalogue.elements.map((element) => [element.code, element]));
  input(draft, row, DEPT.numerator);
  input(draft, row, DEPT.denominator);
  input(draft, row, DEPT.rate);
  draft.validations.push(
    figureValidation(
      row,
      DEPT.numerator,
      numeratorPrompt(toSentence(numerator, names), region, unitOfSide(numerator, names)),
      unitOfSide(numerator, names),
    ),
    figureValidation(
      row,
      DEPT.denominator,
      denominatorPrompt(toSentence(denominator, names), region, unitOfSide(denominator, names)),
      unitOfSide(denominator, names),
    ),
    rateValidation(row, indicator.unit),
  );
  const [n, d] = [at(row, DEPT.numerator), at(row, DEPT.denominator)];
  draft.formula(
    row,
    DEPT.value,
    cases(
      [
        [any(isBlank(call('TRIM', n)), isBlank(call('TRIM', d))), lit('')],
        [any(saysNotApplicable(n), saysNotApplicable(d)), lit('不适用')],
        [any(call('NOT', isNumber(n)), call('NOT', isNumber(d))), lit('')],
        [eq(d, 0), lit('不适用')],
      ],
      ratioExpr(n, d, perOf(indicator.formula)),
    ),
  );
}

function planValueInput(
  draft: SheetDraft,
  row: number,
  indicator: Indicator,
  catalogue: Catalogue,
): void {
  input(draft, row, DEPT.value);
  draft.style(area(row, DEPT.numerator, 1, 2), { fill: '#F4F5F7' });
  draft.style(area(row, DEPT.rate), { fill: '#F4F5F7' });
  const choice = choiceElement(indicator, catalogue);
  if (choice?.type.kind === 'choice')
    draft.validations.push({
      area: area(row, DEPT.value),
      rule: { kind: 'list', items: [...choice.type.choices, '/'] },
      prompt: { title: promptTitle, message: choicePrompt(choice) },
      error: { style: 'stop', title: errorTitle, message: choiceError(choice) },
    });
  else
    draft.validations.push(
      figureValidation(
        row,
        DEPT.value,
        valuePrompt(indicator, regionWord(catalogue.plan)),
        indicator.unit,
      ),
    );
}

/** Status of an attested indicator: by its own choice, or by the choice that attests it. */
function attestedStatus(value: Expr, indicator: Indicator, about: About): Expr {
  const code = indicator.attestedBy;
  const own = code === undefined || elementsOf(indicator.formula).includes(code);
  const element = own
    ? choiceElement(indicator, about.catalogue)
    : about.catalogue.elements.find((each) => each.code === code);
  const attestedRow = code === undefined ? undefined : about.rowOf.get(code);
  if (element?.type.kind !== 'choice') return label('pending');
  const said = own || attestedRow === undefined ? value : at(attestedRow, DEPT.value);
  return cases(
    [
      [any(isBlank(value), isBlank(said)), label('missing')],
      [saysNotApplicable(said), label('notApplicable')],
      [eq(said, element.type.met), label('met')],
    ],
    label('notMet'),
  );
}
