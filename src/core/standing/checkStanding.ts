import type { Catalogue } from '../catalogue/Catalogue';
import type { Book } from '../entries/book';
import { LAYOUT_VERSION } from '../entries/form';
import type { OwnSheets, SheetClaim } from '../entries/ownSheets';
import { DELEGATED_BOUNDS, PARAMETER_BOUNDS, delegatedBounds } from '../entries/parameters';
import type { NumberBounds } from '../values/numberBounds';
import { WEIGHT_BOUNDS } from '../entries/scoring';
import { isTraced } from '../entries/readBookEntries';
import { standingFinding, type StandingRuleId } from '../entries/standingFinding';
import { READ_SHEETS } from '../entries/readSheets';
import type { HiddenBy, WorkbookSnapshot } from '../entries/SheetSnapshot';
import { STANDING, claimSaid, type Decided } from '../messages/standing';
import type { Place, Said } from '../messages/place';
import { shortened } from '../messages/shortened';
import { WHO_REPORTED } from '../plan/districtSheets';
import type { WorkbookPlan } from '../workbook/SheetPlan';
import type { Finding } from '../validate/Finding';
import type { CellContext } from './compareCells';
import { compareBook } from './compareBook';
import type { Difference, DifferenceKind } from './Difference';
import { orgOf, type WantedSheet } from './WantedSheet';

export interface StandingInput {
  readonly workbook: WorkbookSnapshot;
  readonly own: OwnSheets;
  readonly catalogue: Catalogue;
  /** As it was read, before it is checked anew. */
  readonly book: Book;
  /** Of that book. */
  readonly plan: WorkbookPlan;
  /**
   * Of that book with the parameters of the last writing, where people typed others since: what accords with it is
   * late, and nothing that was changed.
   */
  readonly before?: WorkbookPlan | undefined;
  /**
   * The same without units that were typed into since: what the sheets of who reported say without them is late. Of
   * the other sheets it is not told.
   */
  readonly untyped?: WorkbookPlan | undefined;
}

const RULE: Readonly<Record<DifferenceKind, StandingRuleId>> = {
  sheetMissing: 'ourSheet',
  rowMissing: 'ourRow',
  rowsMoved: 'ourRow',
  rowAdded: 'ourRow',
  townshipAdded: 'ourFigure',
  formula: 'ourFormula',
  displaced: 'shownDiffers',
  figure: 'ourFigure',
  parameter: 'ourParameter',
  contradiction: 'ourFigure',
  otherTitle: 'ourFigure',
  text: 'ourText',
  contentAdded: 'contentAdded',
  typedText: 'ourInput',
  typedFormula: 'ourInput',
  shown: 'shownDiffers',
  disguised: 'shownDiffers',
  unseen: 'ourLook',
};

/** Differences of one kind on one sheet that are named one by one. */
const NAMED = 20;

/** What a sheet shows otherwise comes last: often it follows from what was changed elsewhere. */
const ORDER: readonly DifferenceKind[] = ['text', 'contentAdded', 'unseen', 'displaced', 'shown'];

/** Whatever people changed in cells of ours, and what sheets show otherwise than the program works it out. */
export function checkStanding(input: StandingInput): readonly Finding[] {
  const { workbook, own, book, plan, before, untyped, catalogue } = input;
  const about = {
    isFiled: filedRows(book, catalogue),
    otherLayout: book.identity.layoutVersion !== LAYOUT_VERSION,
  };
  const compared = compareBook(workbook, own, plan, about);
  const { renamed } = compared;
  const against = (other: WorkbookPlan, tells?: (sheet: string) => boolean) =>
    compareBook(workbook, own, other, about, tells).differences;
  const since =
    before === undefined ? compared.differences : inBoth(compared.differences, against(before));
  const late = untyped === undefined ? [] : against(untyped, tellsWhoReported);
  const differences = untyped === undefined ? since : withoutLate(since, late);
  const claims: readonly SheetClaim[] = [
    ...own.claims,
    ...renamed.map((each): SheetClaim => ({ kind: 'renamed', ...each })),
  ];
  const sorted = [...differences].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return [
    ...claims.map(claimFinding),
    ...grouped(sorted).flatMap((group) => groupFindings(group, catalogue)),
  ];
}

function filedRows({ returns }: Book, { departments }: Catalogue): CellContext['isFiled'] {
  const rowsOf = (org: string): readonly string[] =>
    [...(returns.get(org)?.receipt.version?.entries.values() ?? [])]
      .filter(isTraced)
      .map(({ key }) => key);
  const rows = new Map([...returns.keys()].map((org) => [org, new Set(rowsOf(org))]));
  rows.set('', new Set(departments.flatMap(rowsOf)));
  return (org, key) => rows.get(org)?.has(key) === true;
}

const placeOf = ({ kind, wanted, sheet, cell }: Difference): string =>
  [kind, wanted.name, sheet, cell].join('|');

function inBoth(
  differences: readonly Difference[],
  others: readonly Difference[],
): readonly Difference[] {
  const known = new Set(others.map(placeOf));
  return differences.filter((each) => known.has(placeOf(each)));
}

/** Sheets that say who reported. */
const tellsWhoReported = (sheet: string): boolean =>
  WHO_REPORTED.some(({ name }) => name === sheet);

/**
 * Sheets of who reported are as they were written before people typed, both of them, or they are changed: then
 * all of it is told.
 * @param untyped of these sheets alone
 */
