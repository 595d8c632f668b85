import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { beginCollecting } from '../../../src/app/collectReturns';
import { issueForms } from '../../../src/app/issueForms';
import { planWorkbook } from '../../../src/app/planWorkbook';
import { provenDifference } from '../../../src/app/proveBook';
import { startBook } from '../../../src/app/startBook';
import { technicalOf } from '../../../src/app/sentenceOf';
import { typeInto } from '../../../src/app/fillForm';
import { serialiseCatalogue } from '../../../src/core/catalogue/serialise';
import { askedOf } from '../../../src/core/entries/asked';
import type { EntryKey } from '../../../src/core/entries/entry';
import { XlsxError } from '../../../src/core/entries/XlsxError';
import { notProcessed } from '../../../src/core/messages/collect';
import { pictureOf } from '../../../src/core/picture/pictureOf';
import { planForm } from '../../../src/core/forms/planForm';
import { RETURN_LIMITS } from '../../../src/core/values/limits';
import { zlibInflate } from '../../../src/hosts/xlsx/node/zlibInflate';
import { readXlsx } from '../../../src/hosts/xlsx/read/readXlsx';
import { writeXlsx } from '../../../src/hosts/xlsx/write/writeXlsx';
import type { CellValue } from '../../../src/core/values/cell';
import { loadSeeds } from '../catalogue';
import { soundFilling } from '../filledForm';
import { smallRoster } from '../month';
import { diceOf, type Dice } from '../returns/mutants';
import { ATTACKS } from './folder';
import { SCRIPT } from './texts';

/** What stands where something else is expected. */
const NASTY: readonly string[] = [
  '',
  '-1',
  '0',
  '4294967296',
  '1e308',
  'NaN',
  '\u0000',
  '_x0000_',
  '\u202e',
  '../../NULL',
  '/',
  '__proto__',
  'constructor',
  'A1:XFD1048576',
  'XFE1048577',
  "=cmd|'/c calc'!A0",
  '&lt;![CDATA[',
  '&#0;',
  '&amp;amp;',
  SCRIPT.replace(/</g, '&lt;'),
  '龙'.repeat(40_000),
  '1,'.repeat(20_000),
  '('.repeat(20_000),
];

export interface AttackRun {
  readonly refused: number;
  readonly accepted: number;
  /** What broke something, or took too long; with its number, so that it can be made again. */
  readonly found: readonly string[];
}

/** Milliseconds that one return may take, on a busy machine. */
const SLOW = 8000;

/**
 * Takes in returns that were made by one or two attacks and then damaged at random, and writes the book that
 * they leave.
 */
export async function attackMutants(count: number, seed: number): Promise<AttackRun> {
  const dice = diceOf(seed);
  const catalogue = loadSeeds();
  const book = startBook({
    catalogue,
    period: { year: 2023, month: 9 },
    roster: smallRoster(),
    secret: '5'.repeat(64),
  });
  const form = await filledForm();
  const collecting = beginCollecting(book, catalogue, '2023-10-03 08:30');
  const names = Object.keys(ATTACKS);
  const found: string[] = [];
  let accepted = 0;
  for (let i = 0; i < count; i += 1) {
    const attacks = Array.from({ length: 1 + dice(2) }, () => names[dice(names.length)]!);
    const bytes = damaged(attacked(form, attacks), dice);
    const what = `#${i} ${attacks.join(' + ')}`;
    const began = Date.now();
    const file = { file: `${i}.xlsx`, sha256: String(i), content: contentOf(bytes, what) };
    const { receipt } = collecting.take(file);
    if (receipt.accepted) accepted += 1;
    if (receipt.reason.includes(notProcessed())) found.push(`${what}: not processed`);
    if (Date.now() - began > SLOW) found.push(`${what}: ${Date.now() - began} ms`);
  }
  const { book: after } = collecting.finish();
  const plan = planWorkbook(after, catalogue);
  const difference = provenDifference(readXlsx(await writeXlsx(plan)), pictureOf(plan), {
    book: after,
    catalogue,
  });
  if (difference !== undefined) found.push(difference);
  return { refused: count - accepted, accepted, found };

  function contentOf(bytes: Uint8Array, what: string) {
    try {
      return readXlsx(bytes, { limits: RETURN_LIMITS, inflate: zlibInflate });
    } catch (error) {
      if (error instanceof XlsxError && error.code !== 'unforeseen')
        return { error: error.message };
      found.push(`${what}: ${technicalOf(error) ?? String(error)}`);
      return { error: String(error) };
    }
  }

  function filledForm(): Promise<Uint8Array> {
    const { form } = issueForms(book, catalogue, 'townships')[0]!;
    const asked = askedOf(catalogue, form.identity, form.township);
    const filling = new Map(Object.entries(soundFilling(catalogue, asked))) as ReadonlyMap<
      EntryKey,
      CellValue
    >;
    const text = serialiseCatalogue(catalogue.files);
    return writeXlsx(planForm(typeInto(form, filling, catalogue), catalogue, text));
  }
}

/** An archive that an attack broke stays as it is for the ones after it. */
function attacked(form: Uint8Array, attacks: readonly string[]): Uint8Array {
  return attacks.reduce((bytes, name) => {
    try {
      return ATTACKS[name]!(bytes);
    } catch {
      return bytes;
    }
  }, form);
}

function damaged(file: Uint8Array, dice: Dice): Uint8Array {
  if (dice(6) === 0) return ofBytes(file, dice);
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(file, { filter: ({ originalSize }) => originalSize < 4_000_000 });
  } catch {
    return ofBytes(file, dice);
  }
  const texts = Object.keys(parts).filter((path) => /\.(xml|rels|vml)$/.test(path));
  if (texts.length === 0) return file;
  for (let i = dice(4); i >= 0; i -= 1) {
    const path = texts[dice(texts.length)]!;
    parts[path] = strToU8(damagedXml(strFromU8(parts[path]!), dice));
  }
  const zippable: Zippable = parts;
  return zipSync(zippable, { level: 1 });
}

function ofBytes(file: Uint8Array, dice: Dice): Uint8Array {
  const changed = file.slice();
  for (let i = dice(6); i >= 0 && changed.length > 0; i -= 1)
    changed[dice(changed.length)] = dice(256);
  return changed;
}

/** Another attribute, text or element somewhere in it. */
function damagedXml(xml: string, dice: Dice): string {
  const at = dice(Math.max(1, xml.length));
  const nasty = NASTY[dice(NASTY.length)]!;
  const from = (mark: string): number => xml.indexOf(mark, at);
  switch (dice(5)) {
    case 0: {
      const start = from('="');
      const end = xml.indexOf('"', start + 2);
      return start < 0 ? xml : `${xml.slice(0, start + 2)}${nasty}${xml.slice(end)}`;
    }
    case 1: {
      const start = from('>');
      const end = xml.indexOf('<', start);
      return start < 0 || end < 0 ? xml : `${xml.slice(0, start + 1)}${nasty}${xml.slice(end)}`;
    }
    case 2: {
      const start = from('<');
      const end = xml.indexOf('>', start);
      const tag = start < 0 || end < 0 ? '' : xml.slice(start, end + 1);
      return tag === '' ? xml : xml.slice(0, start) + tag.repeat(dice(3)) + xml.slice(end + 1);
    }
    case 3: {
      const end = dice(Math.max(1, xml.length - at)) % 400;
      return xml.slice(0, at) + xml.slice(at + end);
    }
    default: {
      const piece = xml.slice(at, at + dice(300));
      return xml.slice(0, at) + piece.repeat(1 + dice(50)) + xml.slice(at);
    }
  }
}
