import { strFromU8 } from 'fflate';
import type { SheetChange, SheetChanges } from '../../../core/picture/Changes';
import { applyToSheet } from '../../../core/picture/applyToSheet';
import { EMPTY_PICTURE, emptySheet, type SheetPicture } from '../../../core/picture/Picture';
import { writeParts, type OnSheet } from '../write/writeXlsx';
import type { NewCharts } from './drawings';
import type { NewNotes } from './notes';
import { relationsPart } from './Package';
import { attribute, take, type Taken } from './xml';

/** What comes to one sheet, written as a sheet of a new file that holds nothing else. */
export interface FreshSheet {
  readonly picture: SheetPicture;
  readonly xml: Taken;
  readonly notes?: NewNotes;
  readonly charts?: NewCharts;
}

export interface Fresh {
  readonly sheets: readonly FreshSheet[];
  /** The items of its table of texts. */
  readonly strings: readonly string[];
  readonly styles: string;
}

/** Writes what comes to each of the sheets. */
export async function writeFresh(
  changes: readonly SheetChanges[],
  onSheet: OnSheet,
): Promise<Fresh> {
  const pictures = changes.map(({ sheet, changes: own }) =>
    applyToSheet(emptySheet(sheet), own.map(asFormula)),
  );
  const parts = new Map(await writeParts({ ...EMPTY_PICTURE, sheets: pictures }, onSheet));
  const text = (path: string): string | undefined => {
    const part = parts.get(path);
    return part && strFromU8(part);
  };
  return {
    sheets: pictures.map((picture, index) => {
      const part = `xl/worksheets/sheet${index + 1}.xml`;
      const comments = text(`xl/comments${index + 1}.xml`);
      const shapes = text(`xl/drawings/vmlDrawing${index + 1}.vml`);
      const drawing = text(`xl/drawings/drawing${index + 1}.xml`);
      return {
        picture,
        xml: take(text(part) ?? ''),
        ...(comments !== undefined && shapes !== undefined && { notes: { comments, shapes } }),
        ...(drawing !== undefined && {
          charts: {
            anchors: take(drawing).pieces,
            charts: chartsBeside(`xl/drawings/drawing${index + 1}.xml`, parts, text),
          },
        }),
      };
    }),
    strings: take(text('xl/sharedStrings.xml') ?? '<sst/>').pieces.map(({ xml }) => xml),
    styles: text('xl/styles.xml') ?? '<styleSheet/>',
  };
}

/** A result is written as that of a formula; the formula itself is the one that stands. */
function asFormula(change: SheetChange): SheetChange {
  if (change.kind !== 'results') return change;
  const each = change.each.map(({ row, column, to }) => ({
    row,
    column,
    from: null,
    to: { value: to, formula: '0' },
  }));
  return { kind: 'contents', each };
}

function chartsBeside(
  drawing: string,
  parts: ReadonlyMap<string, Uint8Array>,
  text: (path: string) => string | undefined,
): ReadonlyMap<string, Uint8Array> {
  const relations = take(text(relationsPart(drawing)) ?? '<Relationships/>').pieces;
  return new Map(
    relations.flatMap(({ xml }): [string, Uint8Array][] => {
      const target = attribute(xml, 'Target') ?? '';
      const content = parts.get(target.replace(/^\.\.\//, 'xl/'));
      return content ? [[attribute(xml, 'Id') ?? '', content]] : [];
    }),
  );
}
