import { columnLetters, parseA1 } from '../values/address';
import type { SheetTables } from './tables';

/** `sheet!A1` -> `key/field`, for the cells of all tables of a workbook. */
export type CellNames = ReadonlyMap<string, string>;

export function cellNames(sheets: readonly SheetTables[]): CellNames {
  const names = new Map<string, string>();
  for (const { sheet, tables } of sheets) {
    for (const { rows } of tables) {
      for (const { key, cells } of rows) {
        for (const [field, { cell }] of cells) names.set(`${sheet}!${cell}`, `${key}/${field}`);
      }
    }
  }
  return names;
}

const STRING = /"(?:[^"]|"")*"/g;
const REFERENCE =
  /(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?([A-Z]{1,3})\$?([0-9]{1,7})(?![\p{L}\p{N}_(.])/giu;

/**
 * A formula in a form that does not change when rows or columns are inserted or moved, or when another
 * program writes it: references to table cells become `key/field`, other references lose their
 * place, sheet quotes and spaces go, names are in capitals. Text in quotes stays as it is.
 */
export function formulaShape(formula: string, sheet: string, names: CellNames): string {
  let shape = '';
  let end = 0;
  for (const text of formula.matchAll(STRING)) {
    shape += plainShape(formula.slice(end, text.index), sheet, names) + text[0];
    end = text.index + text[0].length;
  }
  return shape + plainShape(formula.slice(end), sheet, names);
}

function plainShape(text: string, sheet: string, names: CellNames): string {
  let shape = '';
  let end = 0;
  for (const reference of text.matchAll(REFERENCE)) {
    const before = text[reference.index - 1];
    if (before !== undefined && /[\p{L}\p{N}_.]/u.test(before)) continue;
    shape += spaceless(text.slice(end, reference.index)) + named(reference, sheet, names);
    end = reference.index + reference[0].length;
  }
  return shape + spaceless(text.slice(end));
}

function named(reference: RegExpMatchArray, sheet: string, names: CellNames): string {
  const [, on, letters, digits] = reference;
  const place = parseA1(`${letters}${digits}`);
  if (!place) return reference[0];
  const target = on === undefined ? sheet : on.replace(/^'|'$/g, '').replace(/''/g, "'");
  const name = names.get(`${target}!${columnLetters(place.column)}${place.row + 1}`);
  return name === undefined ? '<?>' : `<${name}>`;
}

/** LibreOffice writes the constants TRUE and FALSE as functions. */
function spaceless(text: string): string {
  return text
    .replace(/\s+/g, '')
    .toUpperCase()
    .replace(/\b(TRUE|FALSE)\(\)/g, '$1');
}
