import type { Catalogue, Project } from '../../catalogue/Catalogue';
import type { RowKey } from '../../entries/entry';
import { asksProgress } from '../../entries/form';
import type { Expr } from '../../formula/sheet/Expr';
import { all, call, cases, eq, iff, isNumber, lit, op } from '../../formula/sheet/build';
import { exprText } from '../../formula/sheet/exprText';
import {
  MONEY_UNIT,
  errorTitle,
  investedElsewhere,
  investedPrompt,
  builtPrompt,
  previousBuilt,
  previousInvested,
  promptTitle,
} from '../../messages/forms';
import { LIVE } from '../../messages/liveChecks';
import { PROJECT_DONE, PROJECT_STATES } from '../../messages/progressStates';
import { LEAST_OF_DONE, NO_SMALL_TOTAL } from '../../rules/plausible/investment';
import type { LiveCase } from '../livePlausible';
import { markFormats } from '../markFormats';
import { CENTERED, QUIET, RIGHT, decimalFormat } from '../../workbook/looks';
import { numberShown } from '../items';
import { column } from '../../workbook/table/columns';
import { plainLines, type Asked, type RowPlace, type Table } from '../../workbook/table/Column';
import { progressAsked, stateAsked } from './progressAsked';
import { checksPlausible, entryCell, previousCell, type UnitView } from '../unitView';

const ELSEWHERE = { ...QUIET, ...CENTERED };
/** Where another unit reports it; which one stands beside the investment. */
const ELSEWHERE_MARK = '—';

/** 项目进展 of one unit; `elsewhere` names the unit that reports a project's investment, where it is another one. */
export function projectsTable(
  projects: readonly Project[],
  view: UnitView,
  elsewhere: (project: Project) => string | undefined,
): Table<Project> {
  const key = ({ code }: Project): RowKey => `proj:${code}`;
  const builtCell = (project: Project) =>
    elsewhere(project) === undefined ? entryCell(view, key(project), 'built') : ELSEWHERE_MARK;
  return {
    block: 'projects',
    lines: plainLines(projects),
    key,
    height: 36,
    isLast: true,
    columns: [
      column('=no', '序号', 6, ({ code }) => numberShown(code), { style: CENTERED }),
      column('=name', '项目名称', 40, ({ name }) => name, { fit: 38 }),
      ...(asksProgress(view.layoutVersion)
        ? [
            column('built', '形象进度', 8, (project: Project) => builtCell(project), {
              style: (project: Project) => (elsewhere(project) === undefined ? RIGHT : ELSEWHERE),
              format: '0%',
              input: (project: Project, value: Expr) =>
                elsewhere(project) === undefined
                  ? builtAsked(value, previousCell(view, key(project), 'built'))
                  : undefined,
            }),
            column('=period', '建设期限', 11, ({ period }: Project) => period, { fit: 11 }),
          ]
        : [column('=period', '建设期限', [8, 11], ({ period }: Project) => period, { covers: 2 })]),
      column('=investment', '总投资（万元）', 14, ({ investment }) => investment.toNumber(), {
        style: RIGHT,
        format: decimalFormat(2),
      }),
      column('state', '进展状态', 14, (project) => entryCell(view, key(project), 'state'), {
        style: CENTERED,
        input: () => stateAsked(PROJECT_STATES),
      }),
      column('=rate', '完成率', 20, (project, row) => rateExpr(project, row, view), {
        style: RIGHT,
        format: '0.0%',
        shade: markFormats,
      }),
      column(
        'invested',
        '累计完成投资（万元）',
        28,
        (project) => {
          const unit = elsewhere(project);
          return unit === undefined
            ? entryCell(view, key(project), 'invested')
            : investedElsewhere(unit);
        },
        {
          style: (project) => (elsewhere(project) === undefined ? RIGHT : ELSEWHERE),
          format: decimalFormat(2),
          input: (project, value) =>
            elsewhere(project) === undefined
              ? investedAsked(value, previousCell(view, key(project), 'invested'))
              : undefined,
        },
      ),
      column('progress', '进展情况', 34, (project) => entryCell(view, key(project), 'progress'), {
        input: (_, value) => progressAsked(value),
      }),
    ],
  };
}

/** The share of the total that is invested, or what is wrong with it. */
function rateExpr({ investment }: Project, { cell }: RowPlace, view: UnitView): Expr {
  const invested = cell('invested');
  const total = investment.toNumber();
  const rate = op(invested, '/', lit(total));
  const doubts: readonly LiveCase[] =
    checksPlausible(view) && total > 0
      ? [
          [op(invested, '>', lit(total)), lit(LIVE.beyondTotal)],
          ...(total >= NO_SMALL_TOTAL
            ? [
                [
                  all(op(invested, '>', lit(0)), op(invested, '<', lit(1))),
                  lit(LIVE.likeShare),
                ] as const,
              ]
            : []),
          [
            all(
              eq(call('TRIM', cell('state')), PROJECT_DONE),
              op(invested, '<', lit(total * Number(LEAST_OF_DONE))),
            ),
            lit(LIVE.doneWithLittle),
          ],
        ]
      : [];
  return iff(isNumber(invested), cases(doubts, rate), lit(''));
}

/** 形象进度 between 0 and 100%. */
function builtAsked(value: Expr, previous: unknown): Asked {
  const message =
    typeof previous === 'number' ? builtPrompt + previousBuilt(previous) : builtPrompt;
  return {
    rule: {
      kind: 'custom',
      formula: exprText(all(isNumber(value), op(value, '>=', lit(0)), op(value, '<=', lit(1)))),
      asks: { kind: 'number', unit: '%' },
    },
    prompt: { title: promptTitle, message },
    error: { style: 'stop', title: errorTitle, message: builtPrompt },
  };
}

function investedAsked(value: Expr, previous: unknown): Asked {
  const message =
    typeof previous === 'number' ? investedPrompt + previousInvested(previous) : investedPrompt;
  return {
    rule: {
      kind: 'custom',
      formula: exprText(all(isNumber(value), op(value, '>=', lit(0)))),
      asks: { kind: 'number', unit: MONEY_UNIT },
    },
    prompt: { title: promptTitle, message },
    error: { style: 'stop', title: errorTitle, message: investedPrompt },
  };
}

/** Tasks or projects of a unit; a township also has those of all townships. */
export function itemsOf<Item extends { readonly units: readonly string[] }>(
  items: readonly Item[],
  unit: string,
  { plan }: Catalogue,
  isTownship: boolean,
): readonly Item[] {
  return items.filter(
    ({ units }) => units.includes(unit) || (isTownship && units.includes(plan.allTownships)),
  );
}

/** The one unit that is asked for a project's investment: the first that is named by itself. */
export function investmentUnit(project: Project, catalogue: Catalogue): string | undefined {
  return project.units.find((unit) => unit !== catalogue.plan.allTownships);
}

/** The unit that is asked for it, where it is another than `own`. */
export function investedByOther(
  project: Project,
  catalogue: Catalogue,
  own: string,
): string | undefined {
  const unit = investmentUnit(project, catalogue);
  return unit === own ? undefined : unit;
}
