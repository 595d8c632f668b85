import { reachingBy, reachingNames, type Outward } from '../../../core/entries/outward';
import { withLiterals } from './chartLiterals';
import { counted, type Package } from './Package';
import { give, named, replaced, take, unescapeXml, unprefixed, type Taken } from './xml';
import type { WorkbookXml } from './workbook';

/** Where an element holds formulas: its own text, or a point of a scale. */
const FORMULA =
  /<((?:[\w.-]+:)?(?:formula\d?|f))(?:\s[^>]*)?>([^<]*)<\/\1>|\bval=(?:"([^"]*)"|'([^']*)')/g;
/** What later programs write beside what older ones read; whole elements with their end. */
const LATER =
  /<((?:[\w.-]+:)?(?:cfRule|dataValidation|sparkline))(?=[\s>])(?:"[^"]*"|'[^']*'|[^>"'])*?(?<!\/)>[^]*?<\/\1>/g;
/** Lists of them of which nothing is left, from the inside out. */
const EMPTY_LIST =
  /<((?:[\w.-]+:)?(?:conditionalFormatting|conditionalFormattings|dataValidations|sparklines|sparklineGroup|sparklineGroups|ext))(?=[\s>])[^>]*>(?:\s|<([\w.-]+:)?sqref>[^<]*<\/\2?sqref>)*<\/\1>/g;
const CHART = /^xl\/charts\/[^/]+\.xml$/i;

/** Takes names, rules and links out of a file that reach out of it. @param partOf a sheet's part */
export function takeOut(
  file: Package,
  part: string,
  workbook: WorkbookXml,
  outward: readonly Outward[],
  partOf: (sheet: string) => string | undefined,
): void {
  const reaches = reachingBy(reachingNames(workbook.definitions));
  workbook.forget(({ refersTo }) => reaches(refersTo));
  const sheets = new Set(outward.flatMap((each) => ('sheet' in each ? [each.sheet] : [])));
  for (const sheet of sheets) {
    const its = partOf(sheet);
    if (its !== undefined) file.write(its, withoutRules(unprefixed(file.text(its)), reaches));
  }
  if (outward.some(({ kind }) => kind === 'link')) dropLinks(file, part, workbook, reaches);
}

type Reaches = (formula: string) => boolean;

function withoutRules(xml: string, reaches: Reaches): string {
  const sheet = take(xml);
  const formats = named(sheet, 'conditionalFormatting').flatMap((each) =>
    left(each, 'cfRule', reaches).map(give),
  );
  const rules = named(sheet, 'dataValidations').flatMap((each) =>
    left(each, 'dataValidation', reaches).map((list) => counted(give(list))),
  );
  const later = named(sheet, 'extLst').flatMap((each) => laterLeft(each, reaches));
  const kept = { conditionalFormatting: formats, dataValidations: rules, extLst: later };
  return give(
    Object.entries(kept).reduce((after, [name, own]) => replaced(after, name, own, []), sheet),
  );
}

/** A list without the members that reach out; none where nothing is left. */
function left(list: string, member: string, reaches: Reaches): readonly Taken[] {
  const taken = take(list);
  const pieces = taken.pieces.filter(({ name, xml }) => name !== member || !anyIn(xml, reaches));
  return pieces.some(({ name }) => name === member) ? [{ ...taken, pieces }] : [];
}

function laterLeft(list: string, reaches: Reaches): readonly string[] {
  const kept = list.replace(LATER, (element) => (anyIn(element, reaches) ? '' : element));
  if (kept === list) return [list];
  // Their number may be left out.
  let after = kept.replace(/(<(?:[\w.-]+:)?dataValidations\b[^>]*?)\scount="\d*"/g, '$1');
  for (let before = ''; before !== after;) {
    before = after;
    after = before.replace(EMPTY_LIST, '');
  }
  return take(after).pieces.length === 0 ? [] : [after];
}

function anyIn(xml: string, reaches: Reaches): boolean {
  // No program writes a formula so; what it says is not looked for.
  if (xml.includes('<![CDATA[')) return true;
  return [...xml.matchAll(FORMULA)].some(([, , text, one, other]) =>
    reaches(unescapeXml(text ?? one ?? other ?? '')),
  );
}

/** What charts show of other files stays as they show it. */
function dropLinks(file: Package, part: string, workbook: WorkbookXml, reaches: Reaches): void {
  const links = file.relations(part).filter(({ type }) => type === 'externalLink');
  for (const { target } of links) if (file.has(target)) file.removeWhole(target);
  file.unrelate(
    part,
    links.map(({ id }) => id),
  );
  workbook.forgetLinks();
  for (const chart of file.partNames().filter((name) => CHART.test(name))) {
    const before = file.text(chart);
    const after = withLiterals(before, reaches);
    if (after !== before) file.write(chart, after);
  }
}
