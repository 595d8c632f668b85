import fc from 'fast-check';
import { toA1 } from '../../../../../src/core/values/address';
import type { CellValue } from '../../../../../src/core/values/cell';

export type Grid = readonly (readonly CellValue[])[];

/** What XML can hold, with a liking for what readers get wrong. */
const texts = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.string({
      unit: fc.constantFrom(
        '<',
        '&',
        '>',
        '"',
        "'",
        ' ',
        '\n',
        '\t',
        '_',
        'x',
        '0',
        '养',
        '😀',
        ']]>',
      ),
      maxLength: 12,
    }),
    fc.constantFrom('1E3', '0012', '１，９２０', '=A1', ' 前后 ', '98%', 'TRUE', '&amp;', '/'),
  )
  .filter(
    (text) => text !== '' && !/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text),
  );

const numbers = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
  fc.integer(),
  fc.constantFrom(0.1 + 0.2, 1e-300, 1.7976931348623157e308, 5e-324, 9007199254740991),
);

export const grids: fc.Arbitrary<Grid> = fc.array(
  fc.array(fc.oneof(texts, numbers, fc.boolean(), fc.constant(null)), { maxLength: 6 }),
  { minLength: 1, maxLength: 8 },
);

/** Cells of a grid that begins at A1, by address, empty ones left out. */
export function cellsOfGrid(grid: Grid): Record<string, CellValue> {
  const cells: Record<string, CellValue> = {};
  grid.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== null) cells[toA1(r, c)] = value;
    }),
  );
  return cells;
}
