import { unescapeXml } from './xml';

/** A reference of a chart with what it showed last. */
const REFERENCE = /<c:(num|str|multiLvlStr)Ref>\s*<c:f>([^<]*)<\/c:f>([^]*?)<\/c:\1Ref>/g;
const CACHE = /<c:(?:num|str)Cache>([^]*?)<\/c:(?:num|str)Cache>/;
/** The name of a row of numbers; a title. */
const NAME = /<c:tx>\s*<c:strRef>([^]*?)<\/c:strRef>\s*<\/c:tx>/g;
const CATEGORIES = /<c:cat>\s*<c:multiLvlStrRef>\s*<c:f>([^<]*)<\/c:f>[^]*?<\/c:cat>/g;

/** A chart whose references that reach out became what they showed last. */
export function withLiterals(chart: string, reaches: (formula: string) => boolean): string {
  const goes = (formula: string): boolean => reaches(unescapeXml(formula));
  return chart
    .replace(NAME, (whole, reference: string) => {
      const formula = /<c:f>([^<]*)<\/c:f>/.exec(reference)?.[1] ?? '';
      const shown = /<c:v>([^<]*)<\/c:v>/.exec(reference)?.[1];
      if (!goes(formula)) return whole;
      return shown === undefined ? '' : `<c:tx><c:v>${shown}</c:v></c:tx>`;
    })
    .replace(CATEGORIES, (whole, formula: string) => (goes(formula) ? '' : whole))
    .replace(REFERENCE, (whole, kind: string, formula: string, rest: string) => {
      if (!goes(formula)) return whole;
      return `<c:${kind}Lit>${CACHE.exec(rest)?.[1] ?? ''}</c:${kind}Lit>`;
    });
}
