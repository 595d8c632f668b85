import type { Catalogue, Indicator } from '../../catalogue/Catalogue';
import { entryKey } from '../../entries/entry';
import { totalMismatch as say } from '../../messages/rules';
import { Decimal } from '../../values/decimal';
import { hitAt, numberIn } from '../cells';
import type { AskedCell, UnitRule } from '../facts';

/** 合计不等于各项之和 (附件2第1行). */
export const totalMismatch: UnitRule = ({ catalogue, byKey }) =>
  totalsOf(catalogue).flatMap(({ total, parts }) => {
    const cell = byKey.get(entryKey(`ind:${total.code}`, 'value'));
    const partCells = parts.map(({ code }) => byKey.get(entryKey(`ind:${code}`, 'value')));
    const value = numberIn(cell);
    const numbers = partCells.map(numberIn);
    if (cell === undefined || value === undefined || !numbers.every(isGiven)) return [];
    const sum = numbers.reduce((all, number) => all.plus(number), new Decimal(0));
    if (value.eq(sum)) return [];
    const names = parts.map(({ shortName }) => shortName);
    const said = say(cell.place, total.shortName, value, names, sum, cell.asked.unit);
    return [hitAt(cell, said, [cell, ...partCells.filter(isAsked)])];
  });

interface Total {
  readonly total: Indicator;
  readonly parts: readonly Indicator[];
}

/** Indicators that are the sum of elements each of which is another indicator by itself. */
function totalsOf({ indicators }: Catalogue): readonly Total[] {
  const own = new Map(
    indicators.flatMap((indicator) =>
      indicator.formula.kind === 'element' ? [[indicator.formula.code, indicator] as const] : [],
    ),
  );
  return indicators.flatMap((total) => {
    if (total.formula.kind !== 'sum') return [];
    const parts = total.formula.terms.map((term) =>
      term.kind === 'element' ? own.get(term.code) : undefined,
    );
    const known = parts.filter((part) => part !== undefined);
    return known.length === parts.length ? [{ total, parts: known }] : [];
  });
}

function isGiven(number: Decimal | undefined): number is Decimal {
  return number !== undefined;
}

function isAsked(cell: AskedCell | undefined): cell is AskedCell {
  return cell !== undefined;
}
