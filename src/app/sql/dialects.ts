/** What a column of a relation that is written into a query holds; `real` may be null. */
export type ColumnKind = 'text' | 'whole' | 'real';

/** What engines say each in their own way; everything else is the SQL that they share. */
export interface Dialect {
  /** Whole numbers of 64 bits, or null. */
  readonly integer: string;
  /** Floating numbers of 64 bits, or null. */
  readonly double: string;
  /** Whole division; both are at least 0 where it counts. */
  whole(above: string, below: string): string;
  /** A query that gives the rows that are written into it. */
  relation(columns: Readonly<Record<string, ColumnKind>>, rows: string): string;
  /** Stands behind the query. */
  readonly settings: string;
}

const named = (columns: Readonly<Record<string, ColumnKind>>): string =>
  Object.keys(columns).join(', ');

const CLICKHOUSE_KINDS = { text: 'String', whole: 'Int64', real: 'Nullable(Float64)' } as const;

/**
 * A row that a join does not find is null, as the standard says, and not 0; and since parts are written out wherever
 * they are named, more than usual is made simpler.
 */
const CLICKHOUSE_SETTINGS = `
SETTINGS join_use_nulls = 1, query_plan_max_optimizations_to_apply = 1000000`;

export const DIALECTS = {
  duckdb: {
    integer: 'BIGINT',
    double: 'DOUBLE',
    whole: (above, below) => `((${above}) // (${below}))`,
    relation: (columns, rows) =>
      `SELECT * FROM (VALUES\n    ${rows}\n  ) AS given(${named(columns)})`,
    settings: '',
  },
  clickhouse: {
    integer: 'Nullable(Int64)',
    double: 'Nullable(Float64)',
    whole: (above, below) => `intDiv(${above}, ${below})`,
    relation: (columns, rows) => {
      const typed = Object.entries(columns).map(
        ([name, kind]) => `${name} ${CLICKHOUSE_KINDS[kind]}`,
      );
      return `SELECT * FROM values('${typed.join(', ')}',\n    ${rows}\n  )`;
    },
    settings: CLICKHOUSE_SETTINGS,
  },
  spark: {
    integer: 'BIGINT',
    double: 'DOUBLE',
    whole: (above, below) => `((${above}) div (${below}))`,
    relation: (columns, rows) => `SELECT * FROM VALUES\n    ${rows}\n  AS given(${named(columns)})`,
    settings: '',
  },
} as const satisfies Readonly<Record<string, Dialect>>;

export type DialectName = keyof typeof DIALECTS;
