import type { Remark } from '../../../../core/entries/SheetSnapshot';
import { toA1 } from '../../../../core/values/address';
import { unescapeText } from '../cells/escapes';
import { children, walkXml, type XmlNode } from '../xml/walk';
import type { Archive } from '../zip/archive';
import { readRelations, type Relation } from './relations';
import { richTextNode } from './richText';

/** What is written on a sheet outside of its cells: notes, threaded comments, text boxes. */
export function readRemarks(archive: Archive, sheetPart: string): readonly Remark[] {
  const relations = readRelations(archive, sheetPart);
  const read = (
    type: string,
    reader: (part: string, bytes: Uint8Array) => readonly Remark[],
  ): readonly Remark[] =>
    relations
      .filter((relation) => relation.type === type && archive.has(relation.target))
      .flatMap(({ target }: Relation) => reader(target, archive.read(target)));
  const threads = read('threadedComment', readThreads);
  const threaded = new Set(threads.map(({ cell }) => cell));
  // A threaded comment leaves a note in its cell, for programs that know no threads.
  const notes = read('comments', readNotes).filter(({ cell }) => !threaded.has(cell));
  return [...notes, ...threads, ...read('drawing', readShapes)];
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

/** Every shape that holds words, alone or in a group, at the cell where its anchor begins. */
function readShapes(part: string, bytes: Uint8Array): readonly Remark[] {
  const shapes: Remark[] = [];
  let [row, column, digits, text] = [0, 0, '', ''];
  const number = (done: (value: number) => void): XmlNode => ({
    open: () => (digits = ''),
    text: (piece) => (digits += piece),
    close: () => done(Number(digits) || 0),
  });
  const piece: XmlNode = { text: (more) => (text += more) };
  const paragraph: XmlNode = {
    open: () => (text += text === '' ? '' : '\n'),
    children: children({
      'a:r': { children: children({ 'a:t': piece }) },
      'a:fld': { children: children({ 'a:t': piece }) },
      'a:br': { open: () => (text += '\n') },
    }),
  };
  const shape: XmlNode = {
    open: () => (text = ''),
    children: children({ 'xdr:txBody': { children: children({ 'a:p': paragraph }) } }),
    close() {
      if (text.trim() !== '') shapes.push({ kind: 'shape', cell: toA1(row, column), text });
    },
  };
  const group: { children: ReadonlyMap<string, XmlNode> } = { children: new Map() };
  const content: Readonly<Record<string, XmlNode>> = {
    'xdr:sp': shape,
    'xdr:grpSp': group,
    'mc:AlternateContent': { children: new Map([['mc:Choice', group]]) },
  };
  group.children = children(content);
  const from = children({
    'xdr:col': number((value) => (column = value)),
    'xdr:row': number((value) => (row = value)),
  });
  const anchor: XmlNode = {
    open: () => (row = column = 0),
    children: new Map([...children(content), ['xdr:from', { children: from }]]),
  };
  const anchors = {
    'xdr:twoCellAnchor': anchor,
    'xdr:oneCellAnchor': anchor,
    'xdr:absoluteAnchor': anchor,
  };
  walkXml(part, bytes, 'xdr:wsDr', {
    children: children({
      ...anchors,
      'mc:AlternateContent': {
        children: children({ 'mc:Choice': { children: children(anchors) } }),
      },
    }),
  });
  return shapes;
}
