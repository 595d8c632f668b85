import type { ColumnKind, Dialect } from './dialects';

export type SqlValue = string | number | null;

/** A small relation that is written into the query; its rows are never none. */
export function relation(
  dialect: Dialect,
  columns: Readonly<Record<string, ColumnKind>>,
  rows: readonly (readonly SqlValue[])[],
): string {
  const kinds = Object.values(columns);
  const lines = rows.map(
    (row) => `(${row.map((each, index) => literal(each, kinds[index]!, dialect)).join(', ')})`,
  );
  return `  ${dialect.relation(columns, lines.join(',\n    '))}`;
}

function literal(value: SqlValue, kind: ColumnKind, { double }: Dialect): string {
  if (kind === 'text') return quoted(String(value));
  if (kind === 'whole') return String(value);
  return `CAST(${value === null ? 'NULL' : String(value)} AS ${double})`;
}

export function quoted(text: string): string {
  return `'${text.replace(/'/g, "''")}'`;
}
