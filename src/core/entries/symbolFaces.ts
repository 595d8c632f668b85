/** Fonts that draw signs and arrows in place of digits. */
const FACES =
  /^(?:wingdings(?: [23])?|webdings|marlett|(?:itc )?zapf ?dingbats|mt extra|bookshelf symbol 7)$/i;

/** Whether digits of a text are drawn as something else in a font, so that nobody can tell the figure. */
export function drawsDigitsOtherwise(face: string, text: string): boolean {
  return /[0-9]/.test(text) && FACES.test(face.trim());
}
