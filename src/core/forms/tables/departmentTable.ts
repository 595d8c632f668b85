import type { Catalogue, Element, Indicator } from '../../catalogue/Catalogue';
import { regionWord, unitsWord } from '../../catalogue/planWords';
import { unitOfSide } from '../../entries/askedOfDepartment';
import type { Formula } from '../../formula/Formula';
import type { Expr } from '../../formula/sheet/Expr';
import { any, call, cases, eq, isBlank, isNumber, lit } from '../../formula/sheet/build';
import { denominatorOf, elementsOf, numeratorOf, perOf } from '../../formula/parts';
import { ratioExpr } from '../../formula/toExcel';
import { toSentence } from '../../formula/toSentence';
import { NONE, NOT_APPLICABLE, PENDING } from '../../messages/bookSheets';
import {
  denominatorPrompt,
  numeratorPrompt,
  unitsLine,
  valuePrompt,
} from '../../messages/departmentForms';
import { targetNote } from '../../messages/forms';
import { saysNotApplicable } from '../liveCheck';
import { CENTERED, QUIET, RIGHT } from '../../workbook/looks';
import { markFormats } from '../markFormats';
import { label, numberStatusExpr, progressExpr, statusFormats } from '../statusExpr';
import { column } from '../../workbook/table/columns';
import { plainLines, type Asked, type RowPlace, type Table } from '../../workbook/table/Column';
import { entryCell, type UnitView } from '../unitView';
import { countsFormat, indicatorFormat } from '../valueFormat';
import { choiceElement, departmentCheck } from './departmentCheck';
import { elementAsked } from './elementTable';
import { figureAsked, rateAsked } from './figureAsked';
import { PREVIOUS_FIELD, previousShown } from './previousShown';
import type { YearTargets } from './townshipIndicators';

interface About {
  readonly catalogue: Catalogue;
  readonly view: UnitView;
  readonly targets: YearTargets;
  /** The cell of the choice by which the department attests; undefined where it is not asked for it. */
  readonly saidCell: (code: string) => Expr | undefined;
}

/** Nothing is asked here. */
const OFF = { ...RIGHT, fill: '#F4F5F7' };

const isRatio = ({ formula }: Indicator): boolean => denominatorOf(formula) !== undefined;

/** The indicators that a department leads, with numerator and denominator where they are ratios. */
export function departmentTable(indicators: readonly Indicator[], about: About): Table<Indicator> {
  const { catalogue, view, targets } = about;
  const rows = { catalogue, view, led: indicators, lastYear: targets.baseline };
  const names = new Map(catalogue.elements.map((element) => [element.code, element]));
  const goalOf = (indicator: Indicator) => indicator.targets[String(view.period.year)];
  const typed =
    (field: 'numerator' | 'denominator' | 'value' | 'rate' | 'note') => (each: Indicator) =>
      entryCell(view, `ind:${each.code}`, field);
  const counts = (indicator: Indicator): string => countsFormat(indicator, catalogue);
  const ofRatio = (indicator: Indicator) => (isRatio(indicator) ? RIGHT : OFF);
  return {
    block: 'indicators',
    lines: plainLines(indicators),
    key: ({ code }) => `ind:${code}`,
    height: 30,
    columns: [
      column('=no', '编号', 8, ({ code }) => code, { style: CENTERED }),
      column('=name', '指标名称', 32, ({ name }) => name, {
        fit: 30,
        note: (indicator) => {
          const goal = goalOf(indicator);
          return goal && targetNote(indicator.name, indicator.annex, indicator.no, goal.text);
        },
      }),
      column('=unit', '单位', 9, ({ unit }) => unit, { style: CENTERED }),
      column('=formula', '计算式（分子 ÷ 分母）', 34, (indicator) => howToFill(indicator, names), {
        fit: 34,
        style: QUIET,
      }),
      column(
        PREVIOUS_FIELD,
        '上期数值',
        12,
        ({ code }) => previousShown(view, `ind:${code}`, catalogue),
        {
          style: RIGHT,
          format: indicatorFormat,
        },
      ),
      column('numerator', '分子', 13, typed('numerator'), {
        style: ofRatio,
        format: counts,
        input: ({ formula }, value) => sideAsked('numerator', formula, value, about, names),
      }),
      column('denominator', '分母', 13, typed('denominator'), {
        style: ofRatio,
        format: counts,
        input: ({ formula }, value) => sideAsked('denominator', formula, value, about, names),
      }),
      column(
        'value',
        '本期数值',
        13,
        (each, row) => (isRatio(each) ? ratioOf(each, row) : typed('value')(each)),
        {
          style: RIGHT,
          format: indicatorFormat,
          input: (each, value) => (isRatio(each) ? undefined : valueAsked(each, value, catalogue)),
        },
      ),
      column('=target', '本年目标', 14, (indicator) => goalOf(indicator)?.text ?? '—', {
        style: CENTERED,
      }),
      column(
        '=status',
        '状态',
        13,
        (indicator, { cell }) => statusExpr(indicator, cell('value'), about),
        { style: CENTERED, shade: statusFormats },
      ),
      column('=check', '自动校验', 24, (indicator, row) => departmentCheck(row, indicator, rows), {
        shade: markFormats,
      }),
      column('rate', '已公布率\n（选填）', 13, typed('rate'), {
        style: ofRatio,
        format: ({ form }) => (form === 'rate' ? '0.00%' : undefined),
        input: (each, value) => (isRatio(each) ? rateAsked(value, each.unit) : undefined),
      }),
      column('note', '说明', 30, typed('note'), { fit: 28, input: () => 'free' }),
    ],
  };
}

