import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment } from '../../../src/core/assess/Assessment';
import type { Element, Target } from '../../../src/core/catalogue/Catalogue';
import type { Finding } from '../../../src/core/validate/Finding';
import type { HistoryRow } from '../../../src/core/entries/book';
import type { EntryKey } from '../../../src/core/entries/entry';
import { assessBook } from '../../../src/core/rollup/assessBook';
import { JUDGED_DECIMALS } from '../../../src/core/values/decimal';
import type { Decimal } from '../../../src/core/values/decimal';
import { bookOf, historyRows, returnOf, street, townshipReturn } from '../../support/fixtures/book';
import type { Typed } from '../../support/fixtures/book';
import { catalogueOf, elementOf, indicatorOf, targetOf } from '../../support/fixtures/catalogue';

/** A small book with one indicator, and what it must be judged as. Any .json in the folder is a test. */
interface Example {
  readonly name: string;
  readonly period: { readonly year: number; readonly month: number };
  readonly formula: string;
  /** The annex's 2022 column; null is `/`. */
  readonly baseline: string | null;
  readonly targets: Readonly<Record<string, { kind: Target['kind']; value?: string }>>;
  /** Less is better. */
  readonly isFalling?: boolean;
  /** 按水平. */
  readonly isLevel?: boolean;
  readonly attestedBy?: string;
  /** Elements that are not plain counts of every township. */
  readonly elements?: Readonly<Record<string, Partial<Element>>>;
  readonly tolerance?: number;
  /** The city's number. */
  readonly delegated?: number;
  /** By township code, in the roster's order; null has not reported. */
  readonly townships: Readonly<Record<string, Readonly<Record<string, Typed>> | null>>;
  readonly towns?: readonly string[];
  /** August's archived entries. */
  readonly last?: Readonly<Record<string, Readonly<Record<string, Typed>>>>;
  /** Archived entries of other months. */
  readonly history?: readonly {
    readonly year: number;
    readonly month: number;
    readonly org: string;
    readonly values: Readonly<Record<string, Typed>>;
  }[];
  /** 核实界限 */
  readonly threshold?: number;
  /** 民政局's return by key; null has not reported. */
  readonly department?: Readonly<Record<EntryKey, Typed>>;
  readonly archivedDecember?: string;
  readonly hardFindings?: readonly { readonly org: string; readonly code: string }[];
  readonly expected: Expected;
}

interface Expected {
  readonly status: Assessment['status'];
  readonly inferred?: boolean;
  readonly value?: string;
  readonly numerator?: string;
  readonly denominator?: string;
  readonly target?: string;
  readonly baseline?: string;
  readonly noBaseline?: boolean;
  readonly progress?: string;
  readonly completion?: string | null;
  readonly gap?: string;
  readonly missingCount?: string;
  readonly spread?: Readonly<Record<string, string>>;
  /** Lower and upper; null is unbounded. */
  readonly bounds?: readonly [string, string | null] | null;
  readonly missingUnits?: readonly string[];
}

const FOLDER = join(__dirname, '../../examples/assess');

function judge(example: Example): Assessment {
  const elements = Object.entries(example.elements ?? {}).map(([code, more]) =>
    elementOf(code, more),
  );
  const targets = Object.entries(example.targets).map(([year, { kind, value }]) => [
    year,
    targetOf(kind, value),
  ]);
  const indicator = indicatorOf('1-01', example.formula, {
    baseline: example.baseline,
    targets: Object.fromEntries(targets) as Record<string, Target>,
    ...(example.isFalling ? { better: 'less' } : {}),
    ...(example.isLevel ? { byLevel: true } : {}),
    ...(example.attestedBy === undefined ? {} : { attestedBy: example.attestedBy }),
  });
  const { year, month } = example.period;
  const returns = Object.entries(example.townships).flatMap(([org, values]) =>
    values === null ? [] : [townshipReturn(org, values)],
  );
  const history: HistoryRow[] = [
    ...Object.entries(example.last ?? {}).flatMap(([org, values]) => [
      ...historyRows(org, { year, month: month - 1 }, values),
    ]),
    ...(example.history ?? []).flatMap(({ org, values, ...period }) => [
      ...historyRows(org, period, values),
    ]),
  ];
  const book = bookOf({
    period: example.period,
    parameters: {
      tolerance: example.tolerance ?? 0.05,
      changeThreshold: example.threshold ?? 0.2,
      delegated: example.delegated === undefined ? {} : { '1-01': example.delegated },
      dueDay: 5,
    },
    roster: Object.keys(example.townships).map((code) =>
      example.towns?.includes(code) ? { code, name: code, kind: 'town' } : street(code),
    ),
    returns: [
      ...returns,
      ...(example.department === undefined ? [] : [returnOf('民政局', example.department)]),
    ],
    history,
    indicatorHistory:
      example.archivedDecember === undefined
        ? []
        : [
            {
              period: { year: year - 1, month: 12 },
              code: '1-01',
              value: example.archivedDecember,
              status: 'met',
            },
          ],
    findings: (example.hardFindings ?? []).map(hardFinding),
  });
  return assessBook(book, catalogueOf([indicator], elements))[0]!;
}

function hardFinding({ org, code }: { readonly org: string; readonly code: string }): Finding {
  return {
    rule: 'partExceedsWhole',
    severity: 'hard',
    code,
    org,
    sheet: '表1',
    cell: 'D1',
    found: '',
    expected: '',
    message: '',
    values: '',
  };
}

function shown(value: Decimal | string | undefined): string | undefined {
  return typeof value === 'object' ? value.round(JUDGED_DECIMALS).toFixed() : value;
}

function facts(assessment: Assessment): Expected {
  const { bounds, spread } = assessment;
  return {
    status: assessment.status,
    inferred: assessment.inferred,
    value: shown(assessment.value),
    numerator: shown(assessment.numerator),
    denominator: shown(assessment.denominator),
    target: shown(assessment.target),
    baseline: shown(assessment.baseline),
    noBaseline: assessment.noBaseline,
    progress: shown(assessment.progress),
    completion: shown(assessment.completion) ?? null,
    gap: shown(assessment.gap),
    missingCount: shown(assessment.missingCount),
    spread: Object.fromEntries(spread.map(({ org, count }) => [org, count.toFixed()])),
    bounds: bounds === undefined ? null : [shown(bounds.lower), shown(bounds.upper) ?? null],
    missingUnits: assessment.missingUnits,
  } as Expected;
}

const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));

describe('hand-computed examples', () => {
  it('are at least 25 and show every status', () => {
    const statuses = files.map((file) => read(file).expected.status);
    expect(files.length).toBeGreaterThanOrEqual(25);
    expect(new Set(statuses).size).toBe(11);
  });

  it.each(files)('%s', (file) => {
    const example = read(file);
    expect(facts(judge(example))).toMatchObject(example.expected);
  });
});

function read(file: string): Example {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Example;
}
