/**
 * Stands before the error value of a formula on its way through the library, which knows text,
 * numbers and logical values as results. Written as `_x0001_`, it cannot come from a text, since
 * text has its escapes escaped.
 */
export const ERROR_RESULT = '\u0001';

/** Turns the marked results of formulas into error values: `t="str"` becomes `t="e"`. */
export function fixErrorResults(xml: string): string {
  return xml.replace(/ t="str">(<f>[^<]*<\/f>)<v>_x0001_([^<]*)<\/v>/g, ' t="e">$1<v>$2</v>');
}

/** Lets bars begin at nothing, where Excel otherwise draws a tenth of the cell for 0. */
export function fixDataBars(xml: string): string {
  return xml.replaceAll('<dataBar><cfvo', '<dataBar minLength="0" maxLength="90"><cfvo');
}

/** Marks the sheet that is open as selected; without it some viewers open with none. */
export function fixSelected(xml: string): string {
  return xml.replace('<sheetView ', '<sheetView tabSelected="1" ');
}
