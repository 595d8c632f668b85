import { cellAt, type SheetPicture } from '../../../../core/picture/Picture';
import { columnPixels, rowPixels } from '../pixels';

const WIDTH = 240;
const PADDING = 16;
const LINE = 17;
/** A Chinese character at 9 points. */
const CHARACTER = 12;
/** Distance from the right edge of the cell. */
const GAP = 12;

const RUN =
  '<rPr><sz val="9"/><color indexed="81"/><rFont val="微软雅黑"/><charset val="134"/></rPr>';

/** Gives the notes a font of their own, as Excel does, and keeps their spaces and lines. */
export function fixComments(xml: string): string {
  return xml.replaceAll('<r><t>', `<r>${RUN}<t xml:space="preserve">`);
}

/** Makes the box of each note as tall as its text, where the library draws all of one size. */
export function fixNoteShapes(vml: string, sheet: SheetPicture): string {
  return vml.replace(/<v:shape .*?<\/v:shape>/gs, (shape) => {
    const row = Number(/<x:Row>(\d+)</.exec(shape)?.[1]);
    const column = Number(/<x:Column>(\d+)</.exec(shape)?.[1]);
    const height = noteHeight(cellAt(sheet, row, column)?.note ?? '');
    return shape
      .replace(/width:[^;]*;height:[^;]*;/, `width:${WIDTH * 0.75}pt;height:${height * 0.75}pt;`)
      .replace(/<x:Anchor>[^<]*</, `<x:Anchor>${anchor(sheet, row, column, height)}<`);
  });
}

/** Pixels. */
export function noteHeight(text: string): number {
  const perLine = WIDTH - PADDING;
  const lines = text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(pixels(line) / perLine)))
    .reduce((sum, count) => sum + count, 0);
  return lines * LINE + PADDING;
}

function pixels(line: string): number {
  let sum = 0;
  for (const char of line) sum += char.charCodeAt(0) > 0xff ? CHARACTER : CHARACTER * 0.6;
  return sum;
}

/** Left column and offset, top row and offset, right and bottom: to the right of the cell. */
function anchor(sheet: SheetPicture, row: number, column: number, height: number): string {
  const top = Math.max(0, row - 1);
  const right = walk(column + 1, GAP + WIDTH, (at) => columnPixels(sheet, at));
  const bottom = walk(top, 4 + height, (at) => rowPixels(sheet, at));
  return [column + 1, GAP, top, 4, right.at, right.offset, bottom.at, bottom.offset].join(', ');
}

function walk(
  from: number,
  distance: number,
  size: (at: number) => number,
): { readonly at: number; readonly offset: number } {
  let at = from;
  let rest = distance;
  while (rest > size(at)) {
    rest -= size(at);
    at += 1;
  }
  return { at, offset: Math.round(rest) };
}
