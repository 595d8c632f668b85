import * as z from 'zod';
import type { CatalogueError } from '../core/catalogue/CatalogueError';
import { parseBy } from '../core/catalogue/files';
import { failure, success, type Result } from '../core/values/result';

/** Name of the file beside a catalogue's that holds the anchors. */
export const ANCHORS_FILE = 'demo.json';

const schema = z.strictObject({
  totals: z.record(
    z.string(),
    z.strictObject({ total: z.number().nonnegative(), growth: z.number().optional() }),
  ),
  weights: z.record(z.string(), z.array(z.string())),
});

/** District totals that no target of the plan implies, as data beside a catalogue. */
export interface DemoAnchors {
  readonly totals: Readonly<Record<string, AnchoredTotal>>;
  /** Elements by whose figures an element is shared out over the townships; by population otherwise. */
  readonly weights: Readonly<Record<string, readonly string[]>>;
}

export interface AnchoredTotal {
  /** At the start of the year, or, for 累计 elements, of the whole year. */
  readonly total: number;
  /** Share by which a 时点 total grows in a month. */
  readonly growth?: number | undefined;
}

export const NO_ANCHORS: DemoAnchors = { totals: {}, weights: {} };

/** Reads the anchors from their JSON; a catalogue without the file has none. */
export function parseAnchors(content: unknown): Result<DemoAnchors, CatalogueError> {
  if (content === undefined) return success(NO_ANCHORS);
  const parsed = parseBy(z.strictObject({ 'demo.json': schema }), { [ANCHORS_FILE]: content });
  return parsed.ok ? success(parsed.value['demo.json']) : failure(...parsed.errors);
}
