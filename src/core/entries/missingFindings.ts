import {
  columnMissing,
  keyMissing,
  keyRepeated,
  readByFallback,
  tableMissing,
} from '../messages/entries';
import { columnRecovered } from '../messages/layout';
import type { Finding } from '../validate/Finding';
import type { AskedField } from './AskedField';
import { entryKey, type RowKey } from './entry';
import { fileFinding, type FileOwner } from './fileFinding';
import type { TableIndex } from './tableIndex';
import type { SheetTables, TableProblem } from './tables';

/** What a form asks and the file does not hold, or holds twice: keyMissing, keyRepeated, readByFallback. */
export function missingFindings(
  sheets: readonly SheetTables[],
  asked: readonly AskedField[],
  index: TableIndex,
  owner: FileOwner,
): readonly Finding[] {
  return [
    ...gone(asked, index, owner),
    ...repeated(asked, index, owner),
    ...problemFindings(sheets, owner),
  ];
}

/** Rows whose only question is a note may go. */
function gone(
  asked: readonly AskedField[],
  index: TableIndex,
  owner: FileOwner,
): readonly Finding[] {
  const needed = asked.filter(({ applies, field }) => applies && field !== 'note');
  const rows = new Map<RowKey, AskedField>();
  for (const field of needed) if (!rows.has(field.key)) rows.set(field.key, field);
  const missing = [...rows.values()].filter(({ key }) => !index.rows.has(key));
  const nowhere = { orgName: owner.orgName, sheet: '', cell: '' };
  const about = { code: '', org: owner.org, values: '' };
  if (rows.size > 0 && missing.length === rows.size) {
    return [fileFinding('keyMissing', about, nowhere, tableMissing(nowhere, rows.size))];
  }
  const columns = missingColumns(asked, index).map(({ sheet, field, count }) => {
    const place = { ...nowhere, sheet };
    return fileFinding('keyMissing', about, place, columnMissing(place, field, count));
  });
  return [
    ...columns,
    ...missing.map(({ code, label }) =>
      fileFinding('keyMissing', { ...about, code }, nowhere, keyMissing(nowhere, label)),
    ),
  ];
}

/** Fields whose row is there but not their cell, by sheet and column. */
function missingColumns(asked: readonly AskedField[], index: TableIndex) {
  const columns = new Map<string, { sheet: string; field: AskedField['field']; count: number }>();
  for (const { key, field, applies } of asked) {
    const row = index.rows.get(key)?.[0];
    if (!applies || row === undefined || index.cells.has(entryKey(key, field))) continue;
    const id = `${row.sheet}/${field}`;
    const count = (columns.get(id)?.count ?? 0) + 1;
    columns.set(id, { sheet: row.sheet, field, count });
  }
  return [...columns.values()];
}

/** A row that stands twice with cells to type in; one finding for it. */
function repeated(
  asked: readonly AskedField[],
  index: TableIndex,
  owner: FileOwner,
): readonly Finding[] {
  const seen = new Set<RowKey>();
  return asked.flatMap(({ key, field, code, label }) => {
    const found = index.cells.get(entryKey(key, field)) ?? [];
    const [first] = found;
    if (found.length < 2 || first === undefined || seen.has(key)) return [];
    seen.add(key);
    const place = { orgName: owner.orgName, sheet: first.sheet, cell: first.cell.cell };
    const cells = found.map(({ sheet, cell }) => `${sheet}!${cell.cell}`);
    const about = { code, org: owner.org, values: cells.join(';') };
    return [fileFinding('keyRepeated', about, place, keyRepeated(place, label, cells))];
  });
}

/** What reading had to make up for, or could not. */
function problemFindings(sheets: readonly SheetTables[], owner: FileOwner): readonly Finding[] {
  return sheets.flatMap(({ sheet, problems }) =>
    problems.flatMap((problem) => problemFinding(sheet, problem, owner) ?? []),
  );
}

function problemFinding(
  sheet: string,
  problem: TableProblem,
  { org, orgName }: FileOwner,
): Finding | undefined {
  const about = (values: string) => ({ code: '', org, values });
  switch (problem.kind) {
    case 'readByFallback': {
      const { block, found, planned } = problem;
      const place = { orgName, sheet, cell: '' };
      const said = readByFallback(place, found, planned);
      return fileFinding('readByFallback', about(`${block}=${found}/${planned}`), place, said);
    }
    case 'columnRecovered': {
      const { block, field, heading, cell } = problem;
      const place = { orgName, sheet, cell };
      const said = columnRecovered(place, heading);
      return fileFinding('columnRecovered', about(`${block}/${field}`), place, said);
    }
    case 'repeatedColumn': {
      const { block, field, heading, cells } = problem;
      const place = { orgName, sheet, cell: cells[0] ?? '' };
      const said = keyRepeated(place, heading, cells);
      return fileFinding('keyRepeated', about(`${block}/${field}`), place, said);
    }
    case 'repeatedKey':
    case 'missingField':
    case 'unknownMarker':
      return undefined;
  }
}
