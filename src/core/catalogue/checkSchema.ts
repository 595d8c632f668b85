import * as z from 'zod';
import { formats } from '../messages/catalogue';

const text = z.string().min(1);
const indicator = z.string().regex(/^[12]-\d{2}$/, formats.indicatorCode());
const annexRef = z.strictObject({ kind: z.literal('annex'), indicator, year: z.int() });
const textRef = z.strictObject({ kind: z.literal('text'), statement: text, figure: text });
const figureRef = z.discriminatedUnion('kind', [annexRef, textRef]);
const countAndRate = { count: figureRef, rate: annexRef };

/** Shape of a plan check in plan.json; gives a `PlanCheck`. */
export const checkSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    id: text,
    kind: z.literal('rateAgainstCounts'),
    rate: annexRef,
    numerator: figureRef,
    denominator: figureRef,
  }),
  z.strictObject({
    id: text,
    kind: z.literal('baseNamed'),
    ...countAndRate,
    named: text,
    other: z.strictObject({ name: text, count: textRef, share: textRef }),
  }),
  z.strictObject({
    id: text,
    kind: z.literal('baseSteady'),
    before: z.strictObject(countAndRate),
    after: z.strictObject(countAndRate),
    allowedChange: z.number().min(0).max(1),
  }),
  z.strictObject({ id: text, kind: z.literal('wording'), target: annexRef, text: textRef }),
  z.strictObject({
    id: text,
    kind: z.literal('growthAgainstTask'),
    from: annexRef,
    to: annexRef,
    task: z.int(),
    promised: text,
  }),
  z.strictObject({
    id: text,
    kind: z.literal('sumOfIndicators'),
    total: indicator,
    parts: z.array(indicator).min(1),
  }),
  z.strictObject({ id: text, kind: z.literal('investmentTotal') }),
]);
