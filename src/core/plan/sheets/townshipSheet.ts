import type { Catalogue, Township } from '../../catalogue/Catalogue';
import type { RowKey } from '../../entries/entry';
import { at } from '../../formula/sheet/build';
import { projectProgress, taskProgress } from '../../messages/bookSheets';
import { formTitle } from '../../messages/titles';
import { KEY_COLUMN, endBlock } from '../block';
import { UNIT_MARK } from '../../entries/tables';
import { TOWN, TOWN_WIDTHS } from '../columns';
import { HEADING } from '../looks';
import { FIRST_BODY_ROW, annexNames, townshipTasks, type Positions } from '../positions';
import { area, type SheetDraft } from '../SheetDraft';
import { BOOK_SHEETS } from '../../entries/sheetNames';
import { planElementTable } from '../tables/elementTable';
import { investmentUnit, planProjects, planTasks, projectsOf } from '../tables/progressTables';
import { planTownshipIndicators, type YearTargets } from '../tables/townshipIndicators';
import type { UnitView } from '../unitView';
import { tableFrame } from './tableSheet';

/** The sheet of one township in the district book: its entries, each with the cell of the form it came from. */
export function planTownshipSheet(
  township: Township,
  about: { catalogue: Catalogue; view: UnitView; positions: Positions; targets: YearTargets },
): SheetDraft {
  const { catalogue, view, positions, targets } = about;
  const { period } = view;
  const draft = tableFrame(positions.sheetOf.get(township.code) ?? township.name, {
    title: formTitle({ kind: 'township', orgName: township.name, ...period }, catalogue.plan),
    subtitle: `统计用区划代码 ${township.code}；“来源”是报回文件中的工作表和单元格。`,
    widths: TOWN_WIDTHS,
    back: { text: '返回首页', target: { sheet: BOOK_SHEETS.cover, row: 0, column: 1 } },
  });
  draft.value(0, KEY_COLUMN, `${UNIT_MARK}${township.code}`);
  planElementTable(draft, positions.elementTable, { catalogue, township, view, origin: true });
  const cellOf = (code: string) => at(positions.elementRow.get(code) ?? 0, TOWN.value);
  const end = FIRST_BODY_ROW + positions.elementTable.length;
  endBlock(draft, end);
  heading(draft, end + 1, '有关指标（按本镇街数据自动计算）');
  const afterOwn = planTownshipIndicators(draft, positions.townshipIndicatorStart, {
    catalogue,
    township,
    view,
    cellOf,
    targets,
  });
  endBlock(draft, afterOwn);
  heading(draft, afterOwn + 1, taskProgress(annexNames(catalogue.plan, 'tasks')));
  const codes = townshipTasks(catalogue);
  const tasks = catalogue.tasks.filter(({ code }) => codes.includes(code));
  const afterTasks = planTasks(
    draft,
    positions.townshipTaskStart,
    tasks.map((task) => ({ key: `task:${task.code}` satisfies RowKey, task })),
    view,
  );
  planOwnProjects(draft, afterTasks, township, about);
  draft.look.print = { ...draft.look.print!, repeatRows: { first: 0, last: 1 } };
  return draft;
}

function planOwnProjects(
  draft: SheetDraft,
  start: number,
  township: Township,
  about: { catalogue: Catalogue; view: UnitView },
): void {
  const { catalogue, view } = about;
  endBlock(draft, start);
  const projects = projectsOf(catalogue, township.name, true);
  if (projects.length === 0) return;
  heading(draft, start + 1, projectProgress(annexNames(catalogue.plan, 'projects')));
  planProjects(
    draft,
    start + 2,
    projects.map((project) => {
      const asked = investmentUnit(project, catalogue);
      return {
        key: `proj:${project.code}` satisfies RowKey,
        project,
        ...(asked === undefined || asked === township.name ? {} : { investedBy: asked }),
      };
    }),
    view,
  );
}

function heading(draft: SheetDraft, row: number, text: string): void {
  draft.value(row, TOWN.no, text).style(area(row, TOWN.no), HEADING).height(row, 30);
}

/** Row of a township's entry of a project on its own sheet; undefined where it has none. */
export function townshipProjectRow(
  catalogue: Catalogue,
  positions: Positions,
  township: Township,
  code: string,
): number | undefined {
  const index = projectsOf(catalogue, township.name, true).findIndex((each) => each.code === code);
  if (index < 0) return undefined;
  return positions.townshipTaskStart + 2 + townshipTasks(catalogue).length + 2 + 2 + index;
}
