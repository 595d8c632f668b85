import { changesOfSheet } from '../../src/core/picture/changesOfSheet';
import type { SheetChanges, WorkbookChanges } from '../../src/core/picture/Changes';
import { LIST_SHEET } from '../../src/core/workbook/listSheet';
import { emptySheet } from '../../src/core/picture/Picture';
import { pictureOf } from '../../src/core/picture/pictureOf';
import type { WorkbookPlan } from '../../src/core/workbook/SheetPlan';

/** A plan as changes to a workbook of which only the names of the sheets are known. */
export function changesOfPlan(plan: WorkbookPlan, standing: readonly string[]): WorkbookChanges {
  const picture = pictureOf(plan);
  const creates = new Set(
    plan.sheets
      .filter(({ steps }) => steps.some(({ kind }) => kind === 'sheet'))
      .map(({ sheet }) => sheet),
  );
  const sheets = picture.sheets.flatMap((sheet): readonly SheetChanges[] => {
    const { name } = sheet;
    const changes = changesOfSheet(emptySheet(name), sheet);
    const isNew = creates.has(name) || (name === LIST_SHEET && !standing.includes(name));
    if (!isNew)
      return [
        { sheet: name, how: 'amend', changes: changes.filter(({ kind }) => kind !== 'look') },
      ];
    if (!standing.includes(name)) return [{ sheet: name, how: 'add', changes }];
    return [
      { sheet: name, how: 'clear', changes: [] },
      { sheet: name, how: 'fill', changes },
    ];
  });
  const to = sheets.filter(({ how }) => how !== 'amend').map(({ sheet }) => sheet);
  return {
    sheets,
    properties: Object.entries(picture.properties).map(([name, value]) => ({
      name,
      from: null,
      to: value,
    })),
    ...(to.length > 0 ? { order: { from: standing.filter((name) => to.includes(name)), to } } : {}),
    ...(picture.title === '' ? {} : { title: { from: '', to: picture.title } }),
    ...(picture.activeSheet === '' ? {} : { activeSheet: { from: '', to: picture.activeSheet } }),
  };
}
