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

/** In half points 五号, or 小五 of what is attached; between the lines of a cell in twentieths of a point. */
const LETTERS = {
  text: { size: 21, line: 300, edge: 40 },
  attached: { size: 18, line: 250, edge: 20 },
} as const;
type Letters = (typeof LETTERS)[keyof typeof LETTERS];

interface Manner {
  readonly face?: 'heading' | 'body';
  /** Stays on the page of the row below. */
  readonly keepNext?: boolean;
}
const HEADING: Manner = { face: 'heading' };

const FIGURE = /^[-+≥≤]?[\d,]+(\.\d+)?\s*(%|‰)?$/;

/** Width of a column of bars, in twentieths of a point. */
const BARS = 2400;

/** Characters that are kept to one line, and those beyond which a column asks for no more room. */
const [SHORT, LONG] = [6, 60];
/** What the edges of a column take, in characters. */
const EDGES = 1.9;

/**
 * A table over the whole text block: its header repeats on every page, numbers stand right.
 * @param place what is attached is written smaller
 */
export function wordTable(
  { headers, rows, below, bars }: TableBlock,
  width: number,
  place: keyof typeof LETTERS,
): Table {
  const letters = LETTERS[place];
  const forBars = bars === undefined ? 0 : BARS;
  const widths = columnWidths(headers, rows, width - forBars, letters);
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
          ...texts(headers, widths, letters, () => AlignmentType.CENTER, HEADING),
          ...(bars
            ? texts([bars.header], [BARS], letters, () => AlignmentType.CENTER, HEADING)
            : []),
        ],
        true,
      ),
      ...rows.flatMap((cells, index) => {
        const under = below?.[index];
        return [
          row([
            ...texts(
              cells,
              widths,
              letters,
              (column) => (isFigures[column] === true ? AlignmentType.RIGHT : AlignmentType.LEFT),
              { keepNext: under !== undefined },
            ),
            ...(bars ? [barCell(bars.shares[index] ?? 0, bars.alt[index] ?? '', letters)] : []),
          ]),
          ...(under === undefined ? [] : [row([wholeRow(under, widths, letters)])]),
        ];
      }),
    ],
  });
}

/**
 * Short texts keep to one line; what room is left goes to columns of long texts, by how long they are. Where not
 * even short ones fit, all are narrower alike.
 */
function columnWidths(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
  { size }: Letters,
): readonly number[] {
  const room = width / (size * 10);
  const wanted = headers.map((header, column) => {
    const longest = Math.max(...rows.map((cells) => charactersOf(cells[column] ?? '')), 0);
    const heading = Math.min(
      charactersOf(header),
      Math.max(3, Math.ceil(charactersOf(header) / 2)),
    );
    return Math.max(heading, longest);
  });
  const least = wanted.map((each) => EDGES + Math.min(each, SHORT));
  const sum = (of: readonly number[]): number => of.reduce((all, each) => all + each, 0);
  const over = wanted.map((each) => Math.max(0, Math.min(each, LONG) - SHORT));
  const left = room - sum(least);
  return least.map((each, column) => {
    const share =
      left < 0
        ? (each * room) / sum(least)
        : each + (sum(over) > 0 ? ((over[column] ?? 0) * left) / sum(over) : left / least.length);
    return Math.floor(share * size * 10);
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
  letters: Letters,
  alignment: (column: number) => Alignment,
  manner: Manner = {},
): readonly TableCell[] {
  return widths.map((size, column) =>
    cell(size, written(cells[column] ?? '', letters, alignment(column), manner), letters),
  );
}

function written(
  text: string,
  { size, line }: Letters,
  alignment: Alignment,
  { face = 'body', keepNext = false }: Manner = {},
): Paragraph {
  const run = new TextRun({
    text: wordText(text),
    size,
    font: {
      ascii: 'Times New Roman',
      hAnsi: 'Times New Roman',
      eastAsia: TYPEFACES[face].name,
    },
  });
  return new Paragraph({
    alignment,
    keepNext,
    spacing: { line, lineRule: LineRuleType.EXACT },
    children: [run],
  });
}

/** A row of one cell over all columns. */
function wholeRow(text: string, widths: readonly number[], letters: Letters): TableCell {
  const width = widths.reduce((sum, each) => sum + each, 0);
  return cell(width, written(text, letters, AlignmentType.LEFT), letters, widths.length);
}

function barCell(share: number, alt: string, letters: Letters): TableCell {
  const picture = pictureRun(barPicture(share), alt);
  return cell(BARS, new Paragraph({ children: [picture] }), letters);
}

function cell(size: number, paragraph: Paragraph, { edge }: Letters, columnSpan = 1): TableCell {
  return new TableCell({
    ...(columnSpan === 1 ? {} : { columnSpan }),
    width: { size, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: edge, bottom: edge, left: 80, right: 80 },
    children: [paragraph],
  });
}
