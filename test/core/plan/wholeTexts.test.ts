import { issueForms } from '../../../src/app/issueForms';
import { planWorkbook } from '../../../src/app/planWorkbook';
import { sampleMonth } from '../../../src/app/sampleMonth';
import { startBook } from '../../../src/app/startBook';
import type { Area } from '../../../src/core/values/address';
import type { PictureCell, SheetPicture } from '../../../src/core/picture/Picture';
import { pictureOf } from '../../../src/core/picture/pictureOf';
import type { WorkbookPlan } from '../../../src/core/workbook/SheetPlan';
import { whole } from '../../../src/core/values/pieces';
import { loadSeeds } from '../../support/catalogue';
import { loadAnchors } from '../../support/demo';

/** Points of a row, and characters of a column, that nobody gave a size. */
const USUAL = { height: 15, width: 8.4, points: 10.5 };
/** Points between lines of writing of one point. */
const LEADING = 1.2;

describe('texts over several lines', () => {
  const catalogue = loadSeeds();
  const empty = startBook({ catalogue, period: { year: 2025, month: 12 } });
  const book = whole(sampleMonth(empty, catalogue, { seed: 1, anchors: loadAnchors() }));

  it.each<[string, () => readonly WorkbookPlan[]]>([
    ['the sample book', () => [planWorkbook(book, catalogue)]],
    ['issued forms', () => issueForms(empty, catalogue).map(({ plan }) => plan())],
  ])('are seen whole in %s', (_, plans) => {
    const cut = plans().flatMap((plan) => pictureOf(plan).sheets.flatMap(cutTexts));
    expect(cut).toEqual([]);
  });
});

/** Cells whose wrapped text needs more height than their rows have. */
function cutTexts(sheet: SheetPicture): readonly string[] {
  if (sheet.look.visibility !== 'visible') return [];
  const merged = new Map(sheet.merges.map((each) => [`${each.row},${each.column}`, each]));
  const isHidden = ({ row, column }: Area): boolean =>
    sheet.hiddenRows.includes(row) || sheet.hiddenColumns.includes(column);
  return Object.entries(sheet.cells).flatMap(([row, line]) =>
    Object.entries(line).flatMap(([column, cell]) => {
      const own = { row: Number(row), column: Number(column), rows: 1, columns: 1 };
      const area = merged.get(`${row},${column}`) ?? own;
      if (isHidden(area) || cell.look?.align?.wrap !== true) return [];
      return isCut(sheet, area, cell) ? [`${sheet.name} ${row},${column}: ${textOf(cell)}`] : [];
    }),
  );
}

function isCut(sheet: SheetPicture, area: Area, cell: PictureCell): boolean {
  const points = cell.look?.font?.size ?? USUAL.points;
  const sum = (from: number, count: number, size: (at: number) => number): number =>
    Array.from({ length: count }, (_, at) => size(from + at)).reduce((all, each) => all + each, 0);
  const width = sum(area.column, area.columns, (at) => sheet.widths[at] ?? USUAL.width);
  const height = sum(area.row, area.rows, (at) => sheet.heights[at] ?? USUAL.height);
  // Signs between words are narrower than digits.
  const room = (width + 1) * (USUAL.points / points);
  const lines = textOf(cell)
    .split('\n')
    .reduce((all, part) => all + Math.max(1, Math.ceil(widthOf(part) / room)), 0);
  return lines > 1 && lines * points * LEADING > height;
}

/** A number is shown rounded, and is never wrapped. */
function textOf({ value }: PictureCell): string {
  return typeof value === 'string' ? value : '';
}

/** In digits; a Chinese character is as wide as two. */
function widthOf(text: string): number {
  return Array.from(text).reduce((all, each) => all + (each > '\u2e7f' ? 2 : 1), 0);
}
