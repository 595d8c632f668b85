'use strict';

/* What the build writes besides bundles: files as they are, the manual, and the HTML of pages. */

const { execFileSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { Compilation, sources } = require('webpack');
const { browserslist: FLOOR } = require('../../package.json');

const inRoot = (...parts) => path.join(__dirname, '..', '..', ...parts);

/** The oldest browsers that the pages run in, as `Chrome 92、Edge 92`. */
const OLDEST = FLOOR.map((name) => name[0].toUpperCase() + name.slice(1)).join('、');

/** What a page may load: nothing from outside its own origin. Fabric writes its styles into the page. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const POLICY = `<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">`;

/** Puts files into the output unchanged. */
class CopyFiles {
  constructor(files) {
    this.files = files;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('CopyFiles', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'CopyFiles', stage }, () => {
        for (const [from, to] of this.files) {
          compilation.fileDependencies.add(from);
          const info = { copied: true, minimized: true };
          compilation.emitAsset(to, new sources.RawSource(readFileSync(from)), info);
        }
      });
    });
  }
}

/** Writes the manual beside the pages, from the words of the product. */
class Manual {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('Manual', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'Manual', stage }, () => {
        const emit = (name, content) =>
          compilation.emitAsset(`help/${name}`, new sources.RawSource(content), {
            minimized: true,
          });
        const { files, pictures } = manual();
        for (const { name, html } of files) emit(name, html);
        for (const name of pictures) emit(name, readFileSync(inRoot('assets', 'pictures', name)));
      });
    });
  }
}

function manual() {
  const args = ['--require', require.resolve('tsx/cjs'), inRoot('src', 'build', 'manual.ts')];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

/**
 * Makes a script that leaves an entry's script behind as text, under a name of the window: a page that was opened from
 * a folder may load scripts from there, but neither read them nor start them as workers.
 */
class Quoted {
  constructor({ entry, as }) {
    Object.assign(this, { entry, as });
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('Quoted', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT - 1;
      compilation.hooks.processAssets.tap({ name: 'Quoted', stage }, () => {
        const file = scriptOf(compilation, this.entry);
        const text = JSON.stringify(compilation.getAsset(file).source.source().toString());
        compilation.updateAsset(file, new sources.RawSource(`window.${this.as}=${text};`));
      });
    });
  }
}

/** The only script of an entry. */
function scriptOf(compilation, entry) {
  const scripts = compilation.entrypoints
    .get(entry)
    .getFiles()
    .filter((name) => name.endsWith('.js') && !name.includes('.hot-update.'));
  if (scripts.length !== 1) throw new Error(`${entry} is ${scripts.length} scripts.`);
  return scripts[0];
}

/**
 * Writes the HTML page of one entry. The ES5 boot script goes first and loads the entry's bundles
 * once it has seen that the browser, and Excel where `office` is set, can run them. `framed` is the
 * entry of a page that this one shows in a frame: it travels inside this one, since a page that was
 * opened from a folder may not reach into a frame of another file. `reader` is the entry of what the
 * page's workers run.
 */
class Page {
  constructor({ entry, file, title, office, framed, reader }) {
    Object.assign(this, { entry, file, title, office, framed, reader });
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('Page', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT - 1;
      compilation.hooks.processAssets.tap({ name: 'Page', stage }, () => {
        const boot = this.emitBoot(compilation);
        const reader = this.reader && scriptOf(compilation, this.reader);
        const page = (entry, root, policy) => {
          const files = compilation.entrypoints.get(entry).getFiles();
          return this.html({ boot, reader }, files, root, policy);
        };
        // The policy of the page around it holds in it, too. Of one of its own Firefox would take 'self' for the
        // frame, which has no origin, and load nothing.
        const framed = this.framed ? { 'data-framed': page(this.framed, {}, []) } : {};
        const html = page(this.entry, framed, [POLICY]);
        compilation.emitAsset(this.file, new sources.RawSource(html), { minimized: true });
      });
    });
  }

  emitBoot(compilation) {
    const from = inRoot('src', 'taskpane', 'boot.js');
    const text = readFileSync(from);
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
    const name = `boot.${hash}.js`;
    compilation.fileDependencies.add(from);
    if (!compilation.getAsset(name)) {
      compilation.emitAsset(name, new sources.RawSource(text), {
        immutable: true,
        minimized: true,
      });
    }
    return name;
  }

  html({ boot, reader }, files, root, policy) {
    const scripts = files.filter((name) => name.endsWith('.js') && !name.includes('.hot-update.'));
    const styles = files.filter((name) => name.endsWith('.css'));
    const bootstrap = {
      id: 'boot',
      src: boot,
      'data-bundles': scripts.join(' '),
      'data-browsers': OLDEST,
      ...(this.office ? { 'data-office': this.office } : {}),
      ...(reader ? { 'data-reader': reader } : {}),
    };
    return [
      '<!doctype html>',
      '<html lang="zh-CN">',
      '<head>',
      '<meta charset="utf-8">',
      '<meta http-equiv="X-UA-Compatible" content="IE=edge">',
      ...policy,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      '<meta name="referrer" content="no-referrer">',
      `<title>${this.title}</title>`,
      '<link rel="icon" type="image/png" sizes="32x32" href="assets/icons/icon-32.png">',
      ...styles.map((name) => `<link rel="stylesheet" href="${name}">`),
      `<script${attributes(bootstrap)}></script>`,
      ...(this.office ? ['<script src="office/office.js"></script>'] : []),
      '</head>',
      '<body>',
      `<div${attributes({ id: 'root', ...root })}></div>`,
      '<noscript>本页面需要启用 JavaScript 才能使用。</noscript>',
      '</body>',
      '</html>',
      '',
    ].join('\n');
  }
}

const attributes = (named) =>
  Object.entries(named)
    .map(
      ([name, value]) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
    )
    .join('');

module.exports = { CopyFiles, Manual, Page, Quoted };
