import { annexName } from '../messages/catalogue';
import { projectCalled, taskCalled } from '../messages/workNames';
import type { Annex, Indicator, ItemName, Project, Task } from './Catalogue';
import type { CatalogueError } from './CatalogueError';
import type { AnnexSource } from './files';
import { parseGuide } from './guide';
import { parseIndicators, type IndicatorContext } from './indicators';
import { parseProjects } from './projects';
import { reportInto } from './report';
import { parseTasks, type Units } from './tasks';

/** What the annexes say, each kind in the order of its annexes. */
export interface AnnexContent {
  readonly annexes: readonly Annex[];
  readonly indicators: readonly Indicator[];
  readonly tasks: readonly Task[];
  readonly projects: readonly Project[];
}

/** The annexes of a plan, whatever kinds they are of. */
export function parseAnnexes(
  sources: readonly AnnexSource[],
  context: IndicatorContext,
  units: Units,
  errors: CatalogueError[],
): AnnexContent {
  const annexes: Annex[] = [];
  const indicators: Indicator[] = [];
  const tasks: Task[] = [];
  const projects: Project[] = [];
  const several = (kind: AnnexSource['kind']): boolean =>
    sources.filter((source) => source.kind === kind).length > 1;
  /** The year that a list is for, as its title says; else the plan's first. */
  const yearOf = (title: string): number =>
    Number(/(\d{4})年/.exec(title)?.[1] ?? context.years[0] ?? 0);
  for (const source of sources) {
    const report = reportInto(errors, source.file);
    const { no, content } = source;
    const named = { no, name: content.name ?? annexName(no), title: content.title };
    switch (source.kind) {
      case 'indicators':
        indicators.push(...parseIndicators(no, source.content.indicators, context, report));
        annexes.push({ ...named, kind: 'indicators', headers: source.content.headers });
        break;
      case 'tasks': {
        const list = several('tasks') ? named.name : '';
        const nameOf = names(no, tasks.length === 0, (item) => taskCalled(list, item));
        tasks.push(
          ...parseTasks(
            { annex: no, year: yearOf(content.title) },
            source.content,
            nameOf,
            units,
            report,
          ),
        );
        annexes.push({ ...named, kind: 'tasks', headers: source.content.headers });
        break;
      }
      case 'projects': {
        const list = several('projects') ? named.name : '';
        const nameOf = names(no, projects.length === 0, (item) => projectCalled(list, item));
        const read = parseProjects(no, source.content, nameOf, units, report);
        projects.push(...read.projects);
        const { headers } = source.content;
        annexes.push({ ...named, kind: 'projects', headers, total: read.total });
        break;
      }
      case 'guide':
        annexes.push({ ...named, kind: 'guide', guide: parseGuide(source.content, report) });
    }
  }
  return { annexes, indicators, tasks, projects };
}

/** Codes of tasks or projects: their printed numbers, from the second annex of the kind on with the annex before. */
function names(
  annex: number,
  isFirst: boolean,
  calledOf: (no: number) => string,
): (no: number) => ItemName {
  return (no) => ({ code: isFirst ? String(no) : `${annex}-${no}`, called: calledOf(no) });
}
