import { NAME_CHARACTERS } from '../values/limits';
import { parseA1 } from '../values/address';
import type { CellValue } from '../values/cell';
import { mayBeTitle, parseFormTitle } from '../messages/titles';
import { alikeOf, type CellPlace } from './alikeSheets';
import { gridOf } from './grid';
import type { Identity, IdentityProperty, IdentitySource } from './identity';
import { readTables } from './readTables';
import { IDENTITY_SHEET } from './sheetNames';
import type { SheetSnapshot, WorkbookSnapshot } from './SheetSnapshot';
import { IDENTITY_BLOCK, type Table } from './tables';

/** Custom document properties are named `annex.<property>`. */
export const IDENTITY_PREFIX = 'annex.';

/** One property that the three places do not agree on. */
export interface IdentityContradiction {
  readonly property: IdentityProperty;
  readonly values: readonly { readonly where: IdentitySource; readonly value: string }[];
  /** Where the visible title stands, if there is one. */
  readonly sheet: string;
  readonly cell: string;
}

export interface ReadIdentity {
  /** Absent where neither the sheet nor the properties tell the whole of it. */
  readonly identity?: Identity;
  readonly contradictions: readonly IdentityContradiction[];
  /** What the visible titles agree on, where hidden sheet and properties are both gone. */
  readonly lost?: LostIdentity;
}

/** Whose form a file seems to be by its visible titles alone. */
export interface LostIdentity {
  readonly orgName: string;
  readonly year: number;
  readonly month: number;
  readonly sheet: string;
  readonly cell: string;
}

const PROPERTIES: readonly (keyof Identity)[] = [
  'kind',
  'district',
  'org',
  'orgName',
  'year',
  'month',
  'catalogueId',
  'catalogueVersion',
  'layoutVersion',
  'issueId',
  'issueCode',
];

type Said = Readonly<Partial<Record<keyof Identity, string>>>;

/**
 * Reads who a file says it is, in its three places. The hidden sheet counts first, what it lacks is
 * taken from the document properties. The title, which a person may change, is only compared.
 */
export function readIdentity(workbook: WorkbookSnapshot): ReadIdentity {
  const blocks = ownBlocks(workbook);
  const onSheet = fromSheet(blocks);
  const inProperties = fromProperties(workbook);
  const identity = identityOf({ ...inProperties, ...onSheet });
  const titles = visibleTitles(workbook);
  const title = comparedTitle(titles, identity);
  const { sheet = '', cell = '' } = title ?? {};
  const contradictions = PROPERTIES.flatMap((property) => {
    const values = [
      { where: 'sheet' as const, value: onSheet[property] },
      { where: 'properties' as const, value: inProperties[property] },
      { where: 'township' as const, value: townshipValue(property, blocks.township) },
      { where: 'title' as const, value: titleValue(property, title, identity) },
    ].flatMap(({ where, value }) => (value === undefined ? [] : [{ where, value }]));
    const differ = new Set(values.map(({ value }) => value)).size > 1;
    return differ ? [{ property, values, sheet, cell }] : [];
  });
  if (identity !== undefined) return { identity, contradictions };
  const isGone = blocks.identity === undefined && Object.keys(inProperties).length === 0;
  const lost = isGone ? agreedTitle(titles) : undefined;
  return lost === undefined ? { contradictions } : { contradictions, lost };
}

/** What all titles say; undefined where they differ, or are those of a district book. */
function agreedTitle(titles: readonly VisibleTitle[]): LostIdentity | undefined {
  const [first] = titles;
  if (first === undefined) return undefined;
  const { orgName, year, month, sheet, cell } = first;
  const isSame = (title: VisibleTitle): boolean =>
    !title.isDistrict && title.orgName === orgName && title.year === year && title.month === month;
  if (!titles.every(isSame)) return undefined;
  return { orgName, year: Number(year), month: Number(month), sheet, cell };
}

/** The tables in which a file says who it is, of the sheet that is the program's own. */
interface OwnBlocks {
  readonly identity?: Table | undefined;
  readonly township?: Table | undefined;
}

function ownBlocks({ sheets }: WorkbookSnapshot): OwnBlocks {
  const hiddenFirst = [...sheets].sort((a, b) => rank(b) - rank(a));
  for (const { tables } of hiddenFirst.map(readTables)) {
    const named = (name: string) => tables.find(({ block }) => block === name);
    const identity = named(IDENTITY_BLOCK);
    if (identity !== undefined) return { identity, township: named('township') };
  }
  return {};
}

function fromSheet({ identity }: OwnBlocks): Said {
  const said: Partial<Record<keyof Identity, string>> = {};
  for (const property of PROPERTIES) {
    const text = saidIn(identity, property);
    if (isName(text)) said[property] = text;
  }
  return said;
}

function saidIn(table: Table | undefined, key: string): string {
  const row = table?.rows.find((each) => each.key === key);
  return plainText(row?.cells.get('value')?.value ?? null);
}

function townshipValue(property: keyof Identity, township: Table | undefined): string | undefined {
  const key = property === 'org' ? 'code' : property === 'orgName' ? 'name' : undefined;
  return key === undefined ? undefined : saidIn(township, key) || undefined;
}

/** The sheet of the name counts first, then hidden ones. */
function rank({ name, visibility }: SheetSnapshot): number {
  return (name === IDENTITY_SHEET ? 2 : 0) + (visibility === 'visible' ? 0 : 1);
}

