import { LocaleType, type IWorkbookData, type IWorksheetData } from '@univerjs/core';
import { propertiesAfter } from '../../../core/picture/applyChanges';
import { applyToSheet } from '../../../core/picture/applyToSheet';
import { arrange } from '../../../core/picture/arrange';
import type { SheetChanges, WorkbookChanges } from '../../../core/picture/Changes';
import { emptySheet } from '../../../core/picture/Picture';
import { requireSheets } from '../../../core/picture/requireSheets';
import { readResources, writeResources } from '../resources';
import { bookExtras, toCustom } from '../SheetExtras';
import { leavesResources, patchResources } from './patchResources';
import { patchSheet } from './patchSheet';
import { StyleIds } from './StyleIds';
import { toWorksheetData } from './toWorksheetData';

/** The one workbook that the grid shows. */
export const UNIT = 'annex';

export const EMPTY_WORKBOOK: IWorkbookData = {
  id: UNIT,
  name: '',
  appVersion: '0.25.1',
  locale: LocaleType.ZH_CN,
  styles: {},
  sheetOrder: [],
  sheets: {},
  resources: [],
  custom: toCustom({ properties: {}, title: '' }),
};

/** The workbook after changes; sheets that they do not name are the same objects. */
export function patchWorkbook(before: IWorkbookData, changes: WorkbookChanges): IWorkbookData {
  const sheets: Record<string, Partial<IWorksheetData>> = { ...before.sheets };
  const styles = new StyleIds();
  const ids = new Map(before.sheetOrder.map((id) => [before.sheets[id]?.name ?? '', id]));
  requireSheets(changes, [...ids.keys()]);
  changes.sheets.forEach((change) => {
    if (change.how === 'remove') {
      Reflect.deleteProperty(sheets, ids.get(change.sheet) ?? '');
      ids.delete(change.sheet);
      return;
    }
    const id = ids.get(change.sheet) ?? idOf(change.sheet, sheets);
    ids.set(change.sheet, id);
    sheets[id] = sheetAfter(sheets[id], change, id, before.styles, styles);
  });
  const names = changes.order
    ? arrange(orderOf(before, ids), changes.order.to)
    : orderOf(before, ids);
  const known = bookExtras(before.custom);
  return {
    ...before,
    name: changes.title?.to ?? before.name,
    styles: { ...before.styles, ...styles.added },
    sheets,
    sheetOrder: names.flatMap((name) => ids.get(name) ?? []),
    ...(leavesResources(changes)
      ? {}
      : {
          resources: writeResources(
            patchResources(readResources(before.resources), changes, ids, sheets),
          ),
        }),
    custom: toCustom({
      properties: propertiesAfter(known.properties, changes.properties),
      title: changes.title?.to ?? known.title,
    }),
  };
}

function sheetAfter(
  standing: Partial<IWorksheetData> | undefined,
  { sheet, how, changes }: SheetChanges,
  id: string,
  dictionary: IWorkbookData['styles'],
  styles: StyleIds,
): Partial<IWorksheetData> {
  if (how === 'amend' && standing) return patchSheet(standing, changes, dictionary, styles);
  const picture = emptySheet(sheet);
  return toWorksheetData(how === 'clear' ? picture : applyToSheet(picture, changes), id, styles);
}

/** Names of the sheets that stand, then of those that are new. */
function orderOf({ sheetOrder, sheets }: IWorkbookData, ids: ReadonlyMap<string, string>) {
  const standing = sheetOrder.map((id) => sheets[id]?.name ?? '').filter((name) => ids.has(name));
  return [...new Set([...standing, ...ids.keys()])];
}

/** A sheet that comes again has the id that it had: steps of people's own history name sheets by it. */
export function idOf(name: string, taken: Readonly<Record<string, unknown>>): string {
  let id = `annex ${name}`;
  while (id in taken) id += '_';
  return id;
}
