import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../chromium';
import { PICTURES } from './sizes';

const ICONS = join(__dirname, '..', '..', '..', 'assets', 'icons');

/** Draws every PNG in assets/icons from the SVG sources beside them. */
async function renderIcons(): Promise<void> {
  const browser = await launchChromium();
  const page = await browser.newPage();
  for (const { name, source, size } of PICTURES) {
    const drawing = readFileSync(join(ICONS, `${source}.svg`), 'utf8');
    const style = `html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}`;
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>${style}</style>${drawing}`);
    writeFileSync(join(ICONS, `${name}.png`), await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
}

void renderIcons();
