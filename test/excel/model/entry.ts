import type { CellValue } from '../../../src/core/values/cell';

/** What a text becomes when it is typed into a cell, or written to `values`. */
export type Entered =
  | { readonly kind: 'formula'; readonly formula: string }
  | {
      readonly kind: 'value';
      readonly value: CellValue;
      readonly format?: string;
      readonly quoted?: boolean;
    };

const ERRORS = new Set(['#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!']);

/** Follows Excel with zh-CN settings: numbers, percentages, dates, times, formulas and the apostrophe. */
export function enterText(text: string, format: string): Entered {
  if (text === '') return { kind: 'value', value: null };
  if (format === '@') return { kind: 'value', value: text };
  if (text.startsWith("'")) return { kind: 'value', value: text.slice(1), quoted: true };
  if (/^[=+-]/.test(text) && text.length > 1 && !isNumber(text))
    return { kind: 'formula', formula: asFormula(text) };
  return { kind: 'value', ...interpret(text.trim(), text) };
}

function asFormula(text: string): string {
  return text.startsWith('=') ? text : `=${text}`;
}

function isNumber(text: string): boolean {
  return /^[+-]?[0-9]+(\.[0-9]*)?%?$/.test(text);
}

function interpret(text: string, original: string): { value: CellValue; format?: string } {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  if (ERRORS.has(upper)) return { value: { error: upper } };
  const percent = /^([+-]?[0-9]+(?:\.[0-9]+)?)%$/.exec(text);
  if (percent)
    return { value: Number(percent[1]) / 100, format: percent[1]!.includes('.') ? '0.00%' : '0%' };
  const bracketed = /^\(([0-9,]+(?:\.[0-9]+)?)\)$/.exec(text);
  if (bracketed) return { value: -Number(bracketed[1]!.replace(/,/g, '')) };
  if (/^[+-]?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]*)?$/.test(text))
    return {
      value: Number(text.replace(/,/g, '')),
      ...(text.includes(',') ? { format: '#,##0' } : {}),
    };
  if (/^[+-]?[0-9]+(\.[0-9]+)?E[+-]?[0-9]+$/i.test(text)) return { value: Number(text) };
  const date = dateSerial(text);
  if (date !== undefined) return { value: date, format: 'yyyy/m/d' };
  const time = /^([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?$/.exec(text);
  if (time)
    return {
      value: (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400,
      format: 'h:mm',
    };
  return { value: original };
}

const YEAR_OF_BARE_DATES = 2023;

function dateSerial(text: string): number | undefined {
  const full =
    /^([0-9]{4})[-/]([0-9]{1,2})(?:[-/]([0-9]{1,2}))?$/.exec(text) ??
    /^([0-9]{4})年([0-9]{1,2})月(?:([0-9]{1,2})日)?$/.exec(text);
  if (full) return serial(Number(full[1]), Number(full[2]), Number(full[3] ?? 1));
  const bare =
    /^([0-9]{1,2})[-/]([0-9]{1,2})$/.exec(text) ?? /^([0-9]{1,2})月([0-9]{1,2})日$/.exec(text);
  if (bare) return serial(YEAR_OF_BARE_DATES, Number(bare[1]), Number(bare[2]));
  return undefined;
}

function serial(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
}
