import { writeXlsx } from '../../../../../src/hosts/xlsx/write/writeXlsx';
import { EVERY_STEP_PLAN } from '../../../../support/everyStepPlan';
import { partsOf } from '../../../../support/parts';

describe('charts', () => {
  it('hold the values that they show', async () => {
    const { 'xl/charts/chart1.xml': chart = '' } = partsOf(await writeXlsx(EVERY_STEP_PLAN));
    expect(chart).toContain(
      '<c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>常住人口</c:v></c:pt><c:pt idx="1"><c:v>60周岁及以上老年人口</c:v></c:pt></c:strCache>',
    );
    expect(chart).toContain(
      '<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>51234</c:v></c:pt><c:pt idx="1"><c:v>9821</c:v></c:pt></c:numCache>',
    );
  });

  it('name a font for Chinese text', async () => {
    const { 'xl/charts/chart1.xml': chart = '', 'xl/theme/theme1.xml': theme = '' } = partsOf(
      await writeXlsx(EVERY_STEP_PLAN),
    );
    expect(chart).toContain('<a:latin typeface="微软雅黑"/><a:ea typeface="微软雅黑"/>');
    expect(theme).not.toContain('<a:ea typeface=""/>');
  });
});
