import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';

/** A folder of files that a person has; gone after the tests. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'annex-workbench-'));

  write(name: string, content: Uint8Array | string): string {
    const path = join(this.path, name);
    writeFileSync(path, content);
    return path;
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}

/** Drops files of the machine onto the page at a point of the window, as a person does from a folder. */
export async function drop(
  page: Page,
  files: readonly string[],
  at: { readonly x: number; readonly y: number } = { x: 300, y: 300 },
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  await session.detach();
}

/** Chooses files through the button 打开. */
export async function chooseFiles(page: Page, files: readonly string[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '打开', exact: true }).click(),
  ]);
  await chooser.setFiles([...files]);
}

/** The file that something hands to the person. */
export async function downloaded(
  page: Page,
  cause: () => Promise<unknown>,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download]: [Download, unknown] = await Promise.all([
    page.waitForEvent('download'),
    cause(),
  ]);
  const path = await download.path();
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(path)) };
}
