import { join } from 'node:path';
import { changesTo } from '../app/changesTo';
import { isEmptyForm } from '../app/isEmptyForm';
import type { Catalogue } from '../core/catalogue/Catalogue';
import { cliFailures } from '../core/messages/cliFailures';
import type { FileName } from '../core/messages/files';
import { working } from '../core/messages/cliResults';
import type { WorkbookPlan } from '../core/workbook/SheetPlan';
import { CliFailure } from './CliFailure';
import { pathIn, type CliContext, type FileHost } from './CliContext';
import { withProgress } from './progressBar';
import type { Overwriting } from './options';
import { requireFree } from './outputs';
import { isThere, readBytes } from './readFile';
import { writeWhole } from './writeFile';

/** A form to be written into a folder. */
export interface PlannedForm {
  readonly file: FileName;
  readonly plan: () => WorkbookPlan;
}

interface Writing {
  readonly catalogue: Catalogue;
  readonly overwriting: Overwriting;
  /** Paths of what the command reads. */
  readonly inputs: readonly string[];
}

/**
 * Writes forms into a folder, in their order. Where one would replace a file that somebody filled,
 * none is written, unless `force` is set.
 */
export async function writeForms(
  context: CliContext,
  folder: string,
  forms: readonly PlannedForm[],
  { catalogue, overwriting, inputs }: Writing,
): Promise<void> {
  for (const { file } of forms)
    requireFree(context, join(folder, file), 'workbook', inputs, { ...overwriting, force: true });
  const written = await withProgress(
    context,
    working.writingForms,
    forms.length,
    async (update) => {
      const files: { readonly path: string; readonly bytes: Uint8Array }[] = [];
      for (const { file, plan } of forms) {
        files.push({ path: join(folder, file), bytes: await bytesOf(context.open(), plan()) });
        update(files.length);
      }
      return files;
    },
  );
  if (overwriting.force !== true)
    for (const { path, bytes } of written) await refuseLoss(context, path, bytes, catalogue);
  for (const { path, bytes } of written) writeWhole(pathIn(context, path), bytes, path);
}

async function bytesOf(host: FileHost, plan: WorkbookPlan): Promise<Uint8Array> {
  await host.apply(changesTo(plan).changes);
  return host.toBytes();
}

async function refuseLoss(
  context: CliContext,
  path: string,
  bytes: Uint8Array,
  catalogue: Catalogue,
): Promise<void> {
  if (!isThere(context, path)) return;
  const present = readBytes(context, path);
  if (present.equals(bytes)) return;
  const isEmpty = await context
    .open(present)
    .readWorkbook()
    .then(
      (workbook) => isEmptyForm(workbook, catalogue),
      () => false,
    );
  if (!isEmpty) throw new CliFailure(cliFailures.filledFormExists(path));
}
