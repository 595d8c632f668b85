import fc from 'fast-check';
import { readXlsx } from '../../../../src/hosts/xlsx/read/readXlsx';
import { writeXlsx } from '../../../../src/hosts/xlsx/write/writeXlsx';
import type { CellValue } from '../../../../src/core/values/cell';
import { toA1 } from '../../../../src/core/values/address';
import { cellOf } from '../../../contract/cellOf';
import { values, workbook } from '../../../contract/contractPlan';

/** Any text that a cell may hold, with what files trip over made frequent. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 10 }),
  fc
    .array(
      fc.constantFrom(
        '_x',
        '0041',
        '_',
        '\r',
        '\n',
        '\t',
        ' ',
        '&',
        '<',
        ']]>',
        '#REF!',
        '=',
        '\0',
        '\uffff',
        '字',
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((parts) => parts.join('')),
);

const value: fc.Arbitrary<CellValue> = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom('#DIV/0!', '#N/A', '#REF!', '#VALUE!', '#NAME?').map((error) => ({ error })),
  fc.constant(null),
);

describe('what is written and read again', () => {
  it('is the same in every cell', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(value, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        async (lines) => {
          const [sheet] = readXlsx(await writeXlsx(workbook({ 甲: [values(...lines)] }))).sheets;
          lines.forEach((line, row) =>
            line.forEach((expected, column) =>
              expect(cellOf(sheet!, toA1(row, column))).toEqual(expected),
            ),
          );
        },
      ),
      { numRuns: 60, examples: [[[['_x0041\r', '_x0041\0', '_x005F_x0041_']]]] },
    );
  });

  it('is the same for results of formulas', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 8 }), async (results) => {
        const cells = results.map((result, row) => ({
          row,
          column: 1,
          formula: `A${row + 1}&"<>_x0041_"`,
          value: result,
        }));
        const [sheet] = readXlsx(
          await writeXlsx(workbook({ 甲: [{ kind: 'formulas', cells }] })),
        ).sheets;
        for (const cell of cells) {
          const address = toA1(cell.row, cell.column);
          expect(sheet!.formulas.get(address)).toBe(cell.formula);
          expect(cellOf(sheet!, address)).toEqual(cell.value);
        }
      }),
      { numRuns: 60 },
    );
  });
});
