import type { Project } from '../../catalogue/Catalogue';
import type { Expr } from '../../formula/sheet/Expr';
import { at, call, eq, iff, isNumber, lit, ne, op } from '../../formula/sheet/build';
import { exprText } from '../../formula/sheet/exprText';
import { formTitle } from '../../messages/titles';
import { COURSE, slotHeading } from '../../messages/course';
import { PROJECT_DONE } from '../../messages/progressStates';
import { buildingOf } from '../../rollup/month/dates';
import { apartFromFigures } from '../apartFromFigures';
import type { BookContext } from '../bookContext';
import type { DistrictSheet } from '../DistrictSheet';
import { CENTERED, COLORS, RIGHT, decimalFormat } from '../../workbook/looks';
import { STATUS_COLORS } from '../../forms/palette';
import type { CellStyle } from '../../workbook/style';
import { plainLines, type Column, type RowPlace, type Table } from '../../workbook/table/Column';
import { column } from '../../workbook/table/columns';
import { below } from '../../workbook/table/placeTable';
import type { Sheet } from '../../workbook/table/Sheet';
import { bookSheet } from './bookSheet';
import { numberOf } from '../../entries/months';

/** Parts of the strip at most; where months are more, quarters or years stand for them. */
const MOST_SLOTS = 48;

/** One cell of the strip: its first month as a number, and how many months it stands for. */
interface Slot {
  readonly from: number;
  readonly months: number;
}

/**
 * 项目进度: every project's building period as a strip of months, filled as far as its money goes, beside what
 * there is to be warned of.
 */
export const course: DistrictSheet = {
  name: '项目进度',
  contents: '各项目按月的建设进度，谁慢了',
  isHad: ({ annexes }) => annexes.some(({ kind }) => kind === 'projects'),
  plan: courseSheet,
};

function courseSheet(name: string, context: BookContext): Sheet {
  const { catalogue, book } = context;
  const slots = slotsOf(catalogue.projects);
  const sheet = bookSheet(
    name,
    {
      title: `${formTitle(book.identity, catalogue.plan)}\u3000${name}`,
      subtitle: COURSE.subtitle(book.period.year, book.period.month),
      titleTo: '=last',
    },
    context,
    [below(courseTable(context, slots))],
    (draft, [table]) => {
      if (!table) return;
      draft.look.frozen = { rows: table.first, columns: 3 };
      draft.look.print = {
        ...draft.look.print!,
        repeatRows: { first: 0, last: table.first - 1 },
      };
      const warned = at(table.first, table.columnOf('=warning'), 'column');
      draft.conditionalFormats.push({
        kind: 'formula',
        area: { row: table.first, column: 1, rows: table.rows, columns: table.columns },
        formula: exprText(ne(warned, '')),
        style: { color: STATUS_COLORS.farBehind.text },
      });
    },
  );
  return { ...sheet, drawnFrom: apartFromFigures(book) };
}

function courseTable(context: BookContext, slots: readonly Slot[]): Table<Project> {
  const { catalogue, book } = context;
  const ofAnnex = ({ annex, code }: Project, field: string): Expr =>
    context.places.cell(context.annexSheet(annex), `proj:${code}`, field);
  const now = numberOf(book.period);
  return {
    block: 'projectCourse',
    lines: plainLines(catalogue.projects),
    key: ({ code }) => `course:${code}`,
    height: 26,
    empty: COURSE.none,
    columns: [
      column('=name', '项目', 26, ({ name }) => name, { fit: 26 }),
      column('=units', '责任单位', 10, ({ units }) => units.join('、'), {
        fit: 10,
        style: CENTERED,
      }),
      column('=state', '进展状态', 9, (project) => ofAnnex(project, '=state'), {
        style: CENTERED,
      }),
      column('=investment', '总投资（万元）', 11, ({ investment }) => investment.toNumber(), {
        style: RIGHT,
        format: decimalFormat(2),
      }),
      column('=rate', '完成率', 8, (project) => ofAnnex(project, '=rate'), {
        style: RIGHT,
        format: '0.0%',
      }),
      column('=built', '形象进度', 8, (project) => ofAnnex(project, '=built'), {
        style: RIGHT,
        format: '0.0%',
      }),
      column('=expected', '建设期已过', 8, (project) => ofAnnex(project, '=expected'), {
        style: RIGHT,
        format: '0.0%',
      }),
      column('=warning', '提示', 16, (project) => ofAnnex(project, '=warning'), { fit: 16 }),
      ...slots.map((slot): Column<Project> => ({
        field: '',
        over: COURSE.year(yearOf(slot.from)),
        heading: slotHeading(monthOf(slot.from), slot.months),
        width: 2.9,
        style: slot.from <= now && now < slot.from + slot.months ? NOW : STRIP,
        cell: (project, row) => slotCell(project, slot, row),
      })),
      column('=last', '建设期限', 12, ({ period }) => period, { style: CENTERED }),
    ],
  };
}

const STRIP: CellStyle = { ...CENTERED, font: { color: COLORS.deep } };
/** The column of the book's month. */
const NOW: CellStyle = { ...STRIP, fill: COLORS.section };

/** Filled as far as the invested share of the total reaches into the period; empty outside of it. */
function slotCell({ period }: Project, slot: Slot, { cell }: RowPlace): string | Expr {
  const building = buildingOf(period);
  if (!building) return '';
  const [from, to] = [numberOf(building.from), numberOf(building.to)];
  const last = slot.from + slot.months - 1;
  if (last < from || slot.from > to) return '';
  const passed = (Math.min(last, to) - from + 1) / (to - from + 1);
  const [rate, state] = [cell('=rate'), cell('=state')];
  const reached = op(call('ROUND', rate, lit(4)), '>=', lit(rounded(passed)));
  const [done, open] = [lit(COURSE.done), lit(COURSE.open)];
  // A rate that nobody reported is a text, of which no number can be made.
  return iff(eq(state, PROJECT_DONE), done, iff(isNumber(rate), iff(reached, done, open), open));
}

const rounded = (share: number): number => Math.floor(share * 10_000) / 10_000;

/** From the first month of any project to the last. */
function slotsOf(projects: readonly Project[]): readonly Slot[] {
  const periods = projects.flatMap(({ period }) => buildingOf(period) ?? []);
  if (periods.length === 0) return [];
  const first = firstOfYear(Math.min(...periods.map(({ from }) => numberOf(from))));
  const last = Math.max(...periods.map(({ to }) => numberOf(to)));
  const months = [1, 3, 12].find((each) => (last - first + 1) / each <= MOST_SLOTS) ?? 12;
  const count = Math.min(MOST_SLOTS, Math.ceil((last - first + 1) / months));
  return Array.from({ length: count }, (_, index) => ({ from: first + index * months, months }));
}

const firstOfYear = (month: number): number => numberOf({ year: yearOf(month), month: 1 });

const yearOf = (number: number): number => Math.floor(number / 12);
const monthOf = (number: number): number => (number % 12) + 1;
