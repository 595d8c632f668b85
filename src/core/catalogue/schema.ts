import * as z from 'zod';
import { formats } from '../messages/catalogue';
import { ELEMENT_CODE } from '../formula/tokens';
import type { Annex } from './Catalogue';
import { SCORE_PARTS } from './scoreParts';
import { checkSchema } from './checkSchema';

/*
 * The shape of the catalogue's files. What these schemas cannot see (codes that name nothing,
 * totals, targets that do not fit) is checked where the catalogue is put together.
 */

/** Text on one line without blanks at its ends. */
const text = z.string().regex(/^\S(?:[^\n\r\t]*\S)?$/u, formats.text());
const elementCode = z.string().regex(ELEMENT_CODE, formats.elementCode());
const no = z.int().positive();
const year = z.int().min(1949).max(2999);
const cell = { no, name: text, lead: text };

export const planSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, formats.id()),
  title: text,
  version: text,
  /** 简称, in titles. */
  topic: text.optional(),
  district: z.strictObject({
    code: z.string().regex(/^\d{6}$/, formats.districtCode()),
    name: text,
  }),
  baselineYear: year,
  years: z.array(year).min(1),
  /** 延用: a year and the year whose targets go on in it. */
  extended: z.record(z.string().regex(/^\d{4}$/), year).optional(),
  bureau: text,
  allTownships: text,
  parameters: z
    .strictObject({
      dueDay: z.int().min(1).max(31).optional(),
      changeThreshold: z.number().min(0).max(10).optional(),
      tolerance: z.number().min(0).max(0.5).optional(),
    })
    .optional(),
  /** 年考核, by part. */
  scoreWeights: z.partialRecord(z.enum(SCORE_PARTS), z.number().min(0).max(100)).optional(),
  departments: z.array(text).min(1),
  statements: z.array(z.strictObject({ id: text, text, figures: z.record(z.string(), text) })),
  checks: z.array(checkSchema),
});

const elementType = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count') }),
  z.strictObject({
    kind: z.literal('decimal'),
    decimals: z.int().min(0).max(6),
    above: z.number().optional(),
    below: z.number().optional(),
  }),
  z.strictObject({
    kind: z.literal('choice'),
    choices: z.array(text).min(2),
    met: text,
    words: z.record(text, z.array(text)).optional(),
  }),
]);

const usual = {
  least: z.number().nonnegative().optional(),
  most: z.number().positive().optional(),
};

export const elementsSchema = z.strictObject({
  elements: z
    .array(
      z.strictObject({
        code: elementCode,
        name: text,
        unit: text,
        group: text,
        periodKind: z.enum(['instant', 'cumulative', 'current']),
        type: elementType.default({ kind: 'count' }),
        scope: z.enum(['township', 'district']).default('township'),
        applies: z.enum(['all', 'town', 'street']).default('all'),
        positive: z.boolean().default(false),
        usual: z.strictObject(usual).optional(),
        lead: text,
        hint: text,
      }),
    )
    .min(1),
  relations: z.array(
    z.strictObject({ parts: z.array(elementCode).min(1), whole: z.array(elementCode).min(1) }),
  ),
  ratios: z
    .array(
      z.strictObject({
        above: z.array(elementCode).min(1),
        below: z.array(elementCode).min(1),
        ...usual,
      }),
    )
    .default([]),
});

const headed = { annex: no, name: text.optional(), title: text, headers: z.array(text).min(1) };

const indicator = z.strictObject({
  ...cell,
  code: text.optional(),
  shortName: text,
  unit: text,
  better: z.literal('less').optional(),
  startsAnew: z.literal(true).optional(),
  byLevel: z.literal(true).optional(),
  form: z.enum(['rate', 'perThousand', 'count', 'choice']),
  decimals: z.int().min(0).max(6),
  formula: text,
  attestedBy: elementCode.optional(),
  baseline: text,
  targets: z.record(z.string(), text),
});

const indicatorsAnnex = z.strictObject({ ...headed, indicators: z.array(indicator).min(1) });

const taskGoal = z.strictObject({
  name: text,
  amount: text.optional(),
  unit: text.optional(),
  due: text.optional(),
});

const tasksAnnex = z.strictObject({
  ...headed,
  tasks: z.array(
    z.strictObject({
      no,
      text,
      units: z.array(text).min(1),
      due: text.optional(),
      goals: z.array(taskGoal).optional(),
    }),
  ),
});

const added = z.int().positive().optional();

const projectsAnnex = z.strictObject({
  ...headed,
  projects: z.array(
    z.strictObject({
      no,
      name: text,
      category: text,
      period: text,
      place: text,
      content: text,
      investment: text,
      beds: added,
      places: added,
      units: z.array(text).min(1),
    }),
  ),
  total: text,
});

const guideAnnex = z.strictObject({
  annex: no,
  name: text.optional(),
  title: text,
  preamble: z.array(text),
  sections: z.array(
    z.strictObject({
      heading: text,
      paragraphs: z.array(text),
      shownAs: z.enum(['workflow', 'materials']).optional(),
    }),
  ),
  workflow: z.array(z.strictObject({ step: no, who: text, text })),
  opinions: z.array(z.strictObject({ unit: text, subject: text })),
  materials: z.array(z.strictObject({ no, text })),
  closing: z.array(text),
});

/** The shape of an annex's file by its kind, and the list in it that tells the kind. */
export const ANNEX_SHAPES = {
  indicators: { list: 'indicators', schema: indicatorsAnnex },
  tasks: { list: 'tasks', schema: tasksAnnex },
  projects: { list: 'projects', schema: projectsAnnex },
  guide: { list: 'sections', schema: guideAnnex },
} as const satisfies Readonly<Record<Annex['kind'], AnnexShape>>;

interface AnnexShape {
  readonly list: string;
  readonly schema: z.ZodObject;
}

export const townshipsSchema = z.strictObject({
  townships: z
    .array(
      z.strictObject({
        code: z.string().regex(/^\d{6}(\d{3})?$/, formats.townshipCode()),
        name: text,
        kind: z.enum(['town', 'street']),
      }),
    )
    .min(1),
  /** 目标分解 */
  shares: z
    .array(z.strictObject({ indicator: text, township: text, targets: z.record(z.string(), text) }))
    .optional(),
});

export type ElementsSource = z.infer<typeof elementsSchema>;
export type IndicatorSource = z.infer<typeof indicator>;
export type TasksSource = z.infer<typeof tasksAnnex>;
export type ProjectsSource = z.infer<typeof projectsAnnex>;
export type GuideSource = z.infer<typeof guideAnnex>;
export type PlanSource = z.infer<typeof planSchema>;
export type TownshipsSource = z.infer<typeof townshipsSchema>;
