import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planWorkbook } from '../../../src/app/planWorkbook';
import { draftOf } from '../../../src/app/pane/draft';
import { build } from '../../../src/taskpane/state/build';
import { change } from '../../../src/taskpane/state/change';
import { checkAll, explain, waive } from '../../../src/taskpane/state/check';
import { takeIn } from '../../../src/taskpane/state/collect';
import { closeMonth } from '../../../src/taskpane/state/issue';
import { fillSample } from '../../../src/taskpane/state/sample';
import { collectedBook, smallRoster } from '../../support/month';
import { filledForm } from '../../support/pane/forms';
import { dropFiles, openFinding, type ExcelPane } from './excelPane';

const ANCHORS: unknown = JSON.parse(
  readFileSync(join(__dirname, '../../../seeds/sucheng-2023/demo.json'), 'utf8'),
);

/** The townships of the books that operations are carried out on. */
export const roster = smallRoster();
const [first, second] = roster;

/** One operation of the pane, and what comes before it. */
export type Operation = readonly [
  label: string,
  before: (opened: ExcelPane) => Promise<unknown>,
  carryOut: (opened: ExcelPane) => Promise<unknown>,
];

const nothing = (): Promise<void> => Promise.resolve();
const sample = ({ pane }: ExcelPane): Promise<boolean> =>
  fillSample(pane, ANCHORS).then((outcome) => outcome === 'filled');

/** Everybody has returned, and nothing is to be explained: the month can be closed. */
async function wholeMonth({ pane, catalogue }: ExcelPane): Promise<void> {
  const plan = planWorkbook(collectedBook({ roster }), catalogue);
  await change(pane, { label: '收齐' }, () => Promise.resolve({ plan, text: '' }));
}

async function spoilt(opened: ExcelPane): Promise<void> {
  dropFiles(opened, [
    { file: '一.xlsx', plan: filledForm(first!.code, { 'el:community.childFriendly/value': '/' }) },
  ]);
  await takeIn(opened.pane);
}

export const OPERATIONS: readonly Operation[] = [
  [
    '重建',
    sample,
    ({ pane, district }) => {
      const { year, month } = district().book.period;
      return build(pane, { ...draftOf(district())!, period: { year, month } });
    },
  ],
  [
    '收表',
    nothing,
    (opened) => {
      dropFiles(opened, [{ file: '一.xlsx', plan: filledForm(first!.code) }]);
      return takeIn(opened.pane);
    },
  ],
  [
    '登记退回',
    nothing,
    (opened) => {
      dropFiles(opened, [{ file: '二.xlsx', plan: filledForm(second!.code), refusal: '盖章不清' }]);
      return takeIn(opened.pane);
    },
  ],
  [
    '校验',
    async (opened) => {
      await spoilt(opened);
      opened.excel.workbook.sheet(first!.name).cell(30, 6).value = '看不清';
    },
    ({ pane }) => checkAll(pane),
  ],
  ['说明', spoilt, (opened) => explain(opened.pane, openFinding(opened), '已核实')],
  [
    '豁免',
    spoilt,
    (opened) => waive(opened.pane, openFinding(opened), { name: '张三', reason: '口径调整' }),
  ],
  [
    '名册',
    spoilt,
    ({ pane, district }) => {
      const { period, parameters } = district().book;
      const other = [
        ...roster.slice(1),
        { code: '321302299', name: '新设镇', kind: 'town' as const },
      ];
      return build(pane, { catalogue: district().catalogue, period, parameters, roster: other });
    },
  ],
  [
    '参数',
    spoilt,
    ({ pane, district }) => {
      const { period, parameters } = district().book;
      const changed = { ...parameters, dueDay: 8 };
      return build(pane, { catalogue: district().catalogue, period, roster, parameters: changed });
    },
  ],
  [
    '分解任务数',
    spoilt,
    ({ pane, district, catalogue }) => {
      const { period, parameters } = district().book;
      const { code } = catalogue.indicators.find(({ targets }) =>
        Object.values(targets).some(({ kind }) => kind === 'delegated'),
      )!;
      const changed = { ...parameters, delegated: { [code]: 30 } };
      return build(pane, { catalogue: district().catalogue, period, roster, parameters: changed });
    },
  ],
  ['示例数据', nothing, sample],
  ['结账', wholeMonth, ({ pane }) => closeMonth(pane)],
];
