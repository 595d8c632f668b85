import type { Catalogue, Element, Indicator, Township } from '../../catalogue/Catalogue';
import type { Expr } from '../../formula/sheet/Expr';
import { all, any, call, eq, iff, isBlank, isNumber, lit, op } from '../../formula/sheet/build';
import { exprText } from '../../formula/sheet/exprText';
import { LIVE } from '../../messages/liveChecks';
import {
  PERIOD_WORD,
  appliesOnly,
  choiceError,
  choicePrompt,
  countError,
  countPrompt,
  decimalError,
  decimalPrompt,
  errorTitle,
  noteOfElement,
  promptTitle,
} from '../../messages/forms';
import { liveCheck, saysNotApplicable } from '../liveCheck';
import {
  impossibleCase,
  ratioCases,
  townshipPlanCases,
  usualCases,
  type FigureOf,
} from '../livePlausible';
import { broughtColumn } from '../brought';
import { CENTERED, FORMATS, QUIET, RIGHT } from '../../workbook/looks';
import { markFormats } from '../markFormats';
import { appliesTo } from '../../entries/askedOfTownship';
import { column } from '../../workbook/table/columns';
import { underHeadings, type Asked, type RowPlace, type Table } from '../../workbook/table/Column';
import { checksPlausible, entryCell, entryOf, originText, type UnitView } from '../unitView';
import { elementFormat } from '../valueFormat';
import type { Decimal } from '../../values/decimal';
import { PREVIOUS_FIELD, previousShown } from './previousShown';

interface Elements {
  readonly catalogue: Catalogue;
  readonly township: Township;
  readonly view: UnitView;
  /** Last year's actual of an indicator, where it is archived. */
  readonly lastYear: (indicator: Indicator) => Decimal | undefined;
  /** Whether each row says from which cell of the unit's file it came, and knows what that held. */
  readonly origin: boolean;
}

/** The 数据项 of one township, checking themselves by formulas. */
export function elementTable(about: Elements): Table<Element> {
  const { catalogue, township, view, origin } = about;
  const asked = (element: Element): boolean => appliesTo(element, township);
  const elements = catalogue.elements.filter(({ scope }) => scope === 'township');
  return {
    block: 'elements',
    lines: underHeadings(elements, ({ group }) => group),
    key: ({ code }) => `el:${code}`,
    height: 22,
    sectionHeight: 22,
    rowStyle: (element) => (asked(element) ? undefined : QUIET),
    columns: [
      column('=no', '序号', 6, (_, { no }) => no, { style: CENTERED }),
      column('=name', '数据项', 40, ({ name }) => name, { fit: 38, note: noteOfElement }),
      column('=unit', '单位', 8, ({ unit }) => unit, { style: CENTERED }),
      column(
        '=period',
        '口径',
        11,
        (element) =>
          asked(element) || element.applies === 'all'
            ? PERIOD_WORD[element.periodKind]
            : appliesOnly(element.applies),
        { style: CENTERED },
      ),
      column(
        PREVIOUS_FIELD,
        '上期数',
        14,
        ({ code }) => previousShown(view, `el:${code}`, catalogue),
        {
          style: RIGHT,
          format: formatOf,
        },
      ),
      column('value', '本期数', 14, ({ code }) => entryCell(view, `el:${code}`, 'value'), {
        style: ({ type }) => (type.kind === 'choice' ? CENTERED : RIGHT),
        format: formatOf,
        input: (element, value) => (asked(element) ? elementAsked(element, value) : undefined),
      }),
      column(
        '=change',
        '较上期',
        20,
        (_, { cell }) => changeExpr(cell('value'), cell(PREVIOUS_FIELD)),
        { style: RIGHT, format: FORMATS.change },
      ),
      column(
        '=check',
        '自动校验',
        28,
        (element, row) =>
          asked(element)
            ? checkExpr(element, row, about)
            : iff(isBlank(row.cell('value')), lit(LIVE.notAsked), lit(LIVE.notAskedFilled)),
        { shade: markFormats },
      ),
      column('note', '说明', 34, ({ code }) => entryCell(view, `el:${code}`, 'note'), {
        fit: 32,
        input: (element) => (asked(element) ? 'free' : undefined),
      }),
      ...(origin
        ? [
            column('=origin', '来源', 18, ({ code }: Element) =>
              originText(entryOf(view, `el:${code}`, 'value')),
            ),
            broughtColumn('=brought', ({ code }: Element) => {
              return { view, row: `el:${code}`, of: 'value' };
            }),
          ]
        : []),
    ],
  };
}

function formatOf(element: Element): string | undefined {
  return element.type.kind === 'choice' ? undefined : elementFormat(element);
}

function checkExpr(element: Element, { cell, of }: RowPlace, about: Elements): Expr {
  const { catalogue, township, view, origin } = about;
  const { code } = element;
  const cellOf = (each: string, field: string): Expr | undefined => {
    const applies = catalogue.elements.find((one) => one.code === each);
    return applies && appliesTo(applies, township) ? of(`el:${each}`, field) : undefined;
  };
  const figureOf: FigureOf = (each) => {
    const value = cellOf(each, 'value');
    return value && { value, previous: cellOf(each, PREVIOUS_FIELD) };
  };
  const value = cell('value');
  const brought = origin ? [{ cell: value, held: cell('=brought') }] : [];
  const own = { value, previous: cell(PREVIOUS_FIELD) };
  return liveCheck(
    element,
    catalogue,
    {
      ...own,
      note: cell('note'),
      other: (each) => cellOf(each, 'value'),
      brought,
      ...(checksPlausible(view)
        ? {
            impossible: [impossibleCase(value, element.usual)],
            implausible: [
              ...usualCases(own, element.usual),
              ...ratioCases(code, catalogue, figureOf),
              ...townshipPlanCases(code, catalogue, figureOf, about.lastYear),
            ],
          }
        : { impossible: [], implausible: [] }),
    },
    { month: view.period.month, changeThreshold: view.parameters.changeThreshold },
  );
}

function changeExpr(value: Expr, previous: Expr): Expr {
  return iff(
    all(isNumber(value), isNumber(previous)),
    iff(eq(previous, 0), lit(''), op(op(value, '/', previous), '-', lit(1))),
    lit(''),
  );
}

/** What Excel lets a person type into the cell of an element; the sentences say what is expected. */
export function elementAsked(element: Element, value: Expr): Asked {
  const prompt = (message: string) => ({ title: promptTitle, message });
  if (element.type.kind === 'choice')
    return {
      rule: { kind: 'list', items: [...element.type.choices, '/'] },
      prompt: prompt(choicePrompt(element)),
      error: { style: 'stop', title: errorTitle, message: choiceError(element) },
    };
  const whole = element.type.kind === 'count';
  const number = whole
    ? iff(isNumber(value), all(op(value, '>=', lit(0)), eq(value, call('INT', value))), lit(false))
    : iff(isNumber(value), op(value, '>=', lit(0)), lit(false));
  return {
    rule: {
      kind: 'custom',
      formula: exprText(any(number, saysNotApplicable(value))),
      asks: { kind: 'number', unit: element.unit },
    },
    prompt: prompt(whole ? countPrompt(element) : decimalPrompt(element)),
    error: {
      style: 'stop',
      title: errorTitle,
      message: whole ? countError : decimalError(element),
    },
  };
}
