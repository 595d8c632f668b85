import { BooleanNumber, type IWorksheetData } from '@univerjs/core';
import type { IDefinedNamesServiceParam } from '@univerjs/engine-formula';
import type { ISheetNote } from '@univerjs/sheets-note';
import type {
  ChangeKind,
  ChangeOf,
  SheetChanges,
  WorkbookChanges,
} from '../../../core/picture/Changes';
import { forEachCell, type SheetPicture } from '../../../core/picture/Picture';
import type { ConditionalFormat, Validation } from '../../../core/workbook/SheetPlan';
import { absoluteArea, type Area } from '../../../core/values/address';
import { noteHeight, NOTE_WIDTH } from '../noteBox';
import type { Resources, SheetNotes } from '../resources';
import { sheetExtras } from '../SheetExtras';
import { toFormattingRule } from './toFormattingRule';
import { toListRule } from './toListRule';

const OF_RESOURCES: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  ...(['validations', 'conditionalFormats', 'notes', 'names'] as const),
]);

/** Whether changes leave what the grid's plugins keep of the sheets as it is. */
export function leavesResources({ sheets }: WorkbookChanges): boolean {
  return sheets.every(
    ({ how, changes }) => how === 'amend' && !changes.some(({ kind }) => OF_RESOURCES.has(kind)),
  );
}

/** What the grid's plugins keep of the sheets, after changes. */
export function patchResources(
  before: Resources,
  changes: WorkbookChanges,
  ids: ReadonlyMap<string, string>,
  sheets: Readonly<Record<string, Partial<IWorksheetData>>>,
): Resources {
  const after: Resources = {
    validations: { ...before.validations },
    formats: { ...before.formats },
    notes: { ...before.notes },
    names: { ...before.names },
  };
  for (const change of changes.sheets) patchSheetResources(after, change, ids, sheets);
  for (const kind of ['validations', 'formats', 'notes'] as const)
    for (const id of Object.keys(after[kind]))
      if (!(id in sheets)) Reflect.deleteProperty(after[kind], id);
  return after;
}

function patchSheetResources(
  after: Resources,
  { sheet, how, changes }: SheetChanges,
  ids: ReadonlyMap<string, string>,
  sheets: Readonly<Record<string, Partial<IWorksheetData>>>,
): void {
  for (const change of changes) if (change.kind === 'names') patchNames(after, sheet, change);
  const id = ids.get(sheet);
  const data = id === undefined ? undefined : sheets[id];
  if (id === undefined || !data) return;
  const { validations, formats } = sheetExtras(data.custom, data.hidden === BooleanNumber.TRUE);
  const kinds = new Set(changes.map(({ kind }) => kind));
  const isNew = how !== 'amend';
  if (isNew || kinds.has('validations')) after.validations[id] = listRules(validations);
  if (isNew || kinds.has('conditionalFormats')) after.formats[id] = formattingRules(formats);
  if (how === 'clear') after.notes[id] = {};
  else
    for (const change of changes)
      if (change.kind === 'notes') after.notes[id] = patchedNotes(after.notes[id] ?? {}, change);
}

function patchNames({ names }: Resources, sheet: string, { each }: ChangeOf<'names'>): void {
  for (const { name, to } of each) {
    for (const [id, known] of Object.entries(names))
      if (known.name === name) Reflect.deleteProperty(names, id);
    if (to) names[name] = nameOf(name, sheet, to);
  }
}

function patchedNotes(standing: SheetNotes, { each }: ChangeOf<'notes'>): SheetNotes {
  const notes: Record<number, Record<number, ISheetNote>> = Object.fromEntries(
    Object.entries(standing).map(([row, line]) => [row, { ...line }]),
  );
  for (const { row, column, to } of each) {
    const line = (notes[row] ??= {});
    if (to === null) Reflect.deleteProperty(line, column);
    else line[column] = noteOf(row, column, to);
  }
  return notes;
}

/** What the plugins keep of sheets that are shown for the first time, by their ids. */
export function newResources(sheets: readonly (readonly [string, SheetPicture])[]): Resources {
  const made: Resources = { validations: {}, formats: {}, notes: {}, names: {} };
  for (const [id, sheet] of sheets) {
    made.validations[id] = listRules(sheet.validations);
    made.formats[id] = formattingRules(sheet.conditionalFormats);
    const notes: Record<number, Record<number, ISheetNote>> = {};
    forEachCell(sheet, (row, column, { note }) => {
      if (note !== undefined) (notes[row] ??= {})[column] = noteOf(row, column, note);
    });
    if (Object.keys(notes).length > 0) made.notes[id] = notes;
    for (const [name, area] of Object.entries(sheet.names))
      made.names[name] = nameOf(name, sheet.name, area);
  }
  return made;
}

function listRules(validations: readonly Validation[]) {
  return validations.flatMap((each, index) => toListRule(each, `v${index}`) ?? []);
}

function formattingRules(formats: readonly ConditionalFormat[]) {
  return formats.map((each, index) => toFormattingRule(each, `f${index}`));
}

function noteOf(row: number, col: number, note: string): ISheetNote {
  return {
    id: `n${row}_${col}`,
    row,
    col,
    width: NOTE_WIDTH,
    height: noteHeight(note),
    note,
    show: false,
  };
}

function nameOf(name: string, sheet: string, area: Area): IDefinedNamesServiceParam {
  return {
    id: name,
    name,
    formulaOrRefString: absoluteArea(sheet, area),
    localSheetId: 'AllDefaultWorkbook',
  };
}
