import type { Indicator } from '../../catalogue/Catalogue';
import { denominatorOf, perOf } from '../../formula/parts';
import type { Expr } from '../../formula/sheet/Expr';
import {
  all,
  any,
  at,
  call,
  cases,
  eq,
  iff,
  isBlank,
  isNumber,
  lit,
  op,
} from '../../formula/sheet/build';
import { ratioExpr } from '../../formula/toExcel';
import { AGREEMENT, FILED_HEADERS, ATTESTED_HEADERS } from '../../messages/departmentForms';
import { LIVE } from '../../messages/liveChecks';
import { NOT_APPLICABLE, backToCover } from '../../messages/bookSheets';
import { PROJECT_HEADERS, TASK_HEADERS, investedElsewhere } from '../../messages/forms';
import { formTitle } from '../../messages/titles';
import { KEY_COLUMN, endBlock, startBlock } from '../block';
import { unitView, type BookContext } from '../bookContext';
import { FILED } from '../columns';
import { BODY, CENTERED, INPUT, RIGHT, SECTION, decimalFormat } from '../looks';
import { markFormats } from '../markFormats';
import {
  FIRST_BODY_ROW,
  attestingElements,
  departmentItems,
  numberShown,
  townshipLeaves,
} from '../positions';
import { area, type SheetDraft } from '../SheetDraft';
import { BOOK_SHEETS } from '../../entries/sheetNames';
import { investmentUnit } from '../tables/progressTables';
import { rowHeight } from '../textFit';
import { countsFormat, indicatorFormat } from '../valueFormat';
import { entryCell, entryOf, originText } from '../unitView';
import { workCell } from './workCells';
import { tableFrame } from './tableSheet';

const SUBTITLE = '各牵头部门报回的数，与镇街汇总数并列核对；镇街汇总为通报口径。';

/** 部门填报: what the lead departments returned, beside the townships' roll-up. */
export function planFiled(context: BookContext): SheetDraft {
  const { book, positions } = context;
  const draft = tableFrame(BOOK_SHEETS.departments, {
    title: formTitle(book.identity, context.catalogue.plan),
    subtitle: SUBTITLE,
    widths: [8, 36, 11, 9, 13, 13, 12, 12, 13, 14, 34, 18],
    back: { text: backToCover, target: { sheet: BOOK_SHEETS.cover, row: 0, column: 1 } },
  });
  const typed = new Set(['numerator', 'denominator', 'value', 'rate', 'note']);
  startBlock(
    draft,
    FIRST_BODY_ROW - 2,
    'indicators',
    Object.entries(FILED_HEADERS).map(([field, title]) => ({
      field: typed.has(field) ? field : `=${field}`,
      title,
    })),
  );
  for (const each of positions.filedTable) {
    if (each.kind === 'heading') {
      draft.value(each.row, FILED.no, each.text);
      draft.style(area(each.row, FILED.no, 1, FILED.origin), SECTION).height(each.row, 20);
    } else planRow(draft, each.row, each.item, context);
  }
  const rows = positions.filedTable.length;
  markFormats(draft, area(FIRST_BODY_ROW, FILED.agreement, rows, 1));
  endBlock(draft, FIRST_BODY_ROW + rows);
  planAttested(draft, context);
  planTaskRows(draft, context);
  planProjectRows(draft, context);
  draft.look.print = { ...draft.look.print!, repeatRows: { first: 0, last: 1 } };
  return draft;
}

