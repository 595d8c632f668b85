import { notANumber as say } from '../../messages/rules';
import { eachCell } from '../cells';

/** 应填数而不是数: words, dates, error values, `约320`. */
export const notANumber = eachCell(({ asked, value, place }) => {
  const { kind } = asked.type;
  if (kind === 'choice' || kind === 'text' || kind === 'date') return undefined;
  return value.kind === 'unreadable' ? say(place, asked.label, value.text) : undefined;
});
