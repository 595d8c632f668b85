/** What 年考核 is made of: indicators, tasks, projects, reporting in time, and being taken in at once. */
export const SCORE_PARTS = ['indicators', 'tasks', 'projects', 'punctual', 'atOnce'] as const;
export type ScorePart = (typeof SCORE_PARTS)[number];

/** Points of each part; together 100 unless a person set others. */
export type ScoreWeights = Readonly<Record<ScorePart, number>>;
