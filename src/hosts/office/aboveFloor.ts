import type { OfficeRuntime } from './OfficeRuntime';

/** The ExcelApi set that every supported Excel has (Office 2021). */
export const FLOOR = '1.9';

/**
 * All that the host uses above the floor: the set that brings it, and the members it stands for.
 * An Excel below the set works without; nothing else of the host may reach above the floor.
 */
export const ABOVE_FLOOR = {
  /** Tells edits of people from writes of this add-in. */
  triggerSource: { set: '1.14', members: ['WorksheetChangedEventArgs.triggerSource'] },
} as const;

function isThere(runtime: OfficeRuntime, feature: keyof typeof ABOVE_FLOOR): boolean {
  return runtime.isSetSupported('ExcelApi', ABOVE_FLOOR[feature].set);
}

/** Whether the edit was made by this add-in; `undefined` where this Excel does not say. */
export function isOwnEdit(
  runtime: OfficeRuntime,
  event: Excel.WorksheetChangedEventArgs,
): boolean | undefined {
  if (!isThere(runtime, 'triggerSource') || !('triggerSource' in event)) return undefined;
  return event.triggerSource === 'ThisLocalAddin';
}
