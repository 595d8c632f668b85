import { strFromU8, unzipSync } from 'fflate';
import { pictureOf } from '../../../src/core/picture/pictureOf';
import { reconcile } from '../../../src/core/picture/reconcile';
import type { ChartPlan } from '../../../src/core/workbook/SheetPlan';
import { patchXlsx } from '../../../src/hosts/xlsx/patch/patchXlsx';
import { unprefixed } from '../../../src/hosts/xlsx/patch/xml';
import { writeXlsx } from '../../../src/hosts/xlsx/write/writeXlsx';
import { values, workbook } from '../../contract/contractPlan';
import { edited } from '../../support/attacks/edit';

const DRAWING = 'xl/drawings/drawing1.xml';
const PICTURE =
  '<twoCellAnchor><from><col>9</col><row>9</row></from><pic>印章</pic><clientData/></twoCellAnchor>';

const bars = (title: string, row: number, name: string): ChartPlan => ({
  type: 'bar',
  title,
  legend: false,
  anchor: { row, column: 4, rows: 5, columns: 4 },
  series: [{ name, values: '甲!$B$1:$B$2', categories: '甲!$A$1:$A$2' }],
});
const planned = (row: number) =>
  workbook({
    甲: [
      values(['一', 1], ['二', 2]),
      { kind: 'charts', charts: [bars('', row, '达标'), bars('占比图', row + 6, '占比')] },
    ],
  });

/** As openpyxl saves a drawing: no prefix of its own, no titles, others declared where they stand; and a picture. */
const otherwiseSaved = (xml: string): string =>
  unprefixed(xml)
    .replaceAll(/ descr="[^"]*"/g, '')
    .replace(/ xmlns:a="[^"]*"/, '')
    .replaceAll('<a:graphic>', '<a:graphic xmlns:a="urn:a">')
    .replace('</wsDr>', `${PICTURE}</wsDr>`);

it('replaces charts in a drawing that another program has saved, and keeps the pictures in it', async () => {
  const file = edited(await writeXlsx(planned(0)), { [DRAWING]: otherwiseSaved });
  const changes = reconcile(pictureOf(planned(0)), pictureOf(planned(2)));
  const drawing = strFromU8(unzipSync(await patchXlsx(file, changes))[DRAWING]!);
  for (const [, prefix = ''] of drawing.matchAll(/<(\w+):/g))
    expect(drawing).toContain(`xmlns:${prefix}=`);
  expect(drawing).toContain('印章');
  expect(drawing.match(/<(?:xdr:)?twoCellAnchor/g)).toHaveLength(3);
});

const noted = (text: string) =>
  workbook({ 甲: [values(['一', 1]), { kind: 'notes', notes: [{ row: 0, column: 1, text }] }] });

/** As Python's own XML writer saves shapes: prefixes made up, and declared where they stand. */
const shapesOtherwiseSaved = (xml: string): string =>
  xml
    .replace(/<xml[^>]*>/, '<xml>')
    .replaceAll('<v:shape ', '<ns0:shape xmlns:ns0="urn:v" xmlns:ns1="urn:o" xmlns:ns2="urn:x" ')
    .replaceAll('<v:shapetype ', '<ns0:shapetype xmlns:ns0="urn:v" xmlns:ns1="urn:o" ')
    .replaceAll(/<(\/?)v:/g, '<$1ns0:')
    .replaceAll(/<(\/?)x:/g, '<$1ns2:')
    .replaceAll(/<(\/?)o:/g, '<$1ns1:')
    .replaceAll(/ [ov]:(\w+=)/g, ' ns1:$1');

it('replaces notes among shapes that another program has saved', async () => {
  const written = await writeXlsx(noted('甲'));
  const [part = ''] = Object.keys(unzipSync(written)).filter((name) => name.endsWith('.vml'));
  const file = edited(written, { [part]: shapesOtherwiseSaved });
  const changes = reconcile(pictureOf(noted('甲')), pictureOf(noted('乙')));
  const shapes = strFromU8(unzipSync(await patchXlsx(file, changes))[part]!);
  for (const [, prefix = ''] of shapes.matchAll(/<(\w+):/g))
    expect(shapes).toContain(`xmlns:${prefix}=`);
  expect(shapes.match(/<\w+:shape /g)).toHaveLength(1);
});
