/* Words that people write in place of a choice of two; a plan adds its own to the choice itself. */

/** Mean the choice that counts as yes or attained. In the form in which texts are compared, in small letters. */
export const YES_WORDS: readonly string[] = [
  ...[
    '√',
    '✓',
    '✔',
    '☑',
    '✅',
    '■',
    '●',
    'y',
    'yes',
    't',
    'true',
    'ok',
    '1',
    '是',
    '是的',
    '对',
    '属实',
  ],
];

/** Mean the other one. */
export const NO_WORDS: readonly string[] = [
  ...[
    '×',
    '✗',
    '✘',
    '✕',
    '❌',
    'n',
    'no',
    'f',
    'false',
    '0',
    '否',
    '不',
    '不是',
    '没有',
    '没',
    '未',
  ],
];

/** Say that something exists; they answer a question for 是 or 否. */
export const HAVING_WORDS: readonly string[] = [
  ...[
    '有',
    '有的',
    '已有',
    '建有',
    '设有',
    '已建',
    '已建成',
    '已建立',
    '建了',
    '建成',
    '已设',
    '已设立',
  ],
  ...[
    '已设置',
    '设立',
    '已成立',
    '成立',
    '已开设',
    '已开办',
    '已完成',
    '已落实',
    '具备',
    '已具备',
    '存在',
  ],
];
export const LACKING_WORDS: readonly string[] = [
  ...[
    '没建',
    '没有建',
    '未建',
    '未建成',
    '未建立',
    '未设',
    '未设立',
    '未设置',
    '未成立',
    '未开设',
    '未开办',
  ],
  ...[
    '尚未',
    '尚未建立',
    '尚未建成',
    '尚未设立',
    '尚未成立',
    '还没',
    '还没有',
    '暂无',
    '暂未',
    '暂未建立',
  ],
  ...['暂未设立', '未完成', '未落实', '不具备', '尚无', '不存在', '无此项', '没设', '没设立'],
];

/** Marks that stand beside a choice: chosen, and not chosen. */
export const CHOSEN_MARKS = '√✓✔☑✅■●◉';
export const UNCHOSEN_MARKS = '□☐○〇◯×✗✘✕☒❌';

/** A remark behind an answer that says so may take it back, so that it is asked back. */
export const DOUBT = /拟|未|没|无|不|否|在建|正在|筹|计划|预计|准备|待|年底|部分|停|撤|[?？]/;
/** `有1所`, `2个`: how many there are. */
export const HOW_MANY =
  /^(?:是|有|已有|已建|建有|设有|已设|共|共有)?(\d{1,4})(?:所|个|处|家|座|间|名|张)$/;
