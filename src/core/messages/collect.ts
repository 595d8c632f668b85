/* Why a returned file is refused or needs nothing more: what was found and what to do. */

export const districtBookReturned = (): string =>
  '这是汇总簿，不是填报单位的报表；请报回下发给本单位的表。';
export const otherDistrict = (found: string, expected: string): string =>
  `文件的区划代码是${found}，本簿是${expected}；请确认文件是不是报给本簿的。`;
export const sampleBook = (): string =>
  '本簿填的是示例数据，不能再收真实报表，以免混在一起；请撤销示例数据，或打开、新建真实的总表后再收。';
export const unknownUnit = (name: string, org: string): string =>
  `单位“${name}”（${org}）不在本簿的名册和部门中；请核对文件或名册。`;
/** @param heirs who reports in its place; nobody where it has left the region */
export const changedUnit = (name: string, date: string, heirs: readonly string[]): string =>
  heirs.length === 0
    ? `“${name}”自${date}起划出，不再报送；请核对文件。`
    : `“${name}”自${date}起已调整，由${heirs.join('、')}报送；请用下发给${heirs.join('、')}的报表填报。`;
export const emptyForm = (): string => '表内一项也没有填；请填好浅黄色的格子后再报。';
export const notProcessed = (): string =>
  '文件内容异常，识读中断；请在下发的原表上重新填报，不要用其他程序改写文件结构。';
export const alreadyTaken = (file: string): string => `与已收的“${file}”内容相同，不重复登记。`;
export const alreadyWithdrawn = (file: string, version: number): string =>
  `与已收的“${file}”内容相同，该件（第${version}版）已撤回，不再登记；确要改用的，请恢复这一版。`;
export const alreadyReplaced = (file: string, current: string): string =>
  `与已收的“${file}”内容相同，其后已由“${current || '簿中数据'}”代替，不再登记；确要改用此文件的，请打开后重新保存再报。`;

/** A refusal by its hard findings; the first five in words. */
export function refusal(messages: readonly string[]): string {
  const shown = messages.slice(0, 5);
  const more = messages.length - shown.length;
  return `${shown.join(' ')}${more > 0 ? ` 另有${more}处，见校验清单。` : ''}`;
}
