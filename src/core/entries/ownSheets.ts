import type { Catalogue, Township } from '../catalogue/Catalogue';
import { tablesByBlock } from './hiddenTables';
import { readRoster } from './readRoster';
import { sheetRole, unitOf } from './sheetRole';
import { READ_LIST } from './readSheets';
import { IDENTITY_SHEET, townshipSheetNames } from './sheetNames';
import type { SheetSnapshot, WorkbookSnapshot } from './SheetSnapshot';

/** What a book's sheets leave in doubt about which of them is whose; `listed` is the name the book knows it by. */
export type SheetClaim =
  /** Further sheets that hold the same table and do not count. */
  | { readonly kind: 'copied'; readonly listed: string; readonly sheets: readonly string[] }
  | { readonly kind: 'renamed'; readonly listed: string; readonly sheet: string }
  /** The sheet stands under the name of another one of ours. */
  | { readonly kind: 'exchanged'; readonly listed: string; readonly sheet: string }
  /** A township's sheet whose township the book does not list. */
  | { readonly kind: 'unlisted'; readonly listed: string; readonly sheet: string }
  | Undecided;

/** A person has to say which sheet it is; until then nothing may be written. */
export type Undecided =
  | { readonly kind: 'missing'; readonly listed: string }
  | { readonly kind: 'several'; readonly listed: string; readonly sheets: readonly string[] };

/** What a person said: the sheet that counts for a listed one, or null where none does any more. */
export type SheetChoices = ReadonlyMap<string, string | null>;

/** The sheets from which a district book is read. */
export interface OwnSheets {
  /** The workbook with these sheets alone. */
  readonly workbook: WorkbookSnapshot;
  /** The name the book lists for a sheet, by the name it has. */
  readonly listedAs: ReadonlyMap<string, string>;
  /** Sheets among which nobody has chosen yet, by the name the book lists. */
  readonly candidates: ReadonlyMap<string, readonly SheetSnapshot[]>;
  readonly roster: readonly Township[];
  /** The name the book lists for each township's sheet, by its code. */
  readonly sheetOf: ReadonlyMap<string, string>;
  readonly claims: readonly SheetClaim[];
}

/**
 * Tells from which sheets a book is read: by marks that stand as constants in their own place, and of several
 * sheets with the same mark the one that has the listed name, whatever their order.
 * @param others names of the book's sheets besides the townships', which none of these has
 */
export function findOwnSheets(
  workbook: WorkbookSnapshot,
  catalogue: Catalogue,
  others: readonly string[],
  choices: SheetChoices = new Map(),
): OwnSheets {
  const claimed = claimedRoles(workbook);
  const about = { sheets: workbook.sheets, claimed, choices };
  const fixed = [
    ...READ_LIST.map(({ name: listed, isReplaceable }) =>
      decide({ ...about, listed, role: listed, keeps: isReplaceable !== true }),
    ),
    decide({ ...about, listed: IDENTITY_SHEET, role: IDENTITY_SHEET, keeps: true }),
  ];
  const hidden = tablesByBlock({ ...workbook, sheets: fixed.flatMap(counting) });
  const roster = readRoster(hidden, catalogue);
  const sheetOf = townshipSheetNames(roster, others);
  const units = [...sheetOf].map(([code, listed]) =>
    decide({ ...about, listed, role: `org:${code}`, keeps: true }),
  );
  const decided = [...fixed, ...units];
  const listedAs = new Map(
    decided.flatMap((each) => counting(each).map(({ name }) => [name, each.listed])),
  );
  return {
    workbook: {
      ...workbook,
      sheets: workbook.sheets.filter(({ name }) => listedAs.has(name)),
    },
    listedAs,
    candidates: new Map(
      decided.flatMap(({ listed, candidates }) =>
        candidates.length === 0 ? [] : [[listed, candidates]],
      ),
    ),
    roster,
    sheetOf,
    claims: [...decided.flatMap(({ claims }) => claims), ...unlisted(claimed, sheetOf)],
  };
}

export function isUndecided(claim: SheetClaim): claim is Undecided {
  return claim.kind === 'missing' || claim.kind === 'several';
}

interface Claimed {
  readonly sheet: SheetSnapshot;
  readonly role: string;
}

function claimedRoles({ sheets }: WorkbookSnapshot): readonly Claimed[] {
  return sheets.flatMap((sheet) => {
    const role = sheetRole(sheet);
    return role === undefined ? [] : [{ sheet, role }];
  });
}

interface Question {
  readonly sheets: readonly SheetSnapshot[];
  readonly claimed: readonly Claimed[];
  readonly choices: SheetChoices;
  readonly listed: string;
  readonly role: string;
  readonly keeps: boolean;
}

interface Decision {
  readonly listed: string;
  /** The sheet that counts. */
  readonly sheet?: SheetSnapshot;
  readonly candidates: readonly SheetSnapshot[];
  readonly claims: readonly SheetClaim[];
}

const counting = ({ sheet }: Decision): readonly SheetSnapshot[] =>
  sheet === undefined ? [] : [sheet];

function decide(question: Question): Decision {
  const { sheets, claimed, choices, listed, role, keeps } = question;
  const claimants = claimed.filter((each) => each.role === role).map(({ sheet }) => sheet);
  const named = sheets.find(({ name }) => name === listed);
  const chosen = choices.get(listed);
  if (chosen === null) return { listed, candidates: [], claims: [] };
  if (chosen !== undefined) {
    const sheet = sheets.find(({ name }) => name === chosen);
    if (sheet !== undefined) return { listed, sheet, candidates: [], claims: [] };
  }
  if (named && claimants.includes(named)) return counted(listed, named, claimants);
  const namedClaims = claimed.some(({ sheet }) => sheet === named);
  const [only, ...others] = claimants;
  if (only === undefined) {
    if (named && !namedClaims && !(keeps && isBare(named)))
      return { listed, sheet: named, candidates: [], claims: [] };
    return { listed, candidates: [], claims: keeps ? [{ kind: 'missing', listed }] : [] };
  }
  if (others.length === 0 && (named === undefined || namedClaims)) {
    const kind = named === undefined ? 'renamed' : 'exchanged';
    return { listed, sheet: only, candidates: [], claims: [{ kind, listed, sheet: only.name }] };
  }
  const open = named && !namedClaims && !isBare(named) ? [named, ...claimants] : claimants;
  if (!keeps) return { listed, sheet: only, candidates: [], claims: [] };
  const names = open.map(({ name }) => name);
  return { listed, candidates: open, claims: [{ kind: 'several', listed, sheets: names }] };
}

function counted(
  listed: string,
  sheet: SheetSnapshot,
  claimants: readonly SheetSnapshot[],
): Decision {
  const others = claimants.filter((each) => each !== sheet).map(({ name }) => name);
  return {
    listed,
    sheet,
    candidates: [],
    claims: others.length === 0 ? [] : [{ kind: 'copied', listed, sheets: others }],
  };
}

/** Nothing of a table of ours is left on it. */
function isBare(sheet: SheetSnapshot): boolean {
  return sheetRole(sheet, 'unmarked') === undefined;
}

/** Sheets of townships that the roster does not name. */
function unlisted(
  claimed: readonly Claimed[],
  names: ReadonlyMap<string, string>,
): readonly SheetClaim[] {
  return claimed.flatMap(({ sheet }): SheetClaim[] => {
    const code = unitOf(sheet);
    if (code === undefined || names.has(code)) return [];
    return [{ kind: 'unlisted', listed: code, sheet: sheet.name }];
  });
}
