import { parseTarget } from '../catalogue/parseTarget';
import { PERIOD_WORD } from '../messages/forms';
import { STARTS } from '../messages/planBook';
import { planFaults } from '../messages/planFaults';
import { comparable } from '../values/normaliseText';
import { NAMED_BY, type PastedKind } from './pastedKinds';
import type { Faults } from './PlanFault';
import type { WrittenRow } from './planRows';
import { guessedPeriod } from './readElements';
import { figureInSentence } from './sentenceTargets';
import { splitName, UNIT, withUnit } from './unitWords';
import type { PlanRow } from './readTable';

/** What is known of the formula of an indicator by its name, as of one of the built-in plan. */
export type KnownFormula = (
  name: string,
) => { readonly formula: string; readonly period: string } | undefined;

/** What stands above a table. */
export interface Above {
  /** `附件1`, where the table as a whole is one. */
  readonly annex: string;
  /** The unit of all figures that say none themselves. */
  readonly unit: string;
}

/**
 * Rows of a plan workbook's sheet from those of a pasted table: lines that head a group are none. A group is an
 * annex, unless the table as a whole is one, `附件1`, whose numbers go on over all groups: then it stands in 说明.
 */
export function pastedRows(
  kind: PastedKind,
  rows: readonly PlanRow[],
  above: Above,
  known: KnownFormula,
  faults: Faults,
): readonly WrittenRow[] {
  const isWhole = above.annex !== '' && goesOn(rows);
  const isMerged = rows.some((row, at) => at > 0 && isSameNumber(row, rows[at - 1]!));
  const bare = withoutNumbers(kind, rows);
  const isShared = (row: PlanRow): boolean => kind === 'indicators' && isNamedAsOthers(row, rows);
  let group = '';
  return rows.flatMap((row): readonly WrittenRow[] => {
    const heads = headOfGroup(row) ?? (kind === 'projects' ? headOfProjects(row, rows) : undefined);
    if (heads !== undefined) {
      group = bare(heads);
      const total = row.cells.get('investment');
      if (total) faults.soft(total.at, planFaults.groupTotal(total.at, heads));
      return [];
    }
    const texts = { ...textsIn(row), ...(isShared(row) ? namedInTarget(row) : {}) };
    const name = texts[NAMED_BY[kind]];
    const annex =
      texts['annex'] || row.text('annex') || (isWhole || kind === 'projects' ? '' : group);
    const hint = [
      ...(isWhole && kind === 'indicators' ? [group] : []),
      ...[texts['hint'] ?? '', ...[...row.others].map((each) => each.join('：'))],
    ].filter(Boolean);
    const written = {
      ...texts,
      ...(name === undefined ? {} : { [NAMED_BY[kind]]: bare(name) }),
      ...(isMerged ? { no: '' } : {}),
      ...(annex === '' ? {} : { annex }),
      ...(kind === 'projects' && group !== '' && !texts['category'] ? { category: group } : {}),
      ...(kind === 'projects' && texts['investment']
        ? { investment: withUnit(texts['investment'], above.unit) }
        : {}),
      ...(hint.length === 0 ? {} : { hint: hint.join('；') }),
      ...(isWhole && kind === 'tasks' && group !== '' && !texts['field'] ? { field: group } : {}),
    };
    return [kind === 'indicators' ? indicatorRow(written, known, above.unit) : written];
  });
}

function textsIn({ cells }: PlanRow): WrittenRow {
  return Object.fromEntries([...cells].map(([key, cell]) => [key, printed(cell)]));
}

/** Its name is one cell with that of other rows. */
function isNamedAsOthers(row: PlanRow, rows: readonly PlanRow[]): boolean {
  const at = row.cells.get('indicator')?.at.cell;
  return at !== undefined && rows.some((each) => each !== row && nameAt(each) === at);
}

function nameAt({ cells }: PlanRow): string | undefined {
  return cells.get('indicator')?.at.cell;
}

/** Under a name that heads several rows, what each is stands in its target: `新增技能人才4000人`. */
function namedInTarget(row: PlanRow): WrittenRow {
  const [[year, cell] = [], ...others] = [...row.cells].filter(([key]) => /^\d+$/.test(key));
  const said = cell === undefined ? undefined : figureInSentence(cell.text);
  if (year === undefined || said === undefined || others.length > 0) return {};
  const annex = row.text('annex') || row.text('indicator').replace(NUMERAL_BEFORE, '');
  return { annex, indicator: said.rest, [year]: said.figure };
}

/** One number merged over several rows counts what they are under. */
function isSameNumber(row: PlanRow, before: PlanRow): boolean {
  const no = row.cells.get('no');
  return no !== undefined && no.at.cell === before.cells.get('no')?.at.cell;
}

const NUMERAL_BEFORE = /^[（(]?[一二三四五六七八九十]+[)）]?[、.．]\s*/u;
const NUMBER_BEFORE = /^[*△▲★☆]?[（(]?\d{1,2}[)）.．、]\s*(?=\S)/u;

/** Names without the numbers before them, `1.老年食堂`, where all have one. */
function withoutNumbers(kind: PastedKind, rows: readonly PlanRow[]): (name: string) => string {
  const names = rows.flatMap((row) =>
    headOfGroup(row) === undefined ? (row.cells.get(NAMED_BY[kind])?.text ?? []) : [],
  );
  const isNumbered = names.length > 1 && names.every((name) => NUMBER_BEFORE.test(name));
  return (name) => (isNumbered ? name.replace(NUMBER_BEFORE, '') : name);
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

/** `一 养老项目（2个） 36680`: a line with what its projects come to, counted in another way than they are. */
function headOfProjects(row: PlanRow, rows: readonly PlanRow[]): string | undefined {
  const isOther = NUMERAL.test(row.text('no')) && !row.cells.has('units');
  const isCounted = rows.some((each) => /^\d+$/.test(each.text('no')) && each.cells.has('units'));
  return isOther && isCounted ? row.text('project') : undefined;
}

/** `一`, `二、`, `（三）`: how groups are counted. */
const NUMERAL = /^[（(]?[一二三四五六七八九十]+[)）]?[、.．]?$/u;

/**
 * 单位 from its column, else from brackets behind the name, else from the figures.
 * @param usual the unit of all figures of the table
 */
export function indicatorRow(row: WrittenRow, known: KnownFormula, usual = ''): WrittenRow {
  const { name, unit: inName } = splitName(row['indicator'] ?? '');
  const unit = row['unit'] || inName || unitOfFigures(name, row, usual);
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

function unitOfFigures(name: string, row: WrittenRow, usual: string): string {
  const texts = Object.entries(row).flatMap(([key, text]) =>
    /^(\d{4}|baseline)$/.test(key) ? [text] : [],
  );
  if (texts.some((text) => /‰/u.test(text))) return '‰';
  const isShare = /(率|占比|比重|比例)$/u.test(name);
  if (isShare || texts.some((text) => /[%％]|全覆盖/u.test(text))) return '%';
  if (/收入比$/u.test(name)) return '：1';
  const figures = texts
    .map((text) => comparable(text).replace(/(?<=\p{Script=Han})\([^()]*\d[^()]*\)$/u, ''))
    .map((text) => figureInSentence(text)?.figure ?? text);
  const units = figures.flatMap(
    (text) => /\d\s*([^\d\s.%以左]{1,4}?)(?:及?以上|左右|以内|以下)?$/u.exec(text)?.[1] ?? [],
  );
  const [unit] = units;
  if (unit !== undefined && UNIT.test(unit)) return unit;
  return texts.some((text) => parseTarget(text)?.kind === 'attested') ? '' : usual;
}
