import { unitsWord } from './planWords';
import { fingerprint } from '../values/fingerprint';
import { failure, success, type Result } from '../values/result';
import { parseAnnexes } from './annexes';
import type { Catalogue, Plan } from './Catalogue';
import type { CatalogueError } from './CatalogueError';
import { departmentsOf } from './departments';
import { parseElements, parseRatios, parseRelations } from './elements';
import { parseFiles, type CatalogueFiles, type CatalogueSource } from './files';
import { parsePlan, type PlanFacts } from './plan';
import { parsePlanChecks } from './planCheckFits';
import { reportInto } from './report';
import { serialiseCatalogue } from './serialise';
import { parseShares } from './shares';
import type { Units } from './tasks';
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
  const plan = parsePlan(source.value.plan, reportInto(errors, 'plan.json'));
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
  const reports = (file: string) => reportInto(errors, file);
  const departments = new Set(source.plan.departments);

  const townships = parseTownships(source.townships, reports('townships.json'));
  const units: Units = {
    departments,
    townships: new Set(townships.map((township) => township.name)),
    allTownships: facts.allTownships,
  };

  const elements = parseElements(source.elements, departments, reports('elements.json'));
  const byCode = new Map(elements.map((element) => [element.code, element]));
  const relations = parseRelations(source.elements, byCode, reports('elements.json'));
  const ratios = parseRatios(source.elements, byCode, reports('elements.json'));

  const context = {
    elements: byCode,
    departments,
    years: facts.years,
    units: unitsWord(facts),
  };
  const { annexes, ...content } = parseAnnexes(source.annexes, context, units, errors);
  const { indicators, tasks, projects } = content;

  const plan: Plan = { ...facts, annexes };
  const shares = parseShares(source.townships, indicators, townships, reports('townships.json'));
  const planChecks = parsePlanChecks(
    source.plan.checks,
    { plan, indicators, tasks },
    reports('plan.json'),
  );
  return {
    plan,
    elements,
    relations,
    ratios,
    indicators,
    tasks,
    projects,
    townships,
    shares,
    departments: departmentsOf({ indicators, tasks, projects, elements }, units),
    planChecks,
    fingerprint: fingerprint(serialiseCatalogue(files)),
    files,
  };
}
