import { expected } from '../messages/catalogue';
import { Decimal } from '../values/decimal';
import { comparable } from '../values/normaliseText';
import { parsePrintedFigure } from '../values/printedFigure';
import type { ItemName, Project } from './Catalogue';
import type { Path, Report } from './CatalogueError';
import type { ProjectsSource } from './schema';
import { requireUnits, type Units } from './tasks';
import { requireNumbered } from './unique';

/** Printed column of 项目名称. */
const NAME_COLUMN = 2;

/**
 * The projects of an annex, in 万元; their sum must be the printed total.
 * @param nameOf by its printed number
 */
export function parseProjects(
  annex: number,
  source: ProjectsSource,
  nameOf: (no: number) => ItemName,
  units: Units,
  report: Report,
): { readonly projects: readonly Project[]; readonly total: Decimal } {
  requireNumbered(
    source.projects.map((project) => project.no),
    (index) => ['projects', index, 'no'],
    report,
  );
  const projects = source.projects.map((project, index) => {
    requireUnits(project.units, units, ['projects', index, 'units'], report);
    const { beds, places, ...printed } = project;
    for (const [field, added] of Object.entries({ beds, places })) {
      if (added === undefined || comparable(project.content).includes(String(added))) continue;
      report(['projects', index, field], added, expected.quotedInContent());
    }
    return {
      ...printed,
      ...(beds === undefined ? {} : { beds }),
      ...(places === undefined ? {} : { places }),
      ...nameOf(project.no),
      annex,
      investment: investment(project.investment, ['projects', index, 'investment'], report),
      source: { annex, row: project.no, column: NAME_COLUMN },
    };
  });
  const total = investment(source.total, ['total'], report);
  const sum = projects.reduce((all, project) => all.plus(project.investment), new Decimal(0));
  if (!sum.eq(total)) report(['total'], source.total, expected.investmentTotal(sum.toFixed()));
  return { projects, total };
}

function investment(text: string, path: Path, report: Report): Decimal {
  const figure = parsePrintedFigure(text);
  if (figure !== undefined && !figure.percent) return figure.value;
  report(path, text, expected.investment());
  return new Decimal(0);
}
