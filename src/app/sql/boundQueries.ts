import { Decimal } from '../../core/values/decimal';
import type { SqlPlan } from './planRelations';

type Part = readonly [name: string, query: string];

/** What a missing unit's figures can be, and what the indicators can be that are made of them. */
export const boundQueries = { cells, limits };

/**
 * Every cell with the least and the most that it can be; `hi` is null where nothing bounds it. `gone` is one that
 * does not apply, by what was said or was said last.
 */
function cells({ book, dialect, scale }: SqlPlan): readonly Part[] {
  const { year, month } = book.period;
  const [part, whole] = fraction(book.parameters.changeThreshold);
  const up = whole + part;
  const down = whole - part;
  const rounded = (above: string, below: string, by: string): string =>
    `${dialect.whole(`${above} + ${below} - 1`, below)}${by}`;
  const instantLeast = `GREATEST(0, CASE WHEN type = 'count'
        THEN LEAST(${dialect.whole(`last_amount * ${down}`, String(whole * scale))} * ${scale}, last_amount - ${scale})
        ELSE ${dialect.whole(`last_amount * ${down}`, String(whole))} END)`;
  const most = `CASE WHEN type = 'count'
        THEN GREATEST(${rounded(`last_amount * times * ${up}`, `(over_months * ${whole * scale})`, ` * ${scale}`)}, known_least + ${scale})
        ELSE ${rounded(`last_amount * times * ${up}`, `(over_months * ${whole})`, '')} END`;
  const number = (column: string): string =>
    `CAST(SUBSTR(a.period, ${column === 'year' ? '1, 4' : '6, 2'}) AS ${dialect.integer})`;
  return [
    [
      'dated',
      `  SELECT s.org AS org, s.element AS element, s.state AS state, s.amount AS amount,
    e.type AS type, e.period_kind AS period_kind,
    a.state AS last_state, a.amount AS last_amount, ${number('year')} AS last_year, ${number('month')} AS last_month,
    b.said_least AS said_least, b.said_most AS said_most,
    COALESCE(b.in_part, 0) AS in_part
  FROM said s
  JOIN elements e ON e.element = s.element
  LEFT JOIN partly_said b ON b.org = s.org AND b.element = s.element
  LEFT JOIN archived a ON a.org = s.org AND a.element = s.element AND a.nth = 1`,
    ],
    [
      'carried',
      `  SELECT org, element, state, amount, type, period_kind, last_state, last_amount, last_year,
    said_least, said_most, in_part,
    CASE WHEN last_state = 'reported' AND (period_kind <> 'cumulative' OR last_year = ${year}
      OR (last_year = ${year - 1} AND last_month = 12)) THEN 1 ELSE 0 END AS is_known,
    CASE WHEN period_kind = 'cumulative' THEN ${month} ELSE 1 END AS times,
    CASE WHEN period_kind = 'cumulative' THEN last_month ELSE 1 END AS over_months,
    CASE WHEN period_kind = 'cumulative' AND last_year <> ${year} THEN 0 ELSE last_amount END AS known_least
  FROM dated`,
    ],
    [
      'cells',
      `  SELECT org, element, state, amount, in_part,
    CASE WHEN state = 'na' OR (state = 'missing' AND said_least IS NULL AND last_state = 'na') THEN 1 ELSE 0 END AS gone,
    CASE
      WHEN state = 'reported' THEN amount
      WHEN said_least IS NOT NULL THEN said_least
      WHEN type = 'choice' OR is_known = 0 OR period_kind = 'current' THEN 0
      WHEN period_kind = 'cumulative' THEN CASE WHEN last_year = ${year} THEN last_amount ELSE 0 END
      ELSE ${instantLeast}
    END AS lo,
    CASE
      WHEN state = 'reported' THEN amount
      WHEN said_least IS NOT NULL THEN said_most
      WHEN type = 'choice' THEN ${scale}
      WHEN is_known = 0 THEN NULL
      ELSE ${most}
    END AS hi
  FROM carried`,
    ],
  ];
}

/**
 * Where every indicator can lie: for each formula without MIN what the open units can add to both sides, of those
 * with the same denominator the least, of all the greatest.
 */
