import { invalidArgument } from '../model/ExcelError';
import { sheetsOfFormula } from '../model/sheetNames';
import type { Session } from '../wire/Session';
import { enter } from './cellValues';
import type { RangeThing } from './things';

const KEYS = ['address', 'documentReference', 'screenTip', 'textToDisplay'] as const;

/** A link changes how its cell looks, and gives an empty cell a text. */
export function writeHyperlink(
  { sheet, area }: RangeThing,
  value: unknown,
  session: Session,
): void {
  sheet.requireUnprotected((options) => options.allowInsertHyperlinks);
  if (typeof value !== 'object' || value === null) throw invalidArgument('hyperlink');
  const given = value as Record<string, unknown>;
  for (const key of Object.keys(given))
    if (!KEYS.some((known) => known === key) || typeof given[key] !== 'string')
      throw invalidArgument(`hyperlink.${key}`);
  const link = given as Partial<Record<(typeof KEYS)[number], string>>;
  if (link.address === undefined && link.documentReference === undefined)
    throw invalidArgument('hyperlink');
  if (
    link.documentReference !== undefined &&
    sheetsOfFormula(link.documentReference).some((name) => !session.workbook.findSheet(name))
  )
    throw invalidArgument(`hyperlink to ${link.documentReference}`);
  sheet.forEach(area, (cell) => {
    cell.hyperlink = { ...link };
    cell.format.fontColor = '#0563C1';
    cell.format.underline = 'Single';
    if (link.textToDisplay !== undefined) enter(cell, link.textToDisplay, session);
    else if (cell.value === null && cell.formula === undefined)
      cell.value = link.documentReference ?? link.address ?? null;
  });
}

export function readHyperlink({ sheet, area }: RangeThing): unknown {
  return sheet.peek(area.row, area.column)?.hyperlink ?? null;
}