function planRow(draft: SheetDraft, row: number, indicator: Indicator, context: BookContext): void {
  const { book, catalogue } = context;
  const view = unitView(book, indicator.lead);
  const key = `ind:${indicator.code}` as const;
  const isRatio = denominatorOf(indicator.formula) !== undefined;
  draft.value(row, KEY_COLUMN, key);
  draft.row(row, FILED.no, [indicator.code, indicator.name, indicator.lead, indicator.unit]);
  draft.style(area(row, FILED.no, 1, FILED.origin), BODY);
  for (const column of [FILED.no, FILED.lead, FILED.unit, FILED.agreement])
    draft.style(area(row, column), CENTERED);
  draft.style(area(row, FILED.numerator, 1, 5), RIGHT);
  const inputs = isRatio
    ? (['numerator', 'denominator', 'rate', 'note'] as const)
    : (['value', 'note'] as const);
  for (const field of inputs) {
    draft.value(row, FILED[field], entryCell(view, key, field));
    draft.style(area(row, FILED[field]), INPUT).unlock(area(row, FILED[field]));
  }
  const [n, d] = [at(row, FILED.numerator), at(row, FILED.denominator)];
  if (isRatio)
    draft.formula(
      row,
      FILED.value,
      iff(
        all(isNumber(n), isNumber(d)),
        iff(eq(d, 0), lit(NOT_APPLICABLE), ratioExpr(n, d, perOf(indicator.formula))),
        iff(any(eq(n, '/'), eq(d, '/')), lit(NOT_APPLICABLE), lit('')),
      ),
    );
  const shown = entryOf(view, key, isRatio ? 'numerator' : 'value');
  draft.value(row, FILED.origin, originText(shown));
  const isTownship = townshipLeaves(indicator, catalogue).length > 0;
  if (isTownship) draft.formula(row, FILED.rolled, workCell(context, indicator.code, 'value'));
  else draft.value(row, FILED.rolled, '—');
  draft.formula(row, FILED.agreement, agreementExpr(row, indicator, isTownship, context));
  const format = indicatorFormat(indicator);
  draft.format(area(row, FILED.value), format).format(area(row, FILED.rolled), format);
  draft.format(area(row, FILED.numerator, 1, 2), countsFormat(indicator, catalogue));
  if (indicator.form === 'rate') draft.format(area(row, FILED.rate), '0.00%');
  draft.height(row, rowHeight([{ text: indicator.name, width: 33 }], 10.5, 22));
}

/** 一致, 不一致, or why the two cannot be set side by side; a wrong ratio begins with ✕. */
function agreementExpr(
  row: number,
  indicator: Indicator,
  isTownship: boolean,
  context: BookContext,
): Expr {
  const value = at(row, FILED.value);
  const rolled = at(row, FILED.rolled);
  const wrong: (readonly [Expr, Expr])[] =
    indicator.form === 'rate'
      ? [
          [
            iff(
              all(isNumber(at(row, FILED.numerator)), isNumber(at(row, FILED.denominator))),
              op(at(row, FILED.numerator), '>', at(row, FILED.denominator)),
              lit(false),
            ),
            lit(LIVE.exceedsDenominator),
          ],
        ]
      : [];
  if (!isTownship)
    return cases(
      [...wrong, [isBlank(value), lit(AGREEMENT.departmentMissing)]],
      lit(AGREEMENT.none),
    );
  return cases(
    [
      ...wrong,
      [isBlank(value), lit(AGREEMENT.departmentMissing)],
      [
        any(isBlank(rolled), op(workCell(context, indicator.code, 'missing'), '>', lit(0))),
        lit(AGREEMENT.townshipsMissing),
      ],
      [
        all(isNumber(value), isNumber(rolled)),
        iff(
          eq(call('ROUND', value, lit(10)), call('ROUND', rolled, lit(10))),
          lit(AGREEMENT.same),
          lit(AGREEMENT.different),
        ),
      ],
      [eq(value, rolled), lit(AGREEMENT.same)],
    ],
    lit(AGREEMENT.different),
  );
}

function planAttested(draft: SheetDraft, context: BookContext): void {
  const { book, catalogue, positions } = context;
  const blank = (count: number) => Array.from({ length: count }, () => ({ field: '', title: '' }));
  startBlock(draft, positions.filedElementStart, 'elements', [
    { field: '=no', title: ATTESTED_HEADERS.no },
    { field: '=name', title: ATTESTED_HEADERS.name },
    { field: '=lead', title: FILED_HEADERS.lead },
    ...blank(3),
    { field: 'value', title: ATTESTED_HEADERS.state },
    ...blank(3),
    { field: 'note', title: ATTESTED_HEADERS.note },
    { field: '=origin', title: FILED_HEADERS.origin },
  ]);
  attestingElements(catalogue).forEach((element, index) => {
    const row = positions.filedElementRow.get(element.code) ?? 0;
    const key = `el:${element.code}` as const;
    const view = unitView(book, element.lead);
    draft.value(row, KEY_COLUMN, key).row(row, FILED.no, [index + 1, element.name, element.lead]);
    draft.value(row, FILED.value, entryCell(view, key, 'value'));
    draft.value(row, FILED.note, entryCell(view, key, 'note'));
    draft.value(row, FILED.origin, originText(entryOf(view, key, 'value')));
    draft.style(area(row, FILED.no, 1, FILED.origin), BODY);
    for (const column of [FILED.no, FILED.lead, FILED.value])
      draft.style(area(row, column), CENTERED);
    for (const column of [FILED.value, FILED.note])
      draft.style(area(row, column), INPUT).unlock(area(row, column));
    draft.height(row, rowHeight([{ text: element.name, width: 33 }], 10.5, 22));
  });
  endBlock(draft, positions.filedElementStart + 2 + positions.filedElementRow.size);
}

