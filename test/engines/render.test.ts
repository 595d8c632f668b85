import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { writeXlsx } from '../../src/hosts/xlsx/write/writeXlsx';
import { EVERY_STEP_PLAN } from '../support/everyStepPlan';
import { haveLibreOffice, havePdfToPpm, renderPdf, renderPng } from '../support/libreoffice';
import { wider } from '../support/wider';

/** Pixels, from the head of the picture. */
function size(png: Buffer): { readonly width: number; readonly height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

wider('LibreOffice', haveLibreOffice(), () => {
  it('prints a workbook', async () => {
    const outDir = await mkdtemp(join(tmpdir(), 'annex-render-'));
    try {
      const path = await renderPdf(await writeXlsx(EVERY_STEP_PLAN), outDir, '月报');
      expect(basename(path)).toBe('月报.pdf');
      expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
    } finally {
      await rm(outDir, { recursive: true, force: true });
    }
  });
});

wider('LibreOffice and pdftoppm', haveLibreOffice() && havePdfToPpm(), () => {
  it('draws the visible sheets only, each fitted to its own paper', async () => {
    const outDir = await mkdtemp(join(tmpdir(), 'annex-render-'));
    try {
      const pages = await renderPng(await writeXlsx(EVERY_STEP_PLAN), outDir);
      expect(pages.map((page) => basename(page))).toEqual(['book-1.png', 'book-2.png']);
      const [contents, data] = await Promise.all(
        pages.map(async (page) => size(await readFile(page))),
      );
      expect(contents!.height / contents!.width).toBeCloseTo(Math.SQRT2, 1);
      expect(data!.width / data!.height).toBeCloseTo(Math.SQRT2, 1);
    } finally {
      await rm(outDir, { recursive: true, force: true });
    }
  });
});
