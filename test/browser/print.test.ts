import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { planWorkbook } from '../../src/app/planWorkbook';
import type { ShownSheet } from '../../src/app/ShownSheet';
import { backToCover } from '../../src/core/messages/bookSheets';
import { bundleForPage } from '../excel/bundle';
import { openEngine, type Engine } from '../hosts/grid/engine';
import { loadSeeds } from '../support/catalogue';
import { findChromium, launchChromium } from '../support/chromium';
import { collectedBook } from '../support/month';
import { wider } from '../support/wider';
import { havePoppler, pdfFacts, type PdfFacts } from './print/pdf';

const ADDRESS = 'http://sheet.test/';
const PAGE =
  '<!doctype html><meta charset="utf-8"><title>工作台</title><script src="page.js"></script>';

/** The workbench's own policy: no script but from its origin, no picture from elsewhere. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data: blob:; font-src 'self' data:; frame-src 'self'";

const path = findChromium();

wider('Chromium and poppler', path !== undefined && havePoppler(), () => {
  describe('printing from the page', () => {
    let engine: Engine;
    let browser: Browser;
    let script: string;
    let folder: string;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'annex-print-'));
      engine = openEngine();
      await engine.host.apply(planWorkbook(collectedBook(), loadSeeds()));
      script = await bundleForPage(join(__dirname, 'print/page.ts'));
      browser = await launchChromium();
    });

    afterAll(async () => {
      await browser.close();
      engine.close();
      rmSync(folder, { recursive: true });
    });

    const shown = async (name: string): Promise<ShownSheet> => (await engine.host.shown(name))!;

    async function openPage(
      first: () => void = () => undefined,
    ): Promise<{ page: Page; errors: string[] }> {
      const page = await browser.newPage({ viewport: { width: 350, height: 760 } });
      await page.addInitScript(first);
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await page.route('**/*', (route) => {
        const isScript = route.request().url().endsWith('page.js');
        if (!isScript && route.request().url() !== ADDRESS) return route.abort();
        return route.fulfill({
          headers: { 'Content-Security-Policy': POLICY },
          contentType: isScript ? 'text/javascript' : 'text/html',
          body: isScript ? script : PAGE,
        });
      });
      await page.goto(ADDRESS);
      return { page, errors };
    }

    async function printed(sheet: ShownSheet): Promise<PdfFacts & { overlaps: string[] }> {
      const { page, errors } = await openPage();
      await page.evaluate((given) => window.showSheet!(given), sheet);
      const overlaps = await page.evaluate(textsOverOthers);
      const file = join(folder, `${sheet.name}.pdf`);
      await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
      await page.close();
      expect(errors).toEqual([]);
      return { ...pdfFacts(file), overlaps };
    }

    it('puts the leaders’ page on one page of A4, across', async () => {
      const sheet = await shown('领导摘要');
      const { pages, size, texts, overlaps } = await printed(sheet);
      expect([pages, size]).toEqual([1, expect.stringMatching(/^84\d.* x 59\d.*A4/)]);
      expect(texts[0]!.replace(/\s/g, '')).toContain('第1页共1页');
      expect(lostFrom(texts, sheet)).toEqual([]);
      expect(overlaps).toEqual([]);
    });

    it.each([
      ['附件1', ['序号', '指标名称', '牵头部门', '完成情况', '状态']],
      ['附件3', ['序号', '重点工作计划']],
      ['镇街汇总', ['数据项', '幸福街道', '屠园镇']],
    ])('repeats the head of %s on every page, and loses no text', async (name, head) => {
      const sheet = await shown(name);
      const { pages, size, texts, overlaps } = await printed(sheet);
      expect(size).toMatch(/^84\d.* x 59\d.*A4/);
      texts.forEach((text, index) => {
        const flat = text.normalize('NFKC').replace(/\s/g, '');
        for (const word of head) expect(flat).toContain(word);
        expect(flat).toContain(`第${index + 1}页共${pages}页`);
      });
      expect(lostFrom(texts, sheet)).toEqual([]);
      expect(overlaps).toEqual([]);
    });

    it('leaves no few rows alone on a last page', async () => {
      expect((await printed(await shown('附件1'))).pages).toBe(1);
      expect((await printed(await shown('附件3'))).pages).toBeGreaterThan(3);
    });

    it('prints from a frame of its own under the name of the file, and takes it away', async () => {
      const { page, errors } = await openPage(notePrints);
      const sheet = await shown('领导摘要');
      const name = '2023-09_领导摘要_宿城区';
      const found = await page.evaluate(
        async ([given, title]) => {
          await window.printSheet!(document, given, title);
          await window.printSheet!(document, given, title);
          const frames = document.querySelectorAll('iframe');
          frames[0]?.contentWindow?.dispatchEvent(new Event('afterprint'));
          const left = document.querySelectorAll('iframe').length;
          const { prints } = window;
          await window.showSheet!(given);
          const scale = document.querySelector('article')?.style.getPropertyValue('--scale');
          return { prints, frames: frames.length, left, title: document.title, scale };
        },
        [sheet, name] as const,
      );
      const once = {
        title: name,
        pageTitle: name,
        mode: 'CSS1Compat',
        scales: [found.scale],
        drawn: [true, true],
      };
      expect(found).toMatchObject({ prints: [once, once], frames: 1, left: 0, title: '工作台' });
      expect(errors).toEqual([]);
      await page.close();
    });
  });
});

/** Runs in every frame before anything else: notes what would be printed in place of printing it. */
function notePrints(): void {
  window.print = () => {
    const pictures = [...document.querySelectorAll('img')];
    const sheets = [...document.querySelectorAll('article')];
    (window.parent.prints ??= []).push({
      title: document.title,
      pageTitle: window.parent.document.title,
      mode: document.compatMode,
      scales: sheets.map(({ style }) => style.getPropertyValue('--scale')),
      drawn: pictures.map(({ naturalWidth }) => naturalWidth > 600),
    });
  };
}

/** Characters of the sheet's print area that the PDF has fewer of. */
function lostFrom(texts: readonly string[], { rows, print }: ShownSheet): readonly string[] {
  const { column: first = 0, columns = Infinity } = print?.area ?? {};
  const wanted = rows
    .flatMap(({ cells }) => cells)
    .filter(
      ({ column, text }) => column >= first && column < first + columns && text !== backToCover,
    )
    .map(({ text }) => text)
    .join('');
  const have = counts(texts.join(''));
  return [...counts(wanted)].flatMap(([character, count]) =>
    (have.get(character) ?? 0) < count ? [character] : [],
  );
}

function counts(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const character of text.normalize('NFKC').replace(/\s/g, ''))
    found.set(character, (found.get(character) ?? 0) + 1);
  return found;
}

/** Runs in the page: texts that stand on other texts. */
function textsOverOthers(): string[] {
  const texts = [...document.querySelectorAll('td, th')].flatMap((cell) => {
    if (cell.textContent === '' || cell.querySelector('img')) return [];
    const range = document.createRange();
    range.selectNodeContents(cell);
    return [{ text: cell.textContent, box: range.getBoundingClientRect() }];
  });
  const found: string[] = [];
  texts.forEach(({ text, box }, index) => {
    for (const other of texts.slice(index + 1))
      if (
        box.left + 1 < other.box.right &&
        other.box.left + 1 < box.right &&
        box.top + 3 < other.box.bottom &&
        other.box.top + 3 < box.bottom
      )
        found.push(`${text} / ${other.text}`);
  });
  return found;
}