function fromProperties({ properties }: WorkbookSnapshot): Said {
  const said: Partial<Record<keyof Identity, string>> = {};
  for (const property of PROPERTIES) {
    const text = properties[`${IDENTITY_PREFIX}${property}`]?.trim() ?? '';
    if (isName(text)) said[property] = text;
  }
  return said;
}

/** The digits of an issue code, the longest of what a file says of itself. */
const CODE_CHARACTERS = 64;

/** What is longer than any name or code tells nothing. */
function isName(text: string): boolean {
  return text !== '' && text.length <= Math.max(NAME_CHARACTERS, CODE_CHARACTERS);
}

interface VisibleTitle {
  readonly year: string;
  readonly month: string;
  readonly orgName: string;
  readonly isDistrict: boolean;
  readonly sheet: string;
  readonly cell: string;
}

/** The first title on each visible sheet. */
function visibleTitles({ sheets }: WorkbookSnapshot): readonly VisibleTitle[] {
  return sheets
    .filter(({ visibility }) => visibility === 'visible')
    .flatMap((snapshot) => titleOn(snapshot) ?? []);
}

/** A snapshot never changes, so that its title is looked for once. */
const TITLES = new WeakMap<SheetSnapshot, { readonly title: VisibleTitle | undefined }>();

function titleOn(snapshot: SheetSnapshot): VisibleTitle | undefined {
  const known = TITLES.get(snapshot);
  if (known) return known.title;
  const { from, at } = alikeOf(snapshot);
  const title = firstTitle(snapshot, from === snapshot ? everyTitle(snapshot) : likely(from, at));
  TITLES.set(snapshot, { title });
  return title;
}

/** Where a title can stand on a sheet that is another one but for some cells: where it stands there, or in these. */
function likely(from: SheetSnapshot, at: readonly CellPlace[]): readonly CellPlace[] {
  const before = titleOn(from);
  const place = before && parseA1(before.cell);
  return [...at, ...(place ? [place] : [])].sort(
    (one, other) => one.row - other.row || one.column - other.column,
  );
}

/** Where a title can stand at all. */
function* everyTitle({ firstRow, firstColumn, values }: SheetSnapshot): Generator<CellPlace> {
  for (const [r, line] of values.entries())
    for (const [c, value] of line.entries())
      if (typeof value === 'string' && mayBeTitle(value))
        yield { row: firstRow + r, column: firstColumn + c };
}

function firstTitle(
  snapshot: SheetSnapshot,
  places: Iterable<CellPlace>,
): VisibleTitle | undefined {
  const grid = gridOf(snapshot);
  for (const { row, column } of places) {
    const title = parseFormTitle(grid.textAt(row, column));
    if (title === undefined) continue;
    return {
      year: String(title.year),
      month: String(title.month),
      orgName: title.orgName,
      isDistrict: title.kind === 'district',
      sheet: snapshot.name,
      cell: grid.cellAt(row, column).cell,
    };
  }
  return undefined;
}

/**
 * The title to hold against the identity: in a form, where every sheet has one, the first that says
 * something else, as a sheet taken from another form does; in a district book, where townships' sheets
 * have their own, the district's.
 */
function comparedTitle(
  titles: readonly VisibleTitle[],
  identity: Identity | undefined,
): VisibleTitle | undefined {
  const [first] = titles;
  if (identity === undefined) return first;
  if (identity.kind === 'district') return titles.find(({ isDistrict }) => isDistrict) ?? first;
  const { orgName, year, month } = identity;
  const other = titles.find(
    (title) =>
      title.orgName !== orgName ||
      title.year !== String(year) ||
      title.month !== String(month) ||
      title.isDistrict,
  );
  return other ?? first;
}

/** A title tells district books from forms; which form it is only the other places say. */
function titleValue(
  property: keyof Identity,
  title: VisibleTitle | undefined,
  identity: Identity | undefined,
): string | undefined {
  if (title === undefined) return undefined;
  switch (property) {
    case 'orgName':
    case 'year':
    case 'month':
      return title[property];
    case 'kind': {
      if (title.isDistrict) return 'district';
      return identity?.kind === 'district' ? 'form' : identity?.kind;
    }
    default:
      return undefined;
  }
}

function identityOf(said: Said): Identity | undefined {
  const { kind, district, org, orgName, catalogueId, catalogueVersion, issueId } = said;
  const year = wholeNumber(said.year, 1900, 9999);
  const month = wholeNumber(said.month, 1, 12);
  const layoutVersion = wholeNumber(said.layoutVersion, 0, 9999);
  if (kind !== 'district' && kind !== 'township' && kind !== 'department') return undefined;
  if (year === undefined || month === undefined || layoutVersion === undefined) return undefined;
  if (!district || !org || !orgName || !catalogueId || !catalogueVersion || !issueId) {
    return undefined;
  }
  return {
    kind,
    district,
    org,
    orgName,
    year,
    month,
    catalogueId,
    catalogueVersion,
    layoutVersion,
    issueId,
    ...(said.issueCode === undefined ? {} : { issueCode: said.issueCode }),
  };
}

function wholeNumber(text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined || !/^\d{1,4}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
}

/** Codes that a program turned into numbers come back as the digits they were. */
function plainText(value: CellValue): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}
