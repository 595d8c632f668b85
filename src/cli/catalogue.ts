import type { Command } from 'commander';
import { catalogueJson, type CatalogueJson } from '../app/catalogueJson';
import type { Catalogue } from '../core/catalogue/Catalogue';
import { cliResults } from '../core/messages/cliResults';
import { printJson, say, type CliContext } from './CliContext';
import { command } from './command';
import { planOption, jsonOption, type PlanChoice } from './options';
import { requireCatalogue } from './requireCatalogue';

interface Options extends PlanChoice {
  readonly json?: true;
}

/** `annex catalogue`: what the plan holds, and where its own figures differ. */
export function addCatalogue(program: Command, context: CliContext): void {
  command(program, 'catalogue')
    .addOption(planOption())
    .addOption(jsonOption())
    .action(async (options: Options) => {
      const catalogue = await requireCatalogue(context, options);
      const json = catalogueJson(catalogue);
      if (options.json) printJson(context, json);
      else say(context, ...summary(json, catalogue));
    });
}

function summary(
  json: CatalogueJson,
  { departments, plan: { allTownships } }: Catalogue,
): readonly string[] {
  const { plan, planFindings } = json;
  const differing = planFindings.filter(({ consistent }) => !consistent);
  const agreeing = planFindings.length - differing.length;
  return [
    cliResults.catalogue({
      title: plan.title,
      version: plan.version,
      indicators: json.indicators.length,
      elements: json.elements.length,
      tasks: json.tasks.length,
      projects: json.projects.length,
      townships: json.townships.length,
      departments: departments.length,
      all: allTownships,
    }),
    cliResults.planFindings(differing.length, agreeing),
    ...planFindings.map(({ consistent, message }) => cliResults.planFinding(consistent, message)),
  ];
}
