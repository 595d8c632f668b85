import type { WorkbookSnapshot } from '../core/entries/SheetSnapshot';
import { reachesOut, usesName } from '../core/formula/sheet/reachesOut';
import type {
  ContentChange,
  SheetChange,
  SheetChanges,
  WorkbookChanges,
} from '../core/plan/picture/Changes';
import { parseA1, toA1 } from '../core/values/address';

/** Changes of a workbook, after which no formula of it reaches out. */
export interface KeptInside {
  readonly changes: WorkbookChanges;
  /** Names of the sheets on which formulas become their values for it. */
  readonly reaching: readonly string[];
}

/**
 * Adds to what becomes of a workbook that formulas which people brought into it and which reach out of it,
 * by themselves or by a name, become the values that they show. Everything else of people's own stays.
 */
export function keptInside(changes: WorkbookChanges, standing: WorkbookSnapshot): KeptInside {
  const names = Object.entries(standing.names)
    .filter(([, meaning]) => reachesOut(meaning))
    .map(([name]) => name);
  const reaches = (formula: string): boolean =>
    reachesOut(formula) || names.some((name) => usesName(formula, name));
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
    const each = [...sheet.formulas].flatMap(([cell, formula]): ContentChange[] => {
      const at = parseA1(cell);
      if (at === undefined || written.has(cell) || !reaches(formula)) return [];
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
    },
    reaching: reaching.map(({ sheet }) => sheet),
  };
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
