import type { Parameters } from './book';
import { isWithin, type NumberBounds } from '../values/numberBounds';
import { numberOf, tablesByBlock } from './hiddenTables';
import { SEALED_BLOCK } from './sealed';
import type { WorkbookSnapshot } from './SheetSnapshot';
import type { Table, TableRow } from './tables';

/** Parameters that are one number. */
export type ParameterName = 'tolerance' | 'changeThreshold' | 'dueDay';

/** In the order in which they are read: sheets of a book that was built are known again when it is read. */
export const DEFAULT_PARAMETERS: Parameters = {
  tolerance: 0.05,
  changeThreshold: 0.2,
  dueDay: 5,
  delegated: {},
};

/**
 * What a parameter can be, wherever it is typed: shares are fractions, and every month has a 28th. A figure
 * beyond, as 5 for 5%, would be read as 500%.
 */
export const PARAMETER_BOUNDS: Readonly<Record<ParameterName, NumberBounds>> = {
  tolerance: { least: 0, most: 0.5 },
  changeThreshold: { least: 0.01, most: 5 },
  dueDay: { least: 1, most: 28, whole: true },
};

/** The city's numbers, rates as fractions. */
export const DELEGATED_BOUNDS: NumberBounds = { least: 0, most: 100_000_000 };

const RATE_BOUNDS: NumberBounds = { least: 0, most: 1 };

/** What the city's number of an indicator can be; a rate is a fraction. */
export function delegatedBounds({ form }: { readonly form: string }): NumberBounds {
  return form === 'rate' ? RATE_BOUNDS : DELEGATED_BOUNDS;
}

/**
 * Parameters from a table of `param:` rows and one of `delegated:` rows. What is missing or cannot be used is
 * as it was written last, else the default.
 * @param sealed rows as the program wrote them last
 */
export function readParameters(
  parameters: Table | undefined,
  delegated: Table | undefined,
  sealed?: Table,
): Parameters {
  const number = (name: ParameterName): number => {
    const bounds = PARAMETER_BOUNDS[name];
    const said = [parameters, sealed].map((table) => usable(table, `param:${name}`, bounds));
    return said.find((value) => value !== undefined) ?? DEFAULT_PARAMETERS[name];
  };
  const numbers: Record<string, number> = {};
  for (const { key } of delegated?.rows ?? []) {
    if (!key.startsWith('delegated:')) continue;
    const value = usable(delegated, key, DELEGATED_BOUNDS);
    if (value !== undefined) numbers[key.slice('delegated:'.length)] = value;
  }
  return {
    tolerance: number('tolerance'),
    changeThreshold: number('changeThreshold'),
    dueDay: number('dueDay'),
    delegated: numbers,
  };
}

/** The parameters with which the program wrote the book last; people may have typed others since. */
export function writtenParameters(
  workbook: WorkbookSnapshot,
  { delegated }: Parameters,
): Parameters {
  const sealed = tablesByBlock(workbook).get(SEALED_BLOCK);
  return { ...readParameters(sealed, undefined), delegated };
}

function usable(table: Table | undefined, key: string, bounds: NumberBounds): number | undefined {
  const row: TableRow | undefined = table?.rows.find((each) => each.key === key);
  const value = row && numberOf(row, 'value');
  return value !== undefined && isWithin(value, bounds) ? value : undefined;
}
