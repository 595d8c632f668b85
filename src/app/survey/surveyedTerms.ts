import type { Catalogue, Element } from '../../core/catalogue/Catalogue';
import type { Term, Terms } from '../../core/rollup/term';
import { Decimal } from '../../core/values/decimal';
import type { SurveyedFigure } from './surveyForm';

/** A catalogue never changes, and is asked for every form. */
const ELEMENTS = new WeakMap<Catalogue, ReadonlyMap<string, Element>>();

/** The figures of a form as terms of sums. */
export function surveyedTerms(figures: readonly SurveyedFigure[], catalogue: Catalogue): Terms {
  const byCode =
    ELEMENTS.get(catalogue) ??
    new Map(catalogue.elements.map((element) => [element.code, element]));
  ELEMENTS.set(catalogue, byCode);
  return new Map(
    figures.flatMap((figure) => {
      const element = byCode.get(figure.element);
      return element === undefined ? [] : [[element.code, termOf(figure, element)] as const];
    }),
  );
}

function termOf({ value, state }: SurveyedFigure, { type }: Element): Term {
  if (state === 'na') return { kind: 'notApplicable' };
  if (state === 'missing' || value === null) return { kind: 'missing' };
  if (type.kind === 'choice') return { kind: 'choice', value: value === 1 ? type.met : '' };
  return { kind: 'number', value: new Decimal(value) };
}
