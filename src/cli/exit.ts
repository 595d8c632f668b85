/** Exit statuses of every command. */
export const FINE = 0;
/** Hard findings, refused files, or a month that cannot be closed. */
export const FINDINGS = 1;
/** A mistake in usage, or nothing readable. */
export const USAGE = 2;

export type ExitStatus = typeof FINE | typeof FINDINGS | typeof USAGE;
