import type { Project } from '../../catalogue/Catalogue';
import { investedElsewhere } from '../../messages/forms';
import type { BookContext } from '../bookContext';
import { departmentShares, numberShown, type Share } from '../../forms/items';
import { CENTERED, QUIET, RIGHT, decimalFormat } from '../../workbook/looks';
import { plainLines, type Table } from '../../workbook/table/Column';
import { under } from '../../workbook/table/columns';
import { investedByOther } from '../../forms/tables/progressTables';
import {
  asksField,
  lineKey,
  lineTarget,
  lineText,
  taskLines,
  type TaskLine,
} from '../../forms/tables/taskLines';
import { entryCell } from '../../forms/unitView';

/* Tasks and projects on 部门填报, as departments returned them. */

/** A row of a department's tasks: the task, or a goal of it. */
type FiledLine = TaskLine & { readonly unit: string };

export function filedTasks({ catalogue, viewOf }: BookContext): Table<FiledLine> {
  const typed = (field: Parameters<typeof asksField>[1]) => ({
    cell: (line: FiledLine) => entryCell(viewOf(line.unit), lineKey(line), field),
    input: (line: FiledLine) => (asksField(line, field) ? ('free' as const) : undefined),
  });
  const day = { style: CENTERED, format: '@' } as const;
  const lines = departmentShares(catalogue, catalogue.tasks).flatMap(({ item, unit }) =>
    taskLines([item]).map((line): FiledLine => ({ ...line, unit })),
  );
  return {
    block: 'tasks',
    lines: plainLines(lines),
    key: (line) => `${lineKey(line)}@${line.unit}`,
    height: 22,
    rowStyle: ({ goal }) => (goal === undefined ? undefined : QUIET),
    columns: [
      under('=no', '序号', ({ task, goal }) => (goal ? null : numberShown(task.code)), {
        style: CENTERED,
      }),
      under('=text', '重点工作计划', lineText, { fit: 33 }),
      under('=unit', '责任单位', ({ unit }) => unit, { style: CENTERED }),
      under('=target', '目标', lineTarget, { style: CENTERED, fit: 8 }),
      { field: 'done', heading: '完成数', style: RIGHT, ...typed('done') },
      { field: 'started', heading: '启动日期', ...day, ...typed('started') },
      { field: 'state', heading: '进展状态', style: CENTERED, ...typed('state') },
      { field: 'finished', heading: '完成日期', ...day, ...typed('finished') },
      { field: 'evidence', heading: '佐证材料', covers: 2, ...typed('evidence') },
      { field: 'progress', heading: '进展情况', fit: 32, ...typed('progress') },
    ],
  };
}

export function filedProjects({ catalogue, viewOf }: BookContext): Table<Share<Project>> {
  const key = (code: string, unit: string) => `proj:${code}@${unit}`;
  const entry = (
    { item, unit }: Share<Project>,
    field: 'state' | 'progress' | 'invested' | 'built',
  ) => entryCell(viewOf(unit), `proj:${item.code}`, field);
  const elsewhere = ({ item, unit }: Share<Project>) => investedByOther(item, catalogue, unit);
  return {
    block: 'projects',
    lines: plainLines(departmentShares(catalogue, catalogue.projects)),
    key: ({ item, unit }) => key(item.code, unit),
    height: 22,
    columns: [
      under('=no', '序号', ({ item }) => numberShown(item.code), { style: CENTERED }),
      under('=name', '项目名称', ({ item }) => item.name, { fit: 33 }),
      under('=unit', '责任单位', ({ unit }) => unit, { style: CENTERED }),
      under(
        'built',
        '形象进度',
        (share) => (elsewhere(share) === undefined ? entry(share, 'built') : '—'),
        {
          style: CENTERED,
          format: '0%',
          input: (share) => (elsewhere(share) === undefined ? 'free' : undefined),
        },
      ),
      under('=investment', '总投资（万元）', ({ item }) => item.investment.toNumber(), {
        style: RIGHT,
        format: decimalFormat(2),
      }),
      under(
        'invested',
        '累计完成投资（万元）',
        (share) => {
          const unit = elsewhere(share);
          return unit === undefined ? entry(share, 'invested') : investedElsewhere(unit);
        },
        {
          style: (share) => (elsewhere(share) === undefined ? RIGHT : CENTERED),
          format: decimalFormat(2),
          input: (share) => (elsewhere(share) === undefined ? 'free' : undefined),
        },
      ),
      under('state', '进展状态', (share) => entry(share, 'state'), {
        style: CENTERED,
        input: () => 'free',
      }),
      under('progress', '进展情况', (share) => entry(share, 'progress'), {
        covers: 5,
        input: () => 'free',
      }),
    ],
  };
}
