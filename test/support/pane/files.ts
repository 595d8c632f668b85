import { typeInto } from '../../../src/app/fillForm';
import { openWorkbook } from '../../../src/app/openWorkbook';
import { reviewForm } from '../../../src/app/reviewForm';
import { serialiseCatalogue } from '../../../src/core/catalogue/serialise';
import type { Identity } from '../../../src/core/entries/identity';
import type { EntryKey } from '../../../src/core/entries/entry';
import { planForm } from '../../../src/core/forms/planForm';
import type { CellValue } from '../../../src/core/values/cell';
import { zlibDeflate } from '../../../src/hosts/xlsx/node/zlibDeflate';
import { zlibInflate } from '../../../src/hosts/xlsx/node/zlibInflate';
import { readXlsx } from '../../../src/hosts/xlsx/read/readXlsx';
import { writeXlsx } from '../../../src/hosts/xlsx/write/writeXlsx';
import { loadSeeds } from '../catalogue';

/** Who an issued file is for. */
export function identityIn(bytes: Uint8Array): Identity {
  const { identity } = openWorkbook(readXlsx(bytes, { inflate: zlibInflate }), loadSeeds());
  if (!identity) throw new Error('the file was not issued by the program');
  return identity;
}

/** An issued file after a clerk typed into it. */
export async function typedFile(
  bytes: Uint8Array,
  cells: ReadonlyMap<EntryKey, CellValue>,
): Promise<Uint8Array> {
  const { workbook, identity, catalogue } = openWorkbook(
    readXlsx(bytes, { inflate: zlibInflate }),
    loadSeeds(),
  );
  if (!identity) throw new Error('the file was not issued by the program');
  const { form } = reviewForm(workbook, identity, catalogue);
  const filled = typeInto(form, cells, catalogue);
  const plan = planForm(filled, catalogue, serialiseCatalogue(catalogue.files));
  return writeXlsx(plan, { deflate: zlibDeflate });
}
