import type { CustomData } from '@univerjs/core';
import type { SheetVisibility } from '../../core/entries/SheetSnapshot';
import type { ChartPlan, HyperlinksStep, PrintStep } from '../../core/plan/SheetPlan';
import type { Area } from '../../core/values/address';

export type SheetLink = HyperlinksStep['links'][number];

/** What the grid itself does not know of a sheet, kept in the sheet's own data. */
export interface SheetExtras {
  readonly visibility: SheetVisibility;
  /** Where the sheet is protected: the areas that can be edited all the same. */
  readonly unlocked?: readonly Area[];
  readonly links: readonly SheetLink[];
  readonly print?: PrintStep;
  readonly charts: readonly ChartPlan[];
}

/** What the grid itself does not know of a workbook. */
export interface BookExtras {
  readonly properties: Readonly<Record<string, string>>;
  readonly title: string;
}

const KEY = 'annex';

export function toCustom(extras: SheetExtras | BookExtras): CustomData {
  return { [KEY]: extras };
}

/** Of a sheet that a person added there are none; `hidden` then tells whether it can be seen. */
export function sheetExtras(custom: CustomData | undefined, hidden: boolean): SheetExtras {
  const kept = custom?.[KEY] as SheetExtras | undefined;
  const visibility = hidden ? 'hidden' : 'visible';
  if (!kept) return { visibility, links: [], charts: [] };
  return kept.visibility === 'veryHidden' && hidden ? kept : { ...kept, visibility };
}

export function bookExtras(custom: CustomData | undefined): BookExtras {
  return (custom?.[KEY] as BookExtras | undefined) ?? { properties: {}, title: '' };
}
