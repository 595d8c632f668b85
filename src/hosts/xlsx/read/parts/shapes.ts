import { XlsxError } from '../../../../core/entries/XlsxError';
import type { Remark } from '../../../../core/entries/SheetSnapshot';
import { toA1 } from '../../../../core/values/address';
import { children, walkXml, type XmlNode } from '../xml/walk';
import type { Archive } from '../zip/archive';
import { readRelations } from './relations';

/** Every shape that holds words, alone or in a group, at the cell where its anchor begins. */
export function readShapes(archive: Archive, part: string, bytes: Uint8Array): readonly Remark[] {
  const shapes: Remark[] = [];
  let [row, column, digits] = [0, 0, ''];
  const at = (text: string): void => {
    if (text.trim() !== '') shapes.push({ kind: 'shape', cell: toA1(row, column), text });
  };
  const number = (done: (value: number) => void): XmlNode => ({
    open: () => (digits = ''),
    text: (piece) => (digits += piece),
    close: () => done(Number(digits) || 0),
  });
  const shape: XmlNode = wordsNode('xdr:txBody', at);
  const frame: XmlNode = {
    children: children({
      'a:graphic': {
        children: children({
          'a:graphicData': {
            children: children({
              'dgm:relIds': {
                open: (found) => wordsOfDiagram(archive, part, found['r:dm'] ?? '').forEach(at),
              },
            }),
          },
        }),
      },
    }),
  };
  const group: { children: ReadonlyMap<string, XmlNode> } = { children: new Map() };
  const content: Readonly<Record<string, XmlNode>> = {
    'xdr:sp': shape,
    'xdr:cxnSp': shape,
    'xdr:grpSp': group,
    'xdr:graphicFrame': frame,
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

/** An element with words in a body of its own, in paragraphs. */
function wordsNode(body: string, done: (text: string) => void): XmlNode {
  let text = '';
  const piece: XmlNode = { text: (more) => (text += more) };
  const paragraph: XmlNode = {
    open: () => (text += text === '' ? '' : '\n'),
    children: children({
      'a:r': { children: children({ 'a:t': piece }) },
      'a:fld': { children: children({ 'a:t': piece }) },
      'a:br': { open: () => (text += '\n') },
    }),
  };
  return {
    open: () => (text = ''),
    children: children({ [body]: { children: children({ 'a:p': paragraph }) } }),
    close: () => done(text),
  };
}

/** The words of a diagram that a drawing shows. What cannot be read of it costs no figures, and tells nothing. */
function wordsOfDiagram(archive: Archive, drawing: string, id: string): readonly string[] {
  const words: string[] = [];
  const point = wordsNode('dgm:t', (text) => {
    if (text.trim() !== '') words.push(text);
  });
  try {
    const found = readRelations(archive, drawing).find((relation) => relation.id === id);
    if (found?.type !== 'diagramData' || !archive.has(found.target)) return [];
    walkXml(found.target, archive.read(found.target), 'dgm:dataModel', {
      children: children({ 'dgm:ptLst': { children: children({ 'dgm:pt': point }) } }),
    });
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
  }
  return words;
}
