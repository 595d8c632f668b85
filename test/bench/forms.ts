import { strFromU8, strToU8, unzipSync } from 'fflate';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoReturns } from '../../src/app/demoReturns';
import { openWorkbook } from '../../src/app/openWorkbook';
import { startBook } from '../../src/app/startBook';
import type { Township } from '../../src/core/catalogue/Catalogue';
import type { Identity } from '../../src/core/entries/identity';
import { issueNumber } from '../../src/core/entries/issue';
import { zlibDeflate } from '../../src/hosts/xlsx/node/zlibDeflate';
import { zlibInflate } from '../../src/hosts/xlsx/node/zlibInflate';
import { readXlsx } from '../../src/hosts/xlsx/read/readXlsx';
import { openArchive } from '../../src/hosts/xlsx/read/zip/archive';
import { packZip, type FilePart, type KeptPart } from '../../src/hosts/xlsx/write/zip/packZip';
import { BOOK_LIMITS } from '../../src/core/values/limits';
import { anchors, catalogue, write } from './month';

/** A unit whose filled form is wanted. */
export interface Wanted extends Township {
  /** Six digits. */
  readonly district: string;
}

/** A filled form as a pattern for others: what differs from unit to unit, and the rest as it is packed. */
interface Pattern {
  readonly identity: Identity;
  readonly kind: Township['kind'];
  readonly own: ReadonlyMap<string, string>;
  readonly kept: readonly KeptPart[];
}

/** Filled forms that stand behind all others: so many that hardly one of a run has the figures of the one before. */
const PATTERNS = 40;

/** Units that the plan does not name, so that all of a kind are asked the same. */
const SAMPLES: readonly Township[] = Array.from({ length: PATTERNS }, (_, index) => ({
  code: String(321302900 + index),
  name: `样本${String(index + 1).padStart(2, '0')}单位`,
  kind: index % 2 === 0 ? 'street' : 'town',
}));

/**
 * Filled forms of any number of townships, some milliseconds each: patterns that were planned and filled as usual,
 * with another unit's name and codes wherever those stand.
 */
export async function formPatterns(): Promise<(unit: Wanted, no: number) => Uint8Array> {
  const book = startBook({ catalogue, period: { year: 2023, month: 9 }, roster: SAMPLES });
  const demo = demoReturns(book, catalogue, {
    seed: 1,
    anchors: anchors(),
  });
  if (!demo.ok) throw new Error(demo.errors.map(({ message }) => message).join('\n'));
  const patterns: Pattern[] = [];
  for (const { orgName, plan } of demo.value.files) {
    const sample = SAMPLES.find(({ name }) => name === orgName);
    if (sample !== undefined) patterns.push(patternOf(await write(plan()), sample));
  }
  return (wanted, no) => {
    const fitting = patterns.filter(({ kind }) => kind === wanted.kind);
    return formLike(fitting[no % fitting.length]!, wanted);
  };
}

function patternOf(bytes: Uint8Array, { kind }: Township): Pattern {
  const { identity } = openWorkbook(readXlsx(bytes, { inflate: zlibInflate }), catalogue);
  if (identity === undefined) throw new Error('A form that was written does not say whose it is.');
  const texts = Object.entries(unzipSync(bytes)).map(
    ([path, part]) => [path, strFromU8(part)] as const,
  );
  const marks = [identity.org, identity.orgName, identity.issueId];
  const own = new Map(texts.filter(([, text]) => marks.some((mark) => text.includes(mark))));
  const kept = openArchive(bytes, BOOK_LIMITS, zlibInflate)
    .parts()
    .filter(({ path }) => !own.has(path))
    .map((part) => ({ ...part, packed: part.packed.slice() }));
  return { identity, kind, own, kept };
}

function formLike({ identity, own, kept }: Pattern, wanted: Wanted): Uint8Array {
  const { org, orgName, issueId, district } = identity;
  const number = issueNumber({ ...identity, org: wanted.code });
  const parts = [...own].map(([path, text]): FilePart => [
    path,
    strToU8(
      text
        .replaceAll(org, wanted.code)
        .replaceAll(orgName, wanted.name)
        .replaceAll(issueId, number)
        .replaceAll(`>${district}<`, `>${wanted.district}<`),
    ),
  ]);
  return packZip([...parts, ...kept], zlibDeflate);
}

/** Made-up townships of the plan's district. */
export function madeUpUnits(count: number): readonly Wanted[] {
  const { code: district } = catalogue.plan.district;
  return Array.from({ length: count }, (_, no) => ({
    code: `${district}${String(no + 1).padStart(3, '0')}`,
    name: `第${no + 1}镇街`,
    kind: no % 2 === 0 ? 'street' : 'town',
    district,
  }));
}

/** Writes their forms into a folder. */
export async function writeForms(folder: string, units: readonly Wanted[]): Promise<void> {
  const form = await formPatterns();
  mkdirSync(folder, { recursive: true });
  for (const [no, unit] of units.entries())
    writeFileSync(join(folder, `2023-09_镇街_${unit.name}.xlsx`), form(unit, no));
}
