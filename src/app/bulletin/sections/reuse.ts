import { REUSE_STAGES } from '../../../core/entries/reuse';
import { reuseWords as words } from '../../../core/messages/reuse';
import { NEEDED_FROM, type ReuseStanding } from '../../../core/validate/reuseStandings';
import { paragraph } from '../Block';
import type { Section } from '../Section';

/** 存量改造: applications by stage, what they lack, whose transition ends. */
export const reuse: Section = ({ reuse: all }) =>
  all.length === 0 ? [] : [paragraph(...reuseTexts(all))];

export function reuseTexts(all: readonly ReuseStanding[]): readonly string[] {
  if (all.length === 0) return [];
  const stages = REUSE_STAGES.map(
    (stage, index) => [stage, all.filter((each) => each.stage === index).length] as const,
  ).filter(([, count]) => count > 0);
  const open = all.filter(isOpen).map(({ name }) => name);
  const ending = all.flatMap(({ name, until, transition }) =>
    until === undefined || transition === 'running' ? [] : [words.named(name, until)],
  );
  return [
    words.counts(all.length, stages),
    ...(open.length > 0 ? [words.open(open)] : []),
    ...(ending.length > 0 ? [words.ending(ending)] : []),
  ];
}

function isOpen({ stage, missing, unheard, decided }: ReuseStanding): boolean {
  return (
    missing.length + unheard.length > 0 ||
    ((stage ?? 0) >= NEEDED_FROM.decision && decided === undefined)
  );
}
