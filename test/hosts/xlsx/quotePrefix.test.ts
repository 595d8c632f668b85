import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { pictureOf } from '../../../src/core/picture/pictureOf';
import { reconcile } from '../../../src/core/picture/reconcile';
import type { Step } from '../../../src/core/workbook/SheetPlan';
import { patchXlsx } from '../../../src/hosts/xlsx/patch/patchXlsx';
import { readXlsx } from '../../../src/hosts/xlsx/read/readXlsx';
import { writeXlsx } from '../../../src/hosts/xlsx/write/writeXlsx';
import { values, workbook } from '../../contract/contractPlan';

const LIKE_FORMULAS = ['=1+1', '+7', '-3', '@SUM(A1)', "=cmd|'/c calc'!A0", '=_x0041_'];
const LIKE_TEXT = ['1+1', '甲=乙', ' =1', '', '负-1'];

/** Which cells carry a quote prefix, and their number formats, by address. */
function quotedCells(file: Uint8Array) {
  const parts = unzipSync(file);
  const styles = strFromU8(parts['xl/styles.xml']!);
  const [, formats = ''] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles) ?? [];
  const xfs = formats.match(/<xf .*?(?:\/>|<\/xf>)/gs) ?? [];
  const codes = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(
      ([, id = '', code = '']) => [id, code],
    ),
  );
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
  const cells = [...sheet.matchAll(/<c( [^>]*)>/g)];
  return new Map(
    cells.flatMap(([, attributes = '']) => {
      const cell = / r="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '';
      const xf = xfs[Number(/ s="(\d+)"/.exec(attributes)?.[1] ?? 0)] ?? '';
      const id = /numFmtId="(\d+)"/.exec(xf)?.[1] ?? '';
      return / quotePrefix="1"/.test(xf) ? [[cell, codes.get(id) ?? id] as const] : [];
    }),
  );
}

const column = (texts: readonly (string | number)[]) => values(...texts.map((text) => [text]));
const at = (texts: readonly string[], from = 1) => texts.map((_, index) => `A${index + from}`);

const format = (code: string): Step => ({
  kind: 'numberFormats',
  formats: [{ area: { row: 0, column: 0, rows: 20, columns: 1 }, format: code }],
});

describe('texts that would be formulas if a person opened their cell', () => {
  it('carry a quote prefix, and no others do', async () => {
    const file = await writeXlsx(workbook({ 甲: [column([...LIKE_FORMULAS, ...LIKE_TEXT, -3])] }));
    expect([...quotedCells(file)]).toEqual(at(LIKE_FORMULAS).map((cell) => [cell, '0']));
    expect(readXlsx(file).sheets[0]?.values.flat().slice(0, 6)).toEqual(LIKE_FORMULAS);
  });

  it.each([
    ['@', '49'],
    ['0.0"张"', '0.0&quot;张&quot;'],
  ])('keep the format %s of their cells', async (code, found) => {
    const file = await writeXlsx(workbook({ 甲: [column(['=1', '1']), format(code)] }));
    expect([...quotedCells(file)]).toEqual([['A1', found]]);
    expect(strFromU8(unzipSync(file)['xl/styles.xml']!)).not.toContain('\uE000');
  });

  it('get one in a file that is changed, and lose it with the text', async () => {
    const before = workbook({ 甲: [column(['=1', '乙', '=3', 4]), format('@')] });
    const after = workbook({ 甲: [column(['甲', '=2', '=4', 4]), format('@')] });
    const changes = reconcile(pictureOf(before), pictureOf(after));
    const file = await patchXlsx(await writeXlsx(before), changes);
    expect([...quotedCells(file)]).toEqual([
      ['A2', '49'],
      ['A3', '49'],
    ]);
  });

  it('leave the style sheet of a file alone where nothing of the kind changes', async () => {
    const before = workbook({ 甲: [column(['=1', '乙'])] });
    const after = workbook({ 甲: [column(['=2', '丙'])] });
    const parts = unzipSync(await writeXlsx(before));
    const styles = `${strFromU8(parts['xl/styles.xml']!)}\n`;
    const file = zipSync({ ...parts, 'xl/styles.xml': strToU8(styles) });
    const changes = reconcile(pictureOf(before), pictureOf(after));
    const changed = unzipSync(await patchXlsx(file, changes));
    expect(strFromU8(changed['xl/styles.xml']!)).toBe(styles);
  });
});
