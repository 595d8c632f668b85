import {
  PARAMETER_BOUNDS,
  delegatedBounds,
  type NumberBounds,
  type ParameterName,
} from '../../entries/parameters';
import { all, at, iff, isNumber, lit, op } from '../../formula/sheet/build';
import { exprText } from '../../formula/sheet/exprText';
import {
  DELEGATED_HEADERS,
  DELEGATED_NOTE,
  KIND_WORD,
  PARAMETERS_SUBTITLE,
  PARAMETER_ERROR,
  PARAMETER_HEADERS,
  PARAMETER_TEXT,
  ROSTER_HEADERS,
} from '../../messages/parameters';
import { errorTitle, promptTitle } from '../../messages/forms';
import { backToCover } from '../../messages/bookSheets';
import { formTitle } from '../../messages/titles';
import { KEY_COLUMN, endBlock, startBlock } from '../block';
import type { BookContext } from '../bookContext';
import { BODY, CENTERED, INPUT, RIGHT } from '../looks';
import { FIRST_BODY_ROW } from '../positions';
import { area, type SheetDraft } from '../SheetDraft';
import { BOOK_SHEETS } from '../../entries/sheetNames';
import { rowHeight } from '../textFit';
import { indicatorFormat } from '../valueFormat';
import { PARAM, PARAMETER_KEYS, delegatedKeys, delegatedStart } from './parameterCells';
import { tableSheet } from './tableSheet';

const NOTE_WIDTH = 60;

/** Parameters that people set; the period is locked. */
const SET: Readonly<Record<string, readonly [name: ParameterName, format: string]>> = {
  'param:tolerance': ['tolerance', '0.0%'],
  'param:changeThreshold': ['changeThreshold', '0.0%'],
  'param:dueDay': ['dueDay', '0'],
};

/** 参数: the period, tolerances, the city's numbers, the roster. */
export function planParameters(context: BookContext): SheetDraft {
  const { book } = context;
  const draft = tableSheet(BOOK_SHEETS.parameters, {
    title: formTitle(book.identity, context.catalogue.plan),
    subtitle: PARAMETERS_SUBTITLE,
    widths: [42, 18, NOTE_WIDTH],
    back: { text: backToCover, target: { sheet: BOOK_SHEETS.cover, row: 0, column: 1 } },
    frozenColumns: 0,
    orientation: 'portrait',
  });
  startBlock(draft, FIRST_BODY_ROW - 2, 'parameters', [
    { field: '=name', title: PARAMETER_HEADERS.name },
    { field: 'value', title: PARAMETER_HEADERS.value },
    { field: '=note', title: PARAMETER_HEADERS.note },
  ]);
  const values: Readonly<Record<(typeof PARAMETER_KEYS)[number], number>> = {
    'param:year': book.period.year,
    'param:month': book.period.month,
    'param:tolerance': book.parameters.tolerance,
    'param:changeThreshold': book.parameters.changeThreshold,
    'param:dueDay': book.parameters.dueDay,
  };
  PARAMETER_KEYS.forEach((key, index) => {
    const row = FIRST_BODY_ROW + index;
    const [text, note] = PARAMETER_TEXT[key] ?? [key, ''];
    planLine(draft, row, key, text, values[key], note);
    const set = SET[key];
    if (!set) return;
    const [name, format] = set;
    draft.format(area(row, PARAM.value), format);
    unlockNumber(draft, row, format.includes('%') ? '%' : '', PARAMETER_BOUNDS[name]);
  });
  endBlock(draft, FIRST_BODY_ROW + PARAMETER_KEYS.length);
  planDelegated(draft, context);
  return draft;
}

function planLine(
  draft: SheetDraft,
  row: number,
  key: string,
  name: string,
  value: number | null,
  note: string,
): void {
  draft.value(row, KEY_COLUMN, key).row(row, PARAM.name, [name, value, note]);
  draft.style(area(row, PARAM.name, 1, 3), BODY).style(area(row, PARAM.value), RIGHT);
  draft.height(
    row,
    rowHeight(
      [
        { text: note, width: NOTE_WIDTH - 2 },
        { text: name, width: 40 },
      ],
      10.5,
      22,
    ),
  );
}

function unlockNumber(
  draft: SheetDraft,
  row: number,
  unit: string,
  { least, most }: NumberBounds,
): void {
  const value = at(row, PARAM.value);
  draft.style(area(row, PARAM.value), INPUT).unlock(area(row, PARAM.value));
  draft.validations.push({
    area: area(row, PARAM.value),
    rule: {
      kind: 'custom',
      formula: exprText(
        iff(
          isNumber(value),
          all(op(value, '>=', lit(least)), op(value, '<=', lit(most))),
          lit(false),
        ),
      ),
      asks: { kind: 'number', unit },
    },
    prompt: { title: promptTitle, message: `${least}—${most}` },
    error: { style: 'stop', title: errorTitle, message: `${PARAMETER_ERROR}（${least}—${most}）` },
  });
}

function planDelegated(draft: SheetDraft, context: BookContext): void {
  const { book, catalogue } = context;
  const keys = delegatedKeys(context);
  startBlock(draft, delegatedStart(), 'delegated', [
    { field: '=name', title: DELEGATED_HEADERS.name },
    { field: 'value', title: DELEGATED_HEADERS.value },
    { field: '=note', title: DELEGATED_HEADERS.note },
  ]);
  let row = delegatedStart() + 2;
  for (const key of keys) {
    const code = key.slice('delegated:'.length);
    const indicator = catalogue.indicators.find((each) => each.code === code);
    if (!indicator) continue;
    const number = book.parameters.delegated[code] ?? null;
    planLine(draft, row, key, `${code} ${indicator.name}`, number, DELEGATED_NOTE);
    draft.format(area(row, PARAM.value), indicatorFormat(indicator));
    unlockNumber(draft, row, indicator.unit, delegatedBounds(indicator));
    row += 1;
  }
  if (keys.length === 0) {
    draft.value(row, PARAM.name, '本年没有由市下达任务数的指标').style(area(row, PARAM.name), BODY);
    row += 1;
  }
  endBlock(draft, row);
  planRoster(draft, row + 1, context);
}

function planRoster(draft: SheetDraft, start: number, { book }: BookContext): void {
  let row = startBlock(draft, start, 'roster', [
    { field: '=code', title: ROSTER_HEADERS.code },
    { field: '=kind', title: ROSTER_HEADERS.kind },
    { field: '=name', title: ROSTER_HEADERS.name },
  ]);
  for (const { code, name, kind } of book.roster) {
    draft
      .value(row, KEY_COLUMN, `town:${code}`)
      .row(row, PARAM.name, [code, KIND_WORD[kind], name]);
    draft.style(area(row, PARAM.name, 1, 3), BODY).style(area(row, PARAM.value), CENTERED);
    draft.format(area(row, PARAM.name), '@');
    row += 1;
  }
  endBlock(draft, row);
}
