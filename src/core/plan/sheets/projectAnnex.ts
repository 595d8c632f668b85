import type { Annex, Project } from '../../catalogue/Catalogue';
import type { Expr } from '../../formula/sheet/Expr';
import {
  all,
  call,
  eq,
  iff,
  isBlank,
  isNumber,
  join,
  lit,
  ne,
  op,
} from '../../formula/sheet/build';
import { NOT_REPORTED, PROJECT_WARNING, TOTAL } from '../../messages/bookSheets';
import { PROJECT_STATES } from '../../messages/progressStates';
import { buildingOf, elapsedOf } from '../../rollup/month/dates';
import { BEHIND } from '../../rollup/month/projects';
import { comparableHistory } from '../../rollup/roster/likeWithLike';
import type { AnnexKind } from '../AnnexKind';
import { apartFromFigures } from '../apartFromFigures';
import type { BookContext } from '../bookContext';
import { PRINTED, PRINTED_HEADER, PRINTED_LEFT, decimalFormat } from '../../workbook/looks';
import { entryKey } from '../../entries/entry';
import { READ_SHEETS } from '../../entries/readSheets';
import { column, sumOf } from '../../workbook/table/columns';
import { plainLines, type RowPlace, type Table } from '../../workbook/table/Column';
import { below } from '../../workbook/table/placeTable';
import type { Sheet } from '../../workbook/table/Sheet';
import { investmentUnit } from '../../forms/tables/progressTables';
import { annexSheet } from './annexSheet';
import { UNIT_LINE } from './taskAnnex';
import { monthsBefore, numberOf } from '../../entries/months';

const RATE_FORMAT = '0.0%';

/** An annex of projects as it is printed, with state, invested sum and progress beside it, and the total below. */
export const projectAnnex: AnnexKind<'projects'> = {
  contents: '：进展和投资',
  plan: projectsSheet,
};

function projectsSheet(annex: Annex, context: BookContext): Sheet {
  const sheet = annexSheet(annex, context, below(projectsTable(annex, context)), 3);
  return { ...sheet, drawnFrom: apartFromFigures(context.book) };
}

function projectsTable(annex: Annex, context: BookContext): Table<Project> {
  const reported = (project: Project, field: string): Expr => reportedCell(project, field, context);
  return {
    block: 'annexProjects',
    lines: plainLines(context.catalogue.projects.filter((project) => project.annex === annex.no)),
    key: ({ code }) => `proj:${code}`,
    header: PRINTED_HEADER,
    headerHeight: 40,
    body: PRINTED,
    points: 12,
    height: ({ units }) => Math.max(30, units.length * UNIT_LINE + 6),
    totals: {
      rows: [TOTAL],
      namedTo: '=content',
      height: 28,
      style: { ...PRINTED, font: { ...PRINTED.font, bold: true } },
    },
    columns: [
      column('=no', '序号', 6, ({ no }) => no),
      column('=name', '项目名称', 25, ({ name }) => name, { fit: 25 }),
      column('=category', '项目\n类别', 8, ({ category }) => category, {
        joined: ({ category }) => category,
      }),
      column('=period', '建设期限', 14, ({ period }) => period),
      column('=place', '建设\n地点', 13, ({ place }) => place, { fit: 13 }),
      column('=content', '建设内容及规模', 58, ({ content }) => content, {
        fit: 58,
        style: PRINTED_LEFT,
      }),
      column('=investment', '总投资\n（万元）', 12, ({ investment }) => investment.toNumber(), {
        format: decimalFormat(2),
        totals: [sumOf('=investment')],
      }),
      column('=units', '责任\n单位', 12, ({ units }) => units.join('\n')),
      column('=state', '进展\n状态', 10, (project) => {
        const state = reported(project, 'state');
        return iff(isBlank(state), lit(NOT_REPORTED), state);
      }),
      column(
        '=invested',
        '累计完成投资\n（万元）',
        14,
        (project) => {
          const invested = reported(project, 'invested');
          return iff(isNumber(invested), invested, lit(''));
        },
        { format: decimalFormat(2), totals: [{ is: totalInvested }] },
      ),
      column('=rate', '完成率', 10, (_, { cell }) => rateOf(cell), {
        format: RATE_FORMAT,
        totals: [{ is: ({ cell }) => rateOf(cell) }],
      }),
      column(
        '=built',
        '形象\n进度',
        9,
        (project) => {
          const built = reported(project, 'built');
          return iff(isNumber(built), built, lit(''));
        },
        { format: RATE_FORMAT },
      ),
      column('=expected', '建设期\n已过', 10, ({ period }) => elapsed(period, context), {
        format: RATE_FORMAT,
      }),
      column('=warning', '提示', 16, (project, row) => warningExpr(project, row, context), {
        fit: 16,
      }),
      column(
        '=progress',
        '进展情况',
        34,
        (project) => {
          const progress = reported(project, 'progress');
          return iff(isBlank(progress), lit(''), progress);
        },
        { fit: 34, style: PRINTED_LEFT },
      ),
    ],
  };
}

