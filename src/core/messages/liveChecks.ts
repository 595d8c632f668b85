/*
 * Texts that the forms' own formulas show beside an entry, in any spreadsheet program.
 * The first character is the mark: ✓ right, ○ to fill in, △ to explain, ✕ to correct, — not asked.
 */

export const LIVE = {
  right: '✓',
  missing: '○ 请填报',
  notAsked: '— 本单位不填',
  notAskedFilled: '✕ 本单位不填此项，请清空',
  notApplicable: '— 不适用',
  notApplicableUnexplained: '△ 请在说明栏写明不适用的原因',
  explained: '△ 已说明',
  notANumber: '✕ 请只填数字，不带单位',
  negative: '✕ 不能为负数',
  notInteger: '✕ 应为整数',
  notPositive: '✕ 应大于0',
  cumulativeDecreased: '✕ 累计数不应小于上月',
  droppedToZero: '△ 上期不为0，请核对并说明',
  unitSlip: '△ 与上期相差近10倍或更多，请核对单位',
  exceedsWhole: '✕ 大于100%，请带百分号填写，如 98.5%',
  exceedsDenominator: '✕ 分子大于分母，请核对',
  impossible: '✕ 超过可能的最大数，请核对单位',
  unusual: '△ 不在常见范围内，请核对单位',
  farFromPlan: '△ 与方案数相差过大，请核对单位',
  beyondTotal: '△ 多于总投资，请核对单位',
  likeShare: '△ 疑似填了完成率，请填金额',
  finishedBeforeStart: '△ 完成早于启动，请核对',
  finishedButOpen: '△ 有完成日期，请核对状态',
  doneWithoutDay: '△ 已完成而无完成日期，请核对',
  doneShort: '△ 已完成而未达目标，请核对',
  afterMonth: '△ 日期晚于报送月末，请核对',
  doneWithLittle: '△ 已完工而投资不足，请核对',
} as const;

/** A mark that makes a figure invalid. */
export const WRONG_MARK = '✕';
/** A mark that asks for a 说明. */
export const EXPLAIN_MARK = '△';
/** Every text that asks for a 说明, as COUNTIF tells them. */
export const ASKS_TO_EXPLAIN = `${EXPLAIN_MARK} *请*`;
export const MISSING_MARK = '○';

export const liveChoice = (choices: readonly string[]): string => `✕ 请选：${choices.join('、')}`;
/** A figure was changed in the book after the file that brought it was taken in. */
export const DIFFERS = { said: '△ 本簿与报回文件不一致', brought: '报回：' } as const;
/** Stands for what a file held in a cell that it left empty. */
export const HELD_NOTHING = '空';
export const liveOutOfRange = (above: string, below: string): string =>
  `✕ 应大于${above}、小于${below}`;
export const liveExceeds = (whole: string): string => `✕ 多于${whole}`;
export const liveNotSuited = (others: string): string => `△ 与${others}不相称，请核对单位`;
export const liveOtherwise = (row: string): string => `✕ 与${row}所填的同一个数不一致`;
export const liveChange = (percent: string): string => `△ 较上期变动超过${percent}，请说明`;
export const liveTooManyDecimals = (decimals: number): string => `✕ 最多${decimals}位小数`;

/** Words by which a person says that an item does not apply. */
export const NOT_APPLICABLE_WORDS = ['/', '—', '无', '不适用'] as const;
