import { parsePrintedFigure, type PrintedFigure } from '../values/printedFigure';

export type ParsedBaseline =
  { readonly kind: 'none' } | ({ readonly kind: 'number' } & PrintedFigure);

/** Reads last year's column: a figure, or `/` for none; undefined where it is neither. */
export function parseBaseline(text: string): ParsedBaseline | undefined {
  if (/^[/／—-]$/u.test(text.trim())) return { kind: 'none' };
  const figure = parsePrintedFigure(text);
  return figure && { kind: 'number', ...figure };
}
