/** Columns of the township tables, counted from 0; tasks and projects use the same ones. */
export const TOWN = {
  no: 1,
  name: 2,
  unit: 3,
  period: 4,
  previous: 5,
  value: 6,
  change: 7,
  check: 8,
  note: 9,
  origin: 10,
} as const;

export const TOWN_WIDTHS = [6, 40, 8, 11, 14, 14, 20, 28, 34, 18] as const;

/** Columns of the department tables, counted from 0. */
export const DEPT = {
  no: 1,
  name: 2,
  unit: 3,
  formula: 4,
  previous: 5,
  numerator: 6,
  denominator: 7,
  value: 8,
  target: 9,
  status: 10,
  check: 11,
  rate: 12,
  note: 13,
  origin: 14,
} as const;

/** Columns of 部门填报 in the district book. */
export const FILED = {
  no: 1,
  name: 2,
  lead: 3,
  unit: 4,
  numerator: 5,
  denominator: 6,
  value: 7,
  rate: 8,
  rolled: 9,
  agreement: 10,
  note: 11,
  origin: 12,
} as const;

/** Columns of 指标测算. `flags` is the first of one column per township. */
export const WORK = {
  no: 1,
  name: 2,
  formula: 3,
  numerator: 4,
  denominator: 5,
  value: 6,
  counted: 7,
  missing: 8,
  lower: 9,
  upper: 10,
  target: 11,
  baseline: 12,
  elapsed: 13,
  progress: 14,
  statusLower: 15,
  statusUpper: 16,
  status: 17,
  inferred: 18,
  gap: 19,
  missingCount: 20,
  order: 21,
  rank: 22,
  flags: 23,
} as const;

/** Columns of the elements in 缺报推算; from `towns` four blocks of one column per township. */
export const PROJECTED = {
  no: 1,
  name: 2,
  unit: 3,
  period: 4,
  towns: 5,
} as const;

/** Columns of the indicators in 缺报推算; from `towns` two blocks of one column per township. */
export const BOUNDED = {
  code: 1,
  name: 2,
  numerator: 3,
  denominator: 4,
  numeratorLower: 5,
  numeratorUpper: 6,
  denominatorLower: 7,
  denominatorUpper: 8,
  partMost: 9,
  wholeMost: 10,
  lower: 11,
  upper: 12,
  towns: 13,
} as const;

/** Columns of 镇街汇总; one column per township from `towns`. */
export const ROLL = {
  no: 1,
  name: 2,
  unit: 3,
  period: 4,
  total: 5,
  reported: 6,
  towns: 7,
} as const;
