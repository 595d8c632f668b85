import type { Differential } from '../parts/differential';
import type { WorksheetContext } from './collector';
import type { RuleFormula } from './ruleFormulas';

/** What walking a sheet without cells came to, and what it told meanwhile. */
interface Known<Walked> {
  readonly differentials: readonly Differential[];
  readonly walked: Walked;
  readonly areas: number;
  readonly rules: readonly Parameters<RuleFormula>[];
}

/** Sheets of a form or two; what is longer, or more, is walked anew. */
const KEPT = { sheets: 32, characters: 512 * 1024 };

/**
 * Remembers what walking came to: forms that were issued together differ in their cells, and what stands around these
 * is the same text again and again. The text itself is compared, and all that it tells is told again.
 */
export function createWalkedOnce<Walked>(): (
  xml: string,
  context: WorksheetContext,
  walk: (context: WorksheetContext) => Walked,
) => Walked {
  const known = new Map<string, Known<Walked>>();
  return (xml, context, walk) => {
    const { sheet, budget, differentials, onRule = () => undefined } = context;
    const before = known.get(xml);
    if (before?.differentials === differentials) {
      for (let area = 0; area < before.areas; area += 1) budget.spendArea(sheet);
      for (const rule of before.rules) onRule(...rule);
      return before.walked;
    }
    let areas = 0;
    const rules: Parameters<RuleFormula>[] = [];
    const walked = walk({
      ...context,
      budget: {
        ...budget,
        spendArea(place) {
          areas += 1;
          budget.spendArea(place);
        },
      },
      onRule(...rule) {
        rules.push(rule);
        onRule(...rule);
      },
    });
    if (xml.length > KEPT.characters) return walked;
    if (known.size >= KEPT.sheets) known.clear();
    known.set(xml, { differentials, walked, areas, rules });
    return walked;
  };
}
