import { DuckDBInstance } from '@duckdb/node-api';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rollupSql, type DialectName } from '../../src/app/sql/rollupSql';
import { LONG_COLUMNS, longTable } from '../../src/app/table/longTable';
import type { Catalogue } from '../../src/core/catalogue/Catalogue';
import type { Book } from '../../src/core/entries/book';
import type { Assessment } from '../../src/core/assess/Assessment';
import { assessBook } from '../../src/core/rollup/assessBook';
import { loadSeeds } from '../support/catalogue';
import { fetchedPackage } from '../support/fetchedPackage';
import { patchyBook } from '../support/patchyBook';
import { levelled, turned } from '../support/turned';
import { fetched } from '../support/wider';

const catalogue = loadSeeds();

/** What the query gives for an indicator. */
interface Row {
  readonly period: string;
  readonly indicator: string;
  readonly value: number | null;
  readonly missing: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly status: string;
}

function wanted(book: Book, plan: Catalogue): readonly Row[] {
  const { year, month } = book.period;
  return assessBook(book, plan, []).map((each) => ({
    period: `${year}-${String(month).padStart(2, '0')}`,
    indicator: each.code,
    value: valueOf(each, plan),
    missing: each.missingUnits.length,
    lower: each.bounds?.lower.toNumber() ?? null,
    upper: each.bounds?.upper?.toNumber() ?? null,
    status: each.status,
  }));
}

/** A choice is 1 where it is the one that counts. */
function valueOf({ code, value }: Assessment, plan: Catalogue): number | null {
  if (typeof value !== 'string') return value?.toNumber() ?? null;
  const { formula } = plan.indicators.find((each) => each.code === code)!;
  const element = plan.elements.find(
    (each) => formula.kind === 'element' && each.code === formula.code,
  );
  return element?.type.kind === 'choice' && element.type.met === value ? 1 : 0;
}

/** Gives rows as the engine has them; its counts may be big integers. */
type Engine = (lines: string, query: string) => Promise<readonly Counted[]>;

type Counted = Omit<Row, 'missing'> & { readonly missing: number | bigint };

