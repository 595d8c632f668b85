import type { Catalogue, Township } from '../catalogue/Catalogue';
import type { Decimal } from '../values/decimal';
import type { Finding } from '../validate/Finding';
import { askedOf, townshipOf } from './asked';
import type { EntryKey, EntryValue, Normalisation } from './entry';
import type { Form } from './form';
import { decimalOf, numberOf, tablesByBlock, textOf } from './hiddenTables';
import type { AskedField } from './AskedField';
import { circularIn } from './circular';
import { readTables } from './readTables';
import type { Identity } from './identity';
import { readParameters } from './parameters';
import { readEntries } from './readEntries';
import { readWorkbookTables } from './readWorkbookTables';
import type { WorkbookSnapshot } from './SheetSnapshot';
import { readSigners } from './signers';
import { restoreValue } from './storedValue';
import type { PlannedTable, SheetTables, Table } from './tables';

/** What a form's hidden sheet says, as far as it can be read. */
export interface FormFacts {
  /** The form without anything that was entered. */
  readonly form: Form;
  /** Hidden figures that are none any more, by the row that hangs on them; empty where it is none. */
  readonly spoilt: readonly SpoiltFigure[];
}

export interface SpoiltFigure {
  /** Row key of a baseline, e.g. `ind:1-03`; the key itself of other figures. */
  readonly key: string;
  readonly sheet: string;
  readonly cell: string;
  readonly found: string;
}

/** Reads what a form of a known identity holds besides what is entered into it. */
export function readFormFacts(
  workbook: WorkbookSnapshot,
  identity: Identity,
  catalogue: Catalogue,
): FormFacts {
  const hidden = tablesByBlock(workbook);
  const township =
    identity.kind === 'township' ? townshipIn(hidden, catalogue, identity) : undefined;
  const form: Form = {
    identity,
    ...(township === undefined ? {} : { township }),
    parameters: readParameters(hidden.get('parameters'), hidden.get('parameters')),
    baselines: readBaselines(hidden.get('baselines')),
    ...readShares(hidden.get('shares')),
    previous: readPrevious(hidden.get('previous')),
    entries: new Map(),
  };
  return { form, spoilt: spoiltFigures(workbook) };
}

export interface ReadFormResult {
  readonly form: Form;
  readonly asked: readonly AskedField[];
  readonly tables: readonly SheetTables[];
  readonly normalisations: readonly Normalisation[];
  readonly findings: readonly Finding[];
}

/**
 * Reads by their keys what was entered into a form.
 * @param planned the form's tables as they were issued, for reading by labels and headings where keys are gone
 */
export function readForm(
  workbook: WorkbookSnapshot,
  form: Form,
  catalogue: Catalogue,
  planned: readonly PlannedTable[] = [],
): ReadFormResult {
  const tables = readWorkbookTables(workbook.sheets, planned);
  const asked = askedOf(catalogue, form.identity, form.township);
  const { entries, normalisations, findings } = readEntries(
    tables,
    asked,
    form.identity,
    circularIn(workbook.sheets),
  );
  return {
    form: { ...form, entries, ...signersOf(tables) },
    asked,
    tables,
    normalisations,
    findings,
  };
}

/** Tables of the hidden sheet whose `value` is a number or blank. */
const FIGURES = ['parameters', 'baselines'];

function spoiltFigures({ sheets }: WorkbookSnapshot): readonly SpoiltFigure[] {
  return sheets.flatMap((sheet) =>
    readTables(sheet)
      .tables.filter(({ block }) => FIGURES.includes(block))
      .flatMap(({ rows }) =>
        rows.flatMap((row) => {
          const found = textOf(row, 'value');
          const cell = row.cells.get('value')?.cell ?? '';
          if (found.trim() === '' || numberOf(row, 'value') !== undefined) return [];
          return [{ key: row.key, sheet: sheet.name, cell, found }];
        }),
      ),
  );
}

function signersOf(tables: readonly SheetTables[]): Pick<Form, 'signers'> {
  const signers = readSigners(tables);
  return signers === undefined ? {} : { signers };
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

function readShares(table: Table | undefined): Pick<Form, 'shares'> {
  if (table === undefined) return {};
  const texts = table.rows.map((row): [string, string] => [
    row.key.replace(/^ind:/, ''),
    textOf(row, 'value'),
  ]);
  return { shares: new Map(texts) };
}

function readBaselines(table: Table | undefined): ReadonlyMap<string, Decimal> {
  const found = new Map<string, Decimal>();
  for (const row of table?.rows ?? []) {
    const number = decimalOf(row, 'value');
    if (number !== undefined) found.set(row.key.replace(/^ind:/, ''), number);
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
