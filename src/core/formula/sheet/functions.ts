import type { FunctionName } from './Expr';
import type { Argument } from './argument';
import { formatNumber } from './formatNumber';
import {
  ExcelError,
  compareValues,
  roundTo,
  roundUpTo,
  toNumber,
  toText,
  type Scalar,
} from './scalars';

type SheetFunction = (args: readonly Argument[]) => Scalar;

/** Every function but IF and IFERROR, which choose what to evaluate. */
export const FUNCTIONS: Readonly<Record<FunctionName, SheetFunction>> = {
  IF: unavailable,
  IFERROR: unavailable,
  AND: (args) => booleans(args).every(Boolean),
  OR: (args) => booleans(args).some(Boolean),
  NOT: (args) => !booleans(args)[0],
  SUM: (args) => numbers(args).reduce((sum, value) => sum + value, 0),
  MIN: (args) => Math.min(...orZero(numbers(args))),
  MAX: (args) => Math.max(...orZero(numbers(args))),
  ROUND: (args) => roundTo(number(args, 0), number(args, 1)),
  ROUNDUP: (args) => roundUpTo(number(args, 0), number(args, 1)),
  ABS: (args) => Math.abs(number(args, 0)),
  INT: (args) => Math.floor(number(args, 0)),
  LEN: (args) => toText(scalar(args, 0)).length,
  LEFT: (args) => toText(scalar(args, 0)).slice(0, number(args, 1)),
  MID: (args) =>
    toText(scalar(args, 0)).slice(number(args, 1) - 1, number(args, 1) - 1 + number(args, 2)),
  TRIM: (args) => toText(scalar(args, 0)).replace(/ +/g, ' ').trim(),
  ISNUMBER: (args) => typeof scalar(args, 0) === 'number',
  COUNT: (args) => numbers(args).length,
  COUNTA: (args) => args.flatMap(valuesOf).filter((value) => value !== null).length,
  COUNTIF: (args) => range(args, 0).filter(criterion(scalar(args, 1))).length,
  COUNTIFS: (args) => {
    const tests = pairs(args);
    return range(args, 0).filter((_, index) =>
      tests.every(({ values, test }) => test(values[index] ?? null)),
    ).length;
  },
  SUMIF: (args) => {
    const test = criterion(scalar(args, 1));
    const summed = range(args, 2);
    return range(args, 0).reduce<number>((sum, value, index) => {
      const addend = summed[index];
      return test(value) && typeof addend === 'number' ? sum + addend : sum;
    }, 0);
  },
  INDEX: (args) => {
    const found = range(args, 0)[number(args, 1) - 1];
    if (found === undefined) throw new ExcelError('#REF!');
    return found;
  },
  MATCH: (args) => {
    if (number(args, 2) !== 0) throw new ExcelError('#VALUE!');
    const wanted = scalar(args, 0);
    const index = range(args, 1).findIndex(
      (value) => value !== null && compareValues(value, wanted) === 0,
    );
    if (index < 0) throw new ExcelError('#N/A');
    return index + 1;
  },
  TEXT: (args) => {
    const value = scalar(args, 0);
    return typeof value === 'string'
      ? value
      : formatNumber(toNumber(value), toText(scalar(args, 1)));
  },
};

function unavailable(): Scalar {
  throw new ExcelError('#NAME?');
}

function scalar(args: readonly Argument[], index: number): Scalar {
  const argument = args[index];
  if (argument?.kind !== 'scalar') throw new ExcelError('#VALUE!');
  return argument.value;
}

function number(args: readonly Argument[], index: number): number {
  return toNumber(scalar(args, index));
}

function range(args: readonly Argument[], index: number): readonly Scalar[] {
  const argument = args[index];
  if (argument?.kind !== 'range') throw new ExcelError('#VALUE!');
  return argument.values;
}

function valuesOf(argument: Argument): readonly Scalar[] {
  return argument.kind === 'range' ? argument.values : [argument.value];
}

/** Numbers in ranges and referred cells, where text is passed over; other scalars must be numbers. */
function numbers(args: readonly Argument[]): number[] {
  return args.flatMap((argument) => {
    if (argument.kind === 'scalar' && !argument.reference) return [toNumber(argument.value)];
    return valuesOf(argument).filter((value): value is number => typeof value === 'number');
  });
}

function orZero(values: readonly number[]): readonly number[] {
  return values.length === 0 ? [0] : values;
}

function booleans(args: readonly Argument[]): boolean[] {
  return args.flatMap(valuesOf).map((value) => toNumber(value) !== 0);
}

function pairs(args: readonly Argument[]): {
  values: readonly Scalar[];
  test: (value: Scalar) => boolean;
}[] {
  const found = [];
  for (let index = 0; index < args.length; index += 2)
    found.push({ values: range(args, index), test: criterion(scalar(args, index + 1)) });
  return found;
}

/** A COUNTIF criterion: a value to equal, or a text such as `<5`. */
function criterion(wanted: Scalar): (value: Scalar) => boolean {
  const match = typeof wanted === 'string' ? /^(<=|>=|<>|<|>)(.*)$/s.exec(wanted) : null;
  if (!match && typeof wanted === 'string' && /[*?]/.test(wanted)) {
    const pattern = wildcard(wanted);
    return (value) => typeof value === 'string' && pattern.test(value);
  }
  if (!match) return (value) => value !== null && sameKind(value, wanted);
  const limit = Number(match[2]);
  return (value) => typeof value === 'number' && ORDER[match[1]!]!(value, limit);
}

/** `*` stands for any text, `?` for one character. */
function wildcard(text: string): RegExp {
  const escaped = text.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/\*/g, '.*').replace(/\?/g, '.')}$`, 'is');
}

function sameKind(value: Scalar, wanted: Scalar): boolean {
  return typeof value === typeof wanted && compareValues(value, wanted) === 0;
}

const ORDER: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '<>': (a, b) => a !== b,
};
