import { XlsxError } from '../../../../core/entries/XlsxError';
import type { Attributes } from '../xml/walk';
import type { CellBudget } from './budget';
import { cellAt } from './grid';
import { MAX_COLUMNS } from './reference';
import { shiftFormula } from './sharedFormula';

/** Collects the formulas of one sheet; those that cells share are written out for every cell. */
export interface FormulaCollector {
  add(index: number, attributes: Attributes, text: string): void;
  /** Formula text by A1 address. A data table's cells have an empty text. */
  finish(): ReadonlyMap<string, string>;
}

export function collectFormulas(sheet: string, budget: CellBudget): FormulaCollector {
  const texts: [index: number, text: string][] = [];
  const masters = new Map<string, { readonly index: number; readonly text: string }>();
  const shared: [place: number, index: number, id: string][] = [];

  const writeOut = (index: number, id: string): string => {
    const master = masters.get(id);
    if (!master) {
      throw new XlsxError({
        code: 'badReference',
        place: `${sheet} ${cellAt(index)}`,
        reference: id,
      });
    }
    budget.spendFormula(sheet, master.text.length);
    const rows = Math.floor(index / MAX_COLUMNS) - Math.floor(master.index / MAX_COLUMNS);
    const columns = (index % MAX_COLUMNS) - (master.index % MAX_COLUMNS);
    return shiftFormula(master.text, rows, columns);
  };

  return {
    add(index, attributes, stored) {
      const text = stored.replace(/^=/, '');
      const { t: type, si: id } = attributes;
      if (type === 'shared' && id !== undefined) {
        if (text === '') shared.push([texts.length, index, id]);
        else masters.set(id, { index, text });
      }
      texts.push([index, text]);
    },
    finish() {
      for (const [place, index, id] of shared) texts[place] = [index, writeOut(index, id)];
      return new Map(texts.map(([index, text]) => [cellAt(index), text]));
    },
  };
}
