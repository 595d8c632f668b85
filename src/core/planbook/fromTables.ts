import { parseTarget } from '../catalogue/parseTarget';
import type { SheetSnapshot } from '../entries/SheetSnapshot';
import { PLAN_ITEMS } from '../messages/planBook';
import { comparable } from '../values/normaliseText';
import { columnsOf, headingsOf, textsOf, type Heading } from './headings';
import { emptyRows } from './emptyPlan';
import { Faults, type PlanFault } from './PlanFault';
import type { WrittenRow } from './planRows';
import { readTable, type PlanRow } from './readTable';
import { tableOf, type PlanSheet, type PlanTable } from './tables';

/** What is known of the formula of an indicator by its name, as of one of the built-in plan. */
export type KnownFormula = (
  name: string,
) => { readonly formula: string; readonly period: string } | undefined;

export interface FromTables {
  readonly rows: Readonly<Record<PlanSheet, readonly WrittenRow[]>>;
  readonly years: readonly number[];
  /** How many rows of each sheet were read. */
  readonly counts: Readonly<Partial<Record<PlanSheet, number>>>;
  /** What was not understood. */
  readonly faults: readonly PlanFault[];
}

/** 寿县, 六安市寿县, 关于印发2023年寿县…. */
const DISTRICT = /^(?:关于)?(?:印发)?(?:\d{4}年度?)?(?:.{2,7}?[省市])?([^省市]{1,7}?[区县市旗])/u;

const KINDS = ['indicators', 'tasks', 'projects'] as const;

/**
 * A plan workbook's rows from tables of annexes as they are printed or pasted: headings over two rows,
 * a title above, units in names, lines that head a group. Undefined where no table holds any.
 */
export function fromTables(
  sheets: readonly SheetSnapshot[],
  known: KnownFormula,
): FromTables | undefined {
  const faults = new Faults();
  const tables = sheets.flatMap((sheet) => readPasted(sheet, known, faults));
  if (tables.length === 0) return undefined;
  const years = [...new Set(tables.flatMap((table) => table.years))].sort((a, b) => a - b);
  const baseline = tables.map((table) => table.baselineYear).find((year) => year !== undefined);
  const title = tables.map((table) => table.title).find((text) => text !== '') ?? '';
  const named = tables.map((table, index) => ({
    ...table,
    annex: table.annex || (tables.length > 1 ? `附件${index + 1}` : ''),
  }));
  const rowsFor = (kind: PlanSheet): readonly WrittenRow[] =>
    named.flatMap((table) =>
      table.kind === kind
        ? table.rows.map((row) => (row['annex'] ? row : { ...row, annex: table.annex }))
        : [],
    );
  const isUsed = (annex: string): boolean =>
    KINDS.some((kind) => rowsFor(kind).some((row) => row['annex'] === annex));
  const given: Readonly<Record<string, string>> = {
    title,
    district: DISTRICT.exec(title)?.[1] ?? '',
    baselineYear: String(baseline ?? (years[0] === undefined ? '' : years[0] - 1)),
    years: years.join('、'),
  };
  const counts = Object.fromEntries(
    KINDS.flatMap((kind) => (rowsFor(kind).length > 0 ? [[kind, rowsFor(kind).length]] : [])),
  );
  return {
    rows: {
      ...emptyRows(),
      plan: [
        ...(Object.keys(PLAN_ITEMS) as (keyof typeof PLAN_ITEMS)[]).map((item) => ({
          item: PLAN_ITEMS[item],
          content: given[item] ?? '',
        })),
        ...named.flatMap(({ annex, title: own }) =>
          /^附件/u.test(annex) && own !== '' && isUsed(annex)
            ? [{ item: annex, content: own }]
            : [],
        ),
      ],
      ...Object.fromEntries(KINDS.map((kind) => [kind, rowsFor(kind)])),
    },
    years,
    counts,
    faults: faults.all,
  };
}

interface Pasted {
  readonly kind: (typeof KINDS)[number];
  readonly rows: readonly WrittenRow[];
  readonly years: readonly number[];
  readonly baselineYear?: number;
  /** 附件2, where it stands above the table. */
  readonly annex: string;
  readonly title: string;
}

function readPasted(sheet: SheetSnapshot, known: KnownFormula, faults: Faults): readonly Pasted[] {
  const lines = textsOf(sheet);
  const scored = KINDS.map((kind) => ({ kind, score: scoreOf(lines, tableOf(kind)) }));
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
  if (best.score === 0) return [];
  const table = withoutRequired(tableOf(best.kind));
  const { headings, body } = headingsOf(lines, table);
  const baselineYear = baselineIn(headings);
  const read = readTable(
    sheet,
    table,
    faults,
    baselineYear === undefined ? undefined : Number(baselineYear),
  );
  const above = lines
    .slice(0, Math.max(0, body - 1))
    .flatMap((line) => line.filter((text) => text !== ''))
    .filter((text) => !headings.some((heading) => heading.text === text));
  const rows = rowsOf(best.kind, read.rows, known);
  if (rows.length === 0) return [];
  return [
    {
      kind: best.kind,
      rows,
      years: read.years,
      ...(baselineYear === undefined ? {} : { baselineYear: Number(baselineYear) }),
      annex:
        above
          .map((text) => /^附[件表]\s*[\d一二三四五六七八九]?/u.exec(text)?.[0] ?? '')
          .find(Boolean) ?? '',
      title:
        above
          .find((text) => !/^附[件表]\s*[\d一二三四五六七八九]?[:：]?$|^单位/u.test(text))
          ?.replace(/^附[件表]\s*[\d一二三四五六七八九]?[:：\s]*/u, '') ?? '',
    },
  ];
}

