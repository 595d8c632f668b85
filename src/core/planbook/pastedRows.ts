import { parseTarget } from '../catalogue/parseTarget';
import { PERIOD_WORD } from '../messages/forms';
import { STARTS } from '../messages/planBook';
import { comparable } from '../values/normaliseText';
import type { WrittenRow } from './planRows';
import { guessedPeriod } from './readElements';
import type { PlanRow } from './readTable';

/** Kinds of annexes that are told by their tables. */
export const KINDS = ['indicators', 'tasks', 'projects'] as const;
export type PastedKind = (typeof KINDS)[number];

/** What is known of the formula of an indicator by its name, as of one of the built-in plan. */
export type KnownFormula = (
  name: string,
) => { readonly formula: string; readonly period: string } | undefined;

/**
 * Rows of a plan workbook's sheet from those of a pasted table: lines that head a group are none. A group is an
 * annex, unless the table as a whole is one, `附件1`, whose numbers go on over all groups: then it stands in 说明.
 */
export function pastedRows(
  kind: PastedKind,
  rows: readonly PlanRow[],
  whole: string,
  known: KnownFormula,
): readonly WrittenRow[] {
  const isWhole = whole !== '' && goesOn(rows);
  let group = '';
  return rows.flatMap((row): readonly WrittenRow[] => {
    const heads = headOfGroup(row);
    if (heads !== undefined) {
      group = heads;
      return [];
    }
    const texts = Object.fromEntries([...row.cells].map(([key, cell]) => [key, printed(cell)]));
    const annex = row.text('annex') || (isWhole ? '' : group);
    const hint = [
      ...(isWhole && kind === 'indicators' ? [group] : []),
      ...[texts['hint'] ?? '', ...[...row.others].map((each) => each.join('：'))],
    ].filter(Boolean);
    const written = {
      ...texts,
      ...(annex === '' ? {} : { annex }),
      ...(hint.length === 0 ? {} : { hint: hint.join('；') }),
      ...(isWhole && kind === 'tasks' && group !== '' && !texts['field'] ? { field: group } : {}),
    };
    return [kind === 'indicators' ? indicatorRow(written, known) : written];
  });
}

/** Whether rows are counted through, over all groups. */
function goesOn(rows: readonly PlanRow[]): boolean {
  const numbers = rows.flatMap((row) => {
    const text = row.text('no');
    return /^\d+$/.test(text) ? [Number(text)] : [];
  });
  return numbers.every((no, index) => no > (numbers[index - 1] ?? 0));
}

/** A number that is shown as a percentage is written as one. */
function printed({
  text,
  isPercent,
}: {
  readonly text: string;
  readonly isPercent: boolean;
}): string {
  return isPercent ? `${Number((Number(text) * 100).toPrecision(12))}%` : text;
}

/** `一、养老服务`, `（二）托育服务`: a line with nothing else in it, or with its number in a cell of its own. */
function headOfGroup({ cells, others }: PlanRow): string | undefined {
  const texts = [...new Set([...cells.values()].map(({ text }) => text))];
  const words = texts.filter((text) => !NUMERAL.test(text));
  const [text = ''] = words;
  if (others.size > 0 || words.length !== 1 || texts.length > 2) return undefined;
  const plain = text.replace(/^[（(]?[一二三四五六七八九十\d]+[)）、.．]\s*/u, '');
  return /^\d*$/.test(plain) ? undefined : plain;
}

/** `一`, `二、`, `（三）`: how groups are counted. */
const NUMERAL = /^[（(]?[一二三四五六七八九十]+[)）]?[、.．]?$/u;
/** 单位 from its column, else from brackets behind the name, else from the figures. */
export function indicatorRow(row: WrittenRow, known: KnownFormula): WrittenRow {
  const { name, unit: inName } = splitName(row['indicator'] ?? '');
  const unit = row['unit'] || inName || unitOfFigures(name, row);
  const facts = row['formula'] ? undefined : known(name);
  return {
    ...row,
    indicator: name,
    unit,
    ...(facts === undefined
      ? {}
      : { formula: facts.formula, period: row['period'] || facts.period }),
    ...(facts === undefined && isSinceJanuary(row, name) && unit !== '%'
      ? { start: row['start'] || STARTS.anew }
      : {}),
    baseline: row['baseline'] || '/',
  };
}

function isSinceJanuary(row: WrittenRow, name: string): boolean {
  return row['period']
    ? row['period'] === PERIOD_WORD.cumulative
    : guessedPeriod(name) === 'cumulative';
}

/** `用药量（折纯，吨）`: the unit is what stands last in the brackets. */
export function splitName(written: string): { readonly name: string; readonly unit: string } {
  const [, bare = '', bracketed = ''] = /^(.+?)[（(]([^（）()]+)[)）]$/u.exec(written) ?? [];
  const parts = bracketed.split(/[，,、；;]|单位[:：]/u).map((part) => part.trim());
  const unit = comparable(parts.at(-1) ?? '');
  if (bracketed === '' || !UNIT.test(unit)) return { name: written, unit: '' };
  const rest = parts.slice(0, -1).filter(Boolean).join('，');
  return { name: rest === '' ? bare : `${bare}（${rest}）`, unit };
}

/** What brackets behind a name hold where they hold a unit. */
export const UNIT =
  /^([百千万亿]*(%|‰|个|人|张|家|名|所|处|岁|元|台|套|户|件|次|人次|公里|千米|米|吨|亩|平方米|平方公里|公顷|座|辆|期|场|项|天|年|户次|例|对|间|床|只|头|份|本|册|门|班|届|支|条|块|颗|桩|台次|小时|分|度|起|宗))(\/[千万百亿]?(人|户|个|名|张|家|元))?$|^(微克|毫克)\/立方米$|^吨标准煤\/万元$|^1?\/10?[十百千万]+$|^[十百千万]+分之一$/u;

function unitOfFigures(name: string, row: WrittenRow): string {
  const texts = Object.entries(row).flatMap(([key, text]) =>
    /^(\d{4}|baseline)$/.test(key) ? [text] : [],
  );
  if (texts.some((text) => /‰/u.test(text))) return '‰';
  const isShare = /(率|占比|比重|比例)$/u.test(name);
  if (isShare || texts.some((text) => /[%％]|全覆盖/u.test(text))) return '%';
  if (/收入比$/u.test(name)) return '：1';
  const units = texts.flatMap(
    (text) =>
      /\d\s*([^\d\s.%以左]{1,4}?)(?:及?以上|左右|以内|以下)?$/u.exec(comparable(text))?.[1] ?? [],
  );
  const [unit] = units;
  if (unit !== undefined && UNIT.test(unit)) return unit;
  return texts.some((text) => parseTarget(text)?.kind === 'attested') ? '' : '个';
}
