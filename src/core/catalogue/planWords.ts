import type { Plan, Township } from './Catalogue';
import { isDistrict } from './townshipKind';

/** All of the plan's area: 全区, 全县, 全市, as its name ends. */
export function regionWord({ district }: Pick<Plan, 'district'>): string {
  const ending = /[区县市旗州盟省]$/u.exec(district.name)?.[0] ?? '区';
  return `全${ending}`;
}

/** What the plan calls the units that report to it: 镇街, 乡镇, 区县, 市, as it calls all of them: 各乡镇, 各县（市、区）. */
export function unitsWord({ allTownships }: Pick<Plan, 'allTownships'>): string {
  const plain = allTownships.replace(/[（）()、]/gu, '');
  return /^各(\p{Script=Han}{1,6})$/u.exec(plain)?.[1] ?? '镇街';
}

/** What a plan is of: a district with its townships, a city with its districts, a province with its cities. */
export type AreaLevel = 'district' | 'city' | 'province';

/** The level that a plan's units say. */
export function areaLevel(roster: readonly Pick<Township, 'code'>[]): AreaLevel {
  if (roster.length === 0 || !roster.every(({ code }) => isDistrict(code))) return 'district';
  return roster.every(({ code }) => code.endsWith('00')) ? 'province' : 'city';
}

/** What a plan that says nothing of it calls all of its units: a city's are districts, a province's are cities. */
export function allUnits(roster: readonly Pick<Township, 'code'>[]): string {
  return { district: '各镇街', city: '各区县', province: '各市' }[areaLevel(roster)];
}

/** All units as a list of them is called: 各乡镇 of 乡镇 or 乡镇名单; empty where it says no more than 镇街. */
export function allListed(list: string): string {
  const name = list.replace(/(名单|名册|名称)$/u, '');
  return name === '镇街' ? '' : `各${name}`;
}

/** A text of the product, in which 全区 stands for whatever the area is and 镇街 for its units. */
export function inPlan(text: string, plan: Pick<Plan, 'district' | 'allTownships'>): string {
  return text.replaceAll('全区', regionWord(plan)).replaceAll('镇街', unitsWord(plan));
}

/** The bureau with the name of its area before it, once. */
export function bureauName({ district, bureau }: Pick<Plan, 'district' | 'bureau'>): string {
  if (bureau.startsWith(district.name)) return bureau;
  // 市发改委 of 宿迁市 is 宿迁市发改委.
  const isOnce = bureau.length > 1 && district.name.endsWith(bureau.charAt(0));
  return `${district.name}${isOnce ? bureau.slice(1) : bureau}`;
}