function withoutLate(
  differences: readonly Difference[],
  untyped: readonly Difference[],
): readonly Difference[] {
  const tells = ({ wanted: { name } }: Difference): boolean => tellsWhoReported(name);
  const told = differences.filter(tells);
  if (inBoth(untyped, told).length < untyped.length) return differences;
  const changed = new Set(inBoth(told, untyped));
  return differences.filter((each) => !tells(each) || changed.has(each));
}

function claimFinding(claim: SheetClaim): Finding {
  const isLooks = claim.kind === 'renamed' || claim.kind === 'copied';
  const sheet = 'sheet' in claim ? claim.sheet : claim.listed;
  const place = { orgName: '', sheet, cell: '' };
  const rule = isLooks ? 'ourSheetName' : 'ourSheet';
  return standingFinding(rule, { code: '', org: '' }, place, claimSaid(claim, place));
}

function grouped(differences: readonly Difference[]): readonly (readonly Difference[])[] {
  const groups = new Map<string, Difference[]>();
  for (const difference of oncePerRow(differences)) {
    const key = `${difference.kind}|${difference.wanted.name}`;
    groups.set(key, [...(groups.get(key) ?? []), difference]);
  }
  return [...groups.values()];
}

/** A row that shows another figure shows it in several cells; the first tells it. */
function oncePerRow(differences: readonly Difference[]): readonly Difference[] {
  const told = new Set<string>();
  return differences.filter(({ kind, wanted, row }) => {
    const key = `${wanted.name}!${row}`;
    if (kind !== 'shown' && kind !== 'displaced') return true;
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}

function groupFindings(group: readonly Difference[], catalogue: Catalogue): readonly Finding[] {
  const named = group.slice(0, NAMED).map((each) => findingOf(each, catalogue));
  const first = group[NAMED];
  if (first === undefined) return named;
  const place = { orgName: '', sheet: first.sheet, cell: first.cell };
  const about = { code: '', org: orgOf(first.wanted) };
  const said = STANDING.more(place, group.length - NAMED);
  return [...named, standingFinding(RULE[first.kind], about, place, said)];
}

function findingOf(difference: Difference, catalogue: Catalogue): Finding {
  const { kind, wanted, sheet, cell, row } = difference;
  const place = { orgName: '', sheet: sheet === '' ? wanted.name : sheet, cell };
  const about = { code: codeOf(wanted, row), org: orgOf(wanted) };
  return standingFinding(RULE[kind], about, place, saidOf(difference, place, catalogue));
}

function saidOf(difference: Difference, place: Place, catalogue: Catalogue): Said {
  const { kind, wanted, row, column, count } = difference;
  const [found, ours] = [shortened(difference.found, BRIEF), shortened(difference.ours, BRIEF)];
  const isMark = wanted.rows.get(row)?.key.startsWith('#') === true;
  const label = isMark ? '' : wanted.label(row);
  const name = { label, title: wanted.title(row, column) };
  switch (kind) {
    case 'sheetMissing':
      return wanted.name === READ_SHEETS.scores.name
        ? STANDING.scoresMissing(place)
        : STANDING.sheetMissing(place);
    case 'rowMissing':
      return STANDING.rowMissing(place, ours);
    case 'rowsMoved':
      return STANDING.rowsMoved(place, found, ours, count);
    case 'rowAdded':
      return STANDING.rowAdded(place, found, wanted.rows.get(row)?.key === ours);
    case 'townshipAdded':
      return STANDING.townshipAdded(place, found);
    case 'figure':
      return STANDING.figure(place, name, found, ours, decidedBy(wanted, row));
    case 'parameter':
      return STANDING.parameter(place, label, found, ours, boundsAt(wanted, row, catalogue));
    case 'displaced':
    case 'formula':
    case 'contradiction':
    case 'otherTitle':
    case 'text':
    case 'typedText':
    case 'typedFormula':
    case 'shown':
    case 'disguised':
      return STANDING[kind](place, name, found, ours);
    case 'unseen':
      return STANDING.unseen(place, name, difference.found as HiddenBy, count);
    case 'contentAdded':
      return STANDING.contentAdded(place, found);
  }
}

/** A cell may hold thousands of characters. */
const BRIEF = 80;

function decidedBy(wanted: WantedSheet, row: number): Decided {
  const { block, key } = wanted.rows.get(row) ?? { block: '', key: '' };
  if (block === 'roster') return 'roster';
  if (key === 'param:year' || key === 'param:month') return 'period';
  return block.startsWith('annex') || /target/.test(block) ? 'plan' : 'program';
}

function boundsAt(wanted: WantedSheet, row: number, { indicators }: Catalogue): NumberBounds {
  const [kind, code = ''] = (wanted.rows.get(row)?.key ?? '').split(':');
  if (kind === 'weight') return WEIGHT_BOUNDS;
  if (kind === 'param')
    return (
      new Map<string, NumberBounds>(Object.entries(PARAMETER_BOUNDS)).get(code) ?? DELEGATED_BOUNDS
    );
  return delegatedBounds(indicators.find((each) => each.code === code) ?? { form: 'number' });
}

function codeOf({ rows }: WantedSheet, row: number): string {
  const key = rows.get(row)?.key.split('@')[0] ?? '';
  if (/^(?:task|proj):/.test(key)) return key;
  return /^(?:el|ind):(.+)$/.exec(key)?.[1] ?? '';
}

/** The township whose sheet it is. */
