import { CHECK_METHODS } from '../messages/planBook';
import { planFaults } from '../messages/planFaults';
import { comparable } from '../values/normaliseText';
import type { Faults } from './PlanFault';
import type { PlanRow } from './readTable';

/* 原文 and 原文核对: sentences of the plan's text, and how its figures are held against each other. */

export interface StatementSource {
  readonly id: string;
  readonly text: string;
  readonly figures: Readonly<Record<string, string>>;
}

/** `places=1920、inclusive=320`: figures that the sentence holds. */
export function readStatement(row: PlanRow, index: number, faults: Faults): StatementSource {
  const text = row.text('statementText');
  const figures: Record<string, string> = {};
  const cell = row.cells.get('figures');
  for (const part of cell?.text.split(/[、；;\n]+/u) ?? []) {
    const [, name, figure] = /^\s*([^=＝]+?)\s*[=＝]\s*(.+?)\s*$/u.exec(part) ?? [];
    if (name === undefined || !text.includes(figure!)) {
      if (cell) faults.hard(cell.at, planFaults.figures(cell.at, part));
    } else figures[name] = figure!;
  }
  return { id: row.text('statement') || `s${index + 1}`, text, figures };
}

type Json = string | number | readonly Json[] | { [key: string]: Json };

/** What a check is called. */
export function checkId(row: PlanRow, index: number): string {
  return row.text('statement') || `check${index + 1}`;
}

/** A check as plan.json writes it; the catalogue looks at what it names. */
export function readCheck(row: PlanRow, index: number, faults: Faults): Json | undefined {
  const method = comparable(row.text('method'));
  const kind = Object.entries(CHECK_METHODS).find(([, word]) => word === method)?.[0];
  if (kind === undefined) {
    const at = row.place('method');
    faults.hard(at, planFaults.kind(at, method, Object.values(CHECK_METHODS)));
    return undefined;
  }
  const check: { [key: string]: Json } = { id: checkId(row, index), kind };
  for (const part of row.text('arguments').split(/[；;\n]+/u)) {
    const [, path, value] = /^\s*([\w.]+)\s*[=＝]\s*(.+?)\s*$/u.exec(part) ?? [];
    if (path === undefined) continue;
    const steps = path.split('.');
    const last = steps.pop()!;
    let at = check;
    for (const step of steps) at = (at[step] ??= {}) as { [key: string]: Json };
    at[last] = argument(last, value!);
  }
  return check;
}

const WORDS = new Set(['named', 'name', 'promised', 'total']);

function argument(name: string, text: string): Json {
  if (name === 'parts') return text.split('、').map((each) => each.trim());
  if (WORDS.has(name)) return text;
  const annex = /^(.+)@(\d{4})$/.exec(text);
  if (annex) return { kind: 'annex', indicator: annex[1]!, year: Number(annex[2]) };
  const figure = /^([^.\d][^.]*)\.(.+)$/u.exec(text);
  if (figure) return { kind: 'text', statement: figure[1]!, figure: figure[2]! };
  return Number.isNaN(Number(text)) ? text : Number(text);
}

/** The arguments of a check in one line, as `readCheck` reads them. */
export function checkArguments(check: Readonly<Record<string, unknown>>): string {
  return Object.entries(check)
    .filter(([key]) => key !== 'id' && key !== 'kind')
    .flatMap(([key, value]) => lines(key, value))
    .join('；');
}

function lines(path: string, value: unknown): readonly string[] {
  if (Array.isArray(value)) return [`${path}=${value.join('、')}`];
  if (typeof value !== 'object' || value === null) return [`${path}=${String(value)}`];
  const fields = value as Readonly<Record<string, unknown>>;
  if (fields['kind'] === 'annex')
    return [`${path}=${String(fields['indicator'])}@${String(fields['year'])}`];
  if (fields['kind'] === 'text')
    return [`${path}=${String(fields['statement'])}.${String(fields['figure'])}`];
  return Object.entries(fields).flatMap(([key, each]) => lines(`${path}.${key}`, each));
}
