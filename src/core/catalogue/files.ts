import * as z from 'zod';
import { expected } from '../messages/catalogue';
import { failure, success, type Result } from '../values/result';
import type { CatalogueError } from './CatalogueError';
import {
  ANNEX_SHAPES,
  elementsSchema,
  planSchema,
  townshipsSchema,
  type ElementsSource,
  type PlanSource,
  type TownshipsSource,
} from './schema';
import { shapeErrors } from './shapeErrors';

/** The files of a catalogue's folder, by name, as their JSON was read. */
export type CatalogueFiles = Readonly<Record<string, unknown>>;

/** An annex's file of the shape that its kind asks for. */
export type AnnexSource = {
  readonly [Kind in AnnexKind]: {
    readonly no: number;
    readonly file: string;
    readonly kind: Kind;
    readonly content: z.infer<(typeof ANNEX_SHAPES)[Kind]['schema']>;
  };
}[AnnexKind];

type AnnexKind = keyof typeof ANNEX_SHAPES;

/** The files, each of the shape its schema asks for. */
export interface CatalogueSource {
  readonly plan: PlanSource;
  readonly elements: ElementsSource;
  readonly townships: TownshipsSource;
  /** In the order of their numbers. */
  readonly annexes: readonly AnnexSource[];
}

const SCHEMAS = {
  'plan.json': planSchema,
  'elements.json': elementsSchema,
  'townships.json': townshipsSchema,
};

const MOST_ANNEXES = 9;
const NUMBERS = Array.from({ length: MOST_ANNEXES }, (_, index) => index + 1);

function annexFile(no: number): string {
  return `annex${no}.json`;
}

/** Every file that a catalogue's folder may hold; of the annexes the first is the only one that must be there. */
export const CATALOGUE_FILES: readonly string[] = [
  ...Object.keys(SCHEMAS),
  ...NUMBERS.map(annexFile),
];

/** Looks at the shape of every file; errors in one do not hide those in another. */
export function parseFiles(files: CatalogueFiles): Result<CatalogueSource, CatalogueError> {
  const numbers = NUMBERS.slice(0, lastAnnex(files));
  const annexes = Object.fromEntries(
    numbers.map((no) => [annexFile(no), annexSchema(no, files[annexFile(no)])]),
  );
  const parsed = parseBy(z.strictObject({ ...SCHEMAS, ...annexes }), files);
  if (!parsed.ok) return parsed;
  const content: Readonly<Record<string, unknown>> = parsed.value;
  return success({
    plan: parsed.value['plan.json'],
    elements: parsed.value['elements.json'],
    townships: parsed.value['townships.json'],
    annexes: numbers.map((no) => annexSource(no, content[annexFile(no)])),
  });
}

/** Annexes are numbered without gaps. */
function lastAnnex(files: CatalogueFiles): number {
  return Math.max(1, ...NUMBERS.filter((no) => annexFile(no) in files));
}

/** By the list that its file has; what has none of them is taken for indicators. */
function kindOf(content: unknown): AnnexKind {
  const kinds = Object.keys(ANNEX_SHAPES) as AnnexKind[];
  const isRecord = typeof content === 'object' && content !== null;
  return kinds.find((kind) => isRecord && ANNEX_SHAPES[kind].list in content) ?? 'indicators';
}

function annexSchema(no: number, content: unknown): z.ZodType {
  return ANNEX_SHAPES[kindOf(content)].schema.extend({ annex: z.literal(no) });
}

/** @param content of the shape that `annexSchema` asks for */
function annexSource(no: number, content: unknown): AnnexSource {
  return { no, file: annexFile(no), kind: kindOf(content), content } as AnnexSource;
}

/** Looks at the shape of one file with a schema for `{ [name]: content }`. */
export function parseBy<T>(schema: z.ZodType<T>, files: CatalogueFiles): Result<T, CatalogueError> {
  const parsed = schema.safeParse(files);
  if (parsed.success) return success(parsed.data);
  return failure(...shapeErrors(files, parsed.error.issues, expected.knownFile(CATALOGUE_FILES)));
}
