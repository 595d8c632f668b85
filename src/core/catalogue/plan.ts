import { expected } from '../messages/catalogue';
import type { Plan } from './Catalogue';
import type { Report } from './CatalogueError';
import type { CatalogueSource } from './files';
import { requireUnique } from './unique';

/** What plan.json and the headings of the annexes say; the total of 附件4 comes with its projects. */
export type PlanFacts = Omit<Plan, 'investmentTotal'>;

export function parsePlan(source: CatalogueSource, report: Report): PlanFacts {
  const plan = source['plan.json'];
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
    annexTitles: titles(source),
    annexHeaders: headers(source),
    bureau: plan.bureau,
    allTownships: plan.allTownships,
    statements,
  };
}

function titles(source: CatalogueSource): Plan['annexTitles'] {
  return {
    1: source['annex1.json'].title,
    2: source['annex2.json'].title,
    3: source['annex3.json'].title,
    4: source['annex4.json'].title,
    5: source['annex5.json'].title,
  };
}

function headers(source: CatalogueSource): Plan['annexHeaders'] {
  return {
    1: source['annex1.json'].headers,
    2: source['annex2.json'].headers,
    3: source['annex3.json'].headers,
    4: source['annex4.json'].headers,
  };
}
