import type { Plan } from './Catalogue';
import type { Guide } from './ReuseGuide';

/** The guide by which buildings are reused; absent where the plan has none with a workflow. */
export function reuseGuide({ annexes }: Pick<Plan, 'annexes'>): Guide | undefined {
  for (const annex of annexes)
    if (annex.kind === 'guide' && annex.guide.workflow.length > 0) return annex.guide;
  return undefined;
}
