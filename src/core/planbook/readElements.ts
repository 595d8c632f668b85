import type { Element, ElementValueType, PeriodKind } from '../catalogue/Catalogue';
import type { SheetSnapshot } from '../entries/SheetSnapshot';
import { ELEMENT_CODE } from '../formula/tokens';
import { PLAN_HEADINGS } from '../messages/planBook';
import { planFaults } from '../messages/planFaults';
import { comparable } from '../values/normaliseText';
import { parsePrintedFigure } from '../values/printedFigure';
import { codeFromName } from './codes';
import type { Faults } from './PlanFault';
import { readTable, type PlanCell, type PlanRow } from './readTable';
import { tableOf } from './tables';
import type { UnitNames } from './units';

/** A row of 数据项, and what it says of other data items. */
export interface ReadElement {
  readonly source: Element;
  readonly row: PlanRow;
  /** 不大于. */
  readonly atMost?: PlanCell;
}

const PERIOD_KINDS: ReadonlyMap<string, PeriodKind> = new Map([
  ['时点', 'instant'],
  ['累计', 'cumulative'],
  ['当期', 'current'],
]);

const APPLIES: ReadonlyMap<string, Element['applies']> = new Map([
  ['', 'all'],
  ['全部', 'all'],
  ['镇', 'town'],
  ['乡镇', 'town'],
  ['街道', 'street'],
]);

/** Names that begin or hold these words are told since January. */
const CUMULATIVE =
  /新增|新建|改造|培训|累计|完成|办理|发放|救助|建成|组织|开展|服务人次|招引|到位/u;

export function guessedPeriod(name: string): PeriodKind {
  return CUMULATIVE.test(name) ? 'cumulative' : 'instant';
}

export function periodWord(kind: PeriodKind): string {
  return [...PERIOD_KINDS].find(([, each]) => each === kind)![0];
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
    faults.hard(at, planFaults.number(at, given, '小写字母开头、中间有点的编码，如 bed.total'));
  }
  return {
    code,
    name,
    unit: row.text('unit') || '个',
    group: row.text('group') || '基础数据',
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

export function periodOf(row: PlanRow, name: string, faults: Faults): PeriodKind {
  const text = comparable(row.text('period'));
  const kind = PERIOD_KINDS.get(text);
  if (kind) return kind;
  const at = row.place('period');
  const guessed = guessedPeriod(name);
  if (text === '') faults.soft(at, planFaults.periodGuessed(at, name, periodWord(guessed)));
  else faults.hard(at, planFaults.kind(at, text, [...PERIOD_KINDS.keys()]));
  return guessed;
}

function appliesOf(row: PlanRow, faults: Faults): Element['applies'] {
  const text = comparable(row.text('applies'));
  const applies = APPLIES.get(text);
  if (applies) return applies;
  const at = row.place('applies');
  faults.hard(at, planFaults.kind(at, text, ['全部', '镇', '街道']));
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
    faults.hard(at, planFaults.kind(at, row.text('choices'), ['是、否', '达标、未达标']));
  }
  const decimals = decimalsOf(row, faults) ?? 0;
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
  faults.hard(at, planFaults.number(at, text, '0至6的整数'));
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
  faults.hard(cell.at, planFaults.number(cell.at, cell.text, '不带单位的数'));
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
    faults.hard(cell.at, planFaults.number(cell.at, cell.text, '数，如 120、0-120 或 >0'));
    return {};
  }
  return { ...(above === undefined ? {} : { above }), below };
}
