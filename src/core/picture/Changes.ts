import type { Outward } from '../entries/outward';
import type { Area } from '../values/address';
import type { CellValue } from '../values/cell';
import type { ChartPlan, ConditionalFormat, Validation } from '../workbook/SheetPlan';
import type { CellStyle } from '../workbook/style';
import type { CellLink, Frozen, PrintSetup, SheetLook } from './Picture';

/*
 * The difference between two pictures of a workbook, as plain data. Every change knows what it replaces
 * (`from`) and what is there afterwards (`to`), so that its inverse is the same with both exchanged.
 */

export interface FromTo<T> {
  readonly from: T;
  readonly to: T;
}

type OfCell<T> = FromTo<T> & { readonly row: number; readonly column: number };
type OfArea<T> = FromTo<T> & { readonly area: Area };
/** Of a row or a column. */
type OfLine<T> = FromTo<T> & { readonly index: number };

/** A constant, or a formula (without `=`) with its result; null where the cell is empty. */
export type CellContent = { readonly value: CellValue; readonly formula?: string } | null;

export type ContentChange = OfCell<CellContent> & {
  /** People type here: what they typed meanwhile must not be lost. */
  readonly input?: true;
};

export type SheetChange =
  | { readonly kind: 'contents'; readonly each: readonly ContentChange[] }
  /** Cells whose formula stays and whose result is another; hosts that calculate need not write it. */
  | { readonly kind: 'results'; readonly each: readonly OfCell<CellValue>[] }
  | { readonly kind: 'numberFormats'; readonly each: readonly OfArea<string | null>[] }
  /** Whole styles: what one does not name is as in a new cell. */
  | { readonly kind: 'styles'; readonly each: readonly OfArea<CellStyle>[] }
  /** Whether people may write there while the sheet is protected. */
  | { readonly kind: 'locks'; readonly each: readonly OfArea<'locked' | 'unlocked'>[] }
  | { readonly kind: 'notes'; readonly each: readonly OfCell<string | null>[] }
  | { readonly kind: 'links'; readonly each: readonly OfCell<CellLink | null>[] }
  /** Characters of the default font; null is the default width. */
  | { readonly kind: 'widths'; readonly each: readonly OfLine<number | null>[] }
  /** Points; null is the default height. */
  | { readonly kind: 'heights'; readonly each: readonly OfLine<number | null>[] }
  | {
      readonly kind: 'names';
      readonly each: readonly (FromTo<Area | null> & { readonly name: string })[];
    }
  /** Those that go, and those that come. */
  | ({ readonly kind: 'merges' } & FromTo<readonly Area[]>)
  | ({ readonly kind: 'validations' } & FromTo<readonly Validation[]>)
  /** Those that are shown again, and those that are hidden. */
  | ({ readonly kind: 'hiddenColumns' } & FromTo<readonly number[]>)
  | ({ readonly kind: 'hiddenRows' } & FromTo<readonly number[]>)
  /** All of the sheet, since their order counts. */
  | ({ readonly kind: 'conditionalFormats' } & FromTo<readonly ConditionalFormat[]>)
  | ({ readonly kind: 'charts' } & FromTo<readonly ChartPlan[]>)
  | ({ readonly kind: 'freeze' } & FromTo<Frozen | null>)
  | ({ readonly kind: 'print' } & FromTo<PrintSetup | null>)
  | ({ readonly kind: 'protection' } & FromTo<boolean>)
  | ({ readonly kind: 'look' } & FromTo<SheetLook>);

export type ChangeKind = SheetChange['kind'];
export type ChangeOf<K extends ChangeKind> = Extract<SheetChange, { readonly kind: K }>;

/** The change of a kind, of which a sheet has one at most. */
export function changeOf<K extends ChangeKind>(
  changes: readonly SheetChange[],
  kind: K,
): ChangeOf<K> | undefined {
  return changes.find((change): change is ChangeOf<K> => change.kind === kind);
}

/**
 * What becomes of one sheet; of each kind of change there is at most one.
 * - `add`: the sheet is new; its changes begin with an empty sheet.
 * - `remove`: the sheet goes; its changes tell what it held, and need not be carried out.
 * - `clear`: everything on the sheet goes, but not the sheet; its changes likewise.
 * - `fill`: follows a `clear`; its changes begin with an empty sheet.
 * - `amend`: the sheet stays, with everything that the changes do not name.
 */
export interface SheetChanges {
  readonly sheet: string;
  readonly how: 'add' | 'remove' | 'clear' | 'fill' | 'amend';
  readonly changes: readonly SheetChange[];
  /** What people remarked on a sheet that goes: it comes again with the sheet. */
  readonly comments?: readonly PersonsComment[];
}

/** A comment of a person's own on a cell. */
export interface PersonsComment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface WorkbookChanges {
  /** In the order in which they are carried out. */
  readonly sheets: readonly SheetChanges[];
  /** Names of our sheets in their order, where it changes; people's own sheets stay between them. */
  readonly order?: FromTo<readonly string[]>;
  readonly properties: readonly (FromTo<string | null> & { readonly name: string })[];
  readonly title?: FromTo<string>;
  readonly activeSheet?: FromTo<string>;
  /** What goes from a file since it reaches out of it; nothing puts it back. */
  readonly takenOut?: readonly Outward[];
}

export function isEmpty({ sheets, properties, takenOut = [], ...facts }: WorkbookChanges) {
  const { order, title, activeSheet } = facts;
  const lists = [sheets, properties, takenOut];
  return lists.every(({ length }) => length === 0) && !(order ?? title ?? activeSheet);
}

/** Without the results of formulas, for whoever calculates: of sheets on which nothing else changes nothing is left. */
export function withoutResults({ sheets, ...rest }: WorkbookChanges): WorkbookChanges {
  const written = sheets.map((sheet) => ({
    ...sheet,
    changes: sheet.changes.filter(({ kind }) => kind !== 'results'),
  }));
  return {
    ...rest,
    sheets: written.filter(({ how, changes }) => how !== 'amend' || changes.length > 0),
  };
}
