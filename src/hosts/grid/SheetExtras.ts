import type { CustomData } from '@univerjs/core';
import type { SheetVisibility } from '../../core/entries/SheetSnapshot';
import type {
  ChartPlan,
  ConditionalFormat,
  HyperlinksStep,
  PrintStep,
  Validation,
} from '../../core/workbook/SheetPlan';
import type { Area } from '../../core/values/address';

export type SheetLink = HyperlinksStep['links'][number];

/** What the grid itself does not know of a sheet, kept in the sheet's own data. */
export interface SheetExtras {
  readonly visibility: SheetVisibility;
  /** Where the sheet is protected: the areas that can be edited all the same. */
  readonly unlocked?: readonly Area[];
  /** As planned; the grid draws what it can of them, and the guard holds people to them. */
  readonly validations: readonly Validation[];
  /** As planned, earlier ones first. */
  readonly formats: readonly ConditionalFormat[];
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

/** Whether the sheet was made by a plan, and not by a person. */
export function isPlanned(custom: CustomData | undefined): boolean {
  return custom?.[KEY] !== undefined;
}

/** Of a sheet that a person added there are none; `hidden` then tells whether it can be seen. */
export function sheetExtras(custom: CustomData | undefined, hidden: boolean): SheetExtras {
  const kept = custom?.[KEY] as SheetExtras | undefined;
  const visibility = hidden ? 'hidden' : 'visible';
  if (!kept) return { visibility, validations: [], formats: [], links: [], charts: [] };
  return kept.visibility === 'veryHidden' && hidden ? kept : { ...kept, visibility };
}

export function bookExtras(custom: CustomData | undefined): BookExtras {
  return (custom?.[KEY] as BookExtras | undefined) ?? { properties: {}, title: '' };
}
