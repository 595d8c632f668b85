import type { Catalogue, Township } from '../../../catalogue/Catalogue';
import { isHandedDown } from '../../../catalogue/shares';
import type { Status } from '../../../assess/Assessment';
import type { Expr } from '../../../formula/sheet/Expr';
import { call, eq, iff, lit, op, plus } from '../../../formula/sheet/build';
import { QUESTIONS, notReportedWord, reportedWord } from '../../../messages/leaders';
import { rankDepartments } from '../../../rollup/rankDepartments';
import { rankTownships } from '../../../rollup/rankTownships';
import type { BookContext } from '../../bookContext';
import { CENTERED } from '../../../workbook/looks';
import { dataBar } from '../../../workbook/dataBar';
import type { SheetDraft } from '../../../workbook/SheetDraft';
import { inPlan, unitsWord } from '../../../catalogue/planWords';
import { comparableIndicators } from '../../../forms/items';
import { label } from '../../../forms/statusExpr';
import { drawList, type ListColumn } from '../../../workbook/table/listTable';
import type { CellStyle } from '../../../workbook/style';
import { reportedColumn } from '../reportedColumn';
import { reportedCell } from '../rollupCells';
import { workCell } from '../workCells';

import { GOOD, PARTS, SHORT, SMALL, heading } from './grid';
import { SHOWN } from './shortfalls';

/** Departments shown; the others have fewer shortfalls. */
const DEPARTMENTS = 10;
const CENTERED_SMALL: CellStyle = { ...SMALL, ...CENTERED };

/** Townships, those with the largest share of rates below the district's target first. */
export function planTownships(draft: SheetDraft, start: number, context: BookContext): number {
  const { book, catalogue } = context;
  const { column } = PARTS.middle;
  const isCompared = comparableIndicators(catalogue).length > 0;
  heading(draft, start, column, inPlan(townshipsQuestion(catalogue), catalogue.plan));
  const names = new Map(book.roster.map((township) => [township.code, township]));
  const shown = rankTownships(book, catalogue)
    .slice(0, SHOWN)
    .flatMap(({ org }) => names.get(org) ?? []);
  return drawList(
    draft,
    { row: start + 1, column, body: CENTERED_SMALL },
    isCompared ? townshipColumns(context) : reportedColumns(context),
    shown,
  );
}

/** What townships are set beside: the district's targets, their own, or nothing. */
function townshipsQuestion(catalogue: Catalogue): string {
  const compared = comparableIndicators(catalogue);
  if (compared.length === 0) return QUESTIONS.townshipsReported;
  return compared.some(({ code }) => isHandedDown(catalogue, code))
    ? QUESTIONS.townshipsOwn
    : QUESTIONS.townships;
}

/** Where no figure of a township can be set beside a target. */
function reportedColumns(context: BookContext): readonly ListColumn<Township>[] {
  return [
    { ...nameColumn(context), heading: unitsWord(context.catalogue.plan), covers: 3 },
    reportedColumn((township) => reportedCell(context, township)),
  ];
}

function nameColumn({ catalogue, sheetOf }: BookContext): ListColumn<Township> {
  return {
    heading: inPlan('镇街', catalogue.plan),
    cell: ({ name }) => name,
    link: ({ code }) => ({ sheet: sheetOf(code), row: 0, column: 1 }),
  };
}

function townshipColumns(context: BookContext): readonly ListColumn<Township>[] {
  const { places, sheetOf } = context;
  const counts = ({ code }: Township, list: readonly Status[]): Expr => {
    const states = places.down(sheetOf(code), 'ownIndicators', '=status');
    return plus(list.map((status) => call('COUNTIF', states, label(status))));
  };
  return [
    nameColumn(context),
    {
      field: 'below',
      shade: dataBar('#F0932B'),
      heading: '未达目标',
      cell: (township) =>
        counts(township, ['behind', 'farBehind', 'notMet', 'nearlyMet', 'onTrack']),
    },
    {
      heading: '可比指标',
      cell: (township, { cellOf }) => op(cellOf('below'), '+', counts(township, ['met'])),
    },
    reportedColumn((township) => reportedCell(context, township)),
  ];
}

/** Lead departments, most shortfalls first. */
export function planDepartments(draft: SheetDraft, start: number, context: BookContext): number {
  const { column } = PARTS.right;
  heading(draft, start, column, QUESTIONS.departments);
  const ranked = rankDepartments(context.assessments(), context.catalogue).slice(0, DEPARTMENTS);
  return drawList(
    draft,
    { row: start + 1, column, body: CENTERED_SMALL },
    departmentColumns(context),
    ranked.map(({ org }) => org),
  );
}

function departmentColumns(context: BookContext): readonly ListColumn<string>[] {
  const { book, catalogue } = context;
  const ledBy = (org: string) => catalogue.indicators.filter(({ lead }) => lead === org);
  const tally = (org: string, list: readonly Status[]): Expr =>
    plus(
      ledBy(org).map(({ code }) => {
        const status = workCell(context, code, '=status');
        return iff(
          list.length === 1
            ? eq(status, label(list[0]!))
            : call('OR', ...list.map((each) => eq(status, label(each)))),
          lit(1),
          lit(0),
        );
      }),
    );
  return [
    { heading: '部门', cell: (org) => org },
    { heading: '指标数', cell: (org) => ledBy(org).length },
    { heading: '达标/序时', cell: (org) => tally(org, GOOD) },
    { heading: '滞后以下', cell: (org) => tally(org, SHORT), shade: dataBar('#D64541') },
    reportedColumn((org) => (book.returns.has(org) ? reportedWord : notReportedWord)),
  ];
}
