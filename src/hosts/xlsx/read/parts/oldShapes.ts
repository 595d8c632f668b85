import type { Remark } from '../../../../core/entries/SheetSnapshot';
import { toA1 } from '../../../../core/values/address';
import { resolveEntities } from '../xml/entities';

const SHAPE = '<v:shape';
const SHAPE_END = '</v:shape>';

/**
 * Words in text boxes and on controls of older programs. Notes stand here as shapes too, and are read from
 * where their words are. What programs write here is often no well-formed XML, so that it is searched.
 */
export function readOldShapes(_part: string, bytes: Uint8Array): readonly Remark[] {
  const vml = new TextDecoder().decode(bytes);
  const shapes: Remark[] = [];
  for (let start = vml.indexOf(SHAPE); start >= 0; start = vml.indexOf(SHAPE, start + 1)) {
    if (/\w/.test(vml.charAt(start + SHAPE.length))) continue;
    const end = vml.indexOf(SHAPE_END, start);
    const shape = vml.slice(start, end < 0 ? vml.length : end);
    if (/ObjectType="Note"/i.test(shape)) continue;
    const text = textIn(between(shape, '<v:textbox', '</v:textbox>'));
    if (text === '') continue;
    const [column = 0, , row = 0] = between(shape, '<x:Anchor', '</x:Anchor>')
      .replace(/^[^>]*>/, '')
      .split(',')
      .map((number) => Math.max(0, Number.parseInt(number, 10) || 0));
    shapes.push({ kind: 'shape', cell: toA1(row, column), text });
  }
  return shapes;
}

function between(text: string, open: string, close: string): string {
  const start = text.indexOf(open);
  if (start < 0) return '';
  const end = text.indexOf(close, start);
  return text.slice(start + open.length, end < 0 ? text.length : end);
}

/** The words of markup, a line for each of its blocks. */
function textIn(markup: string): string {
  const bare = markup
    .replace(/^[^>]*>/, '')
    .replace(/\s+/g, ' ')
    .replace(/<(?:br|\/div|\/p)[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replaceAll('&nbsp;', ' ');
  const lines = (resolveEntities(bare) ?? bare).split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join('\n');
}
