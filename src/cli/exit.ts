/** Exit statuses of every command. */
export const FINE = 0;
/** Hard findings or refused files. */
export const FINDINGS = 1;
/** A mistake in usage, or nothing readable. */
export const USAGE = 2;
