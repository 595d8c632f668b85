import { Decimal } from '../values/decimal';

const TOKEN = /\s*(\d+(?:\.\d*)?|\.\d+|[-+*/()])/y;

/**
 * The value of a sum that is written out in numbers, as `120+35` or `(3+4)*2`; undefined for everything else,
 * such as what names cells or functions, and where something is divided by 0.
 */
export function sumOf(text: string): Decimal | undefined {
  const tokens = tokensOf(text.trimEnd());
  if (!tokens) return undefined;
  let next = 0;
  const take = (...wanted: readonly string[]): string | undefined => {
    const token = tokens[next];
    if (token === undefined || !wanted.includes(token)) return undefined;
    next += 1;
    return token;
  };

  function terms(): Decimal | undefined {
    let value = factors();
    for (let sign = take('+', '-'); value && sign; sign = take('+', '-')) {
      const other = factors();
      value = other && (sign === '+' ? value.plus(other) : value.minus(other));
    }
    return value;
  }
  function factors(): Decimal | undefined {
    let value = single();
    for (let sign = take('*', '/'); value && sign; sign = take('*', '/')) {
      const other = single();
      if (!other || (sign === '/' && other.eq(0))) return undefined;
      value = sign === '*' ? value.times(other) : value.div(other);
    }
    return value;
  }
  function single(): Decimal | undefined {
    const sign = take('+', '-');
    if (sign) {
      const value = single();
      return sign === '-' ? value?.times(-1) : value;
    }
    if (take('(')) {
      const value = terms();
      return take(')') ? value : undefined;
    }
    const token = tokens?.[next];
    if (token === undefined || !/\d/.test(token)) return undefined;
    next += 1;
    return new Decimal(token.startsWith('.') ? `0${token}` : token.replace(/\.$/, ''));
  }

  const value = terms();
  return next === tokens.length ? value : undefined;
}

function tokensOf(text: string): readonly string[] | undefined {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const found = TOKEN.exec(text);
    if (!found) return undefined;
    tokens.push(found[1]!);
  }
  return tokens.length === 0 ? undefined : tokens;
}
