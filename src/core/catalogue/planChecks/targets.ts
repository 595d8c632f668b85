import { computedLabel, growthMessage, taskLine, wordingMessage } from '../../messages/planCheck';
import type { Catalogue } from '../Catalogue';
import { parseTarget, type ParsedTarget } from '../parseTarget';
import type { GrowthAgainstTask, PlanFinding, Wording } from '../PlanCheck';
import { indicatorOf, printedCell } from './printedCells';

/** The annex and the text must mean the same: at least or about, and the same number. */
export function checkWording(check: Wording, catalogue: Catalogue): Omit<PlanFinding, 'id'> {
  const indicator = indicatorOf(check.target.indicator, catalogue);
  const target = printedCell(check.target, catalogue);
  const text = printedCell(check.text, catalogue);
  const consistent = isSame(
    parseTarget(target.text, indicator.better),
    parseTarget(text.text, indicator.better),
  );
  return {
    consistent,
    indicators: [indicator.code],
    message: wordingMessage({ name: indicator.name, target, text, consistent }),
    figures: [
      { label: target.where, value: target.text },
      { label: text.where, value: text.text },
    ],
  };
}

/** The least that the task promises must be enough for the indicator's growth. */
export function checkGrowthAgainstTask(
  check: GrowthAgainstTask,
  catalogue: Catalogue,
): Omit<PlanFinding, 'id'> {
  const indicator = indicatorOf(check.to.indicator, catalogue);
  const from = printedCell(check.from, catalogue);
  const to = printedCell(check.to, catalogue);
  const growth = to.value.minus(from.value);
  const promised = parseTarget(check.promised);
  const consistent = promised !== undefined && 'value' in promised && promised.value.gte(growth);
  const task = catalogue.tasks.find(({ code }) => code === String(check.task));
  const promise = taskLine(task?.annex ?? 0, check.task);
  return {
    consistent,
    indicators: [indicator.code],
    message: growthMessage({
      name: indicator.name,
      from,
      to,
      growth: growth.toFixed(),
      task: promise,
      promised: check.promised,
      consistent,
    }),
    figures: [
      { label: from.where, value: from.text },
      { label: to.where, value: to.text },
      { label: computedLabel.growth(), value: growth.toFixed() },
      { label: promise, value: check.promised },
    ],
  };
}

function isSame(one: ParsedTarget | undefined, other: ParsedTarget | undefined): boolean {
  if (one === undefined || other === undefined || one.kind !== other.kind) return false;
  return 'value' in one && 'value' in other ? one.value.eq(other.value) : true;
}
