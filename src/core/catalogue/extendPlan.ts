import type { Result } from '../values/result';
import type { Catalogue } from './Catalogue';
import type { CatalogueError } from './CatalogueError';
import type { CatalogueFiles } from './files';
import { parseCatalogue } from './parseCatalogue';

/** The year whose targets a plan has last, and would go on with. */
export function lastTargetYear({ plan }: Catalogue): number {
  const last = plan.years[plan.years.length - 1] ?? plan.baselineYear;
  return plan.extended[String(last)] ?? last;
}

/** 延用: a plan whose last targets go on in a year for which it has none; the year is marked as such. */
export function extendPlan(catalogue: Catalogue, year: number): Result<Catalogue, CatalogueError> {
  const { plan } = catalogue;
  const from = lastTargetYear(catalogue);
  const files: CatalogueFiles = Object.fromEntries(
    Object.entries(catalogue.files).map(([name, file]) => [
      name,
      name === 'plan.json'
        ? {
            ...recordOf(file),
            years: [...plan.years, year],
            extended: { ...plan.extended, [year]: from },
          }
        : withTargets(file, String(from), String(year)),
    ]),
  );
  return parseCatalogue(files);
}

/** The targets of indicators, and those handed down to townships, also for another year. */
function withTargets(file: unknown, from: string, year: string): unknown {
  const content = recordOf(file);
  const lists = ['indicators', 'shares'].filter((list) => Array.isArray(content[list]));
  return {
    ...content,
    ...Object.fromEntries(
      lists.map((list) => [
        list,
        (content[list] as readonly unknown[]).map((item) => {
          const targets = recordOf(recordOf(item)['targets']);
          if (targets[from] === undefined) return item;
          return { ...recordOf(item), targets: { ...targets, [year]: targets[from] } };
        }),
      ]),
    ),
  };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
