import { expected } from '../messages/catalogue';
import type { Baseline, IndicatorForm, SourceCell, Target } from './Catalogue';
import type { Path, Report } from './CatalogueError';
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
  checkPercent(row.form, ['baseline'], text, parsed.percent, report);
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
    const parsed = parseTarget(text);
    if (parsed === undefined) report(['targets', String(year)], text, expected.target());
    else {
      checkTarget(row, String(year), text, parsed, report);
      targets[String(year)] = target(text, parsed, sourceOf(index));
    }
  });
  return targets;
}

function target(text: string, parsed: ParsedTarget, source: SourceCell): Target {
  return 'value' in parsed
    ? { text, kind: parsed.kind, value: parsed.value, source }
    : { text, kind: parsed.kind, source };
}

function checkTarget(
  row: IndicatorSource,
  year: string,
  text: string,
  parsed: ParsedTarget,
  report: Report,
): void {
  const path = ['targets', year];
  if (row.form === 'choice') {
    if (parsed.kind !== 'attested') report(path, text, expected.attestedTarget());
  } else if (parsed.kind === 'attested') {
    if (row.attestedBy === undefined) report(path, text, expected.attestable());
  } else if ('percent' in parsed) {
    checkPercent(row.form, path, text, parsed.percent, report);
  }
}

/** A rate is printed with its percent sign, everything else without; zero may stand bare. */
function checkPercent(
  form: IndicatorForm,
  path: Path,
  text: string,
  percent: boolean,
  report: Report,
): void {
  if (form === 'rate' && !percent && text !== '0') report(path, text, expected.percent());
  if (form !== 'rate' && percent) report(path, text, expected.plainNumber());
}
