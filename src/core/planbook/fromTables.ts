import type { SheetSnapshot } from '../entries/SheetSnapshot';
import { PLAN_ITEMS } from '../messages/planBook';
import { comparable } from '../values/normaliseText';
import { columnsOf } from './columnsOf';
import { NAMED_BY } from './continuedRows';
import { isPartOfYear, yearIn, type SaidYears } from './headingKeys';
import { firstRows, headingsOf, textsOf, type Heading } from './headings';
import { emptyRows } from './emptyPlan';
import { Faults, type PlanFault } from './PlanFault';
import type { WrittenRow } from './planRows';
import { KINDS, pastedRows, type KnownFormula, type PastedKind } from './pastedRows';
import { readTable } from './readTable';
import { tablesOn } from './tablesOn';
import { readWide } from './wide/wideTable';
import { tableOf, type PlanSheet, type PlanTable } from './tables';

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

/**
 * A plan workbook's rows from tables of annexes as they are printed or pasted: headings over two rows,
 * a title above, units in names, lines that head a group. Undefined where no table holds any.
 */
export function fromTables(
  sheets: readonly SheetSnapshot[],
  known: KnownFormula,
): FromTables | undefined {
  const faults = new Faults();
  const tables = sheets.flatMap((sheet) =>
    continued(tablesOn(sheet).flatMap((each) => readPasted(each, known, faults))),
  );
  if (tables.length === 0) return undefined;
  const years = [...new Set(tables.flatMap((table) => table.years))].sort((a, b) => a - b);
  const baseline = tables.map((table) => table.baselineYear).find((year) => year !== undefined);
  const title = tables.map((table) => table.title).find((text) => text !== '') ?? '';
  const named = tables.map((table, index) => ({
    ...table,
    annex: table.annex || (tables.length > 1 ? `附件${index + 1}` : ''),
  }));
  const rowsFor = (kind: PlanSheet): readonly WrittenRow[] =>
    named.flatMap(({ rows, annex }) => {
      const own = rows[kind] ?? [];
      if (!isAnnexed(kind)) return own;
      return numbered(own.map((row) => (row['annex'] ? row : { ...row, annex })));
    });
  const isUsed = (annex: string): boolean =>
    KINDS.some((kind) => rowsFor(kind).some((row) => row['annex'] === annex));
  const given: Readonly<Record<string, string>> = {
    title,
    district: DISTRICT.exec(title)?.[1] ?? '',
    baselineYear: String(baseline ?? (years[0] === undefined ? '' : years[0] - 1)),
    years: years.join('、'),
  };
  const counts = Object.fromEntries(
    READ.flatMap((kind) => (rowsFor(kind).length > 0 ? [[kind, rowsFor(kind).length]] : [])),
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
      ...Object.fromEntries(READ.map((kind) => [kind, rowsFor(kind)])),
    },
    years,
    counts,
    faults: faults.all,
  };
}

/** Rows of several annexes that are numbered on from one to the next have the numbers of their rows. */
function numbered(rows: readonly WrittenRow[]): readonly WrittenRow[] {
  const isOn = rows.some(
    (row, at) =>
      at > 0 && row['annex'] !== rows[at - 1]?.['annex'] && !/^\D*1\D*$/u.test(row['no'] ?? '1'),
  );
  return isOn ? rows.map(({ no: _, ...row }) => row) : rows;
}

/** Sheets that are filled from tables. */
const READ = [...KINDS, 'shares', 'townships'] as const;

/** Rows of annexes name theirs. */
function isAnnexed(kind: PlanSheet): boolean {
  return KINDS.some((each) => each === kind);
}

interface Pasted {
  readonly kind: PastedKind;
  readonly rows: Readonly<Partial<Record<PlanSheet, readonly WrittenRow[]>>>;
  readonly years: readonly number[];
  readonly baselineYear?: number;
  /** 附件2, where it stands above the table. */
  readonly annex: string;
  readonly title: string;
}

/** A table with nothing but its headings above goes on with the annex before, where that is of its kind. */
function continued(tables: readonly Pasted[]): readonly Pasted[] {
  const joined: Pasted[] = [];
  for (const table of tables) {
    const before = joined.at(-1);
    const isHeaded = table.annex !== '' || table.title !== '';
    if (before === undefined || isHeaded || before.kind !== table.kind) joined.push(table);
    else
      joined.splice(-1, 1, {
        ...before,
        rows: Object.fromEntries(
          READ.map((sheet) => [
            sheet,
            [...(before.rows[sheet] ?? []), ...(table.rows[sheet] ?? [])],
          ]),
        ),
        years: [...before.years, ...table.years],
      });
  }
  return joined;
}

