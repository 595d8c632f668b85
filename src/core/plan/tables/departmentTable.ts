import type { Catalogue, Element, Indicator } from '../../catalogue/Catalogue';
import { regionWord } from '../../catalogue/planWords';
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
import { CENTERED, QUIET, RIGHT } from '../looks';
import { markFormats } from '../markFormats';
import { label, numberStatusExpr, progressExpr, statusFormats } from '../statusExpr';
import { plainLines, type Asked, type RowPlace, type Table } from '../table/Column';
import { entryCell, previousCell, type UnitView } from '../unitView';
import { countsFormat, indicatorFormat } from '../valueFormat';
import { choiceElement, departmentCheck } from './departmentCheck';
import { elementAsked } from './elementTable';
import { figureAsked, rateAsked } from './figureAsked';
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
  const { catalogue, view } = about;
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
      { field: '=no', heading: '编号', width: 8, style: CENTERED, cell: ({ code }) => code },
      {
        field: '=name',
        heading: '指标名称',
        width: 32,
        fit: 30,
        cell: ({ name }) => name,
        note: (indicator) => {
          const goal = goalOf(indicator);
          return goal && targetNote(indicator.name, indicator.annex, indicator.no, goal.text);
        },
      },
      { field: '=unit', heading: '单位', width: 9, style: CENTERED, cell: ({ unit }) => unit },
      {
        field: '=formula',
        heading: '计算式（分子 ÷ 分母）',
        width: 34,
        fit: 34,
        style: QUIET,
        cell: (indicator) => howToFill(indicator, names),
      },
      {
        field: '=previous',
        heading: '上期数值',
        width: 12,
        style: RIGHT,
        format: indicatorFormat,
        cell: (indicator) => previousFigure(view, indicator),
      },
      {
        field: 'numerator',
        heading: '分子',
        width: 13,
        style: ofRatio,
        format: counts,
        input: ({ formula }, value) => sideAsked('numerator', formula, value, about, names),
        cell: typed('numerator'),
      },
      {
        field: 'denominator',
        heading: '分母',
        width: 13,
        style: ofRatio,
        format: counts,
        input: ({ formula }, value) => sideAsked('denominator', formula, value, about, names),
        cell: typed('denominator'),
      },
      {
        field: 'value',
        heading: '本期数值',
        width: 13,
        style: RIGHT,
        format: indicatorFormat,
        input: (each, value) => (isRatio(each) ? undefined : valueAsked(each, value, catalogue)),
        cell: (each, row) => (isRatio(each) ? ratioOf(each, row) : typed('value')(each)),
      },
      {
        field: '=target',
        heading: '本年目标',
        width: 14,
        style: CENTERED,
        cell: (indicator) => goalOf(indicator)?.text ?? '—',
      },
      {
        field: '=status',
        heading: '状态',
        width: 13,
        style: CENTERED,
        shade: statusFormats,
        cell: (indicator, { cell }) => statusExpr(indicator, cell('value'), about),
      },
      {
        field: '=check',
        heading: '自动校验',
        width: 24,
        shade: markFormats,
        cell: (indicator, row) => departmentCheck(row, indicator, catalogue),
      },
      {
        field: 'rate',
        heading: '已公布率\n（选填）',
        width: 13,
        style: ofRatio,
        format: ({ form }) => (form === 'rate' ? '0.00%' : undefined),
        input: (each, value) => (isRatio(each) ? rateAsked(value, each.unit) : undefined),
        cell: typed('rate'),
      },
      {
        field: 'note',
        heading: '说明',
        width: 30,
        fit: 28,
        input: () => 'free',
        cell: typed('note'),
      },
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

function previousFigure(view: UnitView, indicator: Indicator) {
  const key = `ind:${indicator.code}` as const;
  if (!isRatio(indicator)) return previousCell(view, key, 'value');
  const numerator = previousCell(view, key, 'numerator');
  const denominator = previousCell(view, key, 'denominator');
  if (typeof numerator !== 'number' || typeof denominator !== 'number' || denominator === 0)
    return null;
  return (numerator / denominator) * perOf(indicator.formula);
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
    prompt(toSentence(term, names), regionWord(catalogue.plan), unit),
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
