import { strToU8, unzipSync, strFromU8 } from 'fflate';
import { reviewForm, type ReviewedForm } from '../../../src/app/reviewForm';
import { openWorkbook } from '../../../src/app/openWorkbook';
import { XlsxError } from '../../../src/core/entries/XlsxError';
import { readTables } from '../../../src/core/entries/readTables';
import { valueText } from '../../../src/core/entries/valueText';
import { zlibDeflate } from '../../../src/hosts/xlsx/node/zlibDeflate';
import { zlibInflate } from '../../../src/hosts/xlsx/node/zlibInflate';
import { readXlsx } from '../../../src/hosts/xlsx/read/readXlsx';
import { crc32 } from '../../../src/hosts/xlsx/read/zip/crc32';
import { writeXlsx } from '../../../src/hosts/xlsx/write/writeXlsx';
import { packZip, type KeptPart } from '../../../src/hosts/xlsx/write/zip/packZip';
import { loadSeeds } from '../catalogue';
import { issuedForm } from '../issuedForm';
import { edit, type Edit, type FormParts } from './editParts';

const catalogue = loadSeeds();
const known = new Map<string, FormParts>();

/** The form of a unit, soundly filled and saved, in its parts. */
export async function formParts(unit: string): Promise<FormParts> {
  const form = known.get(unit) ?? (await makeForm(unit));
  known.set(unit, form);
  return { ...form, parts: { ...form.parts } };
}

async function makeForm(unit: string): Promise<FormParts> {
  const bytes = await writeXlsx(issuedForm(unit).plan);
  const workbook = readXlsx(bytes, { inflate: zlibInflate });
  const places = new Map<string, { sheet: string; cell: string }>();
  for (const sheet of workbook.sheets) {
    if (sheet.visibility !== 'visible') continue;
    for (const { rows } of readTables(sheet).tables)
      for (const { key, cells } of rows)
        for (const [field, { cell }] of cells)
          places.set(`${key}/${field}`, { sheet: sheet.name, cell });
  }
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]),
  );
  const paths = new Map(
    workbook.sheets.map(({ name }, i) => [name, `xl/worksheets/sheet${i + 1}.xml`]),
  );
  return { parts, places, paths };
}

/** Texts of one part that are kept as they were packed: a change is in one part, and the others are those of the form. */
const KEPT = 16;
const packedBefore = new Map<string, Map<string, KeptPart>>();

export function packed(parts: Readonly<Record<string, string>>): Uint8Array {
  return packZip(Object.entries(parts).map(([path, text]) => packedPart(path, text)));
}

function packedPart(path: string, text: string): KeptPart {
  const before = packedBefore.get(path) ?? new Map<string, KeptPart>();
  packedBefore.set(path, before);
  const found = before.get(text);
  if (found) return found;
  const bytes = strToU8(text);
  const part = {
    path,
    method: 8,
    crc: crc32(bytes),
    size: bytes.length,
    packed: zlibDeflate(bytes),
  };
  if (before.size < KEPT) before.set(text, part);
  return part;
}

/** What becomes of a returned file. */
export interface Outcome {
  readonly accepted: boolean;
  /** Why it cannot be read at all. */
  readonly fault?: string;
  /** `el:pop.resident/value` -> what is read of it; blanks are left out. */
  readonly values: Readonly<Record<string, string>>;
  readonly reviewed?: ReviewedForm;
  readonly findings: ReviewedForm['findings'];
  readonly logged: readonly string[];
}

/** Reads and judges a file as collecting does; any failure that is not the reader's own is the test's. */
export function outcomeOf(bytes: Uint8Array): Outcome {
  const nothing = { values: {}, findings: [], logged: [] };
  try {
    const workbook = readXlsx(bytes, { inflate: zlibInflate });
    const { identity, findings } = openWorkbook(workbook, catalogue);
    if (identity === undefined || identity.kind === 'district')
      return { accepted: false, ...nothing, findings };
    const reviewed = reviewForm(workbook, identity, catalogue);
    const all = [...findings, ...reviewed.findings];
    return {
      accepted: all.every(({ severity }) => severity !== 'hard'),
      values: Object.fromEntries(
        [...reviewed.form.entries]
          .map(([key, { value }]) => [key, valueText(value)] as const)
          .filter(([, text]) => text !== ''),
      ),
      reviewed,
      findings: all,
      logged: reviewed.normalisations.map(
        ({ sheet, cell, from, to }) => `${sheet}!${cell} ${from} → ${to}`,
      ),
    };
  } catch (error) {
    if (error instanceof XlsxError) return { accepted: false, fault: error.message, ...nothing };
    throw error;
  }
}

/** A unit's form after the edits. */
export async function returned(unit: string, edits: readonly Edit[]): Promise<Outcome> {
  const form = await formParts(unit);
  for (const each of edits) edit(form, each);
  return outcomeOf(packed(form.parts));
}
