import { children, type XmlNode } from '../xml/walk';

/** Told of a formula that stands in no cell. */
export type RuleFormula = (of: 'condition' | 'validation' | 'sparkline', formula: string) => void;

/** An element whose text is a formula. */
export function formulaNode(found: (formula: string) => void): XmlNode {
  let formula = '';
  return {
    open: () => (formula = ''),
    text: (piece) => (formula += piece),
    close: () => found(formula),
  };
}

/** A point of a scale, which may be calculated. */
export function pointNode(found: (formula: string) => void): XmlNode {
  return {
    open: ({ type, val = '' }) => {
      if (type === 'formula') found(val);
    },
    children: children({ 'xm:f': formulaNode(found) }),
  };
}

/** Elements of a worksheet that hold input rules, by name. */
export function validationNodes(told: RuleFormula): Readonly<Record<string, XmlNode>> {
  const formula = formulaNode((text) => told('validation', text));
  const rule = { children: children({ 'x:formula1': formula, 'x:formula2': formula }) };
  return { 'x:dataValidations': { children: children({ 'x:dataValidation': rule }) } };
}

/** Input rules and charts within cells as later programs write them, by name. */
export function laterNodes(told: RuleFormula): Readonly<Record<string, XmlNode>> {
  const inner = { children: children({ 'xm:f': formulaNode((text) => told('validation', text)) }) };
  const rule = { children: children({ 'x14:formula1': inner, 'x14:formula2': inner }) };
  const drawn = { 'xm:f': formulaNode((text) => told('sparkline', text)) };
  const line = {
    'x14:sparklines': { children: children({ 'x14:sparkline': { children: children(drawn) } }) },
  };
  return {
    'x14:dataValidations': { children: children({ 'x14:dataValidation': rule }) },
    'x14:sparklineGroups': {
      children: children({ 'x14:sparklineGroup': { children: children({ ...drawn, ...line }) } }),
    },
  };
}
