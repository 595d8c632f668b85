import type { Annex, Project } from '../../catalogue/Catalogue';
import type { Expr } from '../../formula/sheet/Expr';
import { at, call, iff, isBlank, isNumber, lit, on, op, span } from '../../formula/sheet/build';
import { PROJECT_ANNEX_HEADERS, TOTAL } from '../../messages/bookSheets';
import { KEY_COLUMN, endBlock, startBlock } from '../block';
import type { BookContext } from '../bookContext';
import { FILED, TOWN } from '../columns';
import { PRINTED, PRINTED_HEADER, PRINTED_LEFT, decimalFormat } from '../looks';
import { area, SheetDraft } from '../SheetDraft';
import { BOOK_SHEETS } from '../../entries/sheetNames';
import { investmentUnit } from '../tables/progressTables';
import { rowHeight } from '../textFit';
import { annexFrame } from './taskAnnex';
import { townshipProjectRow } from './townshipSheet';

const WIDTHS = [6, 25, 8, 14, 13, 58, 12, 12, 10, 14, 10, 34];
const COLUMN = {
  no: 1,
  name: 2,
  category: 3,
  period: 4,
  place: 5,
  content: 6,
  investment: 7,
  units: 8,
  state: 9,
  invested: 10,
  rate: 11,
  progress: 12,
} as const;
const FIELD_ROW = 2;
const BODY_ROW = 4;

/** An annex of projects as it is printed, with state, invested sum and progress beside it, and the total below. */
export function planProjectAnnex(annex: Annex, context: BookContext): SheetDraft {
  const projects = context.catalogue.projects.filter((project) => project.annex === annex.no);
  const draft = new SheetDraft(context.positions.annexSheet(annex.no));
  annexFrame(draft, annex, WIDTHS, context);
  startBlock(
    draft,
    FIELD_ROW,
    'annexProjects',
    Object.entries(PROJECT_ANNEX_HEADERS).map(([field, title]) => ({ field: `=${field}`, title })),
    PRINTED_HEADER,
    40,
  );
  projects.forEach((project, index) => planProject(draft, BODY_ROW + index, project, context));
  mergeCategories(draft, projects);
  const end = BODY_ROW + projects.length;
  endBlock(draft, end + 1);
  planTotal(draft, end, projects.length);
  draft.look.print = {
    orientation: 'landscape',
    repeatRows: { first: 3, last: 3 },
    area: area(0, 1, end + 1, WIDTHS.length),
    pagesTall: 0,
    margin: 1.5,
    footer: '&C第 &P 页 共 &N 页',
  };
  draft.look.frozen = { rows: BODY_ROW, columns: 3 };
  return draft;
}

function planProject(draft: SheetDraft, row: number, project: Project, context: BookContext): void {
  draft.value(row, KEY_COLUMN, `proj:${project.code}`);
  draft.row(row, COLUMN.no, [
    project.no,
    project.name,
    project.category,
    project.period,
    project.place,
    project.content,
    project.investment.toNumber(),
    project.units.join('\n'),
  ]);
  draft.style(area(row, 1, 1, WIDTHS.length), PRINTED);
  for (const column of [COLUMN.content, COLUMN.progress])
    draft.style(area(row, column), PRINTED_LEFT);
  for (const column of [COLUMN.investment, COLUMN.invested])
    draft.format(area(row, column), decimalFormat(2));
  draft.format(area(row, COLUMN.rate), '0.0%');
  const [state, invested, progress] = reported(project, context);
  draft.formula(row, COLUMN.state, iff(isBlank(state), lit('未报'), state));
  draft.formula(row, COLUMN.invested, iff(isNumber(invested), invested, lit('')));
  const sum = at(row, COLUMN.invested);
  draft.formula(
    row,
    COLUMN.rate,
    iff(isNumber(sum), op(sum, '/', at(row, COLUMN.investment)), lit('')),
  );
  draft.formula(row, COLUMN.progress, iff(isBlank(progress), lit(''), progress));
  draft.fit(row, COLUMN.progress, WIDTHS[11]!, 12);
  const texts = [
    { text: project.content, width: WIDTHS[5]! },
    { text: project.name, width: WIDTHS[1]! },
    { text: project.place, width: WIDTHS[4]! },
  ];
  draft.height(row, Math.max(rowHeight(texts, 12, 30), project.units.length * 18 + 6));
}

/** State, invested sum and progress as the unit asked for the investment reports them. */
function reported(project: Project, context: BookContext): readonly [Expr, Expr, Expr] {
  const { positions, book, catalogue } = context;
  const unit = investmentUnit(project, catalogue) ?? '';
  const filed = positions.filedProjectRow.get(`${project.code}@${unit}`);
  if (filed !== undefined) {
    const cell = (column: number): Expr => on(BOOK_SHEETS.departments, filed, column);
    return [cell(FILED.value), cell(FILED.denominator), cell(FILED.rate)];
  }
  const township = book.roster.find(({ name }) => name === unit);
  const row = township && townshipProjectRow(catalogue, positions, township, project.code);
  if (!township || row === undefined) return [lit(''), lit(''), lit('')];
  const sheet = positions.sheetOf.get(township.code) ?? unit;
  const cell = (column: number): Expr => on(sheet, row, column);
  return [cell(TOWN.value), cell(TOWN.check), cell(TOWN.note)];
}

function mergeCategories(draft: SheetDraft, projects: readonly Project[]): void {
  let first = 0;
  projects.forEach((project, index) => {
    if (projects[index + 1]?.category === project.category) return;
    draft.merge(area(BODY_ROW + first, COLUMN.category, index - first + 1, 1));
    for (let row = first + 1; row <= index; row += 1)
      draft.cells.delete(`${BODY_ROW + row},${COLUMN.category}`);
    first = index + 1;
  });
}

function planTotal(draft: SheetDraft, row: number, count: number): void {
  draft.value(row, COLUMN.no, TOTAL).merge(area(row, COLUMN.no, 1, 6));
  draft.style(area(row, 1, 1, WIDTHS.length), PRINTED).style(area(row, 1, 1, WIDTHS.length), {
    font: { bold: true },
  });
  for (const column of [COLUMN.investment, COLUMN.invested]) {
    draft.formula(row, column, call('SUM', span(area(BODY_ROW, column, count, 1))));
    draft.format(area(row, column), decimalFormat(2));
  }
  draft.formula(row, COLUMN.rate, op(at(row, COLUMN.invested), '/', at(row, COLUMN.investment)));
  draft.format(area(row, COLUMN.rate), '0.0%').height(row, 28);
}
