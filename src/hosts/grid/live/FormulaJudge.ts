import type { Injector } from '@univerjs/core';
import {
  AstTreeBuilder,
  generateExecuteAstNodeData,
  getObjectValue,
  Interpreter,
  Lexer,
  LexerNode,
  LexerTreeBuilder,
  sequenceNodeType,
} from '@univerjs/engine-formula';
import { parseA1 } from '../../../core/values/address';
import { isCellError, type CellValue } from '../../../core/values/cell';

/** What a cell holds; `sheet` is absent for the formula's own. */
export type ValueAt = (sheet: string | undefined, row: number, column: number) => CellValue;

/**
 * Works a formula out at once, with values of the caller's choosing in place of the cells it names:
 * what would it say if the cell held this?
 */
export class FormulaJudge {
  private readonly texts = new LexerTreeBuilder();

  constructor(private readonly injector: Injector) {}

  /**
   * Whether a formula, without its leading `=`, is true; one that fails is not.
   * `rows` and `columns` move its relative addresses.
   */
  isTrue(formula: string, rows: number, columns: number, valueAt: ValueAt): boolean {
    const value = this.evaluate(this.substituted(formula, rows, columns, valueAt));
    return value === true || (typeof value === 'number' && value !== 0);
  }

  private evaluate(formula: string): unknown {
    const lexed = this.injector.get(Lexer).treeBuilder(formula);
    if (!(lexed instanceof LexerNode)) return undefined;
    const node = this.injector.get(AstTreeBuilder).parse(lexed);
    if (!node) return undefined;
    const result = this.injector.get(Interpreter).execute(generateExecuteAstNodeData(node));
    return getObjectValue(result);
  }

  private substituted(formula: string, rows: number, columns: number, valueAt: ValueAt): string {
    const parts = this.texts.sequenceNodesBuilder(`=${formula}`) ?? [];
    const texts = parts.map((part) => {
      if (typeof part === 'string') return part;
      if (part.nodeType !== sequenceNodeType.REFERENCE) return part.token;
      return referenceLiteral(part.token, rows, columns, valueAt);
    });
    return `=${texts.join('')}`;
  }
}

const REFERENCE = /^(?:(.+)!)?(\$?[A-Z]+\$?\d+)(?::(\$?[A-Z]+\$?\d+))?$/i;

function referenceLiteral(token: string, rows: number, columns: number, valueAt: ValueAt): string {
  const [, sheet, first = '', last = first] = REFERENCE.exec(token) ?? [];
  const from = moved(first, rows, columns);
  const to = moved(last, rows, columns);
  if (!from || !to) return token;
  const name = sheet?.replace(/^'(.*)'$/, '$1').replace(/''/g, "'");
  const lines: string[] = [];
  for (let row = from.row; row <= to.row; row += 1) {
    const line: string[] = [];
    for (let column = from.column; column <= to.column; column += 1)
      line.push(literal(valueAt(name, row, column)));
    lines.push(line.join(','));
  }
  return lines.length === 1 && from.column === to.column ? lines[0]! : `{${lines.join(';')}}`;
}

function moved(
  text: string,
  rows: number,
  columns: number,
): { readonly row: number; readonly column: number } | undefined {
  const at = parseA1(text);
  return (
    at && {
      row: at.row + (/[A-Z]\$\d/i.test(text) ? 0 : rows),
      column: at.column + (text.startsWith('$') ? 0 : columns),
    }
  );
}

function literal(value: CellValue): string {
  if (value === null) return '""';
  if (isCellError(value)) return 'NA()';
  if (typeof value === 'number') return value < 0 ? `(${value})` : String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return `"${value.replace(/"/g, '""')}"`;
}