/** Nothing where nobody has reported, which is not 0. */
function totalInvested({ down }: Pick<RowPlace, 'down'>): Expr {
  const sums = down('=invested');
  return iff(op(call('COUNT', sums), '>', lit(0)), call('SUM', sums), lit(''));
}

/** 完成率 of a project, or of all. */
function rateOf(cell: RowPlace['cell']): Expr {
  const sum = cell('=invested');
  return iff(isNumber(sum), op(sum, '/', cell('=investment')), lit(''));
}

function elapsed(text: string, { book }: BookContext): number | null {
  const building = buildingOf(text);
  return building ? elapsedOf(building, book.period).toNumber() : null;
}

/** What there is to be warned of, by the state and the sum that stand in the row. */
function warningExpr(project: Project, { cell }: RowPlace, context: BookContext): Expr {
  const { book } = context;
  const { period } = project;
  const sum = cell('=invested');
  const built = cell('=built');
  const before = reportedBefore(project, 'invested', context);
  const builtBefore = reportedBefore(project, 'built', context);
  const building = buildingOf(period);
  const now = numberOf(book.period);
  const isOver = building !== undefined && numberOf(building.to) < now;
  const hasBegun = building !== undefined && numberOf(building.from) < now;
  const [state, rate] = [cell('=state'), cell('=rate')];
  const [notBegun, , done, paused] = PROJECT_STATES;
  const limit = op(cell('=expected'), '*', lit(BEHIND));
  const behind = all(isNumber(rate), ne(state, done), op(rate, '<', limit));
  const warn = (when: Expr, text: string): Expr => iff(when, lit(text), lit(''));
  return join(
    ...(hasBegun ? [warn(eq(state, notBegun), PROJECT_WARNING.notStarted)] : []),
    ...(isOver ? [warn(ne(state, done), PROJECT_WARNING.overdue)] : []),
    ...(building !== undefined && !isOver ? [warn(behind, PROJECT_WARNING.behind)] : []),
    ...(building !== undefined && !isOver
      ? [
          warn(
            all(isNumber(built), ne(state, done), op(built, '<', limit)),
            PROJECT_WARNING.builtBehind,
          ),
        ]
      : []),
    warn(eq(state, paused), PROJECT_WARNING.paused),
    warn(all(isNumber(rate), op(rate, '>', lit(1))), PROJECT_WARNING.overInvested),
    ...(before === undefined
      ? []
      : [warn(all(isNumber(sum), op(sum, '<', lit(before))), PROJECT_WARNING.falling)]),
    ...(builtBefore === undefined
      ? []
      : [
          warn(
            all(isNumber(built), op(built, '<', lit(builtBefore))),
            PROJECT_WARNING.builtFalling,
          ),
        ]),
  );
}

/** What was invested or built by the end of the month before, as archived. */
function reportedBefore(
  project: Project,
  field: 'invested' | 'built',
  { book, catalogue }: BookContext,
): number | undefined {
  const unit = investmentUnit(project, catalogue) ?? '';
  const org = book.roster.find(({ name }) => name === unit)?.code ?? unit;
  const month = numberOf(monthsBefore(book.period, 1));
  const key = entryKey(`proj:${project.code}`, field);
  const row = comparableHistory(book).find(
    (each) => each.org === org && each.key === key && numberOf(each.period) === month,
  );
  return row?.value.kind === 'number' ? row.value.value.toNumber() : undefined;
}

/** State, invested sum or progress as the unit asked for the investment reports it. */
function reportedCell(project: Project, field: string, context: BookContext): Expr {
  const { places, book, catalogue, sheetOf } = context;
  const unit = investmentUnit(project, catalogue) ?? '';
  const township = book.roster.find(({ name }) => name === unit);
  return (
    places.find(READ_SHEETS.departments.name, `proj:${project.code}@${unit}`, field) ??
    (township && places.find(sheetOf(township.code), `proj:${project.code}`, field)) ??
    lit('')
  );
}
