import { elapsedShare } from '../../core/assess/progress';
import type { Catalogue } from '../../core/catalogue/Catalogue';
import type { Book } from '../../core/entries/book';
import { sqlHeading } from '../../core/messages/sql';
import { Decimal, judged } from '../../core/values/decimal';
import { periodText } from '../table/longTable';
import { boundQueries } from './boundQueries';
import { DIALECTS, type DialectName } from './dialects';
import {
  alternativeQuery,
  alternativeRelation,
  elementRelation,
  figureQuery,
  indicatorRelation,
  leafRelation,
  useRelation,
  type SqlPlan,
} from './planRelations';
import { quoted } from './relation';

export type { DialectName } from './dialects';
export const DIALECT_NAMES = Object.keys(DIALECTS) as readonly DialectName[];

/** What is said of a figure itself; other rows say within which bounds it lies. */
const SAID = `'reported', 'na', 'missing'`;

/** Digits behind the point beyond what is asked, where bounds of figures that are no counts are rounded. */
const GUARD_DIGITS = 3;

/**
 * The roll-up of a book's month as one query over a relation `entries` (see `LongRow`), as the engine of a
 * dialect takes it: ratios of sums, missing units, bounds under the assumption of 核实界限, and statuses. All of
 * it is whole numbers up to the last division. It gives `period, indicator, value, missing, lower, upper, status`;
 * a null `upper` beside a `lower` is 无上限. Findings are not in `entries`, so that nothing is 无效.
 */
