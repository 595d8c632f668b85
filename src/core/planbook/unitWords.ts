import { comparable } from '../values/normaliseText';

/* Units as they stand in brackets behind names and headings. */

/** What brackets behind a name hold where they hold a unit. */
export const UNIT =
  /^([百千万亿]*(%|‰|个|人|张|家|名|所|处|岁|元|台|套|户|件|次|人次|公里|千米|米|吨|吨标准煤|亩|平方米|平方公里|平方千米|立方米|公顷|座|辆|期|场|项|天|年|户次|例|对|间|床|只|头|羽|份|本|册|门|班|届|支|条|块|颗|桩|部|栋|幢|盏|眼|株|片|台次|小时|课时|学时|分|度|起|宗|公斤|千克|斤|千瓦|千瓦时))(\/[千万百亿]?(人|户|个|名|张|家|元|月|年|天|日|次|亩|村|平方米|平方公里|立方米))?$|^(微克|毫克)\/立方米$|^吨标准煤\/万元$|^1?\/10?[十百千万]+$|^[十百千万]+分之一$/u;

/** `用药量（折纯，吨）`: the unit is what stands last in the brackets. */
export function splitName(written: string): { readonly name: string; readonly unit: string } {
  const [, bare = '', bracketed = ''] = /^(.+?)[（(]([^（）()]+)[)）]$/su.exec(written) ?? [];
  const parts = bracketed.split(/[，,、；;]|单位[:：]/u).map((part) => part.trim());
  const unit = comparable(parts.at(-1) ?? '');
  if (bracketed === '' || !UNIT.test(unit)) return { name: written, unit: '' };
  const rest = parts.slice(0, -1).filter(Boolean).join('，');
  return { name: rest === '' ? bare.trim() : `${bare.trim()}（${rest}）`, unit };
}

/** `单位：个` above a table. */
export const UNIT_OF_ALL = /^[（(]?(?:计量)?单位[:：]\s*(.+?)[)）]?$/u;

/** The unit of all figures of a table, where a line above it says one. */
export function unitOfAll(texts: readonly string[]): string {
  const said = texts.map((text) => comparable(UNIT_OF_ALL.exec(text)?.[1] ?? ''));
  return said.find((unit) => UNIT.test(unit)) ?? '';
}

const BARE_FIGURE = /^([≥≤<>＞＜=]*\d[\d,.]*)((?:及?以上|左右|以内|以下)?)$/u;

/** A bare figure with the unit that stands elsewhere for it: `1.35` under `目标（万人）` is 1.35万人. */
export function withUnit(text: string, unit: string): string {
  return unit === '' ? text : text.replace(BARE_FIGURE, `$1${unit}$2`);
}
