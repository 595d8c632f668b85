import { townshipForm } from '../../../src/app/issueForms';
import { formPlan } from '../../../src/app/pane/difference';
import { startBook } from '../../../src/app/startBook';
import type { WorkbookPlan } from '../../../src/core/workbook/SheetPlan';
import { locateEntries } from '../../../src/core/entries/locateEntries';
import { pictureOf } from '../../../src/core/picture/pictureOf';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import { loadSeeds } from '../../support/catalogue';
import { openEngine, type Engine } from './engine';

const catalogue = loadSeeds();
const [township] = catalogue.townships;
const book = startBook({ catalogue, period: { year: 2023, month: 9 } });
const LONG =
  '本月新建的养老机构已经投入使用，核定床位比上月多；经与民政局核对，护理型床位占比同步提高。';

describe('rows in which people write', () => {
  let engine: Engine;
  let plan: WorkbookPlan;
  beforeEach(async () => {
    engine = openEngine();
    plan = formPlan(townshipForm(book, catalogue, township!), catalogue);
    await engine.raw.show(pictureOf(plan));
  });
  afterEach(() => {
    engine.close();
  });

  const heightOf = async (sheet: string, row: number): Promise<number | undefined> => {
    const { sheets } = await engine.raw.picture();
    return sheets.find(({ name }) => name === sheet)?.heights[row];
  };

  it('are as high as what is written there needs, and as before once that is taken back', async () => {
    const at = locateEntries(snapshotOfPlan(plan))(township!.code, 'el:pop.resident', 'note');
    if (!at) throw new Error('the form asks for no note');
    const { sheet, row, column } = at;
    const id = engine.sheetId(sheet);
    const before = await heightOf(sheet, row);
    expect(engine.raw.type(id, row, column, '无')).toMatchObject({ kind: 'taken' });
    expect(await heightOf(sheet, row)).toBe(before);
    expect(engine.raw.type(id, row, column, LONG)).toMatchObject({ kind: 'taken' });
    expect(await heightOf(sheet, row)).toBeGreaterThan(before! * 1.4);
    await engine.raw.history!.undo();
    expect(await heightOf(sheet, row)).toBe(before);
    await engine.raw.history!.redo();
    expect(await heightOf(sheet, row)).toBeGreaterThan(before! * 1.4);
  });
});
