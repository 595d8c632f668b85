import type { Element, ElementValueType, PeriodKind } from '../catalogue/Catalogue';
import { FORM_SHEETS } from '../entries/sheetNames';
import type { SheetSnapshot } from '../entries/SheetSnapshot';
import { ELEMENT_CODE } from '../formula/tokens';
import { PERIOD_WORD } from '../messages/forms';
import { APPLIES_WORD, PLAN_HEADINGS } from '../messages/planBook';
import { EXPECTED, planFaults } from '../messages/planFaults';
import { comparable } from '../values/normaliseText';
import { parsePrintedFigure } from '../values/printedFigure';
import { codeFromName } from './codes';
import type { Faults } from './PlanFault';
import type { PlanCell } from './PlanCell';
import { readTable, type PlanRow } from './readTable';
import { tableOf } from './tables';
import type { UnitNames } from './units';

/** A row of 数据项, and what it says of other data items. */
export interface ReadElement {
  readonly source: Element;
  readonly row: PlanRow;
  /** 不大于. */
  readonly atMost?: PlanCell;
}

const PERIOD_KINDS: ReadonlyMap<string, PeriodKind> = new Map(
  Object.entries(PERIOD_WORD).map(([kind, word]) => [word, kind as PeriodKind]),
);

const APPLIES: ReadonlyMap<string, Element['applies']> = new Map([
  ['', 'all'],
  [APPLIES_WORD.all, 'all'],
  [APPLIES_WORD.town, 'town'],
  ['乡镇', 'town'],
  [APPLIES_WORD.street, 'street'],
]);

/** Names that begin or hold these words are told since January. */
const CUMULATIVE =
  /新增|新建|补建|扩建|改建|修建|改造|封闭|筛查|培训|累计|完成|办理|发放|救助|建成|组织|开展|服务人次|招引|到位|事故|起数|件数|支出|收入|产值|查处|整治|化解|销售额|场次|人次|再就业|困难人员就业/u;

/** Shares, means and places are what they are at the month's end, and may fall. */
const LEVEL =
  /(率|占比|比重|比例|收入比|系数|指数|满意度|得分|位次|名次|排名|浓度|增速|增幅)$|人均|户均|平均/u;

export function guessedPeriod(name: string): PeriodKind {
  const bare = name.replace(/[（(【[][^）)】\]]*[）)】\]]/gu, '');
  if (LEVEL.test(bare)) return 'instant';
  return CUMULATIVE.test(bare || name) ? 'cumulative' : 'instant';
}

/** The data items that the workbook lists; none where it has no such sheet. */
export function readElements(
  snapshot: SheetSnapshot | undefined,
  units: UnitNames,
  bureau: string,
  faults: Faults,
): readonly ReadElement[] {
  if (snapshot === undefined) return [];
  const { rows } = readTable(snapshot, tableOf('elements'), faults);
  reportUngrouped(rows, faults);
  const seen = new Map<string, string>();
  const codes = new Map<string, string>();
  return rows.flatMap((row) => {
    const name = row.text('element');
    const at = row.place('element');
    if (name === '') {
      faults.hard(at, planFaults.required(at, PLAN_HEADINGS.element));
      return [];
    }
    const first = seen.get(comparable(name));
    if (first !== undefined) {
      faults.hard(at, planFaults.twice(at, name, first));
      return [];
    }
    seen.set(comparable(name), at.cell);
    const source = elementOf(row, name, units, bureau, faults);
    const codeAt = row.place('elementCode');
    const firstCode = codes.get(source.code);
    if (firstCode !== undefined)
      faults.hard(codeAt, planFaults.twice(codeAt, source.code, firstCode));
    codes.set(source.code, codeAt.cell);
    const atMost = row.cells.get('atMost');
    return [{ source, row, ...(atMost === undefined ? {} : { atMost }) }];
  });
}

/** Where some say their group, the first that does not is told where it was put. */
function reportUngrouped(rows: readonly PlanRow[], faults: Faults): void {
  const without = rows.find((row) => row.text('group') === '');
  if (without === undefined || rows.every((row) => row.text('group') === '')) return;
  const at = without.place('group');
  faults.soft(at, planFaults.groupNamed(at, without.text('element'), FORM_SHEETS.data));
}

function elementOf(
  row: PlanRow,
  name: string,
  units: UnitNames,
  bureau: string,
  faults: Faults,
): Element {
  const reporter = units.reporter(row.cells.get('reporter'), faults);
  const lead = units.department(row.cells.get('elementLead'), faults);
  const given = row.text('elementCode');
  const code = ELEMENT_CODE.test(given) ? given : codeFromName(name);
  if (given !== '' && code !== given) {
    const at = row.place('elementCode');
    faults.hard(at, planFaults.number(at, given, EXPECTED.elementCode));
  }
  return {
    code,
    name,
    unit: row.text('unit') || '个',
    group: row.text('group') || FORM_SHEETS.data,
    periodKind: periodOf(row, name, faults),
    type: typeOf(row, faults),
    scope: reporter === undefined ? 'township' : 'district',
    applies: appliesOf(row, faults),
    positive: isPositive(row.cells.get('range')),
    ...usualOf(row, faults),
    lead: reporter ?? lead ?? bureau,
    hint: row.text('hint') || name,
  };
}

