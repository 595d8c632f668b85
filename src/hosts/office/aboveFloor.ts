import type { PersonsComment } from '../../core/plan/picture/Changes';
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
    sheetJob(sheet, { opens: 3, sets: 1 }, text, (target) => {
      target.comments.add(rangeOf(target, { row, column, rows: 1, columns: 1 }), text);
    }),
  );
}
