import { z } from 'zod';
import { RULE_NAME } from '../messages/ledgers';
import type { Finding, RuleId } from '../validate/Finding';
import { Decimal } from '../values/decimal';
import type { Version } from './book';
import { entryKey, type Entries, type Entry, type EntryKey, type EntryValue } from './entry';
import type { SumBelow } from './entry';
import type { FieldCode, RowKey } from './entry';
import { SIGNER_FIELDS } from './signers';
import { valueText } from './valueText';

/* A version as one text: lists instead of names, since a book holds many. Blanks are kept too, as a
   cell that was asked and left empty differs from one that was not there. */

const KINDS = {
  m: 'missing',
  a: 'notApplicable',
  n: 'number',
  p: 'percent',
  t: 'text',
  u: 'unreadable',
} as const;
type Kind = keyof typeof KINDS;

const kindOf = (kind: (typeof KINDS)[Kind]): Kind =>
  (Object.keys(KINDS) as Kind[]).find((key) => KINDS[key] === kind) ?? 'u';

const DECIMAL = z.string().regex(/^-?\d+(\.\d+)?$/);

const BELOW = z.object({
  /** Name, text, file, sheet, cell. */
  parts: z.array(z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()])),
  missing: z.array(z.string()),
  lower: DECIMAL.optional(),
  upper: DECIMAL.optional(),
});

const STORED = z.object({
  signers: z.record(z.enum(SIGNER_FIELDS), z.string()).optional(),
  sheets: z.array(z.string()),
  /** Key, kind, text, decimals, number of the sheet, cell; of a sum of the level below what it is a sum of. */
  entries: z.array(
    z
      .tuple([
        z.string().regex(/^[^/]+\/\w+$/),
        z.enum(Object.keys(KINDS) as [Kind, ...Kind[]]),
        z.string(),
        z.number(),
        z.number(),
        z.string(),
      ])
      .rest(BELOW),
  ),
  findings: z.array(
    z.object({
      rule: z.string(),
      severity: z.enum(['hard', 'soft']),
      ...Object.fromEntries(
        ['code', 'org', 'sheet', 'cell', 'found', 'expected', 'message', 'values'].map((name) => [
          name,
          z.string(),
        ]),
      ),
    }),
  ),
});

export function storeVersion({ entries, findings, signers }: Version): string {
  const sheets = [...new Set([...entries.values()].map(({ at }) => at.sheet))];
  const stored: z.input<typeof STORED> = {
    sheets,
    entries: [...entries].map(([key, { value, at, below }]) => [
      key,
      kindOf(value.kind === 'number' && value.percent ? 'percent' : value.kind),
      valueText(value),
      value.kind === 'number' ? value.decimals : 0,
      sheets.indexOf(at.sheet),
      at.cell,
      ...(below === undefined ? [] : [storeBelow(below)]),
    ]),
    findings: [...findings],
    ...(signers === undefined ? {} : { signers }),
  };
  return JSON.stringify(stored);
}

/** Undefined where the text is none that `storeVersion` wrote. */
export function restoreVersion(text: string): Version | undefined {
  const parsed = STORED.safeParse(parseJson(text));
  if (!parsed.success) return undefined;
  const { sheets, entries, findings, signers } = parsed.data;
  return {
    entries: new Map(
      entries.flatMap(([key, kind, content, decimals, sheet, cell, sum]): [EntryKey, Entry][] => {
        const value = valueOf(KINDS[kind], content, decimals);
        const [row = '', field = ''] = key.split('/');
        const at = { sheet: sheets[sheet] ?? '', cell };
        const parts = { key: row as RowKey, field: field as FieldCode, value, at };
        const below = sum === undefined ? {} : { below: restoreBelow(sum) };
        const raw = rawOf(value, content);
        return [[entryKey(parts.key, parts.field), { ...parts, raw, ...below }]];
      }),
    ) satisfies Entries,
    findings: findings.filter(isFinding),
    ...(signers === undefined ? {} : { signers }),
  };
}

function storeBelow({ parts, missing, lower, upper }: SumBelow): z.input<typeof BELOW> {
  return {
    parts: parts.map(({ name, text, file, at }) => [name, text, file, at.sheet, at.cell]),
    missing: [...missing],
    ...(lower && { lower: lower.toFixed() }),
    ...(upper && { upper: upper.toFixed() }),
  };
}

function restoreBelow({ parts, missing, lower, upper }: z.output<typeof BELOW>): SumBelow {
  return {
    parts: parts.map(([name, text, file, sheet, cell]) => ({
      name,
      text,
      file,
      at: { sheet, cell },
    })),
    missing,
    ...(lower === undefined ? {} : { lower: new Decimal(lower) }),
    ...(upper === undefined ? {} : { upper: new Decimal(upper) }),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isFinding(stored: { readonly rule: string }): stored is Finding {
  return (Object.keys(RULE_NAME) as RuleId[]).some((rule) => rule === stored.rule);
}

function valueOf(kind: (typeof KINDS)[Kind], text: string, decimals: number): EntryValue {
  switch (kind) {
    case 'missing':
    case 'notApplicable':
      return { kind };
    case 'text':
    case 'unreadable':
      return { kind, text };
    case 'number':
    case 'percent':
      return numberOf(text, decimals, kind === 'percent');
  }
}

function numberOf(text: string, decimals: number, percent: boolean): EntryValue {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return { kind: 'unreadable', text };
  return { kind: 'number', value: new Decimal(text), decimals, percent };
}

function rawOf(value: EntryValue, text: string): Entry['raw'] {
  return value.kind === 'missing' ? null : text;
}
