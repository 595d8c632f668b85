/* What is wrong with values that are to be filled into a form: place, found, expected, remedy. */

const LONGEST = 40;

/** What stands in the JSON, shortened. */
function shown(found: unknown): string {
  const text = typeof found === 'string' ? `“${found}”` : JSON.stringify(found);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const unknownKey = (place: string, key: string, expected: string): string =>
  `${place}：没有“${key}”这一项；应为${expected}，请核对写法。`;

export const filling = {
  notAnObject: (place: string, found: unknown): string =>
    `${place}：现为 ${shown(found)}，应为 {…} 形式的对象；请改正后重填。`,
  unknownSection: (key: string, sections: readonly string[]): string =>
    unknownKey('取值文件', key, `${sections.join('、')} 之一`),
  unknownSigner: (key: string, fields: readonly string[]): string =>
    unknownKey('signers', key, `${fields.join('、')} 之一`),
  notACellValue: (place: string, found: unknown): string =>
    `${place}：现为 ${shown(found)}，应为数字或文字（清空写 null）；请改正后重填。`,
  notWords: (place: string, found: unknown): string =>
    `${place}：现为 ${shown(found)}，应为一段文字（清空写 null）；请改正后重填。`,
  unknownCode: (place: string, code: string): string =>
    unknownKey(place, code, '目录中的数据项代码或指标代码（annex catalogue 可以查到）'),
  notAsked: (place: string, orgName: string, label: string): string =>
    `${place}：“${label}”不由${orgName}填报；请从取值文件中删去，或换用填报单位的表。`,
  unknownNumber: (
    place: string,
    orgName: string,
    what: 'tasks' | 'projects',
    no: string,
    asked: readonly string[],
  ): string => {
    const name = what === 'tasks' ? '任务' : '项目';
    const expected = asked.length === 0 ? `没有${name}` : `${name}序号只有 ${asked.join('、')}`;
    return `${place}：${orgName}的表中没有序号为“${no}”的${name}；本表${expected}，请核对。`;
  },
  unknownField: (place: string, field: string, fields: readonly string[]): string =>
    unknownKey(place, field, `${fields.join('、')} 之一`),
  askedBySides: (place: string, fields: readonly string[], found: unknown): string =>
    `${place}：现为 ${shown(found)}，本项按${fields.join('、')}分别填报，应写成 {"${fields[0] ?? ''}": …}；请改正后重填。`,
  askedByValue: (place: string, found: unknown): string =>
    `${place}：现为 ${shown(found)}，本项只填一个数值或选项；请直接写数字或文字。`,
  filledTwice: (place: string, former: string): string =>
    `${place}：与 ${former} 填的是同一格；请只保留一处。`,
  /** The place of a key inside the values, e.g. `values 的 bed.total`. */
  place: (section: string, ...keys: readonly string[]): string =>
    keys.length === 0 ? section : `${section} 的 ${keys.join(' / ')}`,
} as const;

export const valuesFile = (): string => '取值文件';
export const bookIsNoForm = (): string =>
  '这是汇总簿，不是填报单位的报表；请用 annex issue 下发的表来填。';
