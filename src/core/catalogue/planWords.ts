import type { Plan } from './Catalogue';

/** All of the plan's area: 全区, 全县, 全市, as its name ends. */
export function regionWord({ district }: Pick<Plan, 'district'>): string {
  const ending = /[区县市旗州盟省]$/u.exec(district.name)?.[0] ?? '区';
  return `全${ending}`;
}

/** A text of the product, in which 全区 stands for whatever the area is. */
export function inRegion(text: string, plan: Pick<Plan, 'district'>): string {
  return text.replaceAll('全区', regionWord(plan));
}

/** The bureau with the name of its area before it, once. */
export function bureauName({ district, bureau }: Pick<Plan, 'district' | 'bureau'>): string {
  if (bureau.startsWith(district.name)) return bureau;
  // 市发改委 of 宿迁市 is 宿迁市发改委.
  const isOnce = bureau.length > 1 && district.name.endsWith(bureau.charAt(0));
  return `${district.name}${isOnce ? bureau.slice(1) : bureau}`;
}
