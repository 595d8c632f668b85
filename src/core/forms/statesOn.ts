import type { Status } from '../assess/Assessment';
import type { Catalogue, Indicator, Target } from '../catalogue/Catalogue';
import { shareOf } from '../catalogue/shares';
import type { Form } from '../entries/form';
import { STATUSES } from '../messages/status';
import { comparableIndicators, isRate, ledBy } from './items';

/** Statuses that can stand on a form, in their order, and whether something on it is divided. */
export interface StatesOn {
  readonly states: readonly Status[];
  readonly hasRatio: boolean;
}

/** What a form's indicators can be, by the year's targets by which it shows them; none where it shows no indicator. */
export function statesOn(form: Form, catalogue: Catalogue): StatesOn {
  const { identity, township } = form;
  const shown =
    township === undefined ? ledBy(identity.org, catalogue) : comparableIndicators(catalogue);
  const year = String(identity.year);
  const goalOf = (indicator: Indicator): Target | undefined => {
    if (township === undefined) return indicator.targets[year];
    const share = shareOf(catalogue, indicator.code, township.code)?.targets[year];
    return share ?? (isRate(indicator) ? indicator.targets[year] : undefined);
  };
  const states = new Set(shown.flatMap((each) => statesBy(goalOf(each), identity.month)));
  return {
    states: STATUSES.filter((status) => states.has(status)),
    hasRatio: shown.some(({ formula }) => formula.kind === 'ratio'),
  };
}

function statesBy(goal: Target | undefined, month: number): readonly Status[] {
  const always: readonly Status[] = ['missing', 'notApplicable'];
  if (goal === undefined) return always;
  if (goal.kind === 'attested') return [...always, 'met', 'notMet'];
  return [
    ...always,
    'met',
    'notMet',
    ...(month < 12 ? (['onTrack', 'behind', 'farBehind'] as const) : []),
    ...(goal.kind === 'about' ? (['nearlyMet'] as const) : []),
    ...(goal.kind === 'delegated' ? (['pending'] as const) : []),
  ];
}
