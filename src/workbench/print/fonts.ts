const SERIF = "'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', serif";
const SANS = "'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif";

/** What stands in for the fonts of the sheets on machines that lack them. */
const STAND_INS: Readonly<Record<string, string>> = {
  方正小标宋简体: `'FZXiaoBiaoSong-B05S', '宋体', SimSun, ${SERIF}`,
  宋体: `SimSun, ${SERIF}`,
  仿宋: `FangSong, '仿宋_GB2312', FangSong_GB2312, STFangsong, ${SERIF}`,
  楷体: `KaiTi, '楷体_GB2312', STKaiti, ${SERIF}`,
  黑体: `SimHei, STHeiti, ${SANS}`,
  微软雅黑: `'Microsoft YaHei', 等线, DengXian, ${SANS}`,
};

/** 微软雅黑 and what stands in for it. */
export const YAHEI = fontStack('微软雅黑');

/** A font and its stand-ins, as CSS lists them. */
export function fontStack(name: string): string {
  const own = `'${name.replace(/['"\\;{}]/g, '')}'`;
  return `${own}, ${STAND_INS[name] ?? SANS}`;
}
