import { expected } from '../messages/catalogue';
import type { Baseline, Better, IndicatorForm, SourceCell, Target } from './Catalogue';
import type { Report } from './CatalogueError';
import { parseBaseline } from './parseBaseline';
import { parseTarget, type ParsedTarget } from './parseTarget';
import type { IndicatorSource } from './schema';

/** 完成情况 of the baseline year. */
export function parseBaselineCell(
  row: IndicatorSource,
  source: SourceCell,
  report: Report,
): Baseline {
  const text = row.baseline;
  const parsed = parseBaseline(text);
  if (parsed?.kind === 'none') return { text, source };
  if (parsed === undefined) {
    if (row.form !== 'choice' || parseTarget(text)?.kind !== 'attested') {
      report(['baseline'], text, expected.baseline());
    }
    return { text, source };
  }
  checkPercent(row.form, text, parsed.percent, (found, what) => report(['baseline'], found, what));
  return { text, value: parsed.value, source };
}

/** 目标任务, one target for every year of the plan. */
export function parseTargetCells(
  row: IndicatorSource,
  years: readonly number[],
  sourceOf: (index: number) => SourceCell,
  report: Report,
): Readonly<Record<string, Target>> {
  for (const year of Object.keys(row.targets)) {
    if (!years.includes(Number(year))) report(['targets', year], year, expected.planYear(years));
  }
  const targets: Record<string, Target> = {};
  years.forEach((year, index) => {
    const text = row.targets[String(year)];
    if (text === undefined) {
      report(['targets', String(year)], undefined, expected.targetOfYear(year));
      return;
    }
    const read = readTarget(row, text, sourceOf(index), (found, what) =>
      report(['targets', String(year)], found, what),
    );
    if (read) targets[String(year)] = read;
  });
  return targets;
}

type Judged = Pick<IndicatorSource, 'form' | 'attestedBy'> & {
  readonly better?: Better | undefined;
};

/** One target of an indicator; undefined, and told, where it cannot be read. */
export function readTarget(
  row: Judged,
  text: string,
  source: SourceCell,
  report: (found: string, expected: string) => void,
): Target | undefined {
  const parsed = parseTarget(text, row.better);
  if (parsed === undefined) {
    report(text, expected.target());
    return undefined;
  }
  checkTarget(row, text, parsed, report);
  return target(text, parsed, source);
}

function target(text: string, parsed: ParsedTarget, source: SourceCell): Target {
  return 'value' in parsed
    ? { text, kind: parsed.kind, value: parsed.value, source }
    : { text, kind: parsed.kind, source };
}

function checkTarget(
  row: Judged,
  text: string,
  parsed: ParsedTarget,
  report: (found: string, expected: string) => void,
): void {
  if (row.form === 'choice') {
    if (parsed.kind !== 'attested') report(text, expected.attestedTarget());
  } else if (parsed.kind === 'attested') {
    if (row.attestedBy === undefined) report(text, expected.attestable());
  } else if ('percent' in parsed) {
    checkPercent(row.form, text, parsed.percent, report);
    const wrong = row.better === 'less' ? 'atLeast' : 'atMost';
    if (parsed.kind === wrong) report(text, expected.direction(row.better ?? 'more'));
  }
}

/** A rate is printed with its percent sign, everything else without; zero may stand bare. */
function checkPercent(
  form: IndicatorForm,
  text: string,
  percent: boolean,
  report: (found: string, expected: string) => void,
): void {
  if (form === 'rate' && !percent && text !== '0') report(text, expected.percent());
  if (form !== 'rate' && percent) report(text, expected.plainNumber());
}
