import { leadersPage as words } from '../../core/messages/leadersPage';
import { filingTexts } from '../bulletin/sections/reporting';
import { reuseTexts } from '../bulletin/sections/reuse';
import { projectTexts, taskTexts, warnedText } from '../bulletin/sections/work';
import type { MonthFacts } from './monthFacts';

/** The lines of 任务, 项目, 改造 and 报送 in words; a plan without tasks or projects has no line for them. */
export function progressLines(
  facts: MonthFacts,
): readonly (readonly [name: string, texts: readonly string[]])[] {
  const { tasks, projects, projectTotal, filings } = facts;
  const warned = projects.filter(({ warnings }) => warnings.length > 0).map(warnedText);
  const entries: readonly (readonly [string, readonly string[]])[] = [
    [words.tasks, tasks.length === 0 ? [] : taskTexts(tasks)],
    [
      words.projects,
      projects.length === 0 ? [] : [...projectTexts(projects, projectTotal), ...warned],
    ],
    [words.reuse, reuseTexts(facts.reuse)],
    [words.filings, filingTexts(filings)],
  ];
  return entries.filter(([, texts]) => texts.length > 0);
}
