import { KINDS, NAMED_BY, type PastedKind } from './pastedKinds';
import { tableOf, type PlanTable } from './tables';

/* A sheet of a plan workbook as a printed table has it: nothing is required, headings are put in many ways. */

/** How a heading ends that says what the rows are, where it is none of the sheet's own. */
const NAMED: Readonly<Partial<Record<PastedKind, RegExp>>> = {
  indicators: /(?:指标|项目|事项|实事)(?:名称|内容)?$|^目标任务名称$/u,
  projects: /项目(?:名称)?$/u,
};

/** Beside targets, what is done is how far they are reached, and no figure to start from. */
const DONE = '完成情况';

const TABLES = new Map(KINDS.map((kind) => [kind, loosened(kind)]));

export function pastedTable(kind: PastedKind): PlanTable {
  return TABLES.get(kind)!;
}

function loosened(kind: PastedKind): PlanTable {
  const table = tableOf(kind);
  const ending = NAMED[kind];
  return {
    ...table,
    ...(table.columns.some(({ key }) => key === 'hint') ? { intoHint: true as const } : {}),
    ...(ending === undefined ? {} : { loose: { key: NAMED_BY[kind], ending } }),
    columns: table.columns.map(({ required: _, aliases = [], ...column }) => ({
      ...column,
      aliases: aliases.filter((alias) => alias !== DONE),
    })),
  };
}
