import type { Indicator, Township } from '../../catalogue/Catalogue';
import { inPlan } from '../../catalogue/planWords';
import type { Expr } from '../../formula/sheet/Expr';
import { PARAMETER_BOUNDS, delegatedBounds, type ParameterName } from '../../entries/parameters';
import type { NumberBounds } from '../../values/numberBounds';
import { SCORE_PARTS } from '../../catalogue/scoreParts';
import { SCORE_BLOCKS, scoringOf, WEIGHT_BOUNDS } from '../../entries/scoring';
import { all, iff, isNumber, lit, op } from '../../formula/sheet/build';
import { exprText } from '../../formula/sheet/exprText';
import {
  DELEGATED_NOTE,
  kindWord,
  NO_DELEGATED,
  PARAMETERS_SUBTITLE,
  PARAMETER_ERROR,
  PARAMETER_TEXT,
} from '../../messages/parameters';
import { errorTitle, promptTitle } from '../../messages/forms';
import { PART_RULE, PART_WORD, WEIGHT_HEADINGS } from '../../messages/scores';
import type { BookContext } from '../bookContext';
import type { DistrictSheet } from '../DistrictSheet';
import { CENTERED, RIGHT } from '../../workbook/looks';
import { READ_SHEETS } from '../../entries/readSheets';
import { column, under } from '../../workbook/table/columns';
import { plainLines, type Asked, type Column, type Table } from '../../workbook/table/Column';
import { below } from '../../workbook/table/placeTable';
import type { Sheet } from '../../workbook/table/Sheet';
import { indicatorFormat } from '../../forms/valueFormat';
import { bookSheet } from './bookSheet';

const NAME_WIDTH = 42;
const NOTE_WIDTH = 60;

/** 参数: the period, tolerances, the city's numbers, the roster. */
export const parameters: DistrictSheet = {
  name: READ_SHEETS.parameters.name,
  contents: '允许差距、年考核权重、市分解任务数、名册',
  plan: parametersSheet,
};

function parametersSheet(name: string, context: BookContext): Sheet {
  return bookSheet(
    name,
    { subtitle: PARAMETERS_SUBTITLE, frozenColumns: 0, orientation: 'portrait' },
    context,
    [
      below(parametersTable(context)),
      below(weightsTable(context)),
      below(delegatedTable(context)),
      below(rosterTable(context)),
    ],
  );
}

/** A number with its name and what it is for; `set`: what people may set it to. */
interface Parameter {
  readonly key: string;
  readonly name: string;
  readonly value: number | null;
  readonly note: string;
  readonly format?: string;
  readonly set?: { readonly unit: string; readonly bounds: NumberBounds };
}

const lineColumns = (
  headings: readonly [name: string, value: string, note: string],
): readonly Column<Parameter>[] => [
  column('=name', headings[0], NAME_WIDTH, ({ name }) => name, { fit: NAME_WIDTH - 2 }),
  column('value', headings[1], 18, ({ value }) => value, {
    style: RIGHT,
    format: ({ format }) => format,
    input: ({ set }, value) => set && numberAsked(value, set.unit, set.bounds),
  }),
  column('=note', headings[2], NOTE_WIDTH, ({ note }) => note, { fit: NOTE_WIDTH - 2 }),
];

function parametersTable({ book: { period, parameters } }: BookContext): Table<Parameter> {
  const line = (key: string, value: number): Parameter => {
    const [name, note] = PARAMETER_TEXT[key] ?? [key, ''];
    return { key, name, value, note };
  };
  const set = (name: ParameterName, unit: '%' | '', format: string): Parameter => ({
    ...line(`param:${name}`, parameters[name]),
    format,
    set: { unit, bounds: PARAMETER_BOUNDS[name] },
  });
  return {
    block: 'parameters',
    lines: plainLines([
      line('param:year', period.year),
      line('param:month', period.month),
      set('tolerance', '%', '0.0%'),
      set('changeThreshold', '%', '0.0%'),
      set('dueDay', '', '0'),
    ]),
    key: ({ key }) => key,
    height: 22,
    columns: lineColumns(['参数', '数值', '说明']),
  };
}

/** Weights of 年考核, and how each part is counted. */
function weightsTable({ book, catalogue }: BookContext): Table<Parameter> {
  const { weights } = scoringOf(book, catalogue);
  return {
    block: SCORE_BLOCKS.weights,
    lines: plainLines(
      SCORE_PARTS.map((part): Parameter => ({
        key: `weight:${part}`,
        name: PART_WORD[part],
        value: weights[part],
        note: inPlan(PART_RULE[part], catalogue.plan),
        format: '0.0',
        set: { unit: '', bounds: WEIGHT_BOUNDS },
      })),
    ),
    key: ({ key }) => key,
    height: 22,
    columns: lineColumns(WEIGHT_HEADINGS),
  };
}

/** The numbers that the city still has to give for the book's year. */
function delegatedTable({ book, catalogue }: BookContext): Table<Parameter> {
  const isDelegated = ({ targets }: Indicator): boolean =>
    targets[String(book.period.year)]?.kind === 'delegated';
  return {
    block: 'delegated',
    lines: plainLines(
      catalogue.indicators.filter(isDelegated).map((indicator): Parameter => {
        const { code, name, unit } = indicator;
        return {
          key: `delegated:${code}`,
          name: `${code} ${name}`,
          value: book.parameters.delegated[code] ?? null,
          note: DELEGATED_NOTE,
          format: indicatorFormat(indicator),
          set: { unit, bounds: delegatedBounds(indicator) },
        };
      }),
    ),
    key: ({ key }) => key,
    height: 22,
    empty: NO_DELEGATED,
    columns: lineColumns(['市分解任务数（指标）', '任务数', '说明']),
  };
}

function rosterTable({ book: { roster }, catalogue }: BookContext): Table<Township> {
  return {
    block: 'roster',
    gap: 0,
    lines: plainLines(roster),
    key: ({ code }) => `town:${code}`,
    columns: [
      under('=code', '统计用区划代码', ({ code }) => code, { format: '@' }),
      under('=kind', '类别', kindWord, { style: CENTERED }),
      under('=name', inPlan('镇街名称', catalogue.plan), ({ name }) => name),
    ],
  };
}

function numberAsked(value: Expr, unit: string, { least, most }: NumberBounds): Asked {
  const within = all(op(value, '>=', lit(least)), op(value, '<=', lit(most)));
  return {
    rule: {
      kind: 'custom',
      formula: exprText(iff(isNumber(value), within, lit(false))),
      asks: { kind: 'number', unit },
    },
    prompt: { title: promptTitle, message: `${least}—${most}` },
    error: { style: 'stop', title: errorTitle, message: `${PARAMETER_ERROR}（${least}—${most}）` },
  };
}
