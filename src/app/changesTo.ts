import type { WorkbookChanges } from '../core/picture/Changes';
import { cutTexts } from '../core/picture/cutTexts';
import { EMPTY_PICTURE, type WorkbookPicture } from '../core/picture/Picture';
import { pictureOf } from '../core/picture/pictureOf';
import { reconcile } from '../core/picture/reconcile';
import type { WorkbookPlan } from '../core/workbook/SheetPlan';

/** What has to be done, and sentences about what a workbook cannot hold. */
export interface ToDo {
  readonly changes: WorkbookChanges;
  readonly warnings: readonly string[];
}

/** What makes a workbook as planned; where nothing is said to stand, a new one. */
export function changesTo(plan: WorkbookPlan, standing: WorkbookPicture = EMPTY_PICTURE): ToDo {
  return { changes: reconcile(standing, pictureOf(plan)), warnings: cutTexts(plan) };
}
