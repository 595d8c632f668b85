import { FIELD_WORDS } from '../../messages/entries';
import { notADate as say } from '../../messages/progressRules';
import { eachCell } from '../cells';

/** 应填日期而不是日期. */
export const notADate = eachCell(({ asked: { type, label, field }, value, place }) => {
  if (type.kind !== 'date' || value.kind !== 'unreadable') return undefined;
  return say(place, label, FIELD_WORDS[field], value.text);
});
