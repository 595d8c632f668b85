import type { SheetSnapshot } from '../../entries/SheetSnapshot';
import { comparable } from '../../values/normaliseText';
import { textsOf } from '../headings';
import { UNIT } from '../unitWords';

/* What cells of a printed table of townships against tasks are, by what stands in them. */

/** Texts by row and column; cells that are merged all show what the first of them holds. */
export type TextGrid = readonly (readonly string[])[];

export function textGridOf(sheet: SheetSnapshot): TextGrid {
  const lines = textsOf(sheet).map((line) => [...line]);
  for (const { row, column, rows, columns } of sheet.merges ?? []) {
    const text = lines[row]?.[column] ?? '';
    for (const line of lines.slice(row, row + rows))
      for (let across = column; across < column + columns; across += 1) line[across] = text;
  }
  return lines;
}

/** Figures of one task, as they stand in the table. */
export interface WideCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** A task with what each township and all of them together are to do, by year. */
export interface WideTask {
  readonly name: string;
  readonly unit: string;
  readonly annex: string;
  readonly lead: string;
  readonly hint: string;
  readonly totals: ReadonlyMap<string, WideCell>;
  /** By township. */
  readonly shares: ReadonlyMap<string, ReadonlyMap<string, WideCell>>;
}

export interface WideTasks {
  readonly tasks: readonly WideTask[];
  /** Headings of columns that hold no targets. */
  readonly left: readonly string[];
}

const plain = (text: string): string => comparable(text).replace(/\s/gu, '');

/** `耿车镇`, `幸福街道办事处`, `经济开发区`. */
export function isTownship(text: string): boolean {
  return (
    /^\p{Script=Han}{1,9}(?:镇|乡|街道|街道办|办事处|开发区|园区|农场|林场|苏木|管委会|管理区)$/u.test(
      plain(text),
    ) && !/^(?:各|全部|所有|每个)|^[乡镇街道、/]+$/u.test(plain(text))
  );
}

/** `合计`, `全县`, `总目标`: what the townships come to. */
export function isTotal(text: string): boolean {
  return /^(?:合计|总计|共计|汇总|总数|(?:全[县区市州旗省]|[县区市]级?)(?:合计|总计|目标|任务)?|总目标|目标合计|任务合计)$/u.test(
    plain(text),
  );
}

/** `目标`, `任务数`, `计划`: a column of what is to be done. */
export function isTarget(text: string): boolean {
  return /^(?:年度|全年|下达)?(?:目标|任务|计划|指标)(?:任务)?[数值量]?$/u.test(plain(text));
}

/** `完成`, `完成率`, `进度`: a column of what was done. */
export function isDone(text: string): boolean {
  return /完成|进度|实际|累计|已[建办]|排名|得分|占比|开工|差额/u.test(plain(text));
}

export function isUnit(text: string): boolean {
  return UNIT.test(plain(text).replace(/^\(?(?:单位:)?|\)$/gu, ''));
}

export const unitText = (text: string): string => plain(text).replace(/^\(?(?:单位:)?|\)$/gu, '');

export function isNumbering(text: string): boolean {
  return /^(?:序号|编号|序|No\.?)$/iu.test(plain(text));
}

/** How many different townships stand in a line of cells; 0 where one comes back after others, as in a list of projects. */
export function townshipsIn(texts: readonly string[]): number {
  const found = texts
    .filter(isTownship)
    .map(plain)
    .filter((each, at, all) => each !== all[at - 1]);
  return new Set(found).size === found.length ? found.length : 0;
}
