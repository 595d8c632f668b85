import type { Catalogue, Township } from '../catalogue/Catalogue';
import { Decimal } from '../values/decimal';
import type { Finding } from '../validate/Finding';
import { askedOf, townshipOf } from './asked';
import type { EntryKey, EntryValue, Normalisation } from './entry';
import type { Form } from './form';
import { numberOf, tablesByBlock, textOf } from './hiddenTables';
import type { Identity } from './identity';
import { readParameters } from './parameters';
import { readEntries } from './readEntries';
import { readWorkbookTables } from './readWorkbookTables';
import type { WorkbookSnapshot } from './SheetSnapshot';
import { restoreValue } from './storedValue';
import type { PlannedTable, SheetTables, Table } from './tables';

export interface ReadFormResult {
  readonly form: Form;
  readonly tables: readonly SheetTables[];
  readonly normalisations: readonly Normalisation[];
  readonly findings: readonly Finding[];
}

/**
 * Reads a form of a known identity by its keys.
 * @param planned the form's tables as they were issued, for reading by labels where keys are gone
 */
export function readForm(
  workbook: WorkbookSnapshot,
  identity: Identity,
  catalogue: Catalogue,
  planned: readonly PlannedTable[] = [],
): ReadFormResult {
  const hidden = tablesByBlock(workbook);
  const township =
    identity.kind === 'township' ? townshipIn(hidden, catalogue, identity) : undefined;
  const tables = readWorkbookTables(workbook.sheets, planned);
  const { entries, normalisations, findings } = readEntries(
    tables,
    askedOf(catalogue, identity, township),
    identity,
  );
  const form: Form = {
    identity,
    ...(township === undefined ? {} : { township }),
    parameters: readParameters(hidden.get('parameters'), hidden.get('parameters')),
    baselines: readBaselines(hidden.get('baselines')),
    previous: readPrevious(hidden.get('previous')),
    entries,
  };
  return { form, tables, normalisations, findings };
}

function townshipIn(
  hidden: ReadonlyMap<string, Table>,
  catalogue: Catalogue,
  identity: Identity,
): Township {
  const rows = hidden.get('township')?.rows ?? [];
  const kind = rows.find(({ key }) => key === 'kind');
  const said = kind === undefined ? '' : textOf(kind, 'value');
  if (said !== 'town' && said !== 'street') return townshipOf(catalogue, identity);
  return { code: identity.org, name: identity.orgName, kind: said };
}

function readBaselines(table: Table | undefined): ReadonlyMap<string, Decimal> {
  const found = new Map<string, Decimal>();
  for (const row of table?.rows ?? []) {
    const number = numberOf(row, 'value');
    if (number !== undefined)
      found.set(row.key.replace(/^ind:/, ''), new Decimal(textOf(row, 'value')));
  }
  return found;
}

function readPrevious(table: Table | undefined): ReadonlyMap<EntryKey, EntryValue> {
  const found = new Map<EntryKey, EntryValue>();
  for (const row of table?.rows ?? []) {
    const value = restoreValue(textOf(row, 'kind'), textOf(row, 'text'));
    if (value) found.set(row.key as EntryKey, value);
  }
  return found;
}
