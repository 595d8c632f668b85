import { changeOf, type SheetChange } from '../../../core/plan/picture/Changes';
import { CellGrid } from '../../../core/plan/picture/CellGrid';
import { GENERAL } from '../write/numberFormats';
import type { Target } from '../write/Writer';
import { findSheet, type Standing } from './Standing';

/** @param all every change of the sheet, also those that are written in another part */
export function targetOf(
  sheet: string,
  all: readonly SheetChange[],
  standing: Standing,
  warn: (sentence: string) => void,
): Target {
  const stands = findSheet(standing, sheet);
  const formats = new CellGrid<string>();
  for (const { area, to } of changeOf(all, 'numberFormats')?.each ?? [])
    formats.fill(area, to ?? GENERAL);
  const validated = new CellGrid<'rule' | 'message'>();
  for (const { area, prompt } of changeOf(all, 'validations')?.to ?? [])
    validated.fill(area, prompt ? 'message' : 'rule');
  return {
    sheet,
    formatAt: (row, column) => formats.get(row, column) ?? stands?.numberFormats.get(row, column),
    validationAt: (row, column) => validated.get(row, column) ?? 'none',
    fontAt: (row, column) => stands?.fonts.get(row, column),
    plain: standing.plain,
    isFiltered: stands?.isFiltered ?? false,
    ownFormats: stands?.ownFormats,
    ownCharts: stands?.ownCharts ?? [],
    names: new Map(standing.names.map((item) => [item.name.toLowerCase(), item])),
    warn,
  };
}
