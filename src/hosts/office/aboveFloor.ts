import type { ChangeKind, PersonsComment, WorkbookChanges } from '../../core/picture/Changes';
import type { OfficeRuntime } from './OfficeRuntime';
import { sheetJob, type Job } from './request/Job';
import { rangeOf } from './request/Scope';
import { send, type Line } from './request/send';

/** The ExcelApi set that every supported Excel has (Office 2021). */
export const FLOOR = '1.9';

/**
 * All that the host uses above the floor: the set that brings it, and the members it stands for.
 * An Excel below the set works without; nothing else of the host may reach above the floor.
 */
export const ABOVE_FLOOR = {
  /** Tells edits of people from writes of this add-in. */
  triggerSource: { set: '1.14', members: ['WorksheetChangedEventArgs.triggerSource'] },
  /** Joins what a request writes into one step of Excel's own undo. */
  undoGroups: { set: '1.20', members: ['RunOptions.mergeUndoGroup'] },
  /** Comments of people on a sheet that goes, and that comes again. */
  comments: {
    set: '1.10',
    members: [
      'Worksheet.comments',
      'CommentCollection.items',
      'CommentCollection.load',
      'CommentCollection.getItem',
      'CommentCollection.add',
      'Comment.id',
      'Comment.content',
      'Comment.getLocation',
    ],
  },
} as const;

function isThere(runtime: OfficeRuntime, feature: keyof typeof ABOVE_FLOOR): boolean {
  return runtime.isSetSupported('ExcelApi', ABOVE_FLOOR[feature].set);
}

/**
 * Calls that Excel takes back itself. One that it does not fails the whole group with `UndoNotSupported`
 * (learn.microsoft.com, "Undo capabilities in Excel add-ins"): what opens and protects sheets is left alone.
 */
const UNDOABLE: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  ...(['contents', 'numberFormats', 'styles', 'merges'] as const),
  ...(['widths', 'heights', 'hiddenRows', 'hiddenColumns'] as const),
]);

const GROUPED: Excel.RunOptions = { mergeUndoGroup: true };

/** How a request that carries out changes is run. @param isOpen whether a sheet can be written as it is */
export function runOptions(
  { runtime, memory }: Line,
  { sheets, properties, ...whole }: WorkbookChanges,
  isOpen: (sheet: string) => boolean,
): Excel.RunOptions | undefined {
  const isPlain = properties.length === 0 && Object.keys(whole).length === 0;
  const isGrouped =
    memory.groupsUndo &&
    isThere(runtime, 'undoGroups') &&
    isPlain &&
    sheets.every(
      ({ sheet, how, changes }) =>
        how === 'amend' && isOpen(sheet) && changes.every(({ kind }) => UNDOABLE.has(kind)),
    );
  return isGrouped ? GROUPED : undefined;
}

/** Whether the edit was made by this add-in; `undefined` where this Excel does not say. */
export function isOwnEdit(
  runtime: OfficeRuntime,
  event: Excel.WorksheetChangedEventArgs,
): boolean | undefined {
  if (!isThere(runtime, 'triggerSource') || !('triggerSource' in event)) return undefined;
  return event.triggerSource === 'ThisLocalAddin';
}

/** Comments on the sheets, by sheet: two requests, of which the second only where there are any. */
export async function readComments(
  line: Line,
  sheets: readonly string[],
): Promise<ReadonlyMap<string, readonly PersonsComment[]>> {
  if (sheets.length === 0 || !isThere(line.runtime, 'comments')) return new Map();
  const listed = await send(line, (scope) => {
    const found = sheets.map((sheet) => {
      const { comments } = scope.sheet(sheet);
      comments.load('items/id,items/content');
      return { sheet, comments };
    });
    return () =>
      found.flatMap(({ sheet, comments }) =>
        comments.items.map(({ id, content }) => ({ sheet, id, text: content })),
      );
  });
  if (listed.length === 0) return new Map();
  return send(line, (scope) => {
    const found = listed.map(({ sheet, id, text }) => {
      const place = scope.sheet(sheet).comments.getItem(id).getLocation();
      place.load('rowIndex,columnIndex');
      return { sheet, text, place };
    });
    return () => {
      const bySheet = new Map<string, PersonsComment[]>();
      for (const { sheet, text, place } of found) {
        const comment = { row: place.rowIndex, column: place.columnIndex, text };
        bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), comment]);
      }
      return bySheet;
    };
  });
}

/** Puts comments on a sheet that came again; Excel signs them with the name of who does so. */
export function commentJobs(
  runtime: OfficeRuntime,
  sheet: string,
  comments: readonly PersonsComment[],
): readonly Job[] {
  if (!isThere(runtime, 'comments')) return [];
  return comments.map(({ row, column, text }) =>
    sheetJob(sheet, 4, text, (target) => {
      target.comments.add(rangeOf(target, { row, column, rows: 1, columns: 1 }), text);
    }),
  );
}