/** The way to calculate, and for a ratio the units in which its two sides are asked. */
function howToFill({ formula, sentence }: Indicator, names: ReadonlyMap<string, Element>): string {
  const denominator = denominatorOf(formula);
  if (denominator === undefined) return sentence;
  return (
    sentence + unitsLine(unitOfSide(numeratorOf(formula), names), unitOfSide(denominator, names))
  );
}

/** One side of a ratio; a figure that is none has no sides. */
function sideAsked(
  side: 'numerator' | 'denominator',
  formula: Formula,
  value: Expr,
  { catalogue }: About,
  names: ReadonlyMap<string, Element>,
): Asked | undefined {
  const denominator = denominatorOf(formula);
  if (denominator === undefined) return undefined;
  const term = side === 'numerator' ? numeratorOf(formula) : denominator;
  const unit = unitOfSide(term, names);
  const prompt = side === 'numerator' ? numeratorPrompt : denominatorPrompt;
  return figureAsked(
    value,
    prompt(toSentence(term, names, unitsWord(catalogue.plan)), regionWord(catalogue.plan), unit),
    unit,
  );
}

function valueAsked(indicator: Indicator, value: Expr, catalogue: Catalogue): Asked {
  const choice = choiceElement(indicator, catalogue);
  if (choice !== undefined) return elementAsked(choice, value);
  const prompt = valuePrompt(indicator, regionWord(catalogue.plan));
  return figureAsked(value, prompt, indicator.unit);
}

function ratioOf({ formula }: Indicator, { cell }: RowPlace): Expr {
  const [n, d] = [cell('numerator'), cell('denominator')];
  return cases(
    [
      [any(isBlank(call('TRIM', n)), isBlank(call('TRIM', d))), lit('')],
      [any(saysNotApplicable(n), saysNotApplicable(d)), lit(NOT_APPLICABLE)],
      [any(call('NOT', isNumber(n)), call('NOT', isNumber(d))), lit('')],
      [eq(d, 0), lit(NOT_APPLICABLE)],
    ],
    ratioExpr(n, d, perOf(formula)),
  );
}

function statusExpr(indicator: Indicator, value: Expr, about: About): Expr {
  const { view, targets } = about;
  const goal = indicator.targets[String(view.period.year)];
  if (goal?.kind === 'attested') return attestedStatus(value, indicator, about);
  const by = {
    target: lit(targets.target(indicator)?.toNumber() ?? PENDING),
    baseline: lit(targets.baseline(indicator)?.toNumber() ?? NONE),
    month: lit(view.period.month),
    better: indicator.better,
    byLevel: indicator.byLevel,
    ...(goal?.kind === 'about' ? { tolerance: lit(view.parameters.tolerance) } : {}),
  };
  return cases(
    [
      [isBlank(value), label('missing')],
      [call('NOT', isNumber(value)), label('notApplicable')],
    ],
    numberStatusExpr(value, progressExpr(value, by), by),
  );
}

/** Status of an attested indicator: by its own choice, or by the choice that attests it. */
function attestedStatus(value: Expr, indicator: Indicator, { catalogue, saidCell }: About): Expr {
  const code = indicator.attestedBy;
  const own = code === undefined || elementsOf(indicator.formula).includes(code);
  const element = own
    ? choiceElement(indicator, catalogue)
    : catalogue.elements.find((each) => each.code === code);
  if (element?.type.kind !== 'choice') return label('pending');
  const said = (own ? undefined : saidCell(code)) ?? value;
  return cases(
    [
      [any(isBlank(value), isBlank(said)), label('missing')],
      [saysNotApplicable(said), label('notApplicable')],
      [eq(said, element.type.met), label('met')],
    ],
    label('notMet'),
  );
}