/** What an engine makes of a book's long table. */
async function rolledUp(
  dialect: DialectName,
  engine: Engine,
  book: Book,
  plan: Catalogue,
): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'annex-sql-'));
  try {
    const lines = join(folder, 'entries.json');
    const rows = [...longTable(book, plan)].map((row) => JSON.stringify(row));
    writeFileSync(lines, rows.join('\n'));
    const found = await engine(lines, rollupSql(book, plan, dialect));
    return found.map((row) => ({ ...row, missing: Number(row.missing) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const columns = (text: string, number: string, between: string): string =>
  LONG_COLUMNS.map((name) => `${name}${between}${name === 'value' ? number : text}`).join(', ');

const duckDb: Engine = async (lines, query) => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(
    `CREATE TABLE entries AS SELECT * FROM read_json('${lines}', format = 'newline_delimited', columns = {${columns("'VARCHAR'", "'DOUBLE'", ': ')}})`,
  );
  const reader = await connection.runAndReadAll(query);
  return reader.getRowObjects() as unknown as readonly Counted[];
};

/** ClickHouse's engine as a library; in a process of its own, since it may end the one that it is in. */
const CLICKHOUSE = fetchedPackage('chdb@3.4.0');

const clickHouse: Engine = (lines, query) => {
  const file = `${lines}.sql`;
  writeFileSync(file, query);
  const script = join(__dirname, '..', 'support', 'clickhouse.cjs');
  const kinds = columns('String', 'Nullable(Float64)', ' ');
  const out = execFileSync(process.execPath, [script, CLICKHOUSE ?? '', lines, kinds, file], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return Promise.resolve(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Counted),
  );
};

describe('the roll-up as SQL, in DuckDB', () => {
  agreeIn('duckdb', duckDb);
});

describe('the roll-up as SQL, in ClickHouse', () => {
  fetched('ClickHouse', CLICKHOUSE !== undefined, () => {
    agreeIn('clickhouse', clickHouse);
  });
});

function agreeIn(dialect: DialectName, engine: Engine): void {
  const cases = [
    ['September, a tenth of the townships missing', { seed: 1, month: 9, absent: 0.1 }],
    ['December', { seed: 2, month: 12, absent: 0.02 }],
    ['January, with another threshold', { seed: 3, month: 1, absent: 0.3, changeThreshold: 0.15 }],
    ['nobody missing', { seed: 4, month: 6, absent: 0 }],
    ['nobody there', { seed: 5, month: 6, absent: 1 }],
    [
      'units that reported in part',
      { seed: 7, month: 9, absent: 0.05, partly: 0.3, departments: 0.1 },
    ],
    ['everybody in part', { seed: 8, month: 12, absent: 0, partly: 1 }],
    ['a few in part', { seed: 9, townships: 3, month: 7, absent: 0.3, partly: 1 }],
    ['departments missing', { seed: 6, month: 9, absent: 0.05, departments: 0.5 }],
  ] as const;
  // The dialects share all but a few words; what is slower runs on the two richest.
  it.each(dialect === 'duckdb' ? cases : [cases[0], cases[5], cases[7]])(
    '%s: the product’s own figures to the last digit',
    async (_, about) => {
      const book = patchyBook(catalogue, { townships: 1000, ...about });
      const found = await rolledUp(dialect, engine, book, catalogue);
      expect(found).toEqual(wanted(book, catalogue));
      expect(found).toHaveLength(catalogue.indicators.length);
    },
    120_000,
  );

  it('a plan of which less is better', async () => {
    const plan = turned(catalogue);
    for (const [seed, month] of dialect === 'duckdb'
      ? ([
          [20, 5],
          [21, 12],
        ] as const)
      : ([[20, 5]] as const)) {
      const book = patchyBook(plan, { townships: 40, seed, month, absent: 0.2 });
      expect(await rolledUp(dialect, engine, book, plan)).toEqual(wanted(book, plan));
    }
  }, 120_000);

  it('a plan of which levels are judged', async () => {
    for (const plan of [levelled(catalogue), levelled(turned(catalogue))]) {
      const book = patchyBook(plan, { townships: 40, seed: 22, month: 5, absent: 0.2 });
      expect(await rolledUp(dialect, engine, book, plan)).toEqual(wanted(book, plan));
    }
  }, 120_000);

  it('a plan with MIN above and below the line, and counts beside each other', async () => {
    const plan = loosened(catalogue);
    for (const seed of dialect === 'duckdb' ? [10, 11, 12, 13] : [13]) {
      const book = patchyBook(plan, { townships: 40, seed, month: 1 + (seed % 12), absent: 0.2 });
      expect(await rolledUp(dialect, engine, book, plan)).toEqual(wanted(book, plan));
    }
  }, 120_000);
}

/** The plan with formulas that it does not have itself. */
function loosened(plan: Catalogue): Catalogue {
  const element = (code: string) => ({ kind: 'element' as const, code });
  const formulas = [
    {
      kind: 'ratio' as const,
      per: 1,
      numerator: {
        kind: 'min' as const,
        terms: [element('bed.nursing'), element('bed.safetynet')],
      },
      denominator: { kind: 'min' as const, terms: [element('bed.total'), element('pop.age60')] },
    },
    {
      kind: 'min' as const,
      terms: [
        { kind: 'sum' as const, terms: [element('bed.total'), element('place.total')] },
        element('pop.resident'),
      ],
    },
    {
      kind: 'ratio' as const,
      per: 1000,
      numerator: element('centre.regional'),
      denominator: element('centre.street'),
    },
  ];
  return {
    ...plan,
    indicators: plan.indicators.map((each, nth) => ({
      ...each,
      formula: formulas[nth] ?? each.formula,
    })),
  };
}