function readPasted(sheet: SheetSnapshot, known: KnownFormula, faults: Faults): readonly Pasted[] {
  const lines = textsOf(sheet);
  const wide = readWide(
    sheet,
    { table: withoutRequired(tableOf('indicators')), only: onlyYear(lines).only, known },
    faults,
  );
  if (wide !== undefined) {
    const { years, ...rows } = wide;
    return [{ kind: 'indicators', rows, years, ...titleOf(alone(lines)) }];
  }
  const scored = KINDS.map((kind) => ({ kind, score: scoreOf(lines, tableOf(kind)) }));
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
  if (best.score === 0) return [];
  const table = withoutRequired(tableOf(best.kind));
  const only = onlyYear(lines);
  const { headings, body } = headingsOf(lines, table, only);
  const baselineYear = baselineIn(headings);
  const read = readTable(sheet, table, faults, {
    ...(baselineYear === undefined ? {} : { baseline: Number(baselineYear) }),
    ...only,
  });
  const above = lines
    .slice(0, Math.max(0, body - 1))
    .flatMap((line) => line.filter((text) => text !== ''))
    .filter((text) => !headings.some((heading) => heading.text === text));
  const said = titleOf(above);
  const rows = pastedRows(best.kind, read.rows, said.annex, known);
  if (rows.length === 0) return [];
  return [
    {
      kind: best.kind,
      rows: { [best.kind]: rows },
      years: read.years.length > 0 ? read.years : yearsOfParts(headings, only),
      ...(baselineYear === undefined ? {} : { baselineYear: Number(baselineYear) }),
      ...said,
    },
  ];
}

/** What stands above a table: which annex it is, and what it is called. */
function titleOf(above: readonly string[]): Pick<Pasted, 'annex' | 'title'> {
  return {
    annex:
      above
        .map((text) => /^附[件表]\s*[\d一二三四五六七八九]?/u.exec(text)?.[0] ?? '')
        .find(Boolean) ?? '',
    title:
      above
        .find((text) => !/^附[件表]\s*[\d一二三四五六七八九]?[:：]?$|^[（(]?单位/u.test(text))
        ?.replace(/^附[件表]\s*[\d一二三四五六七八九]?[:：\s]*/u, '') ?? '',
  };
}

/** Texts that stand in rows of their own above a table. */
function alone(lines: readonly (readonly string[])[]): readonly string[] {
  return firstRows(lines).rows.flatMap((line) => {
    const texts = [...new Set(line.filter((text) => text !== ''))];
    return texts.length === 1 ? texts : [];
  });
}

/** Of a table with targets for parts of a year alone: the year that is theirs. */
function yearsOfParts(headings: readonly Heading[], { only }: SaidYears): readonly number[] {
  const parts = headings.filter(({ text }) => isPartOfYear(text));
  const said = parts.flatMap(({ text }) => yearIn(text) ?? []).map(Number);
  return [...new Set(parts.length > 0 && said.length === 0 && only !== undefined ? [only] : said)];
}

/** The year that the title is for, `2025年民生实事目标任务分解表`: a column that names none has its targets. */
function onlyYear(lines: readonly (readonly string[])[]): SaidYears {
  const years = firstRows(lines)
    .rows.flat()
    .flatMap(
      (text) => /((?:19|20)\d\d)年(?!.{0,4}(完成|基期|基数|实际|现状))/u.exec(text)?.[1] ?? [],
    );
  return years[0] === undefined ? {} : { only: Number(years[0]) };
}

/** `2022年完成情况`, or a year without a word beside others that are targets. */
function baselineIn(headings: readonly Heading[]): string | undefined {
  const years = headings.flatMap(({ text, row }) => {
    const [, year, rest = ''] = /^((?:19|20)\d\d)年?末?底?(.*)$/u.exec(comparable(text)) ?? [];
    return year === undefined ? [] : [{ year, rest, row }];
  });
  const done = years.filter(({ rest }) => /完成|基期|基数|实际|现状|预计|执行/u.test(rest));
  if (done.length > 0)
    return done
      .map(({ year }) => year)
      .sort()
      .at(-1);
  const [first, ...others] = [...years].sort((one, other) => one.year.localeCompare(other.year));
  const isTarget = ({ rest, row }: { readonly rest: string; readonly row: number }): boolean =>
    /目标|任务|计划/u.test(rest) || (first !== undefined && row > first.row);
  return first?.rest === '' && others.length > 0 && others.every(isTarget) ? first.year : undefined;
}

/** How many columns of a table are told by the headings; 0 where one that it needs is none of them. */
function scoreOf(lines: readonly (readonly string[])[], table: PlanTable): number {
  const loose = withoutRequired(table);
  const only = onlyYear(lines);
  const { headings } = headingsOf(lines, loose, only);
  const { columns } = columnsOf(headings, loose, '', new Faults(), only);
  if (!columns.has(NAMED_BY[table.sheet as PastedKind])) return 0;
  const years = [...columns.keys()].filter((each) => /^\d+$/.test(each)).length;
  const isDated = years > 0 || headings.some(({ text }) => isPartOfYear(text));
  return table.yearsBehind !== undefined && !isDated ? 0 : columns.size;
}

/** A printed table need not have what a plan workbook's must, and may have more. */
function withoutRequired(table: PlanTable): PlanTable {
  return {
    ...table,
    ...(table.columns.some(({ key }) => key === 'hint') ? { intoHint: true as const } : {}),
    columns: table.columns.map(({ required: _, ...column }) => column),
  };
}
