import { expected } from '../messages/catalogue';
import type { Plan } from './Catalogue';
import type { Report } from './CatalogueError';
import type { PlanSource } from './schema';
import { requireUnique } from './unique';

/** What plan.json says; the annexes are in files of their own. */
export type PlanFacts = Omit<Plan, 'annexes'>;

export function parsePlan(plan: PlanSource, report: Report): PlanFacts {
  const { departments, statements } = plan;
  plan.years.forEach((year, index) => {
    if (year <= (plan.years[index - 1] ?? plan.baselineYear)) {
      report(['years', index], year, expected.laterYear(plan.baselineYear));
    }
  });
  requireUnique(
    departments,
    (name) => name,
    (index) => ['departments', index],
    report,
  );
  requireUnique(
    statements,
    (statement) => statement.id,
    (index) => ['statements', index, 'id'],
    report,
  );
  statements.forEach(({ text, figures }, index) => {
    for (const [name, figure] of Object.entries(figures)) {
      if (text.includes(figure)) continue;
      report(['statements', index, 'figures', name], figure, expected.quotedFigure());
    }
  });
  if (!departments.includes(plan.bureau)) report(['bureau'], plan.bureau, expected.department());
  return {
    id: plan.id,
    title: plan.title,
    version: plan.version,
    district: plan.district,
    baselineYear: plan.baselineYear,
    years: plan.years,
    bureau: plan.bureau,
    allTownships: plan.allTownships,
    statements,
  };
}
