import { fingerprint } from '../values/fingerprint';
import { failure, success, type Result } from '../values/result';
import type { Catalogue, Plan } from './Catalogue';
import type { CatalogueError } from './CatalogueError';
import { departmentsOf } from './departments';
import { parseElements, parseRelations } from './elements';
import { parseFiles, type CatalogueFiles, type CatalogueSource } from './files';
import { parseGuide } from './guide';
import { parseIndicators } from './indicators';
import { parsePlan, type PlanFacts } from './plan';
import { parsePlanChecks } from './planCheckFits';
import { parseProjects } from './projects';
import { reportInto } from './report';
import { serialiseCatalogue } from './serialise';
import { parseTasks, type Units } from './tasks';
import { parseTownships } from './townships';

/**
 * Reads the files of a catalogue's folder, by name, as their JSON was read.
 * Fails with everything that is wrong with them, in three steps, since a mistake in an earlier one
 * would show up all over the later: the shape of the files; the plan's own facts; codes that name
 * nothing, targets and formulas that cannot be read, totals that do not add up.
 */
export function parseCatalogue(files: CatalogueFiles): Result<Catalogue, CatalogueError> {
  const source = parseFiles(files);
  if (!source.ok) return source;
  const errors: CatalogueError[] = [];
  const plan = parsePlan(source.value, reportInto(errors, 'plan.json'));
  if (errors.length > 0) return failure(...errors);
  const catalogue = assemble(plan, source.value, files, errors);
  return errors.length > 0 ? failure(...errors) : success(catalogue);
}

function assemble(
  facts: PlanFacts,
  source: CatalogueSource,
  files: CatalogueFiles,
  errors: CatalogueError[],
): Catalogue {
  const reports = (file: keyof CatalogueSource) => reportInto(errors, file);
  const departments = new Set(source['plan.json'].departments);

  const townships = parseTownships(source['townships.json'], reports('townships.json'));
  const units: Units = {
    departments,
    townships: new Set(townships.map((township) => township.name)),
    allTownships: facts.allTownships,
  };

  const elements = parseElements(source['elements.json'], departments, reports('elements.json'));
  const byCode = new Map(elements.map((element) => [element.code, element]));
  const relations = parseRelations(source['elements.json'], byCode, reports('elements.json'));

  const context = { elements: byCode, departments, years: facts.years };
  const indicators = [
    ...parseIndicators(1, source['annex1.json'].indicators, context, reports('annex1.json')),
    ...parseIndicators(2, source['annex2.json'].indicators, context, reports('annex2.json')),
  ];
  const tasks = parseTasks(source['annex3.json'], units, reports('annex3.json'));
  const { projects, total } = parseProjects(source['annex4.json'], units, reports('annex4.json'));
  const guide = parseGuide(source['annex5.json'], reports('annex5.json'));

  const plan: Plan = { ...facts, investmentTotal: total };
  const planChecks = parsePlanChecks(
    source['plan.json'].checks,
    { plan, indicators, tasks },
    reports('plan.json'),
  );
  return {
    plan,
    elements,
    relations,
    indicators,
    tasks,
    projects,
    guide,
    townships,
    departments: departmentsOf({ indicators, tasks, projects, elements }, units),
    planChecks,
    fingerprint: fingerprint(serialiseCatalogue(files)),
    files,
  };
}
