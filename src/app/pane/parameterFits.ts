import type { Indicator } from '../../core/catalogue/Catalogue';
import {
  PARAMETER_BOUNDS,
  delegatedBounds,
  type ParameterName,
} from '../../core/entries/parameters';
import { isWithin } from '../../core/values/numberBounds';
import { SETTINGS } from '../../core/messages/paneSettings';

/** Whether a parameter can be used; shares are fractions. */
export function parameterFits(name: ParameterName, value: number): boolean {
  return isWithin(value, PARAMETER_BOUNDS[name]);
}

/** What is said where it does not fit. */
export function parameterError(name: ParameterName): string {
  return SETTINGS.boundsError(PARAMETER_BOUNDS[name], name === 'dueDay' ? '' : '%');
}

/** Whether the city's number of an indicator can be used; a rate is a fraction. */
export function delegatedFits(indicator: Indicator, value: number): boolean {
  return isWithin(value, delegatedBounds(indicator));
}
