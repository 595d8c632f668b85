import type { Catalogue, Element, Township } from '../../catalogue/Catalogue';
import type { Expr } from '../../formula/sheet/Expr';
import { all, any, at, call, eq, iff, isBlank, isNumber, lit, op } from '../../formula/sheet/build';
import { exprText } from '../../formula/sheet/exprText';
import { LIVE } from '../../messages/liveChecks';
import {
  ELEMENT_HEADERS,
  PERIOD_WORD,
  appliesOnly,
  choiceError,
  choicePrompt,
  countError,
  countPrompt,
  decimalError,
  decimalPrompt,
  errorTitle,
  noteOfElement,
  promptTitle,
} from '../../messages/forms';
import { FIRST_BODY_ROW, type TableRow } from '../positions';
import { KEY_COLUMN, startBlock } from '../block';
import { TOWN } from '../columns';
import { liveCheck, saysNotApplicable } from '../liveCheck';
import { BODY, CENTERED, FORMATS, INPUT, QUIET, RIGHT, SECTION, decimalFormat } from '../looks';
import { markFormats } from '../markFormats';
import { area, type SheetDraft } from '../SheetDraft';
import { rowHeight } from '../textFit';
import type { Validation } from '../SheetPlan';
import { entryCell, entryOf, originText, previousCell, type UnitView } from '../unitView';

/** Is the element asked from this township? (镇 only, 街道 only) */
export function isAsked(element: Element, township: Township): boolean {
  return element.applies === 'all' || element.applies === township.kind;
}

/** Writes the table of 数据项 of one township, checking itself by formulas. */
export function planElementTable(
  draft: SheetDraft,
  table: readonly TableRow<Element>[],
  about: { catalogue: Catalogue; township: Township; view: UnitView; origin: boolean },
): void {
  const { origin } = about;
  const titles = Object.entries(ELEMENT_HEADERS).filter(([key]) => key !== 'origin' || origin);
  const fields: Readonly<Record<string, string>> = { value: 'value', note: 'note' };
  startBlock(
    draft,
    FIRST_BODY_ROW - 2,
    'elements',
    titles.map(([key, title]) => ({ field: fields[key] ?? `=${key}`, title })),
  );
  const last = origin ? TOWN.origin : TOWN.note;
  const rowOf = new Map(
    table.flatMap((each) => (each.kind === 'item' ? [[each.item.code, each.row]] : [])),
  );
  let no = 0;
  for (const each of table) {
    if (each.kind === 'heading') {
      draft.value(each.row, TOWN.no, each.text);
      draft.style(area(each.row, TOWN.no, 1, last), SECTION).height(each.row, 22);
      continue;
    }
    no += 1;
    planElement(draft, each.row, no, each.item, { ...about, rowOf, last });
  }
  const rows = table.length;
  markFormats(draft, area(FIRST_BODY_ROW, TOWN.check, rows, 1));
  draft.format(area(FIRST_BODY_ROW, TOWN.change, rows, 1), FORMATS.change);
}

interface ElementContext {
  readonly catalogue: Catalogue;
  readonly township: Township;
  readonly view: UnitView;
  readonly origin: boolean;
  readonly rowOf: ReadonlyMap<string, number>;
  readonly last: number;
}

function planElement(
  draft: SheetDraft,
  row: number,
  no: number,
  element: Element,
  context: ElementContext,
): void {
  const { view, township, catalogue } = context;
  const key = `el:${element.code}` as const;
  const asked = isAsked(element, township);
  draft.value(row, KEY_COLUMN, key);
  draft.row(row, TOWN.no, [no, element.name, element.unit, PERIOD_WORD[element.periodKind]]);
  draft.value(row, TOWN.previous, previousCell(view, key, 'value'));
  draft.value(row, TOWN.value, entryCell(view, key, 'value'));
  draft.value(row, TOWN.note, entryCell(view, key, 'note'));
  if (context.origin) draft.value(row, TOWN.origin, originText(entryOf(view, key, 'value')));

  const value = at(row, TOWN.value);
  const previous = at(row, TOWN.previous);
  draft.formula(row, TOWN.change, changeExpr(value, previous));
  draft.formula(
    row,
    TOWN.check,
    asked
      ? liveCheck(
          element,
          catalogue,
          {
            value,
            previous,
            note: at(row, TOWN.note),
            other: (code) => {
              const other = context.rowOf.get(code);
              const applies = catalogue.elements.find((each) => each.code === code);
              if (other === undefined || !applies || !isAsked(applies, township)) return undefined;
              return at(other, TOWN.value);
            },
          },
          { month: view.period.month, changeThreshold: view.parameters.changeThreshold },
        )
      : iff(isBlank(value), lit(LIVE.notAsked), lit(LIVE.notAskedFilled)),
  );
  lookOfElement(draft, row, element, asked, context.last);
  if (asked) {
    draft.unlock(area(row, TOWN.value)).unlock(area(row, TOWN.note));
    draft.style(area(row, TOWN.value), INPUT).style(area(row, TOWN.note), INPUT);
    draft.validations.push(validationOf(element, row));
  } else if (element.applies !== 'all') draft.value(row, TOWN.period, appliesOnly(element.applies));
  draft.notes.push({ row, column: TOWN.name, text: noteOfElement(element) });
}

function changeExpr(value: Expr, previous: Expr): Expr {
  return iff(
    all(isNumber(value), isNumber(previous)),
    iff(eq(previous, 0), lit(''), op(op(value, '/', previous), '-', lit(1))),
    lit(''),
  );
}

function lookOfElement(
  draft: SheetDraft,
  row: number,
  element: Element,
  asked: boolean,
  last: number,
): void {
  draft.style(area(row, TOWN.no, 1, last), BODY);
  for (const column of [TOWN.no, TOWN.unit, TOWN.period]) draft.style(area(row, column), CENTERED);
  for (const column of [TOWN.previous, TOWN.value, TOWN.change])
    draft.style(area(row, column), RIGHT);
  if (element.type.kind === 'choice') draft.style(area(row, TOWN.value), CENTERED);
  if (!asked) draft.style(area(row, TOWN.no, 1, last), QUIET);
  const format =
    element.type.kind === 'decimal' ? decimalFormat(element.type.decimals) : FORMATS.count;
  if (element.type.kind !== 'choice') draft.format(area(row, TOWN.previous, 1, 2), format);
  draft.height(row, rowHeight([{ text: element.name, width: 38 }], 10.5, 22));
}

/** What Excel lets a person type into the cell of an element; the sentences say what is expected. */
export function validationOf(
  element: Element,
  row: number,
  column: number = TOWN.value,
): Validation {
  const prompt = (message: string) => ({ title: promptTitle, message });
  const value = at(row, column);
  if (element.type.kind === 'choice')
    return {
      area: area(row, column),
      rule: { kind: 'list', items: [...element.type.choices, '/'] },
      prompt: prompt(choicePrompt(element)),
      error: { style: 'stop', title: errorTitle, message: choiceError(element) },
    };
  const whole = element.type.kind === 'count';
  const number = whole
    ? iff(isNumber(value), all(op(value, '>=', lit(0)), eq(value, call('INT', value))), lit(false))
    : iff(isNumber(value), op(value, '>=', lit(0)), lit(false));
  return {
    area: area(row, column),
    rule: {
      kind: 'custom',
      formula: exprText(any(number, saysNotApplicable(value))),
      asks: { kind: 'number', unit: element.unit },
    },
    prompt: prompt(whole ? countPrompt(element) : decimalPrompt(element)),
    error: {
      style: 'stop',
      title: errorTitle,
      message: whole ? countError : decimalError(element),
    },
  };
}
