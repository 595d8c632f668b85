import { externalLink, sheetAdded, sheetHidden, sheetRenamed } from '../../messages/entries';
import { shortened } from '../../messages/shortened';
import type { Finding } from '../../validate/Finding';
import { WORD_CHARACTERS } from '../../values/limits';
import { fileFinding, type FileOwner } from '../fileFinding';
import { cellNames } from '../formulaShape';
import type { SheetSnapshot, WorkbookSnapshot } from '../SheetSnapshot';
import { indexTables } from '../tableIndex';
import type { SheetTables, TableProblem } from '../tables';
import { headingFindings } from './headingFindings';
import { lockedFindings } from './lockedFindings';
import { outsideFindings } from './outsideFindings';
import type { PlannedLayout } from './plannedLayout';
import type { ReturnedLayout } from './ReturnedLayout';
import { rowFindings } from './rowFindings';

/**
 * What was changed in a returned file besides its inputs: rows and columns that are not what they were,
 * fixed cells, what was written outside of the tables, hidden and added sheets, links into other files. What
 * merely moved, or was written by another program, counts as unchanged.
 */
export function compareLayout(
  returned: ReturnedLayout,
  planned: PlannedLayout,
  owner: FileOwner,
): readonly Finding[] {
  const { workbook, read, spoilt } = returned;
  const index = indexTables(read);
  const issuedAs = issuedNames(workbook, read, planned);
  const rows = planned.tables.flatMap((table) => rowFindings(table, index, owner));
  const headings = headingFindings(workbook, read, planned.tables, owner);
  const mistaken = new Set(
    rows.filter(({ rule }) => rule === 'rowMismatch').map(({ code }) => code),
  );
  // Where a column is another one, or gone, formulas that refer to it read otherwise though nobody touched them.
  const columnsGone =
    headings.some(({ rule }) => rule === 'headingMoved') ||
    read.some(({ problems }) => problems.some((problem) => isSeenColumn(problem, planned)));
  const locked = columnsGone
    ? []
    : lockedFindings(index, cellNames(read), planned, owner, { rows: mistaken, keys: spoilt });
  return [
    ...rows,
    ...headings,
    ...locked,
    ...outsideFindings(returned, planned, owner),
    ...hiddenSheets(workbook, issuedAs, planned, owner),
    ...addedSheets(workbook, issuedAs, planned, owner),
    ...(workbook.hasExternalLinks ? [linkFinding(owner)] : []),
  ];
}

/** A column is gone from a table that people see. */
function isSeenColumn(problem: TableProblem, { tables }: PlannedLayout): boolean {
  if (problem.kind !== 'missingField') return false;
  return tables.some(({ block, headers }) => block === problem.block && headers.size > 0);
}

function addedSheets(
  { sheets }: WorkbookSnapshot,
  issuedAs: IssuedAs,
  planned: PlannedLayout,
  { org, orgName }: FileOwner,
): readonly Finding[] {
  return sheets
    .filter((sheet) => !planned.sheets.includes(sheet.name) && holdsAnything(sheet))
    .map((sheet) => {
      const { name } = sheet;
      const place = { orgName, sheet: name, cell: '' };
      const former = issuedAs(name);
      const said =
        former === undefined ? sheetAdded(place, wordsOn(sheet)) : sheetRenamed(place, former);
      return fileFinding('sheetAdded', { code: '', org, values: name }, place, said);
    });
}

/** Sheets that everybody saw when they were issued and nobody sees now; what stands on them counts as ever. */
function hiddenSheets(
  { sheets }: WorkbookSnapshot,
  issuedAs: IssuedAs,
  planned: PlannedLayout,
  { org, orgName }: FileOwner,
): readonly Finding[] {
  return sheets.flatMap(({ name, visibility }) => {
    const issued = issuedAs(name);
    if (visibility === 'visible' || issued === undefined || !planned.visible.includes(issued))
      return [];
    const place = { orgName, sheet: name, cell: '' };
    const about = { code: '', org, values: visibility };
    return [fileFinding('shownOtherwise', about, place, sheetHidden(place))];
  });
}

/** What people wrote on a sheet, from its beginning. */
function wordsOn({ values, remarks }: SheetSnapshot): string {
  const cells = values
    .flat()
    .flatMap((value) =>
      value === null || typeof value === 'object' ? [] : [String(value).trim()],
    );
  const words = [...cells, ...remarks.map(({ text }) => text.trim())].filter((each) => each !== '');
  return shortened(words.slice(0, WORD_CHARACTERS).join(' '), WORD_CHARACTERS);
}

/** The name under which a sheet was issued; undefined where it was not. */
type IssuedAs = (name: string) => string | undefined;

/** A sheet that has the name of none is the one whose table stands on it, where that one is gone. */
function issuedNames(
  { sheets }: WorkbookSnapshot,
  read: readonly SheetTables[],
  planned: PlannedLayout,
): IssuedAs {
  const names = new Set(sheets.map(({ name }) => name));
  const gone = planned.tables.filter(({ sheet }) => !names.has(sheet));
  return (name) => {
    if (planned.sheets.includes(name)) return name;
    const tables = read.find(({ sheet }) => sheet === name)?.tables ?? [];
    return gone.find(({ block, labels }) =>
      tables.some(
        (table) => table.block === block && table.rows.some(({ key }) => labels.has(key)),
      ),
    )?.sheet;
  };
}

function linkFinding({ org, orgName }: FileOwner): Finding {
  const place = { orgName, sheet: '', cell: '' };
  const about = { code: '', org, values: 'externalLink' };
  return fileFinding('externalLink', about, place, externalLink(place));
}

/** An empty sheet, as every new workbook has one, says nothing. */
function holdsAnything({ values, formulas, remarks }: SheetSnapshot): boolean {
  const isFilled = values.some((line) => line.some((value) => value !== null && value !== ''));
  return isFilled || formulas.size > 0 || remarks.length > 0;
}
