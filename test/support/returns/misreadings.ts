import { parseTypedNumber } from '../../../src/core/values/normaliseNumber';
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
    forms.push({ form, values, asked });
  }
  for (let i = 0; i < count; i++) {
    const { form, values, asked } = forms[i % forms.length]!;
    const mutant = mutantOf(form, dice);
    const outcome = outcomeOf(mutant.bytes);
    if (!outcome.accepted) continue;
    accepted++;
    const told = outcome.logged.join('\n');
    for (const [key, { sheet, cell }] of form.places) {
      if (!asked.has(key) || key.endsWith('/note') || key.endsWith('/progress')) continue;
      const read = outcome.values[key] ?? '';
      const path = form.paths.get(sheet)!;
      const seen = mutant.parts && seenIn(mutant.parts, path, cell);
      const isRight = seen === undefined ? read === (values[key] ?? '') : saysSame(seen, read);
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

/** Findings that speak of a whole table or column. */
const ON_TABLE: readonly string[] = [
  'readByFallback',
  'columnRecovered',
  'sheetAdded',
  'shownOtherwise',
];

function saysSame(seen: string, read: string): boolean {
  if (seen.trim() === read) return true;
  const [one, other] = [parseTypedNumber(seen), parseTypedNumber(read)];
  return one !== undefined && other !== undefined && !one.percent && one.value.eq(other.value);
}
