import type { Annex } from '../catalogue/Catalogue';
import { ANNEX_HEADINGS } from '../messages/annexHeadings';
import { ANNEX_KINDS } from '../messages/planBook';
import type { AnnexRows } from './annexNumbers';
import type { Faults } from './PlanFault';
import type { PlanBookFacts } from './readFacts';
import { readGuide } from './readGuide';
import type { ReadIndicators } from './readIndicators';
import { investmentTotal, readProject, readTask } from './readProgress';
import type { UnitNames } from './units';

/** What else of the plan workbook an annex is read by. */
interface About {
  readonly read: ReadIndicators;
  readonly facts: PlanBookFacts;
  readonly units: UnitNames;
  readonly faults: Faults;
}

/** What an annex's file holds below its title, by its kind. */
const CONTENT: Readonly<Record<Annex['kind'], (annex: AnnexRows, about: About) => object>> = {
  indicators: ({ no }, { read, facts }) => ({
    headers: ANNEX_HEADINGS.indicators(facts.baselineYear),
    indicators: read.indicators.filter((each) => each.annex === no).map(({ source }) => source),
  }),
  tasks: ({ rows }, { units, faults }) => ({
    headers: ANNEX_HEADINGS.tasks,
    tasks: rows.map((row, index) => readTask(row, index + 1, units, faults)),
  }),
  projects: ({ rows }, { units, faults }) => {
    const projects = rows.map((row, index) => readProject(row, index + 1, units, faults));
    return { headers: ANNEX_HEADINGS.projects, projects, total: investmentTotal(projects) };
  },
  guide: ({ rows }) => readGuide(rows),
};

/** An annex as its JSON file writes it. */
export function annexFile(annex: AnnexRows, isOnly: boolean, about: About): object {
  const { no, name } = annex;
  return {
    annex: no,
    ...(name === `附件${no}` ? {} : { name }),
    title: titleOf(annex, isOnly, about.facts),
    ...CONTENT[annex.kind](annex, about),
  };
}

/** The only annex is called as the plan; of several each as it is called, or by its number and what it holds. */
function titleOf({ no, name, kind }: AnnexRows, isOnly: boolean, facts: PlanBookFacts): string {
  const said = facts.annexTitles.get(name);
  if (said) return said;
  if (name !== `附件${no}`) return name;
  return isOnly ? facts.title : `${name}${ANNEX_KINDS[kind]}`;
}
