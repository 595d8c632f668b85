import { required as say } from '../../messages/rules';
import { eachCell } from '../cells';

/** 必填项未填; blank is missing, `0` and `/` are not. */
export const required = eachCell(({ asked, value, place, missingBelow = [] }) =>
  asked.required && value.kind === 'missing' && missingBelow.length === 0
    ? say(place, asked.label)
    : undefined,
);
