import type { Element, Township } from '../../catalogue/Catalogue';
import type { Expr } from '../../formula/sheet/Expr';
import { call, eq, iff, isBlank, isNumber, lit, on, op, span } from '../../formula/sheet/build';
import { PERIOD_WORD } from '../../messages/forms';
import {
  ROLL_HEADERS,
  ROLL_SUBTITLE,
  backToCover,
  townshipsTaskProgress,
} from '../../messages/bookSheets';
import { formTitle } from '../../messages/titles';
import { KEY_COLUMN, endBlock, startBlock } from '../block';
import type { BookContext } from '../bookContext';
import { ROLL, TOWN } from '../columns';
import { saysNotApplicable } from '../liveCheck';
import { BODY, CENTERED, FORMATS, HEADING, RIGHT, SECTION, decimalFormat } from '../looks';
import { FIRST_BODY_ROW, annexNames, numberShown } from '../positions';
import { area, type SheetDraft } from '../SheetDraft';
import { BOOK_SHEETS } from '../../entries/sheetNames';
import { isAsked } from '../tables/elementTable';
import { rowHeight } from '../textFit';
import { inRegion } from '../../catalogue/planWords';
import { planOwnTargets } from './ownTargetRows';
import { tableFrame } from './tableSheet';

const NAME_WIDTH = 30;
/** An element that is not asked from the township. */
export const NOT_ASKED = '·';

/** 镇街汇总: every element of every township, each cell a formula on the township's sheet. */
export function planRollup(context: BookContext): SheetDraft {
  const { book, catalogue, positions } = context;
  const { roster } = book;
  const draft = tableFrame(BOOK_SHEETS.rollup, {
    title: formTitle(book.identity, catalogue.plan),
    titleColumns: ROLL.towns - 1 + Math.min(15, roster.length),
    subtitle: ROLL_SUBTITLE,
    widths: [6, NAME_WIDTH, 7, 7, 13, 10, ...roster.map(() => 11.5)],
    back: { text: backToCover, target: { sheet: BOOK_SHEETS.cover, row: 0, column: 1 } },
  });
  startBlock(draft, FIRST_BODY_ROW - 2, 'rollup', [
    ...Object.entries(ROLL_HEADERS).map(([field, title]) => ({
      field: `=${field}`,
      title: inRegion(title, catalogue.plan),
    })),
    ...roster.map(({ code, name }) => ({ field: `=${code}`, title: name })),
  ]);
  let no = 0;
  for (const each of positions.elementTable) {
    if (each.kind === 'heading') {
      draft.value(each.row, ROLL.no, each.text);
      draft.style(area(each.row, ROLL.no, 1, ROLL.towns - 1 + roster.length), SECTION);
      draft.height(each.row, 20);
      continue;
    }
    no += 1;
    planElementRow(draft, each.row, no, each.item, context);
  }
  const end = FIRST_BODY_ROW + positions.elementTable.length;
  endBlock(draft, end);
  planTaskRows(draft, end + 1, context);
  const { size } = positions.rollTaskRow;
  planOwnTargets(draft, end + 1 + (size === 0 ? 0 : size + 3), context);
  return draft;
}

function planElementRow(
  draft: SheetDraft,
  row: number,
  no: number,
  element: Element,
  { book, positions }: BookContext,
): void {
  const { roster } = book;
  const width = roster.length;
  draft.value(row, KEY_COLUMN, `el:${element.code}`);
  draft.row(row, ROLL.no, [no, element.name, element.unit, PERIOD_WORD[element.periodKind]]);
  const cells = span(area(row, ROLL.towns, 1, width));
  const isChoice = element.type.kind === 'choice';
  const met = element.type.kind === 'choice' ? element.type.met : '';
  const reported = isChoice
    ? call('COUNTIF', cells, lit(met))
    : iff(eq(call('COUNT', cells), 0), lit(''), call('SUM', cells));
  draft.formula(row, ROLL.total, reported);
  roster.forEach((township, index) => {
    const column = ROLL.towns + index;
    if (!isAsked(element, township)) draft.value(row, column, NOT_ASKED);
    else draft.formula(row, column, townshipCell(element, township, positions));
  });
  draft.formula(
    row,
    ROLL.reported,
    isChoice
      ? op(call('COUNTIF', cells, lit('?*')), '-', call('COUNTIF', cells, lit(NOT_ASKED)))
      : op(call('COUNT', cells), '+', call('COUNTIF', cells, lit('—'))),
  );
  draft.style(area(row, ROLL.no, 1, ROLL.towns - 1 + width), BODY);
  for (const column of [ROLL.no, ROLL.unit, ROLL.period, ROLL.reported])
    draft.style(area(row, column), CENTERED);
  draft.style(area(row, ROLL.total), { ...RIGHT, font: { bold: true } });
  draft.style(area(row, ROLL.towns, 1, width), isChoice ? CENTERED : RIGHT);
  const format =
    element.type.kind === 'decimal' ? decimalFormat(element.type.decimals) : FORMATS.count;
  draft.format(area(row, ROLL.total), format).format(area(row, ROLL.towns, 1, width), format);
  draft.height(row, rowHeight([{ text: element.name, width: NAME_WIDTH - 2 }], 10.5, 20));
}

/** The township's entry: a number, the choice's word, — where not applicable, empty where missing. */
function townshipCell(
  element: Element,
  township: Township,
  positions: BookContext['positions'],
): Expr {
  const sheet = positions.sheetOf.get(township.code) ?? township.name;
  const value = on(sheet, positions.elementRow.get(element.code) ?? 0, TOWN.value);
  const present =
    element.type.kind === 'choice'
      ? iff(isBlank(value), lit(''), value)
      : iff(isNumber(value), value, lit(''));
  return iff(saysNotApplicable(value), lit('—'), present);
}

/** States of the tasks that every township reports. */
function planTaskRows(draft: SheetDraft, start: number, context: BookContext): void {
  const { book, catalogue, positions } = context;
  if (positions.rollTaskRow.size === 0) return;
  draft
    .value(start, ROLL.no, townshipsTaskProgress(annexNames(catalogue.plan, 'tasks')))
    .style(area(start, ROLL.no), HEADING);
  draft.height(start, 28);
  for (const [code, row] of positions.rollTaskRow) {
    const task = catalogue.tasks.find((each) => each.code === code);
    draft.row(row, ROLL.no, [numberShown(code), task?.text ?? '']);
    draft.merge(area(row, ROLL.name, 1, 5));
    draft.style(area(row, ROLL.no, 1, ROLL.towns - 1 + book.roster.length), BODY);
    book.roster.forEach((township, index) => {
      const sheet = positions.sheetOf.get(township.code) ?? township.name;
      const state = on(sheet, positions.townshipTaskRow.get(code) ?? 0, TOWN.value);
      draft.formula(row, ROLL.towns + index, iff(isBlank(state), lit(''), state));
    });
    draft.style(area(row, ROLL.no), CENTERED);
    draft.style(area(row, ROLL.towns, 1, book.roster.length), CENTERED);
    draft.height(row, rowHeight([{ text: task?.text ?? '', width: 68 }], 10.5, 24));
  }
}

/** The cell of a township's element in 镇街汇总, from another sheet. */
export function rollCell(context: BookContext, code: string, townshipIndex: number): Expr {
  const row = context.positions.rollRow.get(code) ?? 0;
  return on(BOOK_SHEETS.rollup, row, ROLL.towns + townshipIndex);
}
