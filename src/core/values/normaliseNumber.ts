import { Decimal } from './decimal';
import { plain, stripInvisible } from './normaliseText';

/** A number as a person typed it. */
export interface TypedNumber {
  /** Exact; a fraction where a percent sign was typed. */
  readonly value: Decimal;
  /** Decimals that were typed; those of the percentage where `percent`. */
  readonly decimals: number;
  readonly percent: boolean;
}

/** No count of people, beds or 万元 has more digits than this. */
const MOST_DIGITS = 30;

/** Powers of ten of the words that stand behind a number. */
const SCALES: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

const GROUPED = /^(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)(?:\.\d*)?$|^\.\d+$/;

/** Digits that more than the one space of a group keeps apart: lines, tabs, wide spaces. */
const APART = /[\d０-９][.,．，]?(?![ \u00a0\u2007\u2009\u202f][\d０-９])\s+[\d０-９]/;

/**
 * Reads `98%`, `９８ ％`, `1,920`, `1.2万`, `(120)`, `320张` where `unit` is 张, `350万` and `350万元`
 * where it is 万元, `78。6`, `78·6`, `'78.6`. Undefined for everything else: `约100`, `1,92`, `12 34`, `1.2E5`,
 * and two figures in two lines.
 */
export function parseTypedNumber(text: string, unit = ''): TypedNumber | undefined {
  if (APART.test(stripInvisible(text))) return undefined;
  const line = slipsMended(plain(text)).replace(/ ?, ?/g, ',');
  const whole = withoutUnit(line, unit);
  const bracketed = /^\((.*)\)$/.exec(whole.text);
  if (bracketed) {
    const within = bracketed[1]!.trim();
    const inner = parseUnsigned(
      whole.scale === undefined ? withoutUnit(within, unit) : { ...whole, text: within },
      unit,
    );
    return inner && { ...inner, value: inner.value.times(-1) };
  }
  const sign = /^([+-]) ?(.*)$/.exec(whole.text);
  if (!sign) return parseUnsigned(whole, unit);
  const unsigned = parseUnsigned({ ...whole, text: sign[2]! }, unit);
  return unsigned && sign[1] === '-' ? { ...unsigned, value: unsigned.value.times(-1) } : unsigned;
}

/** A mark that makes Excel keep a number as text, and the full stop at its end. */
const AROUND = /^['’‘`´]\s*|\s*。$/g;
/** A full stop or a middle dot that a Chinese keyboard gives for the decimal point, the only one there is. */
const POINT = /^([^.。·•・]*\d)[。·•・](\d[^.。·•・]*)$/;

function slipsMended(line: string): string {
  return line.replace(AROUND, '').replace(POINT, '$1.$2');
}

interface Unlabelled {
  readonly text: string;
  /** Power of ten where the label itself said it: `3.5亿元` where 万元 is asked. */
  readonly scale?: number;
}

function withoutUnit(text: string, unit: string): Unlabelled {
  const label = plain(unit);
  if (label === '' || label === '%') return { text };
  if (text.endsWith(label)) return { text: text.slice(0, -label.length).trim(), scale: 0 };
  const scaled = splitScale(label);
  if (scaled.scale === 0 || !text.endsWith(scaled.base)) return { text };
  const rest = splitScale(text.slice(0, -scaled.base.length).trim(), 'behind');
  return rest.scale === 0 ? { text } : { text: rest.base, scale: rest.scale - scaled.scale };
}

/** `万元` -> 元 with 4 (in front), `1.2万` -> 1.2 with 4 (behind); scale 0 where no such word stands there. */
function splitScale(
  text: string,
  where: 'front' | 'behind' = 'front',
): { base: string; scale: number } {
  const word = where === 'front' ? text.slice(0, 1) : text.slice(-1);
  const scale = SCALES[word];
  if (scale === undefined || text.length < 2) return { base: text, scale: 0 };
  return { base: (where === 'front' ? text.slice(1) : text.slice(0, -1)).trim(), scale };
}

function parseUnsigned(typed: Unlabelled, unit: string): TypedNumber | undefined {
  if (typed.text.endsWith('%')) {
    if (typed.scale !== undefined) return undefined;
    const body = parseBody(typed.text.slice(0, -1).trim());
    return body && { value: scaleBy(body.value, -2), decimals: body.decimals, percent: true };
  }
  const own = splitScale(plain(unit)).scale;
  const behind = splitScale(typed.text, 'behind');
  if (behind.scale !== 0 && typed.scale !== undefined && own !== 0) return undefined;
  const scale =
    behind.scale === 0 ? (typed.scale ?? 0) : behind.scale - (typed.scale === undefined ? own : 0);
  const body = parseBody(behind.base);
  return (
    body && {
      value: scaleBy(body.value, scale),
      decimals: Math.max(0, body.decimals - scale),
      percent: false,
    }
  );
}

function parseBody(text: string): { value: Decimal; decimals: number } | undefined {
  if (text.length > MOST_DIGITS * 2 || !GROUPED.test(text)) return undefined;
  const [whole = '', decimals = ''] = text.replace(/[, ]/g, '').split('.');
  if (whole.length + decimals.length > MOST_DIGITS) return undefined;
  return { value: new Decimal(`${whole || '0'}.${decimals || '0'}`), decimals: decimals.length };
}

/** value × 10^power, exactly. */
function scaleBy(value: Decimal, power: number): Decimal {
  const factor = new Decimal(`1e${Math.abs(power)}`);
  return power < 0 ? value.div(factor) : value.times(factor);
}

/**
 * The number a cell holds, as Excel shows it: shortest decimal text, at most 15 significant digits,
 * so that 0.1 + 0.2 is 0.3. Undefined for what is no finite number.
 */
export function cellNumber(value: number): TypedNumber | undefined {
  if (!Number.isFinite(value)) return undefined;
  const decimal = new Decimal(value.toPrecision(15));
  const point = decimal.toFixed().indexOf('.');
  const decimals = point < 0 ? 0 : decimal.toFixed().length - point - 1;
  return { value: decimal, decimals, percent: false };
}
