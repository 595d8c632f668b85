import type { Project } from '../../catalogue/Catalogue';
import { entryKey } from '../../entries/entry';
import {
  doneWithoutInvestment,
  investedBeyondTotal,
  investedLikeShare,
} from '../../messages/plausible';
import type { Said } from '../../messages/place';
import type { Decimal } from '../../values/decimal';
import { hitAt, numberIn } from '../cells';
import type { AskedCell, UnitRule } from '../facts';
import { slipNear } from './slip';

/** Share of its total below which a finished project's investment asks for a word. */
export const LEAST_OF_DONE = '0.3';
/** A total of this much is not begun with less than one 万元. */
export const NO_SMALL_TOTAL = 50;

/** 投资额不合情理: beyond the total, a share typed as an amount, or done with next to nothing. */
export const investment: UnitRule = ({ catalogue, byKey }) =>
  catalogue.projects.flatMap((project) => {
    const key = `proj:${project.code}` as const;
    const invested = byKey.get(entryKey(key, 'invested'));
    const amount = numberIn(invested);
    if (invested === undefined || amount === undefined || amount.lt(0)) return [];
    const state = byKey.get(entryKey(key, 'state'));
    const said = saidOf(invested, amount, project, state);
    return said === undefined
      ? []
      : [hitAt(invested, said, [invested, ...(state === undefined ? [] : [state])])];
  });

function saidOf(
  { place, asked: { label } }: AskedCell,
  amount: Decimal,
  { investment: total }: Project,
  state: AskedCell | undefined,
): Said | undefined {
  if (total.lte(0)) return undefined;
  if (amount.gt(total)) {
    return investedBeyondTotal(place, label, amount, total, slipNear(amount.div(total)));
  }
  if (amount.gt(0) && amount.lt(1) && total.gte(NO_SMALL_TOTAL)) {
    return investedLikeShare(place, label, amount, total);
  }
  const done = doneState(state);
  return done !== undefined && amount.lt(total.times(LEAST_OF_DONE))
    ? doneWithoutInvestment(place, label, done, amount, total)
    : undefined;
}

/** The word for a finished project, where that is its state. */
function doneState(state: AskedCell | undefined): string | undefined {
  if (state?.asked.type.kind !== 'choice' || state.value.kind !== 'text') return undefined;
  return state.value.text === state.asked.type.met ? state.value.text : undefined;
}
