import type { SheetClaim } from '../entries/ownSheets';
import type { HiddenBy } from '../entries/SheetSnapshot';
import type { NumberBounds } from '../values/numberBounds';
import { HIDDEN_WHY } from './looks';
import { quoted, say, type Place, type Said } from './place';

/* What was changed in a district book in cells that are the program's, and what its sheets show otherwise. */

const RESTORE = '请用“恢复本簿”改回，填报的数不受影响';
const CHOOSE = '在说明以哪张表为准之前不能收表、结账或重建；请在“恢复本簿”中选定';
const PLAN = `附件的目标、名称和单位由方案定，要改请改方案后重新建表；否则${RESTORE}`;
const ROSTER = `名册要改请在面板“设置”中改或重新建表；否则${RESTORE}`;
const PERIOD = `年月由建表或结账定；${RESTORE}`;

/** Where what is wanted is decided: by the plan, by the roster, by building and closing, or by nobody. */
export type Decided = 'plan' | 'roster' | 'period' | 'program';

const REMEDY: Readonly<Record<Decided, string>> = {
  plan: PLAN,
  roster: ROSTER,
  period: PERIOD,
  program: RESTORE,
};

const shown = (text: string): string => (text === '' ? '空白' : text);

/** `“常住人口”的“合计”`, as far as row and column have names. */
export interface CellName {
  readonly label: string;
  readonly title: string;
}

function named({ label, title }: CellName): string {
  const parts = [label, title].filter(Boolean).map(quoted);
  return parts.length === 0 ? '此处' : parts.join('的');
}

export const STANDING = {
  figure: (place: Place, name: CellName, found: string, ours: string, decided: Decided): Said =>
    say(place, {
      found: shown(found),
      expected: shown(ours),
      wrong: `${named(name)}被改为${quoted(shown(found))}，本簿为${quoted(shown(ours))}，计算仍以本簿为准`,
      remedy: REMEDY[decided],
    }),
  formula: (place: Place, name: CellName, found: string, ours: string): Said => {
    const isFormula = found.startsWith('=');
    const [what, should] = isFormula
      ? [`的公式被改为${quoted(found)}`, `本簿的公式为${quoted(ours)}`]
      : [`的公式被改成了${quoted(shown(found))}`, `按各单位的数算得${quoted(shown(ours))}`];
    return say(place, {
      found: shown(found),
      expected: shown(ours),
      wrong: `${named(name)}${what}，${should}`,
      remedy: RESTORE,
    });
  },
  displaced: (place: Place, name: CellName, found: string, ours: string): Said =>
    say(place, {
      found: shown(found),
      expected: shown(ours),
      wrong: `${named(name)}的公式所取的行或表已移位，取到的是${quoted(shown(found))}，应取${quoted(shown(ours))}，看表与看通报会得到不同的数`,
      remedy: RESTORE,
    }),
  parameter: (
    place: Place,
    label: string,
    found: string,
    ours: string,
    { least, most }: NumberBounds,
  ): Said =>
    say(place, {
      found: shown(found),
      expected: `${least}—${most}之间的数`,
      wrong: `${quoted(label)}填的是${quoted(shown(found))}，不能用（应为${least}—${most}之间的数，百分数如5%即0.05），${
        ours === '' ? '按未填处理' : `仍按${ours}计算`
      }，表上各数却按所填的算`,
      remedy: '请改填允许范围内的数，或用“恢复本簿”改回',
    }),
  contradiction: (place: Place, name: CellName, found: string, ours: string): Said =>
    say(place, {
      found,
      expected: ours,
      wrong: `${quoted(ours)}一行的名称被改为另一行的${quoted(found)}，数仍按${quoted(ours)}计`,
      remedy: `请核对这一行的数属于哪一项；${RESTORE}`,
    }),
  otherTitle: (place: Place, _: CellName, found: string, ours: string): Said =>
    say(place, {
      found,
      expected: ours,
      wrong: `标题被改为${quoted(found)}，本簿为${quoted(ours)}，整张表可能取自别的月份或单位`,
      remedy: '请逐项核对表上填的数；只是标题改了的，请用“恢复本簿”改回',
    }),
  text: (place: Place, name: CellName, found: string, ours: string): Said =>
    say(place, {
      found: shown(found),
      expected: ours,
      wrong: `文字${quoted(ours)}被改为${quoted(shown(found))}，数不受影响`,
      remedy: RESTORE,
    }),
  contentAdded: (place: Place, found: string): Said =>
    say(place, {
      found,
      expected: '空白',
      wrong: `本簿的表上加写了${quoted(found)}，不会被读取，重写这张表时也不保留`,
      remedy: '请移到自己的工作表上，或删去',
    }),
  rowMissing: (place: Place, label: string): Said =>
    say(place, {
      found: '没有这一行',
      expected: label,
      wrong: `${quoted(label)}一行被删去或其隐藏的行标识被改，引用它的公式会取错数`,
      remedy: RESTORE,
    }),
  rowAdded: (place: Place, found: string, isOurs: boolean): Said =>
    say(place, {
      found,
      expected: isOurs ? '只出现一次' : '没有这一行',
      wrong: isOurs
        ? `${quoted(found)}一行出现了两次，只按第一行读取，第二行的数没有计入`
        : `多出带行标识${quoted(found)}的一行，不会被读取`,
      remedy: `请把该行的数并入原行；${RESTORE}`,
    }),
  rowsMoved: (place: Place, label: string, ours: string, count: number): Said =>
    say(place, {
      found: place.cell,
      expected: ours,
      wrong: `${count}行的次序被改（${quoted(label)}由${ours}移到了${place.cell}），本簿按行标识读数，而其他表的公式按位置取数，会把别的行当作${quoted(label)}`,
      remedy: RESTORE,
    }),
  townshipAdded: (place: Place, found: string): Said =>
    say(place, {
      found,
      expected: '名册以内的镇街',
      wrong: `名册中加写了${quoted(found)}，没有行标识，不计入汇总`,
      remedy: ROSTER,
    }),
  typedText: (place: Place, name: CellName, found: string, ours: string): Said =>
    say(place, {
      found: `文本“${found}”`,
      expected: `数值${ours}`,
      wrong: `${named(name)}是文本${quoted(found)}，本簿读作${ours}，表上的公式却不计入`,
      remedy: '请改填为数值，或用“恢复本簿”改为数值',
    }),
  typedFormula: (place: Place, name: CellName, found: string, value: string): Said =>
    say(place, {
      found,
      expected: '直接填写的数',
      wrong: `${named(name)}是公式${quoted(found)}，现读作${quoted(shown(value))}，会随别处变动`,
      remedy: '请改填为数，或用“恢复本簿”改为现有的数',
    }),
  shown: (place: Place, name: CellName, found: string, ours: string): Said =>
    say(place, {
      found: shown(found),
      expected: shown(ours),
      wrong: `${named(name)}表上显示${quoted(shown(found))}，按各单位的数应为${quoted(shown(ours))}，看表与看通报会得到不同的数`,
      remedy: `请重新计算本簿，仍不一致的${RESTORE}`,
    }),
  /** A number format shows something else than the cell holds, or nothing. */
  disguised: (place: Place, name: CellName, seen: string, ours: string): Said =>
    say(place, {
      found: shown(seen),
      expected: ours,
      wrong: `${named(name)}的单元格格式被改，应显示的${quoted(ours)}显示为${quoted(shown(seen))}，看表与看通报会得到不同的数`,
      remedy: RESTORE,
    }),
  /** @param count cells that are hidden so, the named one first */
  unseen: (place: Place, name: CellName, by: HiddenBy, count: number): Said =>
    say(place, {
      found: '看不见',
      expected: '看得见',
      wrong: `${named(name)}${count > 1 ? `等${count}格` : '一格'}${HIDDEN_WHY[by]}，看表的人${by === 'condition' ? '可能' : ''}看不到，数照常计入`,
      remedy: `请取消隐藏、改回字色；或${RESTORE.slice(1)}`,
    }),
  sheetMissing: (place: Place): Said =>
    say(place, {
      found: '没有这张表',
      expected: place.sheet,
      wrong: `工作表${quoted(place.sheet)}被删去`,
      remedy: RESTORE,
    }),
  /** What people set there stands nowhere else. */
  scoresMissing: (place: Place): Said =>
    say(place, {
      found: '没有这张表',
      expected: place.sheet,
      wrong: `工作表${quoted(place.sheet)}被删去，在那里设的权重和各单位的加减分也一并没有了，现按通常的权重、没有加减分计算`,
      remedy: `请先从删表之前的副本取回原来的权重和加减分；${RESTORE}，恢复后照原样填回`,
    }),
  /** Cells of a kind on a sheet beyond those that are named one by one. */
  more: (place: Place, count: number): Said =>
    say(place, {
      found: `${count}处`,
      expected: '与本簿一致',
      wrong: `同类问题另有${count}处，没有逐条列出`,
      remedy: RESTORE,
    }),
} as const;

