import type { IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { SheetPicture, WorkbookPicture } from '../../../core/picture/Picture';
import type { Pieces, Share } from '../../../core/values/pieces';
import { writeResources } from '../resources';
import { toCustom } from '../SheetExtras';
import { newResources } from './patchResources';
import { EMPTY_WORKBOOK, idOf } from './patchWorkbook';
import { StyleIds } from './StyleIds';
import { toWorksheetData } from './toWorksheetData';

/** A workbook as the grid loads it; in pieces, a sheet each. */
export function* toWorkbookData({
  sheets,
  properties,
  title,
}: WorkbookPicture): Pieces<IWorkbookData, Share> {
  const styles = new StyleIds();
  const data: Record<string, Partial<IWorksheetData>> = {};
  const placed: (readonly [string, SheetPicture])[] = [];
  for (const sheet of sheets) {
    const id = idOf(sheet.name, data);
    data[id] = toWorksheetData(sheet, id, styles);
    placed.push([id, sheet]);
    yield { done: placed.length, total: sheets.length };
  }
  return {
    ...EMPTY_WORKBOOK,
    name: title,
    styles: styles.added,
    sheets: data,
    sheetOrder: placed.map(([id]) => id),
    resources: writeResources(newResources(placed)),
    custom: toCustom({ properties, title }),
  };
}
