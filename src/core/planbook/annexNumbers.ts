import type { Annex } from '../catalogue/Catalogue';
import { FORM_SHEETS } from '../entries/sheetNames';
import { PLAN_SHEETS } from '../messages/planBook';
import { planFaults } from '../messages/planFaults';
import { comparable } from '../values/normaliseText';
import type { Faults } from './PlanFault';
import type { PlanRow, ReadTable } from './readTable';

const MOST = 9;

/** Rows of one annex, in their order. */
export interface AnnexRows {
  readonly no: number;
  /** What the workbook calls it. */
  readonly name: string;
  /** Its rows stand on the sheet that is called by it. */
  readonly kind: Annex['kind'];
  readonly rows: readonly PlanRow[];
}

/**
 * The annexes of a plan workbook: rows of the sheets 指标, 任务, 项目 and 存量改造, put together by what
 * their column 附件 says. Annexes whose names begin with a number come in the order of their numbers, the
 * others in the order in which they appear; an annex holds one kind of rows. A row that names none
 * belongs to that of the row above.
 */
export function annexesOf(
  tables: Readonly<Record<Annex['kind'], ReadTable>>,
  faults: Faults,
): readonly AnnexRows[] {
  const found = new Map<string, { name: string; kind: Annex['kind']; rows: PlanRow[] }>();
  for (const kind of Object.keys(tables) as Annex['kind'][]) {
    const { rows } = tables[kind];
    let above: string = PLAN_SHEETS[kind];
    for (const row of rows) {
      above = row.text('annex') || above;
      const key = annexKey(above);
      const annex = found.get(key);
      const at = row.place('annex');
      if (annex === undefined) found.set(key, { name: annexName(above), kind, rows: [row] });
      else if (annex.kind === kind) annex.rows.push(row);
      else faults.hard(at, planFaults.annexKinds(at, row.text('annex'), PLAN_SHEETS[annex.kind]));
    }
  }
  const ordered = [...found.values()]
    .map((annex, index) => ({ annex, index, number: leadingNumber(annex.name) ?? MOST + 1 }))
    .sort((one, other) => one.number - other.number || one.index - other.index)
    .map(({ annex }) => annex);
  const surplus = ordered[MOST];
  if (surplus) {
    const at = surplus.rows[0]!.place('annex');
    faults.hard(at, planFaults.manyAnnexes(at, surplus.name));
  }
  const isOnlyNamed = ordered.every(({ name, kind }) => name === PLAN_SHEETS[kind]);
  for (const { rows } of ordered) reportNumbers(rows, faults);
  return ordered.slice(0, MOST).map(({ name: written, kind, rows }, index) => {
    const name = isOnlyNamed ? `附件${index + 1}` : written;
    if (written === PLAN_SHEETS[kind] && ordered.length > 1)
      faults.soft({ sheet: written }, planFaults.annexNamed(written, name));
    return { no: index + 1, name, kind, rows };
  });
}

/** Rows are numbered as they stand; of an annex the first that says another number is told. */
function reportNumbers(rows: readonly PlanRow[], faults: Faults): void {
  const index = rows.findIndex((row, at) => {
    const said = /^\D{0,2}(\d{1,3})\D?$/u.exec(row.text('no').normalize('NFKC'))?.[1];
    return said !== undefined && Number(said) !== at + 1;
  });
  const row = rows[index];
  if (row === undefined) return;
  const at = row.place('no');
  faults.soft(at, planFaults.otherNumber(at, row.text('no'), index + 1));
}

/** Under what an annex's data items stand where no sheet lists them: its name, where the workbook gives it one. */
export function groupOf({ name, rows }: AnnexRows): string {
  return rows.some((row) => row.text('annex') !== '') ? name : FORM_SHEETS.data;
}

const DIGITS = '一二三四五六七八九';
const ALONE = /^(?:附件|附表)?([1-9一二三四五六七八九])$/u;
const LEADING = /^(?:附件|附表)([1-9一二三四五六七八九])(?![\d十])/u;

/** `1`, `一`, `附件1`, `附件一` are the same annex; other names stand for themselves. */
function annexKey(text: string): string {
  const plain = comparable(text);
  const number = numberIn(plain, ALONE);
  return number === undefined ? plain : `附件${number}`;
}

/** As the plan writes it; a number alone is an annex's. */
function annexName(text: string): string {
  const plain = comparable(text);
  return /^.$/u.test(plain) && ALONE.test(plain) ? `附件${plain}` : text;
}

function leadingNumber(name: string): number | undefined {
  const plain = comparable(name);
  return numberIn(plain, ALONE) ?? numberIn(plain, LEADING);
}

function numberIn(plain: string, pattern: RegExp): number | undefined {
  const [, digit] = pattern.exec(plain) ?? [];
  if (digit === undefined) return undefined;
  return /\d/.test(digit) ? Number(digit) : DIGITS.indexOf(digit) + 1;
}
