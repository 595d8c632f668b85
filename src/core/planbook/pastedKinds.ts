/** Kinds of annexes that are told by their tables. */
export const KINDS = ['indicators', 'tasks', 'projects'] as const;
export type PastedKind = (typeof KINDS)[number];

/** The column in which a row of an annex has its name. */
export const NAMED_BY = { indicators: 'indicator', tasks: 'task', projects: 'project' } as const;