function limits({ dialect, scale }: SqlPlan): readonly Part[] {
  const real = (text: string): string => `CAST(${text} AS ${dialect.double})`;
  const side = (which: 'n' | 'd', bound: 'lo' | 'hi'): string =>
    `SUM(CASE WHEN l.side = '${which}' THEN CASE WHEN l.leaf = 'applying' THEN ${scale} ELSE c.${bound} END ELSE 0 END)`;
  const isUnbounded = (which: 'n' | 'd'): string =>
    `SUM(CASE WHEN l.side = '${which}' AND c.hi IS NULL THEN 1 ELSE 0 END)`;
  const ratio = (above: string, below: string): string =>
    `${real(`(${above}) * per`)} / ${real(below)}`;
  return [
    [
      'reaches',
      `  SELECT l.indicator AS indicator, l.grp AS grp, l.alt AS alt, c.org AS org,
    ${side('n', 'lo')} AS n_lo, CASE WHEN ${isUnbounded('n')} = 0 THEN ${side('n', 'hi')} END AS n_hi,
    ${side('d', 'lo')} AS d_lo, CASE WHEN ${isUnbounded('d')} = 0 THEN ${side('d', 'hi')} END AS d_hi
  FROM standings s
  JOIN leaves l ON l.indicator = s.indicator
  JOIN cells c ON c.org = s.org AND c.element = l.element
  WHERE s.standing = 'missing' AND s.is_out = 0 AND c.gone = 0
  GROUP BY l.indicator, l.grp, l.alt, c.org`,
    ],
    [
      'shares',
      `  SELECT indicator, grp, alt, n_lo, n_hi, d_lo, d_hi, COALESCE(n_hi, d_hi) AS open_part,
    CASE WHEN d_hi IS NULL THEN GREATEST(COALESCE(n_hi, d_hi), d_lo)
      ELSE LEAST(GREATEST(COALESCE(n_hi, d_hi), d_lo), d_hi) END AS taken
  FROM reaches`,
    ],
    [
      'reached',
      `  SELECT indicator, grp, alt,
    SUM(n_lo) AS n_lo_sum, CASE WHEN COUNT(n_hi) = COUNT(*) THEN SUM(n_hi) END AS n_hi_sum,
    SUM(d_lo) AS d_lo_sum, CASE WHEN COUNT(d_hi) = COUNT(*) THEN SUM(d_hi) END AS d_hi_sum,
    CASE WHEN COUNT(open_part) = COUNT(*) THEN SUM(LEAST(open_part, taken)) END AS part_sum, SUM(taken) AS taken_sum,
    COUNT(*) AS nobody_else
  FROM shares GROUP BY indicator, grp, alt`,
    ],
    [
      'totals',
      `  SELECT a.indicator AS indicator, a.grp AS grp, i.per AS per, i.is_ratio AS is_ratio, i.is_part AS is_part,
    a.above + COALESCE(r.n_lo_sum, 0) AS above_lo,
    CASE WHEN r.nobody_else IS NULL THEN a.above ELSE a.above + r.n_hi_sum END AS above_hi,
    a.below + COALESCE(r.d_lo_sum, 0) AS below_lo,
    CASE WHEN r.nobody_else IS NULL THEN a.below ELSE a.below + r.d_hi_sum END AS below_hi,
    CASE WHEN r.nobody_else IS NULL THEN a.above ELSE a.above + r.part_sum END AS part_above,
    a.below + COALESCE(r.taken_sum, 0) AS part_below
  FROM alternatives a
  JOIN indicators i ON i.indicator = a.indicator
  LEFT JOIN reached r ON r.indicator = a.indicator AND r.grp = a.grp AND r.alt = a.alt`,
    ],
    [
      'alternative_limits',
      `  SELECT indicator, grp,
    CASE
      WHEN is_ratio = 0 THEN ${real('above_lo')} / ${scale}
      WHEN below_hi IS NULL THEN 0.0
      ELSE ${ratio('above_lo', 'below_hi')}
    END AS least,
    CASE
      WHEN is_ratio = 0 THEN ${real('above_hi')} / ${scale}
      WHEN is_part = 1 AND part_above IS NULL THEN ${real('per')}
      WHEN is_part = 1 AND part_above = 0 AND part_below = 0 THEN 0.0
      WHEN is_part = 1 AND part_below <> 0 THEN ${ratio('part_above', 'part_below')}
      WHEN is_part = 0 AND below_lo <> 0 THEN ${ratio('above_hi', 'below_lo')}
    END AS most
  FROM totals
  WHERE is_ratio = 0 OR below_hi IS NULL OR below_hi <> 0`,
    ],
    [
      'group_limits',
      `  SELECT indicator, grp, MIN(least) AS group_least, MIN(most) AS group_most
  FROM alternative_limits GROUP BY indicator, grp`,
    ],
    [
      'limits',
      `  SELECT indicator, MAX(group_least) AS least, CASE WHEN COUNT(group_most) = COUNT(*) THEN MAX(group_most) END AS most
  FROM group_limits GROUP BY indicator`,
    ],
  ];
}

/** A fraction as two whole numbers: 0.2 is 2 of 10. */
function fraction(value: number): readonly [part: number, whole: number] {
  const decimals = new Decimal(value).toFixed().split('.')[1]?.length ?? 0;
  const whole = 10 ** decimals;
  return [new Decimal(value).times(whole).toNumber(), whole];
}
