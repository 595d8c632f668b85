import { isCellError, type CellValue } from '../../../../core/values/cell';
import { disguiseOf } from '../../../../core/picture/disguise';
import { isUnseen } from '../parts/colour';
import { differentialNode, type Differential } from '../parts/differential';
import { isTiny } from '../parts/font';
import type { CellFormat } from '../parts/styles';
import { children, type Attributes, type XmlNode } from '../xml/walk';
import { areaOf, type CellArea } from './areas';
import { formulaNode, pointNode, type RuleFormula } from './ruleFormulas';

/** A conditional format over an area that could change what a person sees of a cell's value. */
export interface Condition extends CellArea {
  /** `bars`: bars or marks are shown in the place of the value. */
  readonly look: Differential | 'bars';
  readonly test: Test;
}

interface Test {
  readonly type: string;
  readonly operator: string;
  readonly formulas: readonly string[];
  readonly text: string;
}

/**
 * Elements of a worksheet that hold conditional formats, by name; `differentials` by their index.
 * @param formula told of each formula of them, whether or not it changes what is seen
 * @param extensions what else stands among formats of later programs
 */
export function conditionNodes(
  differentials: readonly Differential[],
  done: (condition: Condition) => void,
  formula: RuleFormula,
  extensions: Readonly<Record<string, XmlNode>>,
): Readonly<Record<string, XmlNode>> {
  let rules: Pick<Condition, 'look' | 'test'>[] = [];
  let references = '';
  const finish = (): void => {
    for (const area of references.split(/\s+/).flatMap((each) => areaOf(each) ?? []))
      for (const rule of rules) done({ ...area, ...rule });
  };
  const begin = (sqref = ''): void => {
    rules = [];
    references = sqref;
  };
  const add = (rule: Pick<Condition, 'look' | 'test'>): number => rules.push(rule);
  return {
    'x:conditionalFormatting': {
      open: ({ sqref }) => begin(sqref),
      children: children({ 'x:cfRule': ruleNode('x', differentials, add, formula) }),
      close: finish,
    },
    'x:extLst': inExtension(
      {
        open: () => begin(),
        children: children({
          'x14:cfRule': ruleNode('x14', differentials, add, formula),
          'xm:sqref': { text: (piece) => (references += piece) },
        }),
        close: finish,
      },
      extensions,
    ),
  };
}

/** Formats of later programs, which older ones pass over. */
function inExtension(formatting: XmlNode, others: Readonly<Record<string, XmlNode>>): XmlNode {
  const all = { children: children({ 'x14:conditionalFormatting': formatting }) };
  const extension = { children: children({ 'x14:conditionalFormattings': all, ...others }) };
  return { children: children({ 'x:ext': extension }) };
}

function ruleNode(
  prefix: 'x' | 'x14',
  differentials: readonly Differential[],
  done: (rule: Pick<Condition, 'look' | 'test'>) => void,
  told: RuleFormula,
): XmlNode {
  let found: Attributes = {};
  let formulas: string[] = [];
  let look: Condition['look'] | undefined;
  const points = { [`${prefix}:cfvo`]: pointNode((text) => told('condition', text)) };
  const bars: XmlNode = {
    open({ showValue }) {
      if (showValue === '0' || showValue === 'false') look = 'bars';
    },
    children: children(points),
  };
  const formula = formulaNode((text) => {
    formulas.push(text);
    told('condition', text);
  });
  return {
    open(attributes) {
      found = attributes;
      formulas = [];
      look = differentials[Number(found['dxfId'] ?? -1)];
    },
    children: children({
      [prefix === 'x' ? 'x:formula' : 'xm:f']: formula,
      [`${prefix}:dataBar`]: bars,
      [`${prefix}:iconSet`]: bars,
      [`${prefix}:colorScale`]: { children: children(points) },
      'x14:dxf': differentialNode((own) => (look = own)),
    }),
    close() {
      const { type = '', operator = '', text = '' } = found;
      if (look !== undefined) done({ look, test: { type, operator, formulas, text } });
    },
  };
}

/** Another figure, in a number format of this code. */
interface Disguised {
  readonly code: string;
}

/**
 * What conditional formats do to a value: struck out or shown as something else where that is certain, hidden where
 * it is hidden, struck out or shown as something else, or may be: often it takes a spreadsheet program to tell.
 */
