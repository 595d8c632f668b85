import type { SheetSnapshot } from '../entries/SheetSnapshot';
import { PLAN_ITEMS } from '../messages/planBook';
import { columnsOf } from './columnsOf';
import { isPartOfYear, yearIn, type SaidYears } from './headingKeys';
import { headingsOf, textsOf, type Heading } from './headings';
import { emptyRows } from './emptyPlan';
import { Faults, type PlanFault } from './PlanFault';
import type { WrittenRow } from './planRows';
import { KINDS, NAMED_BY, type PastedKind } from './pastedKinds';
import { pastedRows, type KnownFormula } from './pastedRows';
import { pastedTable } from './pastedTable';
import { alone, baselineIn, districtIn, onlyYear, titleOf, type Title } from './pastedTitle';
import { readTable } from './readTable';
import { tablesOn } from './tablesOn';
import { splitName, unitOfAll } from './unitWords';
import { readWide } from './wide/wideTable';
import type { PlanSheet } from './tables';

export interface FromTables {
  readonly rows: Readonly<Record<PlanSheet, readonly WrittenRow[]>>;
  readonly years: readonly number[];
  /** How many rows of each sheet were read. */
  readonly counts: Readonly<Partial<Record<PlanSheet, number>>>;
  /** What was not understood. */
  readonly faults: readonly PlanFault[];
}

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
    district: districtIn(title),
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

interface Pasted extends Title {
  readonly kind: PastedKind;
  readonly rows: Readonly<Partial<Record<PlanSheet, readonly WrittenRow[]>>>;
  readonly years: readonly number[];
  readonly baselineYear?: number;
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
  const only = onlyYear(lines);
  const wide = readWide(
    sheet,
    { table: pastedTable('indicators'), only: only.only, known },
    faults,
  );
  if (wide !== undefined) {
    const { years, ...rows } = wide;
    return [{ kind: 'indicators', rows, years, ...titleOf(alone(lines)) }];
  }
  const scored = KINDS.map((kind) => ({ kind, score: scoreOf(lines, kind) }));
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
  if (best.score === 0) return [];
  const table = pastedTable(best.kind);
  const { headings, body } = headingsOf(lines, table, only);
  const baseline = baselineIn(headings, lines, sheet, faults);
  const read = readTable(sheet, table, faults, {
    ...(baseline === undefined ? {} : { baseline }),
    ...only,
  });
  const above = lines
    .slice(0, Math.max(0, body - 1))
    .flatMap((line) => line.filter((text) => text !== ''))
    .filter((text) => !headings.some((heading) => heading.text === text));
  const said = titleOf(above);
  const rows = pastedRows(
    best.kind,
    read.rows,
    { annex: said.annex, unit: usualUnit(above, headings) },
    known,
    faults,
  );
  if (rows.length === 0) return [];
  return [
    {
      kind: best.kind,
      rows: { [best.kind]: rows },
      years: read.years.length > 0 ? read.years : yearsOfParts(headings, only),
      ...(baseline === undefined ? {} : { baselineYear: baseline }),
      ...said,
    },
  ];
}

/** What a line above the table says for all of its figures, where its headings say nothing of units. */
function usualUnit(above: readonly string[], headings: readonly Heading[]): string {
  return headings.some(({ text }) => splitName(text).unit !== '') ? '' : unitOfAll(above);
}

/** Of a table with targets for parts of a year alone: the year that is theirs. */
function yearsOfParts(headings: readonly Heading[], { only }: SaidYears): readonly number[] {
  const parts = headings.filter(({ text }) => isPartOfYear(text));
  const said = parts.flatMap(({ text }) => yearIn(text) ?? []).map(Number);
  return [...new Set(parts.length > 0 && said.length === 0 && only !== undefined ? [only] : said)];
}

/** How many columns of a table are told by the headings; 0 where one that it needs is none of them. */
function scoreOf(lines: readonly (readonly string[])[], kind: PastedKind): number {
  const table = pastedTable(kind);
  const only = onlyYear(lines);
  const { headings } = headingsOf(lines, table, only);
  const { columns } = columnsOf(headings, table, '', new Faults(), only);
  if (!columns.has(NAMED_BY[kind])) return 0;
  const years = [...columns.keys()].filter((each) => /^\d+$/.test(each)).length;
  const isDated = years > 0 || headings.some(({ text }) => isPartOfYear(text));
  return table.yearsBehind !== undefined && !isDated ? 0 : columns.size;
}
