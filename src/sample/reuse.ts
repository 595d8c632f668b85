import type { Catalogue, Township } from '../core/catalogue/Catalogue';
import type { Period } from '../core/entries/identity';
import { numberOf } from '../core/entries/months';
import { REUSE_STAGES, type Reuse, type ReuseCase, type ReuseOpinion } from '../core/entries/reuse';
import { REUSE } from '../core/messages/reuse';
import { reuseGuide } from '../core/catalogue/guideInUse';
import { NEEDED_FROM, TRANSITION_YEARS } from '../core/validate/reuseStandings';
import { draw } from './draw';
import { DEMO_CASES, demoAddress, demoDay, demoOwner } from './messages';

/** What is to be seen of a line; months are counted from the book's month backwards. */
interface Course {
  readonly stage: (typeof REUSE_STAGES)[number];
  readonly building: (typeof REUSE.buildings)[number];
  readonly use: (typeof REUSE.uses)[number];
  readonly applied: number;
  readonly decided?: number;
  /** Whether the last group of materials, or the last unit's opinion, is not there. */
  readonly lacks?: 'material' | 'opinion';
}

/** Of a transition that ends within half a year. */
const ENDING = TRANSITION_YEARS * 12 - 4;

/** One whose transition ends soon, one as it should be, two that lack something, and one that has just begun. */
const COURSES: readonly Course[] = [
  {
    stage: '投用',
    building: '办公用房',
    use: '养老',
    applied: ENDING + 5,
    decided: ENDING,
  },
  { stage: '建设', building: '商业用房', use: '托育', applied: 9, decided: 5 },
  { stage: '市级决策', building: '社区服务用房', use: '养老', applied: 4, lacks: 'opinion' },
  {
    stage: '可行性评估',
    building: '住宅区闲置用房',
    use: '养老和托育',
    applied: 2,
    lacks: 'material',
  },
  { stage: '申请', building: '其他', use: '托育', applied: 0 },
];

/** Rows of the ledger above its first line. */
const ABOVE = 4;

/** A ledger of reused buildings as it might stand in a month; undefined where the plan asks for none. */
export function demoReuse(
  catalogue: Catalogue,
  roster: readonly Township[],
  period: Period,
  seed: number,
): Reuse | undefined {
  const guide = reuseGuide(catalogue.plan);
  const towns = COURSES.flatMap((_, index) => roster[(index * 3) % roster.length] ?? []);
  if (guide === undefined || towns.length === 0) return undefined;
  const dayOf = (monthsAgo: number, what: string): string => {
    const day = 1 + Math.floor(draw(seed, `reuse:${what}`) * 27);
    return demoDay(numberOf(period) - monthsAgo, day);
  };
  const cases = COURSES.map((course, index): ReuseCase => {
    const no = index + 1;
    const town = towns[index]?.name ?? '';
    const { stage, building, use, applied, decided, lacks } = course;
    return {
      no,
      cell: `C${ABOVE + no}`,
      name: `${town}${DEMO_CASES[index] ?? ''}`,
      owner: demoOwner(town),
      address: demoAddress(town, no),
      town,
      building,
      area: 300 + Math.round(draw(seed, `reuse:area:${no}`) * 90) * 10,
      use,
      stage,
      applied: dayOf(applied, `applied:${no}`),
      decided: decided === undefined ? null : dayOf(decided, `decided:${no}`),
      materials: guide.materials.map(
        (_, place) =>
          REUSE_STAGES.indexOf(stage) >= NEEDED_FROM.materials &&
          !(lacks === 'material' && place === guide.materials.length - 1),
      ),
    };
  });
  const said = COURSES.flatMap(({ stage, applied, lacks }, index) =>
    REUSE_STAGES.indexOf(stage) < NEEDED_FROM.opinions
      ? []
      : guide.opinions
          .slice(0, lacks === 'opinion' ? -1 : undefined)
          .map(({ unit }) => ({ no: index + 1, unit, monthsAgo: applied - 1 })),
  );
  const opinions = said.map(({ no, unit, monthsAgo }, index): ReuseOpinion => ({
    no: index + 1,
    cell: '',
    case: no,
    unit,
    opinion: REUSE.opinion[0],
    date: dayOf(monthsAgo, `opinion:${no}:${unit}`),
    remark: null,
  }));
  return { cases, opinions, shown: 1 };
}