/** `2022年完成情况`, or a year without a word beside others that are targets. */
function baselineIn(headings: readonly Heading[]): string | undefined {
  const years = headings.flatMap(({ text, row }) => {
    const [, year, rest = ''] = /^((?:19|20)\d\d)年?末?底?(.*)$/u.exec(comparable(text)) ?? [];
    return year === undefined ? [] : [{ year, rest, row }];
  });
  const done = years.find(({ rest }) => /完成|基期|基数|实际|现状/u.test(rest));
  if (done) return done.year;
  const [first, ...others] = [...years].sort((one, other) => one.year.localeCompare(other.year));
  const isTarget = ({ rest, row }: { readonly rest: string; readonly row: number }): boolean =>
    /目标|任务|计划/u.test(rest) || (first !== undefined && row > first.row);
  return first?.rest === '' && others.length > 0 && others.every(isTarget) ? first.year : undefined;
}

/** How many columns of a table are told by the headings; 0 where one that it needs is none of them. */
function scoreOf(lines: readonly (readonly string[])[], table: PlanTable): number {
  const loose = withoutRequired(table);
  const { headings } = headingsOf(lines, loose);
  const { columns } = columnsOf(headings, loose, new Faults());
  const key = { indicators: 'indicator', tasks: 'task', projects: 'project' }[
    table.sheet as Pasted['kind']
  ];
  if (!columns.has(key)) return 0;
  const years = [...columns.keys()].filter((each) => /^\d+$/.test(each)).length;
  return table.yearsBehind !== undefined && years === 0 ? 0 : columns.size;
}

/** A printed table need not have what a plan workbook's must. */
function withoutRequired(table: PlanTable): PlanTable {
  return {
    ...table,
    columns: table.columns.map(({ required: _, ...column }) => column),
  };
}

function rowsOf(
  kind: Pasted['kind'],
  rows: readonly PlanRow[],
  known: KnownFormula,
): readonly WrittenRow[] {
  let group = '';
  return rows.flatMap((row): readonly WrittenRow[] => {
    const heads = headOfGroup(row);
    if (heads !== undefined && !TOTAL.test(heads)) group = heads;
    if (heads !== undefined || TOTAL.test(row.text(kind === 'projects' ? 'project' : 'indicator')))
      return [];
    const texts = Object.fromEntries([...row.cells].map(([key, cell]) => [key, printed(cell)]));
    const annex = row.text('annex') || group;
    const whole = { ...texts, ...(annex === '' ? {} : { annex }) };
    return [kind === 'indicators' ? indicatorRow(whole, known) : whole];
  });
}

const TOTAL = /^(合计|总计|小计)$/u;

/** A number that is shown as a percentage is written as one. */
function printed({
  text,
  isPercent,
}: {
  readonly text: string;
  readonly isPercent: boolean;
}): string {
  return isPercent ? `${Number((Number(text) * 100).toPrecision(12))}%` : text;
}

/** `一、养老服务`, `（二）托育服务`: a line with nothing else in it. */
function headOfGroup({ cells }: PlanRow): string | undefined {
  const texts = new Set([...cells.values()].map(({ text }) => text));
  const [text = ''] = texts;
  if (texts.size !== 1) return undefined;
  const plain = text.replace(/^[（(]?[一二三四五六七八九十\d]+[)）、.．]\s*/u, '');
  return /^\d*$/.test(plain) ? undefined : plain;
}

/** 单位 from its column, else from brackets behind the name, else from the targets. */
function indicatorRow(row: WrittenRow, known: KnownFormula): WrittenRow {
  const written = row['indicator'] ?? '';
  const [, bare = written, inName = ''] =
    /^(.+?)[（(](?:单位[:：])?([^（）()\d]{1,6}|.{1,3}\/.{1,4})[)）]$/u.exec(written) ?? [];
  const isUnit = inName !== '' && UNIT.test(comparable(inName));
  const name = isUnit ? bare : written;
  const unit = row['unit'] || (isUnit ? comparable(inName) : '') || unitOfTargets(row);
  const facts = row['formula'] ? undefined : known(name);
  return {
    ...row,
    indicator: name,
    unit,
    ...(facts === undefined
      ? {}
      : { formula: facts.formula, period: row['period'] || facts.period }),
    baseline: row['baseline'] || '/',
  };
}

/** What brackets behind a name hold where they hold a unit. */
const UNIT =
  /^([百千万亿]*(%|‰|个|人|张|家|名|所|处|岁|元|台|套|户|件|次|人次|公里|千米|米|吨|亩|平方米|平方公里|公顷|座|辆|期|场|项|天|年|户次|例|对|间|床|只|头|份|本|册|门|班|届|支|条|块|颗|桩|台次|小时|分|度))(\/[千万百]?(人|户|个|名|张|家))?$/u;

function unitOfTargets(row: WrittenRow): string {
  const texts = Object.entries(row).flatMap(([key, text]) => (/^\d{4}$/.test(key) ? [text] : []));
  if (texts.some((text) => /[%％]/u.test(text))) return '%';
  const units = texts.flatMap(
    (text) => /\d\s*([^\d\s.%以左]{1,4}?)(?:及?以上|左右)?$/u.exec(comparable(text))?.[1] ?? [],
  );
  const [unit] = units;
  if (unit !== undefined && UNIT.test(unit)) return unit;
  return texts.some((text) => parseTarget(text)?.kind === 'attested') ? '' : '个';
}
