import { withExtended } from '../../messages/titles';
import type { Catalogue, Township } from '../../catalogue/Catalogue';
import { call, join } from '../../formula/sheet/build';
import { periodTitle } from '../../messages/bookSheets';
import {
  basedOn,
  coverTitle,
  COVER,
  COVER_STEPS,
  notReportedWord,
  reportedWord,
} from '../../messages/leaders';
import type { Status } from '../../assess/Assessment';
import { STATUSES, statusLabel } from '../../messages/status';
import { inPlan } from '../../catalogue/planWords';
import type { BookContext } from '../bookContext';
import type { DistrictSheet } from '../DistrictSheet';
import { BIG, CENTERED, COLORS, HEADING, LINK, SUBTITLE, TITLE } from '../../workbook/looks';
import { STATUS_COLORS } from '../../forms/palette';
import { sampleWord } from '../sampleWord';
import { area, SheetDraft } from '../../workbook/SheetDraft';
import { label } from '../../forms/statusExpr';
import type { Sheet } from '../../workbook/table/Sheet';
import { drawList, type ListColumn } from '../../workbook/table/listTable';
import { reportedColumn } from './reportedColumn';
import { reportedCell, reportedCount } from './rollupCells';
import { COVER_SHEET } from './toCover';
import { workColumn } from './workCells';
import { PAGE_FOOTER } from '../../messages/print';

/** Columns from B: the contents and the steps, and right of a gap two pairs of a mark and its count. */
const GRID = { sheet: 16, says: 52, gap: 3, mark: 16, count: 12, mark2: 16, count2: 12 };
const WIDTHS = Object.values(GRID);

/** 首页: the period and who has reported in large type, a table of contents, what to do this month. */
export const cover: DistrictSheet = {
  name: COVER_SHEET,
  isRanked: true,
  plan: coverSheet,
};

function coverSheet(name: string, context: BookContext): Sheet {
  return { name, tables: [], draw: () => drawCover(name, context) };
}

function drawCover(name: string, context: BookContext): SheetDraft {
  const { book, catalogue } = context;
  const draft = new SheetDraft(name);
  draft.width(0, 2).widths(1, WIDTHS);
  const last = WIDTHS.length;
  draft
    .value(0, 1, withExtended(coverTitle(catalogue.plan), catalogue.plan, book.period.year))
    .merge(area(0, 1, 1, last));
  draft.style(area(0, 1, 1, last), { ...TITLE, font: { name: '宋体', size: 22, bold: true } });
  draft.height(0, 48);
  draft.value(1, 1, basedOn(catalogue.plan.title) + sampleWord(book)).merge(area(1, 1, 1, last));
  draft.style(area(1, 1, 1, last), { ...SUBTITLE, align: { horizontal: 'center', wrap: true } });
  draft.height(1, 24);
  draft.value(2, 1, periodTitle(book.period.year, book.period.month));
  draft.merge(area(2, 1, 1, 2)).style(area(2, 1, 1, 2), BIG);
  draft.height(2, 44);
  draft.formula(
    2,
    4,
    join(
      `${inPlan(COVER.townships, catalogue.plan)}${reportedWord} `,
      reportedCount(context),
      `/${book.roster.length}\u3000${COVER.departments}${reportedWord} ${reportedDepartments(context)}/${catalogue.departments.length}`,
    ),
  );
  draft.merge(area(2, 4, 1, 4)).style(area(2, 4), {
    ...BIG,
    font: { name: '微软雅黑', size: 16, bold: true, color: COLORS.text },
  });

  const contentsEnd = planContents(draft, 4, context);
  const stepsEnd = planSteps(draft, contentsEnd + 1, catalogue);
  const standingEnd = planStanding(draft, 4, context);
  const unitsEnd = planUnits(draft, standingEnd + 1, context);
  draft.look.tabColor = COLORS.deep;
  draft.look.print = {
    orientation: 'landscape',
    area: area(0, 1, Math.max(stepsEnd, unitsEnd), last),
    pagesTall: 1,
    margin: 1.5,
    footer: PAGE_FOOTER,
  };
  return draft;
}

function reportedDepartments({ book, catalogue }: BookContext): number {
  return catalogue.departments.filter((unit) => book.returns.has(unit)).length;
}

function planContents(draft: SheetDraft, start: number, { contents }: BookContext): number {
  draft.value(start, 1, COVER.contents).style(area(start, 1), HEADING).height(start, 26);
  return drawList(
    draft,
    { row: start + 1, column: 1, height: 21, isBare: true },
    [
      {
        heading: '',
        width: GRID.sheet,
        style: LINK,
        cell: ({ sheet }) => sheet,
        link: ({ sheet }) => ({ sheet, row: 0, column: 1 }),
      },
      { heading: '', width: GRID.says, cell: ({ says }) => says },
    ],
    contents,
  );
}

function planSteps(draft: SheetDraft, start: number, { plan }: Catalogue): number {
  draft.value(start, 1, COVER.steps).style(area(start, 1), HEADING).height(start, 26);
  return drawList(
    draft,
    { row: start + 1, column: 1, height: 22, isBare: true },
    [
      {
        heading: '',
        width: GRID.sheet + GRID.says - 6,
        covers: 2,
        cell: (text, { no }) => `${no}. ${inPlan(text, plan)}`,
      },
    ],
    COVER_STEPS,
  );
}

function planStanding(draft: SheetDraft, start: number, context: BookContext): number {
  draft.value(start, 4, COVER.standing).style(area(start, 4), HEADING);
  const range = workColumn(context, '=status');
  const columns: readonly ListColumn<Status>[] = [
    {
      heading: '',
      cell: (status) => statusLabel(status),
      style: (status) => {
        const { text, fill } = STATUS_COLORS[status];
        return { fill, font: { color: text, bold: true } };
      },
    },
    {
      heading: '',
      cell: (status) => call('COUNTIF', range, label(status)),
      style: { ...CENTERED, font: { bold: true } },
    },
  ];
  const half = Math.ceil(STATUSES.length / 2);
  const place = { row: start + 1, isBare: true } as const;
  drawList(draft, { ...place, column: 6 }, columns, STATUSES.slice(half));
  return drawList(draft, { ...place, column: 4 }, columns, STATUSES.slice(0, half));
}

/** Townships shown; the others stand in 报送情况. */
const SHOWN = 40;

/** Who has reported: townships beside departments, each township linked to its sheet. */
function planUnits(draft: SheetDraft, start: number, context: BookContext): number {
  const { book, catalogue, sheetOf } = context;
  draft.value(start, 4, COVER.units).style(area(start, 4), HEADING);
  const units = drawList(
    draft,
    { row: start + 1, column: 4, isBare: true },
    [
      {
        heading: '',
        style: LINK,
        cell: ({ name }) => name,
        link: ({ code }) => ({ sheet: sheetOf(code), row: 0, column: 1 }),
      },
      reportedColumn((township: Township) => reportedCell(context, township)),
    ],
    book.roster.slice(0, SHOWN),
  );
  const departments = drawList(
    draft,
    { row: start + 1, column: 6, isBare: true },
    [
      { heading: '', cell: (unit) => unit },
      reportedColumn((unit: string) => (book.returns.has(unit) ? reportedWord : notReportedWord)),
    ],
    catalogue.departments,
  );
  const end = Math.max(units, departments);
  for (let row = start; row < end; row += 1) if (!draft.rowHeights.has(row)) draft.height(row, 21);
  return end;
}
