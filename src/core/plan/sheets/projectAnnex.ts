import type { Annex, Project } from '../../catalogue/Catalogue';
import type { Expr } from '../../formula/sheet/Expr';
import { at, call, iff, isBlank, isNumber, lit, op, span } from '../../formula/sheet/build';
import { NOT_REPORTED, TOTAL } from '../../messages/bookSheets';
import type { BookContext } from '../bookContext';
import { PRINTED, PRINTED_HEADER, PRINTED_LEFT, decimalFormat } from '../looks';
import { area, type SheetDraft } from '../SheetDraft';
import { BOOK_SHEETS } from '../../entries/sheetNames';
import { plainLines, type PlacedTable, type Table } from '../table/Column';
import { below } from '../table/placeTable';
import type { Sheet } from '../table/Sheet';
import { investmentUnit } from '../tables/progressTables';
import { annexSheet } from './annexSheet';
import { UNIT_LINE } from './taskAnnex';

const RATE_FORMAT = '0.0%';

/** An annex of projects as it is printed, with state, invested sum and progress beside it, and the total below. */
export function projectAnnex(annex: Annex, context: BookContext): Sheet {
  return annexSheet(annex, context, below(projectsTable(annex, context)), 3);
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
    foot: { rows: 1, draw: drawTotal },
    columns: [
      { field: '=no', heading: '序号', width: 6, cell: ({ no }) => no },
      { field: '=name', heading: '项目名称', width: 25, fit: 25, cell: ({ name }) => name },
      {
        field: '=category',
        heading: '项目\n类别',
        width: 8,
        joined: ({ category }) => category,
        cell: ({ category }) => category,
      },
      { field: '=period', heading: '建设期限', width: 14, cell: ({ period }) => period },
      { field: '=place', heading: '建设\n地点', width: 13, fit: 13, cell: ({ place }) => place },
      {
        field: '=content',
        heading: '建设内容及规模',
        width: 58,
        fit: 58,
        style: PRINTED_LEFT,
        cell: ({ content }) => content,
      },
      {
        field: '=investment',
        heading: '总投资\n（万元）',
        width: 12,
        format: decimalFormat(2),
        cell: ({ investment }) => investment.toNumber(),
      },
      { field: '=units', heading: '责任\n单位', width: 12, cell: ({ units }) => units.join('\n') },
      {
        field: '=state',
        heading: '进展\n状态',
        width: 10,
        cell: (project) => {
          const state = reported(project, 'state');
          return iff(isBlank(state), lit(NOT_REPORTED), state);
        },
      },
      {
        field: '=invested',
        heading: '累计完成投资（万元）',
        width: 14,
        format: decimalFormat(2),
        cell: (project) => {
          const invested = reported(project, 'invested');
          return iff(isNumber(invested), invested, lit(''));
        },
      },
      {
        field: '=rate',
        heading: '完成率',
        width: 10,
        format: RATE_FORMAT,
        cell: (_, { cell }) => {
          const sum = cell('=invested');
          return iff(isNumber(sum), op(sum, '/', cell('=investment')), lit(''));
        },
      },
      {
        field: '=progress',
        heading: '进展情况',
        width: 34,
        fit: 34,
        style: PRINTED_LEFT,
        cell: (project) => {
          const progress = reported(project, 'progress');
          return iff(isBlank(progress), lit(''), progress);
        },
      },
    ],
  };
}

/** State, invested sum or progress as the unit asked for the investment reports it. */
function reportedCell(project: Project, field: string, context: BookContext): Expr {
  const { places, book, catalogue, sheetOf } = context;
  const unit = investmentUnit(project, catalogue) ?? '';
  const township = book.roster.find(({ name }) => name === unit);
  return (
    places.find(BOOK_SHEETS.departments, `proj:${project.code}@${unit}`, field) ??
    (township && places.find(sheetOf(township.code), `proj:${project.code}`, field)) ??
    lit('')
  );
}

function drawTotal(draft: SheetDraft, { first, rows, columns, columnOf }: PlacedTable): void {
  const row = first + rows;
  const across = area(row, 1, 1, columns);
  draft.value(row, 1, TOTAL).merge(area(row, 1, 1, columnOf('=content')));
  draft
    .style(across, PRINTED)
    .style(across, { font: { bold: true } })
    .height(row, 28);
  const [investment, invested] = [columnOf('=investment'), columnOf('=invested')];
  for (const column of [investment, invested]) {
    draft.formula(row, column, call('SUM', span(area(first, column, rows, 1))));
    draft.format(area(row, column), decimalFormat(2));
  }
  const rate = columnOf('=rate');
  draft.formula(row, rate, op(at(row, invested), '/', at(row, investment)));
  draft.format(area(row, rate), RATE_FORMAT);
}
