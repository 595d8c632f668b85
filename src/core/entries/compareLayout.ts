import { externalLink, formulaChanged, labelChanged, sheetAdded } from '../messages/entries';
import type { Finding } from '../validate/Finding';
import { fingerprint } from '../values/fingerprint';
import { comparable } from '../values/normaliseText';
import { fileFinding } from './fileFinding';
import type { FileOwner } from './fileFinding';
import { cellNames, formulaShape } from './formulaShape';
import type { CellNames } from './formulaShape';
import { plannedTables } from './plannedTables';
import { readTables } from './readTables';
import type { SheetSnapshot, WorkbookSnapshot } from './SheetSnapshot';
import { indexTables } from './tableIndex';
import type { Found, TableIndex } from './tableIndex';
import type { PlannedTable, SheetTables } from './tables';

/** A form as it was issued. */
export interface PlannedLayout {
  readonly sheets: readonly string[];
  readonly tables: readonly PlannedTable[];
  readonly names: CellNames;
}

/** Describes a form from its sheets planned anew. */
export function plannedLayout(sheets: readonly SheetSnapshot[]): PlannedLayout {
  return {
    sheets: sheets.map(({ name }) => name),
    tables: plannedTables(sheets),
    names: cellNames(sheets.map(readTables)),
  };
}

/**
 * What was changed in a returned file besides its inputs: labels, formulas, added sheets, links into
 * other files. Formulas that merely moved, or were written by another program, count as unchanged.
 */
export function compareLayout(
  workbook: WorkbookSnapshot,
  read: readonly SheetTables[],
  planned: PlannedLayout,
  owner: FileOwner,
): readonly Finding[] {
  const index = indexTables(read);
  const isSame = formulaComparison(planned.names, cellNames(read));
  return [
    ...planned.tables.flatMap((table) => changedLabels(table, index, owner)),
    ...planned.tables.flatMap((table) => changedFormulas(table, index, isSame, owner)),
    ...addedSheets(workbook, planned, owner),
    ...(workbook.hasExternalLinks ? [linkFinding(owner)] : []),
  ];
}

function changedLabels(
  table: PlannedTable,
  index: TableIndex,
  owner: FileOwner,
): readonly Finding[] {
  return [...table.labels].flatMap(([key, label]) => {
    const found = foundIn(table, index, `${key}/${table.labelField}`);
    if (found === undefined || label === '') return [];
    const { value } = found.cell;
    const text = typeof value === 'string' ? value : '';
    if (comparable(text) === comparable(label)) return [];
    const place = placeOf(found, owner);
    const about = { code: codeOf(key), org: owner.org, values: text };
    return [fileFinding('labelChanged', about, place, labelChanged(place, label, text.trim()))];
  });
}

/** One finding for a column, at its first changed cell. */
function changedFormulas(
  table: PlannedTable,
  index: TableIndex,
  isSame: FormulaComparison,
  owner: FileOwner,
): readonly Finding[] {
  const columns = new Map<string, ChangedFormula[]>();
  for (const [cellKey, issued] of table.formulas) {
    const found = foundIn(table, index, cellKey);
    if (found === undefined || isSame(table.sheet, issued, found)) continue;
    const slash = cellKey.lastIndexOf('/');
    const field = cellKey.slice(slash + 1);
    const column = columns.get(field) ?? [];
    columns.set(field, [...column, { key: cellKey.slice(0, slash), found }]);
  }
  return [...columns.values()].flatMap((changed) => formulaFinding(changed, table, owner));
}

interface ChangedFormula {
  readonly key: string;
  readonly found: Found;
}

/** Whether a cell still holds the formula that was issued on `sheet`. */
type FormulaComparison = (sheet: string, issued: string, found: Found) => boolean;

/** Where no cell was moved, equal texts need no closer look. */
function formulaComparison(planned: CellNames, read: CellNames): FormulaComparison {
  const unmoved = [...planned].every(([place, name]) => read.get(place) === name);
  return (sheet, issued, found) => {
    const { formula } = found.cell;
    if (formula === undefined) return false;
    if (unmoved && formula === issued) return true;
    return formulaShape(formula, found.sheet, read) === formulaShape(issued, sheet, planned);
  };
}

function formulaFinding(
  changed: readonly ChangedFormula[],
  table: PlannedTable,
  { org, orgName }: FileOwner,
): readonly Finding[] {
  const [first] = changed;
  if (first === undefined) return [];
  const place = placeOf(first.found, { org, orgName });
  const values = fingerprint(
    changed.map(({ key, found }) => `${key}=${found.cell.formula ?? ''}`).join(';'),
  );
  const label = table.labels.get(first.key) ?? first.key;
  const said = formulaChanged(place, label, changed.length, first.found.cell.formula === undefined);
  return [fileFinding('formulaChanged', { code: codeOf(first.key), org, values }, place, said)];
}

/** Sheets may be moved; the one the table was issued on counts first. */
function foundIn(table: PlannedTable, index: TableIndex, cellKey: string): Found | undefined {
  const found = index.cells.get(cellKey) ?? [];
  return found.find(({ sheet }) => sheet === table.sheet) ?? found[0];
}

function addedSheets(
  { sheets }: WorkbookSnapshot,
  planned: PlannedLayout,
  owner: FileOwner,
): readonly Finding[] {
  return sheets
    .filter(({ name }) => !planned.sheets.includes(name))
    .map(({ name }) => {
      const place = { orgName: owner.orgName, sheet: name, cell: '' };
      const about = { code: '', org: owner.org, values: name };
      return fileFinding('sheetAdded', about, place, sheetAdded(place));
    });
}

function linkFinding(owner: FileOwner): Finding {
  const place = { orgName: owner.orgName, sheet: '', cell: '' };
  const about = { code: '', org: owner.org, values: 'externalLink' };
  return fileFinding('externalLink', about, place, externalLink(place));
}

function placeOf({ sheet, cell }: Found, owner: FileOwner) {
  return { orgName: owner.orgName, sheet, cell: cell.cell };
}

/** `el:bed.total` -> `bed.total`; tasks and projects keep their row key. */
function codeOf(key: string): string {
  return key.replace(/^(?:el|ind):/, '');
}
