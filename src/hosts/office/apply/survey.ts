import { LIST_SHEET } from '../../../core/plan/listSheet';
import type { WorkbookPlan } from '../../../core/plan/SheetPlan';
import { loadUsed, type LoadedCells } from '../read/loadUsed';
import { rangeOf } from '../write/CellGrid';
import { LIMITS } from '../write/texts';
import { arrange, sheetsToSee, type Arrangement } from './arrange';
import {
  findSheet,
  lookAtWorkbook,
  mayBePristine,
  type Standing,
  type StandingSheet,
} from './standing';
import { areaOfTexts, stepsOf, type StandingFormats } from './target';

/** All that has to be known before a plan is carried out. */
export interface Survey {
  readonly standing: Standing;
  readonly arrangement: Arrangement;
  /** Used cells of kept sheets that were looked at. */
  readonly seen: ReadonlyMap<string, LoadedCells | undefined>;
  /** Sheets of a new workbook on which nothing was put. */
  readonly pristine: readonly StandingSheet[];
  /** Number formats where amendments write texts, by sheet. */
  readonly formats: ReadonlyMap<string, StandingFormats>;
  /** Columns of the list sheet. */
  readonly lists: readonly (readonly string[])[];
}

/** One sync, or two where kept sheets or formats of amended sheets matter. */
export async function survey(context: Excel.RequestContext, plan: WorkbookPlan): Promise<Survey> {
  const standing = await lookAtWorkbook(context);
  const arrangement = arrange(plan, standing);
  const formats = arrangement.amended.flatMap(({ plan: { sheet, steps } }) => {
    const area = areaOfTexts(steps);
    if (!area) return [];
    const range = rangeOf(context.workbook.worksheets.getItem(sheet), area);
    return [{ sheet, area, range: range.load('numberFormat') }];
  });
  const visible = sheetsToSee(arrangement);
  const blank = visible.filter(mayBePristine).map((sheet) => {
    const { charts, shapes } = context.workbook.worksheets.getItem(sheet.name);
    return { sheet, drawings: [charts.getCount(), shapes.getCount()] };
  });
  const names = visible.map(({ name }) => name);
  if (needsLists(plan) && findSheet(standing, LIST_SHEET)) names.push(LIST_SHEET);
  const seen = await loadUsed(context, names);
  if (names.length === 0 && formats.length > 0) await context.sync();
  return {
    standing,
    arrangement,
    seen,
    pristine: blank
      .filter(({ sheet, drawings }) => !seen.get(sheet.name) && drawings.every(isZero))
      .map(({ sheet }) => sheet),
    formats: new Map(
      formats.map(({ sheet, area, range }) => [sheet, { area, formats: range.numberFormat }]),
    ),
    lists: listsIn(seen.get(LIST_SHEET)),
  };
}

function isZero({ value }: OfficeExtension.ClientResult<number>): boolean {
  return value === 0;
}

function needsLists({ sheets }: WorkbookPlan): boolean {
  return sheets.some(({ steps }) =>
    stepsOf(steps, 'validations').some(({ validations }) =>
      validations.some(
        ({ rule }) => rule.kind === 'list' && rule.items.join(',').length > LIMITS.list,
      ),
    ),
  );
}

function listsIn(cells: LoadedCells | undefined): readonly (readonly string[])[] {
  if (!cells || cells.rowIndex > 0) return [];
  const width = cells.columnIndex + (cells.values[0]?.length ?? 0);
  return Array.from({ length: width }, (_, column) =>
    cells.values
      .map((line) => line[column - cells.columnIndex])
      .filter((item): item is string => typeof item === 'string' && item !== ''),
  );
}