export function seenUnder(
  conditions: readonly Condition[],
  value: CellValue,
  format: CellFormat,
): 'struck' | 'hidden' | Disguised | undefined {
  let seen: 'hidden' | Disguised | undefined;
  for (const { look, test } of conditions) {
    const effect = effectOf(look, value, format);
    if (effect === undefined) continue;
    const isMet = look === 'bars' ? true : meets(test, value);
    if (isMet === true && effect === 'struck') return 'struck';
    if (isMet === true && seen === undefined) seen = effect === 'struck' ? 'hidden' : effect;
    else if (isMet !== false) seen = 'hidden';
  }
  return seen;
}

/** Whether conditional formats could do anything to whatever value a cell of a format holds. */
export function couldHide(conditions: readonly Condition[], format: CellFormat): boolean {
  return conditions.some(
    ({ look }) =>
      look === 'bars' || look.code !== undefined || effectOf(look, 0, format) !== undefined,
  );
}

function effectOf(
  look: Condition['look'],
  value: CellValue,
  { font, ground, code: ours }: CellFormat,
): 'struck' | 'hidden' | Disguised | undefined {
  if (look === 'bars') return typeof value === 'number' ? 'hidden' : undefined;
  if (look.font?.isStruck === true) return 'struck';
  if (look.font !== undefined && isTiny(look.font)) return 'hidden';
  const isColoured = look.font?.colour !== undefined || look.ground !== undefined;
  if (isColoured && isUnseen(look.font?.colour ?? font?.colour, look.ground ?? ground))
    return 'hidden';
  const { code } = look;
  if (code === undefined) return undefined;
  const as = disguiseOf({ look: { numberFormat: ours } }, { value, format: code });
  if (as === undefined) return undefined;
  return as.seen === '' ? 'hidden' : { code };
}

/** Undefined where it takes a spreadsheet program to tell. */
function meets({ type, operator, formulas, text }: Test, value: CellValue): boolean | undefined {
  const written = typeof value === 'string' ? value.toLowerCase() : '';
  const [first, second] = formulas.map(constantOf);
  switch (type) {
    case 'cellIs':
      return compare(operator, value, first, second);
    case 'expression':
      return typeof first === 'boolean' || typeof first === 'number' ? Boolean(first) : undefined;
    case 'containsBlanks':
      return value === '' || (typeof value === 'string' && value.trim() === '');
    case 'notContainsBlanks':
      return !(typeof value === 'string' && value.trim() === '');
    case 'containsErrors':
      return isCellError(value);
    case 'notContainsErrors':
      return !isCellError(value);
    case 'containsText':
      return typeof value === 'string' ? written.includes(text.toLowerCase()) : undefined;
    case 'notContainsText':
      return typeof value === 'string' ? !written.includes(text.toLowerCase()) : undefined;
    case 'beginsWith':
      return typeof value === 'string' ? written.startsWith(text.toLowerCase()) : undefined;
    case 'endsWith':
      return typeof value === 'string' ? written.endsWith(text.toLowerCase()) : undefined;
    default:
      return undefined;
  }
}

type Constant = number | string | boolean | undefined;

function constantOf(formula: string): Constant {
  const text = formula.trim().replace(/^=/, '');
  if (/^(TRUE|FALSE)(\(\))?$/i.test(text)) return /^T/i.test(text);
  if (/^-?\d+(\.\d+)?(E[+-]?\d+)?$/i.test(text)) return Number(text);
  return /^"(?:[^"]|"")*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"') : undefined;
}

function compare(
  operator: string,
  value: CellValue,
  first: Constant,
  second: Constant,
): boolean | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  if (first === undefined || typeof first === 'boolean') return undefined;
  // To a spreadsheet program every text is more than every number.
  const order = (other: number | string): number => {
    if (typeof value !== typeof other) return typeof value === 'string' ? 1 : -1;
    const [one, two] =
      typeof value === 'string'
        ? [value.toLowerCase(), String(other).toLowerCase()]
        : [value, other];
    return one < two ? -1 : one > two ? 1 : 0;
  };
  const least = order(first);
  const most = typeof second === 'number' || typeof second === 'string' ? order(second) : undefined;
  const isBetween = most === undefined ? undefined : least >= 0 && most <= 0;
  const results: Readonly<Record<string, boolean | undefined>> = {
    equal: least === 0,
    notEqual: least !== 0,
    greaterThan: least > 0,
    greaterThanOrEqual: least >= 0,
    lessThan: least < 0,
    lessThanOrEqual: least <= 0,
    between: isBetween,
    notBetween: isBetween === undefined ? undefined : !isBetween,
  };
  return Object.hasOwn(results, operator) ? results[operator] : undefined;
}
