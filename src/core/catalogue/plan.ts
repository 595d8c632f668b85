import { expected } from '../messages/catalogue';
import type { Plan } from './Catalogue';
import type { Report } from './CatalogueError';
import { SCORE_PARTS } from './scoreParts';
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
    topic: plan.topic ?? topicOf(plan.title, plan.district.name),
    version: plan.version,
    district: plan.district,
    baselineYear: plan.baselineYear,
    years: plan.years,
    extended: plan.extended ?? {},
    bureau: plan.bureau,
    allTownships: plan.allTownships,
    parameters: defined(plan.parameters ?? {}),
    ...(plan.scoreWeights === undefined ? {} : { scoreWeights: weightsOf(plan.scoreWeights) }),
    statements,
  };
}

/** The subject of a plan by its title: 宿城区促进养老托育服务高质量发展实施方案 is about 养老托育. */
function topicOf(title: string, district: string): string {
  const subject = title
    .replace(/[《》“”]/gu, '')
    .replace(/的?通知$/u, '')
    .replace(/^(?:关于)?(?:印发|下达)?/u, '')
    .replace(new RegExp(`^.{0,6}?${district}`, 'u'), '')
    .replace(/^(?:\d{4}(?:—|-|至|~)?)*年?度?(?:关于)?(?:印发)?(?:促进|推进|推动|加快)?/u, '')
    .replace(/(?:主要|重点)?(?:目标任务|任务指标|目标|任务)(?:分解|清单|表|一览表)*$/u, '')
    .replace(/(?:\d{4}(?:—|-|至|~)?)+年?度?$/u, '')
    .replace(/(?:的)?(?:三年|五年|年度)?(?:实施|工作|行动|推进)?(?:方案|计划|意见|规划|办法)$/u, '')
    .replace(/(?:服务)?(?:高质量)?发展$/u, '');
  return subject === '' || subject.length > 12 ? '' : subject;
}

function weightsOf(
  weights: NonNullable<PlanSource['scoreWeights']>,
): NonNullable<Plan['scoreWeights']> {
  return Object.fromEntries(
    SCORE_PARTS.flatMap((part) => (weights[part] === undefined ? [] : [[part, weights[part]]])),
  );
}

function defined(parameters: NonNullable<PlanSource['parameters']>): Plan['parameters'] {
  const { dueDay, changeThreshold, tolerance } = parameters;
  return {
    ...(dueDay === undefined ? {} : { dueDay }),
    ...(changeThreshold === undefined ? {} : { changeThreshold }),
    ...(tolerance === undefined ? {} : { tolerance }),
  };
}
