import fc from 'fast-check';
import { finishWorkbook } from '../../../../../src/core/workbook/finishWorkbook';
import { BODY } from '../../../../../src/core/workbook/looks';
import { area, SheetDraft } from '../../../../../src/core/workbook/SheetDraft';
import type { LongRow } from '../../../../../src/core/workbook/LongWorkbook';
import { zlibDeflatePiece } from '../../../../../src/hosts/xlsx/node/zlibDeflatePiece';
import { zlibInflate } from '../../../../../src/hosts/xlsx/node/zlibInflate';
import { readXlsx } from '../../../../../src/hosts/xlsx/read/readXlsx';
import { streamXlsx } from '../../../../../src/hosts/xlsx/write/stream/streamXlsx';

/** 甲 and 丙 go on for long, 乙 between them does not. */
async function written(rows: readonly (readonly [sheet: string, row: LongRow])[]) {
  const drafts = ['甲', '乙', '丙'].map((name) => {
    const draft = new SheetDraft(name).row(0, 1, ['标题', '数']);
    if (name === '乙') return draft;
    return draft.style(area(1, 1, 1, 2), BODY).format(area(1, 2), '0.00');
  });
  const about = { title: '长表', properties: {}, activeSheet: '甲' };
  const pieces: Uint8Array[] = [];
  const file = await streamXlsx(
    { plan: finishWorkbook(drafts, about), longSheets: ['甲', '丙'] },
    (bytes) => pieces.push(bytes.slice()),
    zlibDeflatePiece,
  );
  for (const [sheet, row] of rows) file.add(sheet, row);
  file.end();
  return readXlsx(Buffer.concat(pieces), { inflate: zlibInflate });
}

const valuesIn = ({ sheets }: Awaited<ReturnType<typeof written>>, name: string) =>
  sheets.find((sheet) => sheet.name === name)?.values;

const texts = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .filter((text) => text.trim() === text && text !== '');
const numbers = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

describe('streamXlsx', () => {
  it('gives back every row, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.oneof(texts, fc.constantFrom('_x0041_', '=1+1', '#N/A')), numbers)),
        async (rows) => {
          const book = await written(rows.map((row) => ['丙', row]));
          expect(valuesIn(book, '丙')).toEqual([['标题', '数'], ...rows]);
          for (const name of ['甲', '乙']) expect(valuesIn(book, name)).toEqual([['标题', '数']]);
        },
      ),
    );
  });

  it('writes rows of several sheets, more than fit into a piece, in the look of the pattern', async () => {
    const rows = Array.from({ length: 5000 }, (_, no) => [`第${no}行<&>`, no / 7] as const);
    const book = await written([
      ...rows.map((row) => ['甲', row] as const),
      ...rows.map((row) => ['丙', row] as const),
    ]);
    for (const name of ['甲', '丙']) expect(valuesIn(book, name)?.slice(1)).toEqual(rows);
    expect(book.sheets[0]?.formats.get('C5001')).toBe('0.00');
  });

  it('takes no row for a sheet that is done', async () => {
    await expect(
      written([
        ['丙', ['a']],
        ['甲', ['b']],
      ]),
    ).rejects.toThrow('甲');
  });
});
