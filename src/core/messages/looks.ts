import type { HiddenBy } from '../entries/SheetSnapshot';
import { quoted, say, type Place, type Said } from './place';

/* What a person sees of a cell, where that is not what the cell says. */

const FILL_AGAIN = '请清除该格内容，重新填写';

export const struckOut = (place: Place, label: string, struck: string): Said =>
  say(place, {
    found: `${struck}（带删除线）`,
    expected: '未划去的内容',
    wrong: `${label}填的${quoted(struck)}整格带删除线，已被划去，没有可读的内容`,
    remedy: `请取消删除线，或${FILL_AGAIN.slice(1)}`,
  });

export const shiftedFigure = (place: Place, label: string, seen: string, shifted: string): Said =>
  say(place, {
    found: seen,
    expected: '不带上标、下标的内容',
    wrong: `${label}看上去是${quoted(seen)}，其中${quoted(shifted)}是上标或下标，分不清是数还是注号`,
    remedy: `${FILL_AGAIN}，注释写在说明栏`,
  });

export const turnedFigure = (place: Place, label: string, stored: string): Said =>
  say(place, {
    found: `${stored}（夹有颠倒书写方向的符号）`,
    expected: '不带控制符号的内容',
    wrong: `${label}存的是${quoted(stored)}，其中夹有颠倒书写方向的符号，表上看到的与此相反，分不清以哪个为准`,
    remedy: FILL_AGAIN,
  });

export const phoneticFigure = (place: Place, label: string, seen: string, above: string): Said =>
  say(place, {
    found: `${seen}（上方拼音标注${above}）`,
    expected: '不带拼音标注的内容',
    wrong: `${label}填的是${quoted(seen)}，上方另有拼音标注${quoted(above)}，分不清以哪个为准`,
    remedy: `${FILL_AGAIN}，不加拼音标注`,
  });

export const coveredFigure = (place: Place, label: string, value: string): Said =>
  say(place, {
    found: `${value}（被合并单元格盖住）`,
    expected: '没有合并的单元格',
    wrong: `${label}的${quoted(value)}被合并的单元格盖住，表上看不见，分不清是否要报`,
    remedy: '请取消合并，逐格核对后重新填写',
  });

export const circularFigure = (place: Place, label: string, formula: string): Said =>
  say(place, {
    found: `=${formula}`,
    expected: '直接填写的数',
    wrong: `${label}填的是循环引用的公式，算不出结果`,
    remedy: '请直接填数',
  });

export const uncalculated = (place: Place, label: string, formula: string): Said =>
  say(place, {
    found: `=${formula}`,
    expected: '直接填写的数',
    wrong: `${label}填的是公式，文件里没有它的计算结果`,
    remedy: '请直接填数，或在 Excel、WPS 中算出结果并保存后重报',
  });

export const emptyResult = (place: Place, label: string, formula: string): Said =>
  say(place, {
    found: `=${formula}`,
    expected: '直接填写的内容',
    wrong: `${label}填的是公式，结果是空的，按未填读取`,
    remedy: '请直接填写',
  });

export const shownOtherwise = (place: Place, label: string, value: string, shown: string): Said =>
  say(place, {
    found: `${value}，显示为${shown}`,
    expected: '存的和显示的一致',
    wrong: `${label}存的是${quoted(value)}，因单元格格式显示为${quoted(shown)}，已按存的${quoted(value)}读取`,
    remedy: '请核对应报的是哪个数，改正后重报，或写明说明',
  });

/** Why nobody sees a value. */
export const HIDDEN_WHY: Readonly<Record<HiddenBy | 'format', string>> = {
  merge: '被合并的单元格盖住',
  row: '所在的行被隐藏',
  column: '所在的列被隐藏',
  colour: '字的颜色与底色相同',
  size: '字号小得看不清',
  font: '用了符号字体，数字显示成图形',
  condition: '有会划去、隐藏或改变内容的条件格式',
  format: '单元格格式不显示内容',
};

/** @param count cells of the same row or column that nobody sees, the named one first */
export const hiddenValue = (
  place: Place,
  label: string,
  value: string,
  by: HiddenBy | 'format',
  count: number,
): Said =>
  say(place, {
    found: `${value}（看不见）`,
    expected: '看得见的内容',
    wrong: `${label}的${quoted(value)}${HIDDEN_WHY[by]}，表上${by === 'condition' ? '可能' : ''}看不见${count > 1 ? `，这样的共${count}格` : ''}，已照样读取`,
    remedy: '请显示出来核对，改正后重报，或写明说明',
  });

export const faintText = (place: Place, label: string, faint: string): Said =>
  say(place, {
    found: `${faint}（看不见）`,
    expected: '看得见的内容',
    wrong: `${label}中的${quoted(faint)}与底色相同，看不见，没有读取`,
    remedy: '请显示出来核对，改正后重报，或写明说明',
  });

/** How a change is logged where part of what a cell holds was left out. */
export const withStruck = (seen: string, struck: string): string =>
  `${seen}（另有带删除线的${quoted(struck)}）`;
