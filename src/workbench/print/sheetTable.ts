import type { ShownCell } from '../../app/ShownSheet';
import { summaryOf } from './chartWords';
import type { Layout, Piece, PlacedChart, PrintedRow } from './layout';
import { declarations, scaled, type Looks } from './looks';

/** Headings of running text. */
const HEADING_FONT = '黑体';

const NUMBER = /^[+-]?[\d,]*\.?\d+%?$/;

/** Makes the tables of a sheet. `pictures` are addresses of the drawn charts, by the charts' order. */
export class TableMaker {
  constructor(
    private readonly document: Document,
    private readonly layout: Layout,
    private readonly looks: Looks,
    private readonly pictures: readonly string[],
  ) {}

  /** A table of the sheet's columns; `head` comes again on every page. */
  table(head: readonly PrintedRow[], body: readonly PrintedRow[]): HTMLTableElement {
    const table = this.document.createElement('table');
    table.style.setProperty('width', scaled(this.layout.width));
    const group = this.document.createElement('colgroup');
    for (const { width } of this.layout.columns) {
      const column = this.document.createElement('col');
      column.style.setProperty('width', scaled(width));
      group.append(column);
    }
    table.append(group);
    if (head.length > 0) table.append(this.section('thead', 'th', head));
    for (const rows of together(body)) {
      const section = this.section('tbody', 'td', rows);
      if (rows.length > 1 && rows.some(hasTall)) section.className = 'together';
      table.append(section);
    }
    return table;
  }

  picture({ index, chart, width, height }: PlacedChart): HTMLElement {
    const picture = this.document.createElement('img');
    picture.className = 'chart';
    picture.alt = summaryOf(chart);
    picture.style.setProperty('width', scaled(width));
    picture.style.setProperty('height', scaled(height));
    const address = this.pictures[index];
    if (address !== undefined) picture.src = address;
    return picture;
  }

  private section(
    kind: 'thead' | 'tbody',
    cell: 'th' | 'td',
    rows: readonly PrintedRow[],
  ): HTMLElement {
    const section = this.document.createElement(kind);
    const covered = new Set<string>();
    const { columns } = this.layout;
    rows.forEach(({ height, pieces }, down) => {
      const line = this.document.createElement('tr');
      line.style.setProperty('height', scaled(height));
      if (isHeading(pieces)) line.className = 'heading';
      columns.forEach(({ column }, across) => {
        if (covered.has(`${down},${across}`)) return;
        const piece = pieces.get(column);
        const { rowSpan, columnSpan } = piece ? spanOf(piece) : SINGLE;
        for (let i = 0; i < rowSpan; i += 1)
          for (let j = 0; j < columnSpan; j += 1) covered.add(`${down + i},${across + j}`);
        line.append(this.cell(cell, piece, rows.length - down));
      });
      section.append(line);
    });
    return section;
  }

  private cell(kind: 'th' | 'td', piece: Piece | undefined, rowsLeft: number): HTMLElement {
    const element = this.document.createElement(kind);
    if (!piece) return element;
    const { rowSpan, columnSpan } = spanOf(piece);
    if (rowSpan > 1) element.rowSpan = Math.min(rowSpan, rowsLeft);
    if (columnSpan > 1) element.colSpan = columnSpan;
    if (piece.kind === 'chart') {
      element.className = 'drawn';
      element.append(this.picture(piece.placed));
    } else {
      const { cell, spills } = piece;
      element.className = this.looks.classOf(declarations(cell.style, cell.isLink));
      if (!wraps(cell, spills)) element.classList.add('one-line');
      if (cell.bar && cell.bar.share > 0) {
        element.classList.add('bar');
        element.style.setProperty('background-image', barImage(cell.bar));
      }
      element.textContent = cell.text;
    }
    return element;
  }
}

/** A row with nothing but one text in bold, or in the font of headings, belongs to what follows. */
function isHeading(pieces: PrintedRow['pieces']): boolean {
  const full = [...pieces.values()].filter(
    (piece) => piece.kind === 'chart' || piece.cell.text !== '',
  );
  const [only] = full;
  if (full.length !== 1 || only?.kind !== 'cell') return false;
  const { bold, name } = only.cell.style.font ?? {};
  return bold === true || name === HEADING_FONT;
}

/** Where a sheet would cut a text off, paper takes another line. */
function wraps({ text, style }: ShownCell, spills: boolean): boolean {
  return style.align?.wrap === true || (!spills && !NUMBER.test(text));
}

function barImage({ share, color }: NonNullable<ShownCell['bar']>): string {
  const end = `${(share * 100).toFixed(1)}%`;
  return `linear-gradient(to right, ${color}55 ${end}, transparent ${end})`;
}

interface Span {
  readonly rowSpan: number;
  readonly columnSpan: number;
}

const SINGLE: Span = { rowSpan: 1, columnSpan: 1 };

function spanOf(piece: Piece): Span {
  return piece.kind === 'cell' ? piece.cell : piece.placed;
}

function tallest({ pieces }: PrintedRow): number {
  return Math.max(1, ...[...pieces.values()].map((piece) => spanOf(piece).rowSpan));
}

function hasTall(row: PrintedRow): boolean {
  return tallest(row) > 1;
}

/** Rows that cells or charts tie together, as groups; plain rows in a row are one group. */
function together(rows: readonly PrintedRow[]): readonly (readonly PrintedRow[])[] {
  const groups: PrintedRow[][] = [];
  let tied = 0;
  let wasPlain = false;
  for (const row of rows) {
    const tall = tallest(row);
    const isPlain = tied === 0 && tall === 1;
    if (groups.length === 0 || (tied === 0 && !(isPlain && wasPlain))) groups.push([]);
    groups.at(-1)?.push(row);
    tied = Math.max(tied, tall) - 1;
    wasPlain = isPlain;
  }
  return groups;
}