function planTaskRows(draft: SheetDraft, context: BookContext): void {
  const { book, catalogue, positions } = context;
  const start = positions.filedTaskStart;
  const blank = (count: number) => Array.from({ length: count }, () => ({ field: '', title: '' }));
  startBlock(draft, start, 'tasks', [
    { field: '=no', title: TASK_HEADERS.no },
    { field: '=text', title: TASK_HEADERS.text },
    { field: '=unit', title: '责任单位' },
    ...blank(3),
    { field: 'state', title: TASK_HEADERS.state },
    { field: 'progress', title: TASK_HEADERS.progress },
    ...blank(4),
  ]);
  draft.merge(area(start + 1, FILED.rate, 1, 5));
  for (const { code, unit } of departmentItems(catalogue, catalogue.tasks)) {
    const row = positions.filedTaskRow.get(`${code}@${unit}`) ?? 0;
    const task = catalogue.tasks.find((each) => each.code === code);
    const view = unitView(book, unit);
    draft
      .value(row, KEY_COLUMN, `task:${code}@${unit}`)
      .row(row, FILED.no, [numberShown(code), task?.text ?? '', unit]);
    draft.value(row, FILED.value, entryCell(view, `task:${code}`, 'state'));
    draft.value(row, FILED.rate, entryCell(view, `task:${code}`, 'progress'));
    lookOfProgress(draft, row, task?.text ?? '');
  }
  endBlock(draft, start + 2 + positions.filedTaskRow.size);
}

function lookOfProgress(draft: SheetDraft, row: number, text: string): void {
  draft.style(area(row, FILED.no, 1, FILED.origin), BODY);
  for (const column of [FILED.no, FILED.lead, FILED.value])
    draft.style(area(row, column), CENTERED);
  draft.merge(area(row, FILED.rate, 1, 5));
  for (const input of [area(row, FILED.value), area(row, FILED.rate, 1, 5)])
    draft.style(input, INPUT).unlock(input);
  draft.height(row, rowHeight([{ text, width: 33 }], 10.5, 22));
}

function planProjectRows(draft: SheetDraft, context: BookContext): void {
  const { book, catalogue, positions } = context;
  const start = positions.filedProjectStart;
  const blank = (count: number) => Array.from({ length: count }, () => ({ field: '', title: '' }));
  startBlock(draft, start, 'projects', [
    { field: '=no', title: PROJECT_HEADERS.no },
    { field: '=name', title: PROJECT_HEADERS.name },
    { field: '=unit', title: '责任单位' },
    ...blank(1),
    { field: '=investment', title: PROJECT_HEADERS.investment },
    { field: 'invested', title: PROJECT_HEADERS.invested },
    { field: 'state', title: PROJECT_HEADERS.state },
    { field: 'progress', title: PROJECT_HEADERS.progress },
    ...blank(4),
  ]);
  draft.merge(area(start + 1, FILED.rate, 1, 5));
  for (const { code, unit } of departmentItems(catalogue, catalogue.projects)) {
    const row = positions.filedProjectRow.get(`${code}@${unit}`) ?? 0;
    const project = catalogue.projects.find((each) => each.code === code);
    if (!project) continue;
    const view = unitView(book, unit);
    const asked = investmentUnit(project, catalogue);
    draft.value(row, KEY_COLUMN, `proj:${code}@${unit}`);
    draft.row(row, FILED.no, [numberShown(code), project.name, unit]);
    draft.value(row, FILED.numerator, project.investment.toNumber());
    draft.value(row, FILED.value, entryCell(view, `proj:${code}`, 'state'));
    draft.value(row, FILED.rate, entryCell(view, `proj:${code}`, 'progress'));
    lookOfProgress(draft, row, project.name);
    draft.format(area(row, FILED.numerator, 1, 2), decimalFormat(2));
    draft.style(area(row, FILED.numerator, 1, 2), RIGHT);
    if (asked === unit) {
      draft.value(row, FILED.denominator, entryCell(view, `proj:${code}`, 'invested'));
      draft.style(area(row, FILED.denominator), INPUT).unlock(area(row, FILED.denominator));
    } else {
      draft.value(row, FILED.denominator, investedElsewhere(asked ?? ''));
      draft.style(area(row, FILED.denominator), CENTERED);
    }
  }
  endBlock(draft, start + 2 + positions.filedProjectRow.size);
}