/** @param like by whose name it is guessed, where the row says nothing */
export function periodOf(row: PlanRow, name: string, faults: Faults, like = name): PeriodKind {
  const text = comparable(row.text('period'));
  const kind = PERIOD_KINDS.get(text);
  if (kind) return kind;
  const at = row.place('period');
  const guessed = guessedPeriod(like);
  if (text === '') faults.soft(at, planFaults.periodGuessed(at, name, PERIOD_WORD[guessed]));
  else faults.hard(at, planFaults.kind(at, text, [...PERIOD_KINDS.keys()]));
  return guessed;
}

function appliesOf(row: PlanRow, faults: Faults): Element['applies'] {
  const text = comparable(row.text('applies'));
  const applies = APPLIES.get(text);
  if (applies) return applies;
  const at = row.place('applies');
  faults.hard(at, planFaults.kind(at, text, Object.values(APPLIES_WORD)));
  return 'all';
}

function typeOf(row: PlanRow, faults: Faults): ElementValueType {
  const choices = row
    .text('choices')
    .split(/[、，,;；/|\s]+/u)
    .filter(Boolean);
  if (choices.length >= 2)
    return { kind: 'choice', choices, met: choices[0]!, ...wordsOf(row.cells.get('words')) };
  if (choices.length === 1) {
    const at = row.place('choices');
    faults.hard(at, planFaults.kind(at, row.text('choices'), EXPECTED.choices));
  }
  const shown = decimalsOf(row, faults);
  // A percentage is kept as the fraction that it is.
  const decimals = comparable(row.text('unit')) === '%' ? (shown ?? 2) + 2 : (shown ?? 0);
  const { above, below } = rangeOf(row.cells.get('range'), faults);
  if (decimals === 0 && above === undefined && below === undefined) return { kind: 'count' };
  return {
    kind: 'decimal',
    decimals,
    ...(above === undefined ? {} : { above }),
    ...(below === undefined ? {} : { below }),
  };
}

/** 小数位, from 0 to 6; undefined where it is not given. */
export function decimalsOf(row: PlanRow, faults: Faults): number | undefined {
  const text = comparable(row.text('decimals'));
  if (text === '') return undefined;
  if (/^[0-6]$/.test(text)) return Number(text);
  const at = row.place('decimals');
  faults.hard(at, planFaults.number(at, text, EXPECTED.decimals));
  return undefined;
}

const POSITIVE = /^(>|大于)0$/u;

function isPositive(cell: PlanCell | undefined): boolean {
  return cell !== undefined && POSITIVE.test(comparable(cell.text));
}

/** Between what a figure usually lies. */
function usualOf(row: PlanRow, faults: Faults): Pick<Element, 'usual'> {
  const least = plainNumber(row.cells.get('least'), faults);
  const most = plainNumber(row.cells.get('limit'), faults);
  if (least === undefined && most === undefined) return {};
  return {
    usual: { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) },
  };
}

/** A number without a sign; undefined where the cell is empty or holds none. */
export function plainNumber(cell: PlanCell | undefined, faults: Faults): number | undefined {
  if (cell === undefined) return undefined;
  const figure = parsePrintedFigure(comparable(cell.text).replace(/,/g, ''));
  if (figure) return figure.value.toNumber();
  faults.hard(cell.at, planFaults.number(cell.at, cell.text, EXPECTED.plainNumber));
  return undefined;
}

/** `是=有/建成；否=没有`. */
function wordsOf(cell: PlanCell | undefined): {
  readonly words?: Readonly<Record<string, readonly string[]>>;
} {
  const pairs = (cell?.text ?? '').split(/[；;]/u).flatMap((part): [string, string[]][] => {
    const [choice = '', words = ''] = part.split(/[=＝]/u).map((each) => each.trim());
    return words === '' ? [] : [[choice, words.split(/[/、]/u).filter(Boolean)]];
  });
  return pairs.length === 0 ? {} : { words: Object.fromEntries(pairs) };
}

/** `>0`, `120`, `<120`, `0—120`: bounds that a figure must keep within. */
function rangeOf(
  cell: PlanCell | undefined,
  faults: Faults,
): { readonly above?: number; readonly below?: number } {
  if (cell === undefined || isPositive(cell)) return {};
  const text = comparable(cell.text);
  const [, from, to] = /^(?:(\d+(?:\.\d+)?)(?:-|~|至))?[<≤]?(\d+(?:\.\d+)?)$/u.exec(text) ?? [];
  const [above, below] = [from, to].map((each) =>
    each === undefined ? undefined : parsePrintedFigure(each)?.value.toNumber(),
  );
  if (below === undefined) {
    faults.hard(cell.at, planFaults.number(cell.at, cell.text, EXPECTED.range));
    return {};
  }
  return { ...(above === undefined ? {} : { above }), below };
}
