import { parseA1 } from '../values/address';

/** Names a cell that a formula refers to, so that the same cell has the same name wherever it was moved. */
export type NameCell = (sheet: string, row: number, column: number) => string;

const STRING = /"(?:[^"]|"")*"/g;
const REFERENCE =
  /(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?([A-Z]{1,3})\$?([0-9]{1,7})(?![\p{L}\p{N}_(.!])/giu;

/**
 * A formula as it compares, whichever program wrote it: cells by the names that `nameCell` gives them, no
 * spaces, functions in capitals. Text in quotes stays as it is.
 * @param sheet the sheet it stands on, for references without one
 */
export function formulaText(formula: string, sheet: string, nameCell: NameCell): string {
  let text = '';
  let end = 0;
  for (const quoted of formula.matchAll(STRING)) {
    text += plainText(formula.slice(end, quoted.index), sheet, nameCell) + quoted[0];
    end = quoted.index + quoted[0].length;
  }
  return text + plainText(formula.slice(end), sheet, nameCell);
}

function plainText(part: string, sheet: string, nameCell: NameCell): string {
  let text = '';
  let end = 0;
  let last = sheet;
  for (const reference of part.matchAll(REFERENCE)) {
    const [whole, on, letters, digits] = reference;
    const before = part[reference.index - 1];
    const at = parseA1(`${letters}${digits}`);
    if (!at || (before !== undefined && /[\p{L}\p{N}_.]/u.test(before))) continue;
    const between = part.slice(end, reference.index);
    const isEnd = end > 0 && between.trim() === ':';
    const target = on === undefined ? (isEnd ? last : sheet) : unquoted(on);
    text += spaceless(between) + nameCell(target, at.row, at.column);
    end = reference.index + whole.length;
    last = target;
  }
  return text + spaceless(part.slice(end));
}

function unquoted(name: string): string {
  return name.replace(/^'|'$/g, '').replace(/''/g, "'");
}

/** LibreOffice writes the constants TRUE and FALSE as functions; it and Excel keep 15 digits of a number. */
function spaceless(text: string): string {
  return text
    .replace(/\s+/g, '')
    .toUpperCase()
    .replace(/\b(TRUE|FALSE)\(\)/g, '$1')
    .replace(/\d+\.\d{9,}/g, (number) => String(Number(Number(number).toPrecision(15))));
}
