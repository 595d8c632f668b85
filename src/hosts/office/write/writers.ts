import type { ChangeKind, SheetChange } from '../../../core/picture/Changes';
import { CellGrid } from '../../../core/picture/CellGrid';
import { areaToA1 } from '../../../core/values/address';
import { blocksOf } from '../../../core/picture/blocksOf';
import { GENERAL } from '../../../core/picture/found/FoundSheet';
import { callsFor, sheetJob, type Job } from '../request/Job';
import { rangeOf, rangesOf } from '../request/Scope';
import { areaLists } from './areas';
import { writeCharts } from './charts';
import { writeConditionalFormats } from './conditionalFormats';
import { writeContents } from './contents';
import { writeHeights, writeHiddenColumns, writeHiddenRows, writeWidths } from './lines';
import { writeLinks } from './links';
import { writeNames } from './names';
import { writeNotes } from './notes';
import { writeStyles } from './styles';
import { writeValidations } from './validations';
import type { Target, Writer } from './Writer';

/** Excel calculates; protection and printing have their own time (`settle`, `print`). */
const nothing = (): readonly Job[] => [];

/**
 * One writer for each kind of change, in the order in which Excel wants them: formats before contents,
 * links before styles (a link restyles its cell), charts when their cells stand.
 */
const WRITERS: { readonly [K in ChangeKind]: Writer<K> } = {
  /** Visibility comes last, when everything stands (`settle`). */
  look: ({ from, to }, { sheet }) => [
    sheetJob(sheet, 2, to.tabColor, (target) => {
      if (to.tabColor !== from.tabColor) target.tabColor = to.tabColor ?? '';
      if (to.showGridLines !== from.showGridLines) target.showGridlines = to.showGridLines;
    }),
  ],
  numberFormats({ each }, { sheet }) {
    const grid = new CellGrid<string>();
    for (const { area, to } of each) grid.fill(area, to ?? GENERAL);
    return blocksOf(grid).map(({ area, cells }) =>
      sheetJob(sheet, callsFor(area), cells, (target) => {
        rangeOf(target, area).numberFormat = cells;
      }),
    );
  },
  merges: ({ from, to }, { sheet }) =>
    [...from, ...to].map((area, index) =>
      sheetJob(sheet, 2, area, (target) => {
        if (index < from.length) rangeOf(target, area).unmerge();
        else rangeOf(target, area).merge(false);
      }),
    ),
  links: writeLinks,
  styles: writeStyles,
  locks: ({ each }, { sheet }) =>
    (['locked', 'unlocked'] as const).flatMap((lock) => {
      const areas = each.filter(({ to }) => to === lock).map(({ area }) => area);
      return areaLists(areas).map((addresses) =>
        sheetJob(sheet, 4, addresses, (target) => {
          rangesOf(target, addresses).format.protection.locked = lock === 'locked';
        }),
      );
    }),
  widths: writeWidths,
  heights: writeHeights,
  hiddenColumns: writeHiddenColumns,
  hiddenRows: writeHiddenRows,
  validations: writeValidations,
  notes: writeNotes,
  conditionalFormats: writeConditionalFormats,
  freeze: ({ to }, { sheet }) => [
    sheetJob(sheet, 2, to, ({ freezePanes }) => {
      if (!to) freezePanes.unfreeze();
      else if (to.rows > 0 && to.columns > 0)
        freezePanes.freezeAt(areaToA1({ row: 0, column: 0, ...to }));
      else if (to.rows > 0) freezePanes.freezeRows(to.rows);
      else freezePanes.freezeColumns(to.columns);
    }),
  ],
  contents: writeContents,
  results: nothing,
  names: writeNames,
  charts: writeCharts,
  print: nothing,
  protection: nothing,
};

export function jobsOf(changes: readonly SheetChange[], target: Target): readonly Job[] {
  return (Object.keys(WRITERS) as ChangeKind[]).flatMap((kind) => {
    const change = changes.find((each) => each.kind === kind);
    const write = WRITERS[kind] as (change: unknown, target: Target) => readonly Job[];
    return change ? write(change, target) : [];
  });
}
