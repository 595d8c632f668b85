import { buildPreview } from '../../../src/app/pane/buildPreview';
import { built, type BuildRequest } from '../../../src/app/pane/build';
import { newDraft } from '../../../src/app/pane/draft';
import { build } from '../../../src/taskpane/state/build';
import { giveWay } from '../../../src/taskpane/state/giveWay';
import { smallRoster } from '../../support/month';
import { differences, dump } from '../dump';
import { openExcelPane } from './excelPane';
import { readWorkbook } from '../../../src/taskpane/state/workbook';

jest.setTimeout(60_000);

describe('what people have in the workbook', () => {
  it.each(['参数', '首页', '_annex'])(
    'a sheet that is called %s as one of ours is written by nothing, and gives way by a click',
    async (taken) => {
      const { pane, excel, catalogue } = await openExcelPane();
      excel.person.addSheet(taken);
      excel.person.type(taken, 'B2', '我的');
      await readWorkbook(pane);
      const request: BuildRequest = {
        ...newDraft(catalogue),
        roster: smallRoster(),
        period: { year: 2023, month: 9 },
      };
      const { workbook } = pane.store.getState();
      expect(buildPreview(workbook!, built(workbook!, request)).taken).toEqual([taken]);
      const before = dump(excel.workbook);
      expect(await build(pane, request)).toBe(false);
      expect(pane.store.getState().notice?.details?.join()).toContain(`工作表“${taken}”`);
      expect(differences(before, dump(excel.workbook))).toEqual([]);

      await giveWay(pane, taken, []);
      expect(await build(pane, request)).toBe(true);
      expect(excel.workbook.sheet(`${taken}（原）`).peek(1, 1)?.value).toBe('我的');
      expect(excel.workbook.sheet(taken)).toBeDefined();
    },
  );
});
