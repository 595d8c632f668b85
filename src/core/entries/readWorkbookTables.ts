import { planOf } from './layout/headingFindings';
import { readByLabels } from './readByLabels';
import { readTables } from './readTables';
import { recoverColumns } from './recoverColumns';
import type { SheetSnapshot } from './SheetSnapshot';
import type { PlannedTable, SheetTables, Table, TableProblem } from './tables';

/**
 * Reads the keyed tables of all sheets. Where `planned` is given, tables whose keys are gone are read
 * by their visible labels, and columns that are gone are named.
 */
export function readWorkbookTables(
  sheets: readonly SheetSnapshot[],
  planned: readonly PlannedTable[] = [],
): readonly SheetTables[] {
  const read = sheets.map(readTables);
  const fallbacks = planned.flatMap((plan) => {
    const homes = homesOf(plan, planned, sheets);
    const kept = read.filter(({ sheet }) => homes.some(({ name }) => name === sheet));
    const held = kept.some(({ tables }) => tables.some((table) => holds(table, plan)));
    return held ? [] : fallbackFor(plan, homes);
  });
  return read.map((found) => {
    const own = fallbacks.filter(({ sheet }) => sheet === found.sheet);
    const sheet = sheets.find(({ name }) => name === found.sheet);
    const recovered = found.tables
      .filter((table) => !own.some((each) => each.table.block === table.block))
      .map((table) => {
        const plan = planOf(table, found.sheet, planned);
        return plan && sheet ? recoverColumns(sheet, table, plan) : { table, problems: [] };
      });
    const tables = [...recovered.map(({ table }) => table), ...own.map(({ table }) => table)];
    const missing = tables.flatMap((table) => missingFields(table, found.sheet, planned));
    return {
      sheet: found.sheet,
      tables,
      problems: [
        ...found.problems,
        ...own.map(({ problem }) => problem),
        ...recovered.flatMap(({ problems }) => problems),
        ...missing,
      ],
    };
  });
}

/**
 * Sheets on which a planned table may stand: the one of its name or, where that is gone, any that is
 * not planned itself, but only if the table cannot be mistaken for another of its kind.
 */
function homesOf(
  plan: PlannedTable,
  planned: readonly PlannedTable[],
  sheets: readonly SheetSnapshot[],
): readonly SheetSnapshot[] {
  const named = sheets.filter(({ name }) => name === plan.sheet);
  if (named.length > 0) return named;
  if (planned.filter(({ block }) => block === plan.block).length > 1) return [];
  return sheets.filter(({ name }) => !planned.some(({ sheet }) => sheet === name));
}

/** The table is there with rows and at least one column to type in. */
function holds(table: Table, plan: PlannedTable): boolean {
  const typed = plan.fields.filter((field) => !field.startsWith('='));
  const hasInput = typed.length === 0 || typed.some((field) => table.columns.has(field));
  return (
    table.block === plan.block && hasInput && (table.rows.length > 0 || plan.labels.size === 0)
  );
}

interface Fallback {
  readonly sheet: string;
  readonly table: Table;
  readonly problem: TableProblem;
}

/** The sheet on which most labels are found. */
function fallbackFor(plan: PlannedTable, homes: readonly SheetSnapshot[]): readonly Fallback[] {
  const candidates = homes.flatMap((sheet) => {
    const table = readByLabels(sheet, plan);
    return table === undefined ? [] : [{ sheet: sheet.name, table }];
  });
  const [best] = candidates.sort((a, b) => b.table.rows.length - a.table.rows.length);
  if (best === undefined) return [];
  const problem: TableProblem = {
    kind: 'readByFallback',
    block: plan.block,
    found: best.table.rows.length,
    planned: plan.labels.size,
  };
  return [{ ...best, problem }];
}

function missingFields(
  table: Table,
  sheet: string,
  planned: readonly PlannedTable[],
): readonly TableProblem[] {
  const plan = planOf(table, sheet, planned);
  if (plan === undefined) return [];
  return plan.fields
    .filter((field) => !field.startsWith('=') && !table.columns.has(field))
    .map((field) => ({ kind: 'missingField', block: table.block, field }));
}
