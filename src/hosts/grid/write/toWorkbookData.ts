import {
  LocaleType,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import { StyleTable, type StyleId } from '../../../core/plan/styleTable';
import type { SheetPlan, WorkbookPlan } from '../../../core/plan/SheetPlan';
import { areaToA1, quoteSheet } from '../../../core/values/address';
import { fingerprint } from '../../../core/values/fingerprint';
import { readResources, writeResources, type Resources, type SheetNotes } from '../resources';
import { toDraft } from '../read/toDraft';
import { bookExtras, toCustom } from '../SheetExtras';
import { toStyleData } from '../style';
import { newSheet, type SheetDraft } from './draft';
import { toFormattingRule } from './toFormattingRule';
import { toListRule } from './toListRule';
import { toWorksheetData } from './toWorksheetData';
import { writeStep } from './writeStep';

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

/**
 * The workbook after a plan: planned sheets in the plan's order, then those that the plan does not
 * name, as they were; where a plan only amends, every sheet stays where it is.
 * `onSheet` is called before each sheet and may throw to give up.
 */
export function toWorkbookData(
  before: IWorkbookData,
  plan: WorkbookPlan,
  onSheet: (index: number, name: string) => void = () => undefined,
): IWorkbookData {
  const table = new StyleTable();
  const resources = readResources(before.resources);
  const idOf = idsOf(before);
  const drafts = plan.sheets.map((sheet, index) => {
    onSheet(index, sheet.sheet);
    return draftOf(before, resources, sheet, idOf(sheet.sheet), table);
  });
  const styles: Record<string, IStyleData> = {};
  const styleIds = new Map<StyleId, string>();
  const styleId = ({ style }: { readonly style: StyleId }): string | undefined => {
    if (style === 0) return undefined;
    let id = styleIds.get(style);
    if (id === undefined) {
      const data = toStyleData(table.get(style));
      id = `a${fingerprint(JSON.stringify(data))}`;
      styleIds.set(style, id);
      styles[id] = data;
    }
    return id;
  };
  const written = new Map<string, Partial<IWorksheetData>>(
    drafts.map((draft) => [draft.id, toWorksheetData(draft, styleId)]),
  );
  const known = bookExtras(before.custom);
  return {
    ...before,
    name: plan.title || before.name,
    styles: { ...before.styles, ...styles },
    sheets: { ...before.sheets, ...Object.fromEntries(written) },
    sheetOrder: orderOf(before, plan, drafts),
    resources: writeResources(mergeResources(resources, drafts)),
    custom: toCustom({
      properties: { ...known.properties, ...plan.properties },
      title: plan.title || known.title,
    }),
  };
}

/** Ids of sheets that stand, by name, and new ones for new names. */
function idsOf({ sheets }: IWorkbookData): (name: string) => string {
  const byName = new Map(Object.entries(sheets).map(([id, { name }]) => [name, id]));
  let next = 0;
  return (name) => {
    let id = byName.get(name);
    if (id === undefined) {
      do next += 1;
      while (`s${next}` in sheets);
      id = `s${next}`;
      byName.set(name, id);
    }
    return id;
  };
}

function draftOf(
  before: IWorkbookData,
  resources: Resources,
  { sheet, steps }: SheetPlan,
  id: string,
  styles: StyleTable,
): SheetDraft {
  const anew = steps.some(({ kind }) => kind === 'sheet');
  const standing = before.sheets[id];
  if (!anew && !standing) throw new Error(`There is no sheet "${sheet}" to amend.`);
  const draft =
    anew || !standing ? newSheet(id, sheet, styles) : toDraft(before, resources, id, styles);
  for (const step of steps) writeStep(draft, step);
  return draft;
}

function orderOf(
  { sheetOrder }: IWorkbookData,
  plan: WorkbookPlan,
  drafts: readonly SheetDraft[],
): string[] {
  const planned = drafts.map(({ id }) => id);
  const amendsOnly = plan.sheets.every(({ steps }) => !steps.some(({ kind }) => kind === 'sheet'));
  if (amendsOnly) return sheetOrder;
  return [...planned, ...sheetOrder.filter((id) => !planned.includes(id))];
}

function mergeResources(before: Resources, drafts: readonly SheetDraft[]): Resources {
  const resources: Resources = {
    validations: { ...before.validations },
    formats: { ...before.formats },
    notes: { ...before.notes },
    names: { ...before.names },
  };
  for (const draft of drafts) {
    resources.validations[draft.id] = draft.validations.flatMap(
      (validation, index) => toListRule(validation, `v${index}`) ?? [],
    );
    resources.formats[draft.id] = draft.formats.map((format, index) =>
      toFormattingRule(format, `f${index}`),
    );
    resources.notes[draft.id] = notesOf(draft);
    const here = `${quoteSheet(draft.name)}!`;
    for (const [id, { formulaOrRefString }] of Object.entries(resources.names))
      if (formulaOrRefString.startsWith(here)) Reflect.deleteProperty(resources.names, id);
    for (const { name, area } of draft.names)
      resources.names[name] = {
        id: name,
        name,
        formulaOrRefString: here + areaToA1(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2'),
        localSheetId: 'AllDefaultWorkbook',
      };
  }
  return resources;
}

function notesOf({ notes }: SheetDraft): SheetNotes {
  const byRow: Record<number, Record<number, (typeof notes)[number]>> = {};
  for (const note of notes) (byRow[note.row] ??= {})[note.col] = note;
  return byRow;
}
