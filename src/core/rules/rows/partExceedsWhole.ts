import type { Relation } from '../../catalogue/Catalogue';
import { partExceedsWhole as say } from '../../messages/rules';
import { Decimal } from '../../values/decimal';
import { hitAt, numberIn } from '../cells';
import type { AskedCell, UnitFacts, UnitRule } from '../facts';

/** 部分大于整体, also on sums: ⊆ of the catalogue's elements. */
export const partExceedsWhole: UnitRule = (unit) =>
  unit.catalogue.relations.flatMap((relation) => {
    const broken = brokenRelation(unit, relation);
    if (broken === undefined) return [];
    const { parts, whole, partSum, wholeSum } = broken;
    const [first] = parts;
    if (first === undefined) return [];
    const said = say(
      first.place,
      { names: names(unit, relation.parts), sum: partSum },
      { names: names(unit, relation.whole), sum: wholeSum },
      first.asked.unit,
    );
    return [hitAt(first, said, [...parts, ...whole])];
  });

export interface BrokenRelation {
  readonly parts: readonly AskedCell[];
  readonly whole: readonly AskedCell[];
  readonly partSum: Decimal;
  /** Absent where the whole is not applicable. */
  readonly wholeSum: Decimal | undefined;
}

/**
 * A relation that cannot hold whatever is still to be filled in: parts that are missing count as
 * nothing, a whole that is missing breaks nothing. Sides of one indicator's row are left to ratioOutOfRange.
 */
export function brokenRelation(unit: UnitFacts, relation: Relation): BrokenRelation | undefined {
  const parts = cellsOf(unit, relation.parts);
  const whole = cellsOf(unit, relation.whole);
  if (parts === undefined || whole === undefined || whole.some(isOpen)) return undefined;
  if ([...parts, ...whole].every(({ asked }) => asked.key === parts[0]?.asked.key))
    return undefined;
  const partSum = sum(parts);
  const given = whole.some((cell) => numberIn(cell) !== undefined);
  const wholeSum = given ? sum(whole) : undefined;
  if (partSum.lte(wholeSum ?? 0)) return undefined;
  return { parts, whole, partSum, wholeSum };
}

function cellsOf(unit: UnitFacts, codes: readonly string[]): readonly AskedCell[] | undefined {
  const cells = codes.map((code) => unit.byElement.get(code));
  const asked = cells.filter((cell) => cell !== undefined);
  return asked.length === cells.length ? asked : undefined;
}

function isOpen({ asked, value }: AskedCell): boolean {
  return asked.applies && (value.kind === 'missing' || value.kind === 'unreadable');
}

/** Negative figures are wrong by themselves and count as nothing here. */
function sum(cells: readonly AskedCell[]): Decimal {
  return cells.reduce((total, cell) => {
    const number = cell.asked.applies ? numberIn(cell) : undefined;
    return number === undefined || number.lt(0) ? total : total.plus(number);
  }, new Decimal(0));
}

function names({ elements }: UnitFacts, codes: readonly string[]): readonly string[] {
  return codes.map((code) => elements.get(code)?.name ?? code);
}
