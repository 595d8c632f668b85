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
import { barPicture } from '../chart/pictures';
import { pictureRun } from './pictureRun';
import { wordText } from './wordText';

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];
type TableBlock = Extract<Block, { readonly kind: 'table' }>;

/** 五号, in half points. */
const SIZE = 21;
/** Between the lines of a cell, in twentieths of a point. */
const LINE = 300;
const FIGURE = /^[-+≥≤]?[\d,]+(\.\d+)?\s*(%|‰)?$/;

/** Width of a column of bars, in twentieths of a point. */
const BARS = 2400;

/** Characters beyond which a column's texts are broken, and what its edges take. */
const [WIDE, EDGES] = [20, 1.9];

/** A table over the whole text block: its header repeats on every page, numbers stand right. */
export function wordTable({ headers, rows, bars }: TableBlock, width: number): Table {
  const forBars = bars === undefined ? 0 : BARS;
  const widths = columnWidths(headers, rows, width - forBars);
  const isFigures = headers.map((_, column) => {
    const cells = rows
      .map((row) => row[column] ?? '')
      .filter((text) => text !== '' && text !== '—');
    return cells.length > 0 && cells.every((text) => FIGURE.test(text));
  });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: bars === undefined ? [...widths] : [...widths, BARS],
    rows: [
      row(
        [
          ...texts(headers, widths, () => AlignmentType.CENTER, 'heading'),
          ...(bars ? texts([bars.header], [BARS], () => AlignmentType.CENTER, 'heading') : []),
        ],
        true,
      ),
      ...rows.map((cells, index) =>
        row([
          ...texts(cells, widths, (column) =>
            isFigures[column] === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
          ),
          ...(bars ? [barCell(bars.shares[index] ?? 0, bars.alt[index] ?? '')] : []),
        ]),
      ),
    ],
  });
}

/** Short texts keep to one line; what is over or short is for the columns of long texts, else for all. */
function columnWidths(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly number[] {
  const wanted = headers.map((header, column) => {
    const longest = Math.max(...rows.map((cells) => charactersOf(cells[column] ?? '')), 0);
    const heading = Math.min(charactersOf(header), Math.max(3, charactersOf(header) / 2));
    return EDGES + Math.max(heading, longest);
  });
  const room = width / (SIZE * 10);
  const isLong = wanted.map((each) => each > WIDE / 2);
  const sum = (of: readonly number[]): number => of.reduce((all, each) => all + each, 0);
  const short = sum(wanted.filter((_, column) => isLong[column] === false));
  const long = wanted.map((each, column) =>
    isLong[column] === true ? Math.min(each, WIDE * 2) : 0,
  );
  const isTight = short > room * 0.75 || sum(long) === 0;
  const total = sum(wanted.map((each) => Math.min(each, WIDE)));
  return wanted.map((each, column) => {
    const share = isTight
      ? (Math.min(each, WIDE) * room) / total
      : isLong[column] === true
        ? ((long[column] ?? 0) * (room - short)) / sum(long)
        : each;
    return Math.floor(share * SIZE * 10);
  });
}

/** Full-width characters count one, others half. */
function charactersOf(text: string): number {
  return Array.from(text).reduce((sum, each) => sum + (each > '\u2E7F' ? 1 : 0.5), 0);
}

function row(cells: readonly TableCell[], isHeader = false): TableRow {
  return new TableRow({ tableHeader: isHeader, cantSplit: true, children: [...cells] });
}

function texts(
  cells: readonly string[],
  widths: readonly number[],
  alignment: (column: number) => Alignment,
  face: 'heading' | 'body' = 'body',
): readonly TableCell[] {
  return widths.map((size, column) => {
    const text = new TextRun({
      text: wordText(cells[column] ?? ''),
      size: SIZE,
      font: {
        ascii: 'Times New Roman',
        hAnsi: 'Times New Roman',
        eastAsia: TYPEFACES[face].name,
      },
    });
    const spacing = { line: LINE, lineRule: LineRuleType.EXACT };
    return cell(
      size,
      new Paragraph({
        alignment: alignment(column),
        spacing,
        children: [text],
      }),
    );
  });
}

function barCell(share: number, alt: string): TableCell {
  const picture = pictureRun(barPicture(share), alt);
  return cell(BARS, new Paragraph({ children: [picture] }));
}

function cell(size: number, paragraph: Paragraph): TableCell {
  return new TableCell({
    width: { size, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: [paragraph],
  });
}
