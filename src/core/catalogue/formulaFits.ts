import type { CountTerm, Formula } from '../formula/Formula';
import { denominatorOf, numeratorOf } from '../formula/parts';
import { expected } from '../messages/catalogue';
import type { Element } from './Catalogue';
import type { Report } from './CatalogueError';
import type { IndicatorSource } from './schema';

/** Reports where the formula names what is not there or does not give what `form` says. */
export function checkFormula(
  row: IndicatorSource,
  formula: Formula,
  elements: ReadonlyMap<string, Element>,
  report: Report,
): void {
  if (!fits(row, formula, elements)) report(['formula'], row.formula, expected.formula(row.form));
  const below = denominatorOf(formula);
  for (const leaf of [numeratorOf(formula), ...(below ? [below] : [])].flatMap(leaves)) {
    const element = elements.get(leaf.code);
    const wantsChoice = leaf.kind === 'yesCount' || row.form === 'choice';
    if (element === undefined) report(['formula'], leaf.code, expected.element());
    else if (wantsChoice && element.type.kind !== 'choice') {
      report(['formula'], leaf.code, expected.choiceElement());
    } else if (!wantsChoice && leaf.kind === 'element' && element.type.kind === 'choice') {
      report(['formula'], leaf.code, expected.numericElement());
    }
  }
  if (row.attestedBy === undefined) return;
  const attesting = elements.get(row.attestedBy);
  if (attesting?.type.kind !== 'choice') {
    report(
      ['attestedBy'],
      row.attestedBy,
      attesting ? expected.choiceElement() : expected.element(),
    );
  }
}

/** A rate is a quotient, or one figure that a department reports: townships' rates have no sum. */
function fits(
  { form, unit }: IndicatorSource,
  formula: Formula,
  elements: ReadonlyMap<string, Element>,
): boolean {
  switch (form) {
    case 'rate':
      return formula.kind === 'ratio'
        ? formula.per === 1
        : formula.kind === 'element' && elements.get(formula.code)?.scope === 'district';
    case 'perThousand':
      return formula.kind === 'ratio' && (formula.per !== 1 || !unit.includes('千'));
    case 'count':
      return formula.kind !== 'ratio';
    case 'choice':
      return formula.kind === 'element';
  }
}

type Leaf = Extract<CountTerm, { readonly code: string }>;

function leaves(term: CountTerm): readonly Leaf[] {
  return 'code' in term ? [term] : term.terms.flatMap(leaves);
}
