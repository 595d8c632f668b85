import type { Township } from '../catalogue/Catalogue';

/** Names of the sheets of an issued form. */
export const FORM_SHEETS = {
  guide: '填表说明',
  data: '基础数据',
  indicators: '指标数据',
  tasks: '任务进展',
  projects: '项目进展',
  own: '指标对照',
} as const;

/** Very hidden sheet with identity, catalogue and parameters. */
export const IDENTITY_SHEET = '_annex';

const LIMIT = 31;

/**
 * A sheet name for each township, by code: its own name with characters that sheet names
 * may not hold replaced, at most 31 UTF-16 units, unlike every other sheet's.
 * @param others names of the book's other sheets
 */
export function townshipSheetNames(
  roster: readonly Township[],
  others: readonly string[],
): ReadonlyMap<string, string> {
  const taken = takenNames(others);
  return new Map(roster.map(({ code, name }) => [code, freeName(name, code, code, taken)]));
}

/** Names that no further sheet may have, as `freeName` keeps them. */
export function takenNames(names: readonly string[]): Set<string> {
  return new Set([...names, IDENTITY_SHEET].map((name) => name.toLowerCase()));
}

/** Excel keeps this name for itself; names that differ in case alone are one to it. */
const RESERVED = /^history$/i;

/**
 * A name that is not taken, which is taken then.
 * @param otherwise where nothing of the name may stand in a sheet's
 * @param mark what tells it from another of the same name
 */
export function freeName(
  name: string,
  otherwise: string,
  mark: string,
  taken: Set<string>,
): string {
  const clean =
    name
      .replace(/[\\/?*[\]:']/g, '_')
      .trim()
      .slice(0, LIMIT) || otherwise;
  const isTaken = taken.has(clean.toLowerCase()) || RESERVED.test(clean);
  const free = isTaken ? `${clean.slice(0, LIMIT - mark.length - 1)}_${mark}` : clean;
  taken.add(free.toLowerCase());
  return free;
}
