import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { TYPEFACES } from '../../core/messages/word';
import type { Block } from '../bulletin/Block';
import { wordText } from './wordText';

type TableBlock = Extract<Block, { readonly kind: 'table' }>;

/** 小四, in half points. */
const SIZE = 24;
/** Between the lines of a cell, in twentieths of a point. */
const LINE = 360;
const FIGURE = /^[-+≥≤]?[\d,]+(\.\d+)?\s*(%|‰)?$/;

/** Characters of the narrowest and widest column, and what its edges take. */
const [NARROW, WIDE, MARGIN] = [3, 22, 1];

/** A table over the whole text block: its header repeats on every page, numbers stand right. */
export function wordTable({ headers, rows }: TableBlock, width: number): Table {
  const widths = columnWidths(headers, rows, width);
  const isFigures = headers.map((_, column) => {
    const cells = rows
      .map((row) => row[column] ?? '')
      .filter((text) => text !== '' && text !== '—');
    return cells.length > 0 && cells.every((text) => FIGURE.test(text));
  });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    rows: [
      row(headers, widths, () => AlignmentType.CENTER, 'heading'),
      ...rows.map((cells) =>
        row(cells, widths, (column) =>
          isFigures[column] === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
        ),
      ),
    ],
  });
}

/** Columns share the width by what stands in them. */
function columnWidths(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly number[] {
  const wanted = headers.map((header, column) => {
    const longest = Math.max(...rows.map((cells) => charactersOf(cells[column] ?? '')), 0);
    return MARGIN + Math.min(WIDE, Math.max(NARROW, Math.min(charactersOf(header), 8), longest));
  });
  const total = wanted.reduce((sum, each) => sum + each, 0);
  return wanted.map((each) => Math.floor((width * each) / total));
}

/** Full-width characters count one, others half. */
function charactersOf(text: string): number {
  return Array.from(text).reduce((sum, each) => sum + (each > '\u2E7F' ? 1 : 0.5), 0);
}

function row(
  cells: readonly string[],
  widths: readonly number[],
  alignment: (column: number) => (typeof AlignmentType)[keyof typeof AlignmentType],
  face: 'heading' | 'body' = 'body',
): TableRow {
  return new TableRow({
    tableHeader: face === 'heading',
    cantSplit: true,
    children: widths.map(
      (size, column) =>
        new TableCell({
          width: { size, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          margins: { top: 40, bottom: 40, left: 80, right: 80 },
          children: [
            new Paragraph({
              alignment: alignment(column),
              spacing: { line: LINE, lineRule: LineRuleType.EXACT },
              children: [
                new TextRun({
                  text: wordText(cells[column] ?? ''),
                  size: SIZE,
                  font: {
                    ascii: 'Times New Roman',
                    hAnsi: 'Times New Roman',
                    eastAsia: TYPEFACES[face].name,
                  },
                }),
              ],
            }),
          ],
        }),
    ),
  });
}