export function rollupSql(book: Book, catalogue: Catalogue, dialectName: DialectName): string {
  const dialect = DIALECTS[dialectName];
  const plan: SqlPlan = { book, catalogue, dialect, scale: scaleOf(catalogue) };
  const { scale } = plan;
  const { integer, double } = dialect;
  const now = quoted(periodText(book.period));
  const ofPlan = `plan = ${quoted(catalogue.plan.id)}`;
  const amount = `CAST(ROUND(value * ${scale}) AS ${integer})`;
  const real = (text: string): string => `CAST(${text} AS ${double})`;
  const parts: readonly (readonly [string, string])[] = [
    ['elements', elementRelation(plan)],
    ['uses', useRelation(plan)],
    ['indicators', indicatorRelation(plan)],
    ['choices', alternativeRelation(plan)],
    ['leaves', leafRelation(plan)],
    [
      'said',
      `  SELECT org, element, state, ${amount} AS amount FROM entries
  WHERE ${ofPlan} AND period = ${now} AND state IN (${SAID})`,
    ],
    [
      'partly_said',
      `  SELECT org, element,
    MAX(CASE WHEN state = 'lower' THEN ${amount} END) AS said_least,
    MAX(CASE WHEN state = 'upper' THEN ${amount} END) AS said_most,
    SUM(CASE WHEN state = 'parts' THEN 1 ELSE 0 END) AS in_part
  FROM entries WHERE ${ofPlan} AND period = ${now} AND state IN ('lower', 'upper', 'parts')
  GROUP BY org, element`,
    ],
    [
      'archived',
      `  SELECT org, element, state, ${amount} AS amount, period,
    ROW_NUMBER() OVER (PARTITION BY org, element ORDER BY period DESC) AS nth
  FROM entries WHERE ${ofPlan} AND period < ${now} AND state IN ('reported', 'na')`,
    ],
    ...boundQueries.cells(plan),
    [
      'units',
      `  SELECT u.indicator AS indicator, c.org AS org,
    SUM(CASE WHEN c.state = 'missing' THEN 1 ELSE 0 END) AS owed,
    SUM(CASE WHEN c.state = 'missing' AND c.in_part = 1 THEN 1 ELSE 0 END) AS owed_part,
    SUM(u.in_n) AS asked_n, SUM(u.in_d) AS asked_d,
    SUM(CASE WHEN c.state = 'reported' THEN u.in_n ELSE 0 END) AS given_n,
    SUM(CASE WHEN c.state = 'reported' THEN u.in_d ELSE 0 END) AS given_d,
    SUM(CASE WHEN c.gone = 0 THEN u.in_n ELSE 0 END) AS open_n,
    SUM(CASE WHEN c.gone = 0 THEN u.in_d ELSE 0 END) AS open_d
  FROM uses u JOIN cells c ON c.element = u.element
  WHERE u.scope = 'township'
  GROUP BY u.indicator, c.org`,
    ],
    [
      'standings',
      `  SELECT u.indicator AS indicator, u.org AS org,
    CASE
      WHEN (i.n_asked = 1 AND u.asked_n = 0) OR (i.d_asked = 1 AND u.asked_d = 0) THEN 'na'
      WHEN u.owed > 0 THEN 'missing'
      WHEN (i.n_asked = 1 AND u.given_n = 0) OR (i.d_asked = 1 AND u.given_d = 0) THEN 'na'
      ELSE 'counted'
    END AS standing,
    CASE WHEN u.owed = u.owed_part THEN 1 ELSE 0 END AS in_part,
    CASE WHEN (i.n_asked = 1 AND u.open_n = 0) OR (i.d_asked = 1 AND u.open_d = 0) THEN 1 ELSE 0 END AS is_out
  FROM units u JOIN indicators i ON i.indicator = u.indicator`,
    ],
    [
      'sums',
      `  SELECT u.indicator AS indicator, c.element AS element, SUM(c.amount) AS total, ${scale} * COUNT(*) AS units
  FROM uses u
  JOIN cells c ON c.element = u.element
  JOIN standings s ON s.indicator = u.indicator AND s.org = c.org
  WHERE u.scope = 'township' AND s.standing = 'counted' AND c.state = 'reported'
  GROUP BY u.indicator, c.element
  UNION ALL
  SELECT u.indicator AS indicator, c.element AS element, SUM(c.amount) AS total, ${scale} * COUNT(*) AS units
  FROM uses u
  JOIN cells c ON c.element = u.element
  WHERE u.scope = 'district' AND c.state = 'reported'
  GROUP BY u.indicator, c.element`,
    ],
    ['figures', figureQuery(plan)],
    ['alternatives', alternativeQuery(plan)],
    ...boundQueries.limits(plan),
    [
      'tallies',
      `  SELECT indicator,
    SUM(CASE WHEN standing = 'counted' THEN 1 ELSE 0 END) AS counted,
    SUM(CASE WHEN standing = 'missing' THEN 1 ELSE 0 END) AS owing,
    SUM(CASE WHEN standing = 'missing' THEN in_part ELSE 0 END) AS owing_part
  FROM standings GROUP BY indicator`,
    ],
    [
      'led',
      `  SELECT u.indicator AS indicator,
    SUM(CASE WHEN c.state = 'missing' THEN 1 ELSE 0 END) AS owed,
    SUM(CASE WHEN c.state = 'reported' THEN u.in_n ELSE 0 END) AS given_n,
    SUM(CASE WHEN c.state = 'reported' THEN u.in_d ELSE 0 END) AS given_d
  FROM uses u JOIN cells c ON c.element = u.element
  WHERE u.scope = 'district'
  GROUP BY u.indicator`,
    ],
    [
      'owing',
      `  SELECT indicator, COUNT(DISTINCT org) AS departments FROM (
    SELECT u.indicator AS indicator, c.org AS org
    FROM uses u JOIN cells c ON c.element = u.element
    WHERE u.scope = 'district' AND c.state = 'missing'
    UNION ALL
    SELECT i.indicator AS indicator, c.org AS org
    FROM indicators i JOIN cells c ON c.element = i.attested_by
    WHERE i.judged_by = 'attested' AND c.state = 'missing'
  ) t GROUP BY indicator`,
    ],
    [
      'known',
      `  SELECT i.nth AS nth, i.indicator AS indicator, i.judged_by AS judged_by,
    i.target AS target, i.nearly AS nearly, i.baseline AS baseline, i.way AS way, i.by_level AS by_level,
    a.state AS attested, a.amount AS attested_amount,
    COALESCE(t.owing, 0) + COALESCE(o.departments, 0) AS missing,
    CASE
      WHEN COALESCE(l.owed, 0) > 0 THEN 'missing'
      WHEN i.n_asked + i.d_asked > 0 AND COALESCE(t.counted, 0) = 0
        THEN CASE WHEN COALESCE(t.owing, 0) > 0 THEN 'missing' ELSE 'na' END
      WHEN i.n_asked + i.d_asked = 0
        AND ((i.n_led = 1 AND COALESCE(l.given_n, 0) = 0) OR (i.d_led = 1 AND COALESCE(l.given_d, 0) = 0)) THEN 'na'
      WHEN i.is_choice = 1 THEN 'choice'
      WHEN i.is_ratio = 1 AND f.below = 0 THEN 'na'
      ELSE 'number'
    END AS kind,
    CASE
      WHEN i.is_choice = 1 THEN ${real('a.amount')} / ${scale}
      WHEN i.is_ratio = 0 THEN ${real('f.above')} / ${scale}
      WHEN f.below <> 0 THEN ${real('f.above * i.per')} / ${real('f.below')}
    END AS figure,
    CASE WHEN COALESCE(t.owing, 0) > 0 AND COALESCE(l.owed, 0) = 0 AND b.least IS NOT NULL THEN 1 ELSE 0 END AS is_open,
    CASE WHEN COALESCE(t.owing_part, 0) > 0 AND i.judged_by <> 'attested' THEN 1 ELSE 0 END AS in_part,
    b.least AS least, b.most AS most
  FROM indicators i
  LEFT JOIN figures f ON f.indicator = i.indicator
  LEFT JOIN tallies t ON t.indicator = i.indicator
  LEFT JOIN led l ON l.indicator = i.indicator
  LEFT JOIN owing o ON o.indicator = i.indicator
  LEFT JOIN cells a ON a.element = i.attested_by
  LEFT JOIN limits b ON b.indicator = i.indicator`,
    ],
    [
      'judged',
      `  SELECT k.*,
    ${statusOf('k.figure', book)} AS of_figure,
    ${statusOf('k.least', book)} AS of_least,
    CASE WHEN k.most IS NULL THEN ${unlimited(book)} ELSE ${statusOf('k.most', book)} END AS of_most
  FROM known k`,
    ],
  ];
  const query = `SELECT ${now} AS period, indicator,
  CASE WHEN kind IN ('number', 'choice') THEN figure END AS value,
  missing,
  CASE WHEN is_open = 1 THEN least END AS lower,
  CASE WHEN is_open = 1 THEN most END AS upper,
  CASE
    WHEN kind = 'missing' AND (is_open = 0 OR in_part = 0) THEN 'missing'
    WHEN judged_by = 'attested' AND (attested IS NULL OR attested = 'missing') THEN 'missing'
    WHEN kind = 'na' AND is_open = 0 THEN 'notApplicable'
    WHEN judged_by = 'attested' AND attested = 'na' THEN 'notApplicable'
    WHEN judged_by = 'attested' THEN CASE WHEN attested_amount > 0 THEN 'met' ELSE 'notMet' END
    WHEN judged_by = 'pending' THEN 'pending'
    WHEN is_open = 1 THEN CASE WHEN of_least = of_most THEN of_least ELSE 'insufficient' END
    WHEN kind <> 'number' THEN 'notApplicable'
    ELSE of_figure
  END AS status
FROM judged
ORDER BY nth${dialect.settings};`;
  const heading = sqlHeading(catalogue.plan.title, book.period);
  return `${heading.map((line) => `-- ${line}\n`).join('')}WITH\n${parts
    .map(([name, text]) => `${name} AS (\n${text}\n)`)
    .join(',\n')}\n${query}\n`;
}

