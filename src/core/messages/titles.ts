import type { Plan } from '../catalogue/Catalogue';
import type { Identity } from '../entries/identity';

/** What a title says of a file. A form's title names its unit, not whether it is a township or a department. */
export interface FormTitle {
  readonly year: number;
  readonly month: number;
  readonly orgName: string;
  readonly kind: 'form' | 'district';
}

const FORM = '数据报表';
const DISTRICT = '工作月报';

/**
 * `2023年9月养老托育数据报表（龙河镇）`; a district book's is `2023年9月养老托育工作月报（宿城区）`.
 * @param plan whose subject the title names
 */
export function formTitle(
  identity: Pick<Identity, 'kind' | 'orgName' | 'year' | 'month'>,
  { topic, extended }: Pick<Plan, 'topic'> & Partial<Pick<Plan, 'extended'>>,
): string {
  const { kind, orgName, year, month } = identity;
  const named = kind === 'district' ? monthlyReport(topic) : `${topic}${FORM}`;
  const title = `${year}年${month}月${named}（${orgName}）`;
  return withExtended(title, { extended: extended ?? {} }, year);
}

/** `养老托育工作月报`; of 就业工作 it is 就业工作月报. */
export function monthlyReport(topic: string): string {
  return `${topic.replace(/工作$/u, '')}${DISTRICT}`;
}

/** A title, with what it says while the targets of a plan's last year go on. */
export function withExtended(
  title: string,
  { extended }: Pick<Plan, 'extended'>,
  year: number,
): string {
  const from = extended[String(year)];
  return from === undefined ? title : `${title}（${extendedWord(from)}）`;
}

/** What every page says while the targets of a plan's last year go on. */
function extendedWord(from: number): string {
  return `延用${from}年目标`;
}

const TITLE = new RegExp(
  `(\\d{4})年(\\d{1,2})月[^（）()]{0,24}?(${FORM}|${DISTRICT})[（(]([^（）()]+(?:[（(][^（）()]*[）)])?)[）)]`,
);

/** Quick to tell of every text of a workbook; most of them are none. */
export function mayBeTitle(text: string): boolean {
  return text.includes('年');
}

/** Reads a title back; undefined where the text holds none. Spaces and the width of brackets do no harm. */
export function parseFormTitle(text: string): FormTitle | undefined {
  const match = mayBeTitle(text) ? TITLE.exec(text.replace(/\s/g, '')) : null;
  const [, year, month, name, orgName] = match ?? [];
  if (orgName === undefined) return undefined;
  return {
    year: Number(year),
    month: Number(month),
    orgName,
    kind: name === DISTRICT ? 'district' : 'form',
  };
}
