import { XlsxError } from '../../../../core/entries/XlsxError';
import type { Definition } from '../../../../core/entries/outward';
import type { SheetVisibility } from '../../../../core/entries/SheetSnapshot';
import { SHEET_NAME_CHARACTERS } from '../../../../core/values/limits';
import { unescapeText } from '../cells/escapes';
import { badXml } from '../xml/decode';
import { children, walkXml, type Attributes, type XmlNode } from '../xml/walk';
import { uniqueNames } from './uniqueNames';

export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Leads to the sheet's part through the workbook's relationships. */
  readonly relation: string;
}

export interface WorkbookPart {
  /** In the order of the tabs. */
  readonly sheets: readonly SheetEntry[];
  /** Defined names of workbook scope. */
  readonly names: Readonly<Record<string, string>>;
  /** Every defined name, of sheets too; one that stands for a function that runs as `xlm/<name>`. */
  readonly allNames: readonly string[];
  /** The same with what they refer to. */
  readonly definitions: readonly Definition[];
  readonly refersToOtherFiles: boolean;
  /** Its days are counted from 1904, as programs on a Mac once did, and not from 1900. */
  readonly countsFrom1904: boolean;
}

/** Reads the workbook part: sheets, names of workbook scope, references into other files, how days are counted. */
export function readWorkbookPart(part: string, bytes: Uint8Array): WorkbookPart {
  const sheets: SheetEntry[] = [];
  const sheetNames = uniqueNames('sheet');
  const names = uniqueNames('definedName');
  const allNames: string[] = [];
  const definitions: Definition[] = [];
  let refersToOtherFiles = false;
  let countsFrom1904 = false;

  const sheet: XmlNode = {
    open(attributes) {
      const { name, state, 'r:id': relation } = attributes;
      if (name === undefined || relation === undefined) throw badXml(part, 'sheet');
      if (name.length > SHEET_NAME_CHARACTERS) throw badXml(part, 'sheet name');
      sheetNames.add(unescapeText(name), '');
      sheets.push({ name: unescapeText(name), visibility: visibilityOf(part, state), relation });
    },
  };
  walkXml(part, bytes, 'x:workbook', {
    children: children({
      'x:workbookPr': { open: ({ date1904 }) => (countsFrom1904 = isOn(date1904)) },
      'x:sheets': { children: children({ 'x:sheet': sheet }) },
      'x:definedNames': {
        children: children({
          'x:definedName': definedNameNode(part, (definition, { isOfWorkbook, runs }) => {
            const { name, refersTo } = definition;
            allNames.push(runs ? `xlm/${name}` : name);
            definitions.push(definition);
            if (isOfWorkbook) names.add(name, refersTo);
          }),
        }),
      },
      'x:externalReferences': {
        children: children({ 'x:externalReference': { open: () => (refersToOtherFiles = true) } }),
      },
    }),
  });
  if (sheets.length === 0) throw new XlsxError({ code: 'noWorkbook', found: 'other' });
  return {
    sheets,
    names: names.toRecord(),
    allNames,
    definitions,
    refersToOtherFiles,
    countsFrom1904,
  };
}

function isOn(flag: string | undefined): boolean {
  return flag === '1' || flag === 'true';
}

function definedNameNode(
  part: string,
  add: (definition: Definition, how: { isOfWorkbook: boolean; runs: boolean }) => void,
): XmlNode {
  let attributes: Attributes = {};
  let refersTo = '';
  return {
    open(found) {
      attributes = found;
      refersTo = '';
    },
    text: (piece) => (refersTo += piece),
    close() {
      const { name, localSheetId, xlm, vbProcedure } = attributes;
      if (name === undefined) throw badXml(part, 'definedName');
      const runs = [xlm, vbProcedure].some(isOn);
      add({ name, refersTo }, { isOfWorkbook: localSheetId === undefined, runs });
    },
  };
}

function visibilityOf(part: string, state: string | undefined): SheetVisibility {
  if (state === undefined) return 'visible';
  if (state === 'visible' || state === 'hidden' || state === 'veryHidden') return state;
  throw badXml(part, `state ${state}`);
}
