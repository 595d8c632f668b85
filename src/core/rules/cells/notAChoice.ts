import { valueText } from '../../entries/valueText';
import { notAChoice as say } from '../../messages/rules';
import { eachCell } from '../cells';

/** 不在可选项内. */
export const notAChoice = eachCell(({ asked: { type, label }, value, place }) => {
  if (type.kind !== 'choice' || value.kind === 'missing' || value.kind === 'notApplicable') {
    return undefined;
  }
  const chosen = value.kind === 'text' && type.choices.includes(value.text);
  return chosen ? undefined : say(place, label, valueText(value), type.choices);
});
