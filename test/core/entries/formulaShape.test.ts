import { formulaShape } from '../../../src/core/entries/formulaShape';

const names = new Map([
  ['基础数据!G12', 'el:bed.nursing/value'],
  ['基础数据!G13', 'el:bed.total/value'],
  ['表 1!B2', 'el:a/value'],
]);
const shape = (formula: string): string => formulaShape(formula, '基础数据', names);

describe('the shape of a formula', () => {
  it('names table cells by what they hold', () => {
    expect(shape('IF(G13=0,"—",G12/$G$13)')).toBe(
      'IF(<el:bed.total/value>=0,"—",<el:bed.nursing/value>/<el:bed.total/value>)',
    );
  });

  it('does not depend on quotes, spaces, case and dollar signs', () => {
    expect(shape("sum( '基础数据'!$G$12 , 基础数据!G13)")).toBe(shape('SUM(G12,G13)'));
    expect(shape("'表 1'!B2")).toBe('<el:a/value>');
  });

  it('does not depend on how constants are written', () => {
    expect(shape('IF(G12>0,TRUE(),false)')).toBe(shape('IF(G12>0,TRUE,FALSE())'));
    expect(shape('MYFALSE()')).toBe('MYFALSE()');
  });

  it('leaves text and function names alone', () => {
    expect(shape('LOG10(2)&"G12 不变"')).toBe('LOG10(2)&"G12 不变"');
  });

  it('tells references to nowhere apart from numbers', () => {
    expect(shape('Z99+1')).toBe('<?>+1');
    expect(shape('ROUND(G12,2)')).not.toBe(shape('ROUND(G13,2)'));
  });
});
