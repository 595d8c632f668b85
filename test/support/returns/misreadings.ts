import { askedOf } from '../../../src/core/entries/asked';
import { entryKey } from '../../../src/core/entries/entry';
import type { Form } from '../../../src/core/entries/form';
import { parseTypedNumber } from '../../../src/core/values/normaliseNumber';
import { loadSeeds } from '../catalogue';
import { edit } from './editParts';
import { formParts, outcomeOf, packed } from './formFile';
import { diceOf, mutantOf, ODD_FORMATS } from './mutants';
import { seenIn } from './seenIn';

const UNITS = ['321302103', '321302007', '财政局', '民政局'];

export interface MutantRun {
  readonly accepted: number;
  /** A mutant that is taken in with another value than a person sees, without a word. */
  readonly misread: readonly string[];
}

/** Damages filled forms in `count` ways and tells what was read otherwise than it is seen. */
export async function misreadings(count: number, seed: number): Promise<MutantRun> {
  const dice = diceOf(seed);
  const misread: string[] = [];
  let accepted = 0;
  const forms = [];
  for (const unit of UNITS) {
    const form = await formParts(unit);
    for (const format of ODD_FORMATS) edit(form, { do: 'look', at: '填表说明!Z99', ...format });
    const { values, reviewed } = outcomeOf(packed(form.parts));
    const asked = new Set<string>(reviewed?.form.entries.keys());
    const units = reviewed ? unitsOf(reviewed.form) : new Map<string, string>();
    forms.push({ form, values, asked, units });
  }
  for (let i = 0; i < count; i++) {
    const { form, values, asked, units } = forms[i % forms.length]!;
    const mutant = mutantOf(form, dice);
    const outcome = outcomeOf(mutant.bytes);
    if (!outcome.accepted) continue;
    accepted++;
    const told = outcome.logged.join('\n');
    for (const [key, { sheet, cell }] of form.places) {
      if (!asked.has(key) || isWords(key)) continue;
      const read = outcome.values[key] ?? '';
      const path = form.paths.get(sheet)!;
      const seen = mutant.parts && seenIn(mutant.parts, path, cell);
      const isRight =
        seen === undefined ? read === (values[key] ?? '') : saysSame(seen, read, units.get(key));
      const isTold =
        told.includes(`${sheet}!${cell} `) ||
        outcome.findings.some(
          (each) => each.sheet === sheet && (each.cell === cell || ON_TABLE.includes(each.rule)),
        );
      if (!isRight && !isTold)
        misread.push(
          `#${i} ${mutant.what}: ${key} ${sheet}!${cell} seen ${seen ?? '?'}, read ${read}`,
        );
    }
  }
  return { accepted, misread };
}

/** What people write in words is no figure to be misread. */
const isWords = (key: string): boolean => /\/(note|progress|evidence)$/.test(key);

/** Findings that speak of a whole table or column. */
const ON_TABLE: readonly string[] = [
  'readByFallback',
  'columnRecovered',
  'sheetAdded',
  'shownOtherwise',
];

/** Key of an entry -> the unit in which it is asked. */
function unitsOf({ identity }: Form): ReadonlyMap<string, string> {
  return new Map(
    askedOf(loadSeeds(), identity).map(({ key, field, unit }) => [entryKey(key, field), unit]),
  );
}

/** `100万` says 100 where 万元 are asked. */
function saysSame(seen: string, read: string, unit: string | undefined): boolean {
  if (seen.trim() === read) return true;
  const [one, other] = [parseTypedNumber(seen, unit), parseTypedNumber(read)];
  return one !== undefined && other !== undefined && !one.percent && one.value.eq(other.value);
}
