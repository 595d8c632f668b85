import type { IResources, ISheetDataValidationRule } from '@univerjs/core';
import type { IDefinedNamesServiceParam } from '@univerjs/engine-formula';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import type { ISheetNote } from '@univerjs/sheets-note';

/** Notes of one sheet by row and column. */
export type SheetNotes = Readonly<Record<number, Readonly<Record<number, ISheetNote>>>>;

/** What the grid's plugins keep beside the cells, by sheet id; names by their own id. */
export interface Resources {
  readonly validations: Record<string, readonly ISheetDataValidationRule[]>;
  readonly formats: Record<string, readonly IConditionFormattingRule[]>;
  readonly notes: Record<string, SheetNotes>;
  readonly names: Record<string, IDefinedNamesServiceParam>;
}

const PLUGINS: Readonly<Record<keyof Resources, string>> = {
  validations: 'SHEET_DATA_VALIDATION_PLUGIN',
  formats: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
  notes: 'SHEET_NOTE_PLUGIN',
  names: 'SHEET_DEFINED_NAME_PLUGIN',
};

/** What is written is never changed, so that it is read once. */
const known = new WeakMap<IResources, Resources>();

/** What the plugins wrote; other plugins' resources are left out. */
export function readResources(resources: IResources = []): Resources {
  const read = known.get(resources) ?? readFrom(resources);
  known.set(resources, read);
  return read;
}

function readFrom(resources: IResources): Resources {
  const read = <K extends keyof Resources>(kind: K): Resources[K] => {
    const data = resources.find(({ name }) => name === PLUGINS[kind])?.data;
    return data === undefined || data === '' ? {} : (JSON.parse(data) as Resources[K]);
  };
  return {
    validations: read('validations'),
    formats: read('formats'),
    notes: read('notes'),
    names: read('names'),
  };
}

export function writeResources(resources: Resources): IResources {
  const written = (Object.keys(PLUGINS) as (keyof Resources)[]).map((kind) => ({
    name: PLUGINS[kind],
    data: JSON.stringify(resources[kind]),
  }));
  known.set(written, resources);
  return written;
}