/** What is said of sheets of which it is in doubt whose they are. */
export function claimSaid(claim: SheetClaim, place: Place): Said {
  const { listed } = claim;
  switch (claim.kind) {
    case 'copied':
      return say(place, {
        found: claim.sheets.join('、'),
        expected: listed,
        wrong: `${claim.sheets.map(quoted).join('、')}也带有${quoted(listed)}的标识，以名称为${quoted(listed)}的一张为准，其余不读取`,
        remedy: '请核对应填的数都在原表上，再删去多余的表',
      });
    case 'renamed':
      return say(place, {
        found: claim.sheet,
        expected: listed,
        wrong: `工作表${quoted(listed)}被改名为${quoted(claim.sheet)}，仍按${quoted(listed)}读取`,
        remedy: '请改回原名',
      });
    case 'exchanged':
      return say(place, {
        found: claim.sheet,
        expected: listed,
        wrong: `名称为${quoted(claim.sheet)}的工作表实为${quoted(listed)}的表，两张表的名称互换了，本簿按表内标识读取，看表会把两个单位的数看反`,
        remedy: RESTORE,
      });
    case 'unlisted':
      return say(place, {
        found: claim.sheet,
        expected: '名册以内的镇街',
        wrong: `工作表${quoted(claim.sheet)}的区划代码${quoted(listed)}不在名册中，没有计入汇总`,
        remedy: ROSTER,
      });
    case 'missing':
      return say(place, {
        found: '没有这张表',
        expected: listed,
        wrong: `没有找到${quoted(listed)}的表，不作空白处理；报回过的单位暂按报回文件的数计`,
        remedy: CHOOSE,
      });
    case 'several':
      return say(place, {
        found: claim.sheets.join('、'),
        expected: listed,
        wrong: `${claim.sheets.map(quoted).join('、')}都可能是${quoted(listed)}的表，不知以哪张为准，各表一致的数照读，不一致的不计`,
        remedy: CHOOSE,
      });
  }
}

/** A figure that was changed in the book after the file that brought it was taken in. */
export const returnDiffers = (place: Place, name: string, found: string, ours: string): Said =>
  say(place, {
    found: shown(found),
    expected: shown(ours),
    wrong: `本簿与报回文件不一致，${quoted(name)}在本簿为${quoted(shown(found))}，报回文件中为${quoted(shown(ours))}，汇总以本簿为准`,
    remedy: '请与报送单位核对；确应以本簿为准的写明说明，否则改回或请其重报',
  });
