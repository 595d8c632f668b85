import { toA1 } from '../../../core/values/address';
import type { ChangeOf } from '../../../core/picture/Changes';
import type { Package } from './Package';
import {
  attribute,
  give,
  named,
  replaced,
  take,
  unprefixed,
  withAttributes,
  withPrefixes,
  withRelations,
} from './xml';
import { SHEET_ORDER } from './sheet';

const COMMENTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
/** Prefixes of the shapes that we write among others. */
const PREFIXES = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
} as const;
const VML = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** The notes of a newly written sheet that holds those that come. */
export interface NewNotes {
  readonly comments: string;
  readonly shapes: string;
}

/** Notes that change go into the parts that hold the sheet's notes; people's own stay. Gives the sheet. */
export function patchNotes(
  file: Package,
  part: string,
  sheet: string,
  { each }: ChangeOf<'notes'>,
  fresh: NewNotes | undefined,
): string {
  const relations = file.relations(part);
  const comments = relations.find(({ type }) => type === 'comments')?.target;
  const drawing = relations.find(({ type }) => type === 'vmlDrawing')?.target;
  if (comments === undefined || drawing === undefined)
    return fresh ? withNewNotes(file, part, sheet, fresh) : sheet;
  const cells = new Set(each.map(({ row, column }) => toA1(row, column)));
  const places = new Set(each.map(({ row, column }) => `${row},${column}`));
  file.write(comments, mergedComments(file.text(comments), fresh?.comments, cells));
  file.write(drawing, mergedShapes(file.text(drawing), fresh?.shapes, places));
  return sheet;
}

function withNewNotes(file: Package, part: string, sheet: string, fresh: NewNotes): string {
  const comments = file.free('xl/comments', '.xml');
  const drawing = file.free('xl/drawings/vmlDrawing', '.vml');
  file.write(comments, fresh.comments);
  file.write(drawing, fresh.shapes);
  file.addType(comments, COMMENTS);
  file.addDefaultType('vml', VML);
  file.relate(part, 'comments', comments);
  const id = file.relate(part, 'vmlDrawing', drawing);
  const taken = take(sheet);
  return give(
    replaced(withRelations(taken), 'legacyDrawing', [`<legacyDrawing r:id="${id}"/>`], SHEET_ORDER),
  );
}

function mergedComments(
  own: string,
  fresh: string | undefined,
  cells: ReadonlySet<string>,
): string {
  const taken = take(unprefixed(own));
  const [standing = '<commentList/>'] = named(taken, 'commentList');
  const [added = '<commentList/>'] = fresh === undefined ? [] : named(take(fresh), 'commentList');
  const list = take(standing);
  const kept = list.pieces.filter(
    ({ name, xml }) => name === 'comment' && !cells.has(attribute(xml, 'ref') ?? ''),
  );
  const pieces = [...kept, ...take(added).pieces];
  return give(replaced(taken, 'commentList', [give({ ...list, pieces })], ['commentList']));
}

function mergedShapes(own: string, fresh: string | undefined, places: ReadonlySet<string>): string {
  const taken = withPrefixes(take(own), PREFIXES);
  const added =
    fresh === undefined ? [] : take(fresh).pieces.filter(({ name }) => name === 'shape');
  const kept = taken.pieces.filter(
    ({ name, xml }) => name !== 'shape' || !places.has(placeOf(xml)),
  );
  const ids = new Set(kept.map(({ xml }) => /\sid="([^"]+)"/.exec(xml)?.[1]));
  let next = 1;
  const renamed = added.map(({ name, xml }) => {
    while (ids.has(`_x0000_s${FIRST_SHAPE + next}`)) next += 1;
    const id = `_x0000_s${FIRST_SHAPE + next}`;
    ids.add(id);
    return { name, xml: withAttributes(xml, { id }) };
  });
  return give({ ...taken, pieces: [...kept, ...renamed] });
}

const FIRST_SHAPE = 9000;

function placeOf(shape: string): string {
  const row = /<(?:\w+:)?Row>\s*(\d+)/.exec(shape)?.[1] ?? '';
  return `${row},${/<(?:\w+:)?Column>\s*(\d+)/.exec(shape)?.[1] ?? ''}`;
}
