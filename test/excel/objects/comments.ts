import { ExcelError, invalidArgument } from '../model/ExcelError';
import { parseReference } from '../model/reference';
import type { SheetComment } from '../model/parts';
import type { Sheet } from '../model/Sheet';
import { isRemote, remote, type ObjectType, type Remote } from '../wire/remote';
import { notFound, text, type Session } from '../wire/Session';
import { rangeArgument, rangeOf } from './range';
import type { RangeThing } from './things';

interface CommentThing {
  readonly sheet: Sheet;
  readonly comment: SheetComment;
}

const commentType: ObjectType<CommentThing> = {
  name: 'Comment',
  identity: ({ comment }) => ({ Id: comment.id }),
  scalars: {
    Id: { since: '1.10', get: ({ comment }) => comment.id },
    Content: {
      since: '1.10',
      get: ({ comment }) => comment.content,
      set: ({ sheet, comment }, value) => {
        sheet.requireUnprotected((options) => options.allowEditObjects);
        comment.content = text(value, 'content');
      },
    },
  },
  methods: {
    Delete: {
      since: '1.10',
      call: ({ sheet, comment }) => {
        sheet.requireUnprotected((options) => options.allowEditObjects);
        sheet.comments = sheet.comments.filter((other) => other !== comment);
      },
    },
    GetLocation: {
      since: '1.10',
      call: ({ sheet, comment }) =>
        rangeOf(sheet, { row: comment.row, column: comment.column, rows: 1, columns: 1 }),
    },
  },
};

/** Comments of one sheet, or of all sheets of the workbook. */
export const commentsType: ObjectType<readonly Sheet[]> = {
  name: 'CommentCollection',
  items: (sheets) =>
    sheets.flatMap((sheet) =>
      sheet.comments.map((comment) => remote(commentType, { sheet, comment })),
    ),
  indexer: (sheets, key) => {
    for (const sheet of sheets)
      for (const comment of sheet.comments)
        if (comment.id === key) return remote(commentType, { sheet, comment });
    throw notFound(`comment ${String(key)}`);
  },
  methods: {
    Add: {
      since: '1.10',
      call: (sheets, [cell, content], session) => add(sheets, cell, content, session),
    },
    GetItemByCell: {
      since: '1.10',
      call: (sheets, [cell], session) => {
        const { sheet, area } = cellArgument(sheets, cell, session);
        const comment = sheet.comments.find(
          (one) => one.row === area.row && one.column === area.column,
        );
        if (!comment) throw notFound('a comment on the cell');
        return remote(commentType, { sheet, comment });
      },
    },
    GetCount: {
      since: '1.10',
      call: (sheets) => sheets.reduce((sum, sheet) => sum + sheet.comments.length, 0),
    },
  },
};

function add(sheets: readonly Sheet[], cell: unknown, content: unknown, session: Session): Remote {
  const { sheet, area } = cellArgument(sheets, cell, session);
  sheet.requireUnprotected((options) => options.allowEditObjects);
  if (sheet.comments.some((one) => one.row === area.row && one.column === area.column))
    throw new ExcelError('ItemAlreadyExists', 'The cell has a comment.');
  const comment = {
    id: session.workbook.nextId(),
    row: area.row,
    column: area.column,
    content: text(content, 'content'),
  };
  sheet.comments.push(comment);
  return remote(commentType, { sheet, comment });
}

function cellArgument(sheets: readonly Sheet[], cell: unknown, session: Session): RangeThing {
  let range: RangeThing;
  if (isRemote(cell)) {
    range = rangeArgument(cell, sheets[0]!);
  } else {
    const reference = parseReference(text(cell, 'cellAddress'));
    const sheet =
      reference.sheet === undefined
        ? sheets.length === 1
          ? sheets[0]
          : undefined
        : session.workbook.findSheet(reference.sheet);
    if (!sheet) throw invalidArgument(`cellAddress ${String(cell)}`);
    range = { sheet, area: reference.area };
  }
  if (range.area.rows !== 1 || range.area.columns !== 1)
    throw invalidArgument('a comment needs one cell');
  return range;
}
