import type { SheetSnapshot, WorkbookSnapshot } from '../core/entries/SheetSnapshot';
import { namesIn, reachingBy, type Outward } from '../core/entries/outward';
import type {
  ContentChange,
  SheetChange,
  SheetChanges,
  WorkbookChanges,
} from '../core/picture/Changes';
import type { PictureCell, SheetPicture, WorkbookPicture } from '../core/picture/Picture';
import { parseA1, toA1 } from '../core/values/address';

/** Changes of a file, after which nothing of it reaches out. */
export interface KeptInside {
  readonly changes: WorkbookChanges;
  /** Names of the sheets on which formulas become their values for it. */
  readonly reaching: readonly string[];
  /** What else goes for it. */
  readonly outward: readonly Outward[];
}

/**
 * Adds to what becomes of a file that formulas which people brought into it and which reach out of it,
 * by themselves or by a name, become the values that they show, and that names, rules and links which do
 * go. Everything else of people's own stays.
 */
export function keptInside(changes: WorkbookChanges, standing: WorkbookSnapshot): KeptInside {
  const { outward = [] } = standing;
  const reaches = reachingBy(namesIn(outward));
  const byName = new Map(changes.sheets.map((each) => [each.sheet, each]));
  const reaching: SheetChanges[] = [];
  for (const sheet of standing.sheets) {
    const own = byName.get(sheet.name);
    if (own !== undefined && own.how !== 'amend') continue;
    const written = new Set(
      own?.changes.flatMap((change) =>
        change.kind === 'contents' ? change.each.map(({ row, column }) => toA1(row, column)) : [],
      ),
    );
    const each = reachingIn(sheet, outward, reaches).flatMap(([cell, formula]): ContentChange[] => {
      const at = parseA1(cell);
      if (at === undefined || written.has(cell)) return [];
      const value = sheet.values[at.row - sheet.firstRow]?.[at.column - sheet.firstColumn] ?? null;
      return [{ ...at, from: { value, formula }, to: value === null ? null : { value } }];
    });
    if (each.length > 0)
      reaching.push({ sheet: sheet.name, how: 'amend', changes: withContents(own, each) });
  }
  const amended = new Map(reaching.map((each) => [each.sheet, each]));
  const others = reaching.filter(({ sheet }) => !byName.has(sheet));
  return {
    changes: {
      ...changes,
      sheets: [...changes.sheets.map((each) => amended.get(each.sheet) ?? each), ...others],
      ...(outward.length > 0 && { takenOut: outward }),
    },
    outward,
    reaching: reaching.map(({ sheet }) => sheet),
  };
}

type Reaches = (formula: string) => boolean;

/** Formulas that reach out, by what holds them and by the names that reach out of the file with them. */
const reachedIn = new WeakMap<object, WeakMap<object, readonly (readonly [string, string])[]>>();
const NO_NAMES = {};

function reachingIn(
  { formulas }: Pick<SheetSnapshot, 'formulas'>,
  outward: readonly Outward[],
  reaches: Reaches,
): readonly (readonly [cell: string, formula: string])[] {
  const names = outward.length === 0 ? NO_NAMES : outward;
  const known =
    reachedIn.get(formulas) ?? new WeakMap<object, readonly (readonly [string, string])[]>();
  reachedIn.set(formulas, known);
  let found = known.get(names);
  if (!found) known.set(names, (found = [...formulas].filter(([, formula]) => reaches(formula))));
  return found;
}

/**
 * What a spreadsheet holds, as it may be written to a file: formulas that reach out of it became the values
 * that they show.
 * @param outward what reaches out of the file that it came from
 */
export function pictureInside(
  picture: WorkbookPicture,
  outward?: readonly Outward[],
): { readonly picture: WorkbookPicture; readonly reaching: readonly string[] } {
  const reaches = reachingBy(namesIn(outward));
  const doesReach = ({ formula }: PictureCell): boolean =>
    formula !== undefined && reaches(formula);
  const reaching = picture.sheets.filter((sheet) => {
    const known = outward === undefined || outward.length === 0 ? reachesAlone : undefined;
    const before = known?.get(sheet);
    if (before !== undefined) return before;
    const does = Object.values(sheet.cells).some((line) => Object.values(line).some(doesReach));
    known?.set(sheet, does);
    return does;
  });
  const sheets = picture.sheets.map((sheet) =>
    reaching.includes(sheet)
      ? {
          ...sheet,
          cells: mapped(sheet.cells, (line) =>
            mapped(line, (cell) => (doesReach(cell) ? valueOnly(cell) : cell)),
          ),
        }
      : sheet,
  );
  return { picture: { ...picture, sheets }, reaching: reaching.map(({ name }) => name) };
}

/** Whether sheets reach out of their file without any name of its. */
const reachesAlone = new WeakMap<SheetPicture, boolean>();

function valueOnly({ formula: _formula, ...cell }: PictureCell): PictureCell {
  return cell;
}

function mapped<T>(
  each: Readonly<Record<number, T>>,
  how: (one: T) => T,
): Readonly<Record<number, T>> {
  return Object.fromEntries(Object.entries(each).map(([at, one]) => [at, how(one)]));
}

function withContents(
  own: SheetChanges | undefined,
  added: readonly ContentChange[],
): readonly SheetChange[] {
  const changes = own?.changes ?? [];
  if (!changes.some(({ kind }) => kind === 'contents'))
    return [{ kind: 'contents', each: added }, ...changes];
  return changes.map((change) =>
    change.kind === 'contents' ? { ...change, each: [...change.each, ...added] } : change,
  );
}
