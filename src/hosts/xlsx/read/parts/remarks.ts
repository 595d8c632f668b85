import type { Remark } from '../../../../core/entries/SheetSnapshot';
import { unescapeText } from '../cells/escapes';
import { children, walkXml, type XmlNode } from '../xml/walk';
import type { Archive } from '../zip/archive';
import { readRelations, type Relation } from './relations';
import { readOldShapes } from './oldShapes';
import { richTextNode } from './richText';
import { readShapes } from './shapes';

/** What is written on a sheet outside of its cells: notes, threaded comments, text boxes. */
export function readRemarks(archive: Archive, sheetPart: string): readonly Remark[] {
  const relations = readRelations(archive, sheetPart);
  const read = (
    type: string,
    reader: (part: string, bytes: Uint8Array) => readonly Remark[],
  ): readonly Remark[] =>
    relations
      .filter((relation) => relation.type === type && archive.has(relation.target))
      .flatMap(({ target }: Relation) => archive.readAs(target, reader));
  const threads = read('threadedComment', readThreads);
  const threaded = new Set(threads.map(({ cell }) => cell));
  // A threaded comment leaves a note in its cell, for programs that know no threads.
  const notes = read('comments', readNotes).filter(({ cell }) => !threaded.has(cell));
  const shapes = [
    ...relations
      .filter(({ type, target }) => type === 'drawing' && archive.has(target))
      .flatMap(({ target }) => readShapes(archive, target, archive.read(target))),
    ...read('vmlDrawing', readOldShapes),
  ];
  // Controls stand in a drawing of either kind.
  const words = new Map(shapes.map((shape) => [`${shape.cell} ${shape.text}`, shape]));
  return [...notes, ...threads, ...words.values()];
}

function readNotes(part: string, bytes: Uint8Array): readonly Remark[] {
  const notes: Remark[] = [];
  let cell = '';
  const text = richTextNode(part, (stored) => {
    const text = typeof stored === 'string' ? stored : stored.runs.map((run) => run.text).join('');
    notes.push({ kind: 'note', cell, text });
  });
  const comment: XmlNode = {
    open: ({ ref }) => (cell = ref ?? ''),
    children: children({ 'x:text': text }),
  };
  walkXml(part, bytes, 'x:comments', {
    children: children({ 'x:commentList': { children: children({ 'x:comment': comment }) } }),
  });
  return notes;
}

function readThreads(part: string, bytes: Uint8Array): readonly Remark[] {
  const threads: Remark[] = [];
  let cell = '';
  let text = '';
  const comment: XmlNode = {
    open({ ref }) {
      cell = ref ?? '';
      text = '';
    },
    children: children({ 'tc:text': { text: (piece) => (text += piece) } }),
    close: () => threads.push({ kind: 'note', cell, text: unescapeText(text) }),
  };
  walkXml(part, bytes, 'tc:ThreadedComments', {
    children: children({ 'tc:threadedComment': comment }),
  });
  return threads;
}