/** Where less is better `way` is -1, so that what is reached lies below: one comparison says both. */
const reached = (one: string, other: string): string =>
  `k.way * ROUND(${one}, 10) >= k.way * ROUND(${other}, 10)`;

/** There is no way to go: from a baseline that reaches the target, or down from none. */
const NO_WAY = `(k.way < 0 AND k.baseline IS NULL) OR ${reached('COALESCE(k.baseline, 0)', 'k.target')}`;

/** The status of a number, both sides of every comparison rounded to ten decimals. */
function statusOf(column: string, { period }: Book): string {
  const elapsed = elapsedShare(period.month);
  const literal = (value: Decimal): string => judged(value).toFixed();
  const due = (ofYear: Decimal, ofLevel: Decimal): string =>
    `CASE WHEN k.by_level = 1 THEN ${literal(ofLevel)} ELSE ${literal(ofYear)} END`;
  // In brackets of its own: a parser of Spark's grammar takes a call behind a minus for something else.
  const base = '(COALESCE(k.baseline, 0))';
  const progress = `ROUND((${column} - ${base}) / (k.target - ${base}), 10)`;
  return `CASE
      WHEN k.judged_by <> 'number' OR ${column} IS NULL THEN ''
      WHEN ${reached(column, 'k.target')} THEN 'met'
      WHEN k.nearly IS NOT NULL AND ${reached(column, 'k.nearly')} THEN 'nearlyMet'
      WHEN ${period.month} >= 12 THEN 'notMet'
      WHEN ${NO_WAY} THEN 'notMet'
      WHEN ${progress} >= ${due(elapsed, new Decimal(1))} THEN 'onTrack'
      WHEN ${progress} >= ${due(elapsed.times('0.6'), new Decimal('0.6'))} THEN 'behind'
      ELSE 'farBehind'
    END`;
}

/** The status of a number that may be as great as can be. */
function unlimited({ period }: Book): string {
  return `CASE WHEN k.way > 0 THEN 'met' WHEN ${period.month} >= 12 OR ${NO_WAY} THEN 'notMet' ELSE 'farBehind' END`;
}

function scaleOf({ elements }: Catalogue): number {
  const decimals = elements.map(({ type }) => (type.kind === 'decimal' ? type.decimals : 0));
  const isBounded = elements.some(
    ({ scope, type }) => scope === 'township' && type.kind === 'decimal',
  );
  return 10 ** (Math.max(0, ...decimals) + (isBounded ? GUARD_DIGITS : 0));
}
