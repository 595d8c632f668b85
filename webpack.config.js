'use strict';

const { createHash } = require('node:crypto');
const { existsSync, readFileSync, readdirSync, statSync } = require('node:fs');
const { homedir } = require('node:os');
const path = require('node:path');
const TerserPlugin = require('terser-webpack-plugin');
const { Compilation, NormalModuleReplacementPlugin, optimize, sources } = require('webpack');
const { browserslist: FLOOR } = require('./package.json');

const root = __dirname;
const inRoot = (...parts) => path.join(root, ...parts);

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

/** The part of office.js that Excel in Chinese and English needs. */
const OFFICE_FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
  'telemetry',
  'ariatelemetry',
];

/** Every file below `from`, as pairs of source path and path inside the output folder. */
function filesBelow(from, to) {
  if (!statSync(from).isDirectory()) return [[from, to]];
  return readdirSync(from)
    .sort()
    .flatMap((name) => filesBelow(path.join(from, name), `${to}/${name}`));
}

function officeFiles() {
  const dist = path.join(
    path.dirname(require.resolve('@microsoft/office-js/package.json')),
    'dist',
  );
  return OFFICE_FILES.flatMap((name) => filesBelow(path.join(dist, name), `office/${name}`)).filter(
    ([from]) => !from.endsWith('.debug.js'),
  );
}

function iconFiles() {
  return filesBelow(inRoot('assets', 'icons'), 'assets/icons').filter(([from]) =>
    /\.(png|svg)$/.test(from),
  );
}

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

/**
 * Writes the HTML page of one entry. The ES5 boot script goes first and loads the entry's bundles
 * once it has seen that the browser, and Excel where `office` is set, can run them. `framed` is the
 * entry of a page that this one shows in a frame: it travels inside this one, since a page that was
 * opened from a folder may not reach into a frame of another file.
 */
class Page {
  constructor({ entry, file, title, office, framed }) {
    Object.assign(this, { entry, file, title, office, framed });
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('Page', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT - 1;
      compilation.hooks.processAssets.tap({ name: 'Page', stage }, () => {
        const boot = this.emitBoot(compilation);
        const page = (entry, root) =>
          this.html(boot, compilation.entrypoints.get(entry).getFiles(), root);
        const framed = this.framed ? { 'data-framed': page(this.framed, {}) } : {};
        const html = page(this.entry, framed);
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

  html(boot, files, root) {
    const scripts = files.filter((name) => name.endsWith('.js') && !name.includes('.hot-update.'));
    const styles = files.filter((name) => name.endsWith('.css'));
    const bootstrap = {
      id: 'boot',
      src: boot,
      'data-bundles': scripts.join(' '),
      'data-browsers': OLDEST,
      ...(this.office ? { 'data-office': this.office } : {}),
    };
    return [
      '<!doctype html>',
      '<html lang="zh-CN">',
      '<head>',
      '<meta charset="utf-8">',
      '<meta http-equiv="X-UA-Compatible" content="IE=edge">',
      `<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">`,
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

/** A rule's steps: what `targets` do not know, in the language or its library, is written in older words. */
const translated = (targets) => ({
  loader: 'swc-loader',
  options: {
    swcrc: false,
    isModule: 'unknown',
    env: { targets, mode: 'usage', coreJs: '3.51' },
    jsc: { parser: { syntax: 'ecmascript' } },
  },
});

function common(name, mode) {
  return {
    name,
    mode,
    context: root,
    devtool: mode === 'production' ? false : 'source-map',
    resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'ts-loader',
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
    stats: 'errors-warnings',
  };
}

/** One file for Node, with everything in it but Node's own modules. */
function cli(mode) {
  return {
    ...common('cli', mode),
    target: 'node20',
    entry: { annex: inRoot('src', 'cli', 'main.ts') },
    output: { path: inRoot('dist', 'cli'), filename: '[name].js', clean: true },
    node: { __dirname: false, __filename: false },
    optimization: { minimize: false, nodeEnv: false },
    plugins: [new optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
    performance: { hints: false },
  };
}

function browser(name, mode, folder, entry, clean) {
  const settings = common(name, mode);
  const { rules } = settings.module;
  return {
    ...settings,
    // Dependencies too are written for newer browsers than offices have.
    module: {
      rules: [{ test: /\.(m?js|tsx?)$/, exclude: /core-js/, ...translated(FLOOR) }, ...rules],
    },
    target: 'browserslist',
    entry: Object.fromEntries(
      Object.entries(entry).map(([part, file]) => [
        part,
        [inRoot('src', 'taskpane', 'floor.ts'), file],
      ]),
    ),
    output: {
      path: inRoot('dist', folder),
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      cssFilename: '[name].[contenthash:8].css',
      assetModuleFilename: 'assets/[name].[contenthash:8][ext]',
      // Beside the script that asks for more, wherever the page lies.
      publicPath: 'auto',
      clean,
    },
    experiments: { css: true },
    performance: { hints: false },
  };
}

function taskpane(mode) {
  const entry = { taskpane: inRoot('src', 'taskpane', 'main.tsx') };
  return {
    ...browser('taskpane', mode, 'taskpane', entry, { keep: /^commands\./ }),
    plugins: [
      new CopyFiles([...officeFiles(), ...iconFiles()]),
      new Page({ entry: 'taskpane', file: 'taskpane.html', title: '养老托育', office: '1.9' }),
    ],
    devServer: {
      host: 'localhost',
      port: 3000,
      server: { type: 'https', options: developerCertificate() },
      headers: { 'Access-Control-Allow-Origin': '*' },
      static: false,
      hot: false,
      liveReload: false,
      client: false,
    },
  };
}

/** The certificate that `office-addin-dev-certs install` leaves in the home folder, where there is one. */
function developerCertificate() {
  const file = (name) => path.join(homedir(), '.office-addin-dev-certs', name);
  const present = ['localhost.key', 'localhost.crt', 'ca.crt'].every((name) =>
    existsSync(file(name)),
  );
  if (!present) return {};
  return { key: file('localhost.key'), cert: file('localhost.crt'), ca: file('ca.crt') };
}

/** The page behind the ribbon's function commands; it has no surface of its own. */
function functions(mode) {
  const entry = { commands: inRoot('src', 'taskpane', 'commands.ts') };
  return {
    ...browser('functions', mode, 'taskpane', entry, { keep: /^(?!commands\.)/ }),
    plugins: [
      new Page({ entry: 'commands', file: 'commands.html', title: '养老托育', office: '1.9' }),
    ],
  };
}

/** The grid's tables for dividing words, one module to a language, beside its drawing engine. */
const HYPHENATION = /^\.\/[a-z]{2,3}(-[a-z0-9]+)*-[\w-]{8}\.js$/;
const DRAWING_ENGINE = /[\\/]@univerjs[\\/]engine-render[\\/]/;

/** The plain-browser page: the grid and the .xlsx writer come as chunks of their own. */
function workbench(mode) {
  const entry = {
    workbench: inRoot('src', 'workbench', 'main.ts'),
    pane: inRoot('src', 'workbench', 'pane.tsx'),
  };
  const standIn = (name) => inRoot('src', 'workbench', 'grid', 'standIns', `${name}.ts`);
  const settings = browser('workbench', mode, 'workbench', entry, true);
  // The grid looks whether React has `useId`, and does without.
  const lenient = { test: /@univerjs[\\/]design[\\/]/, parser: { exportsPresence: false } };
  const library = (name, test) => ({ name, test, chunks: 'all', priority: 10, enforce: true });
  return {
    ...settings,
    module: { rules: [...settings.module.rules, lenient] },
    // The grid is written for React 18, and for documents as well as for sheets.
    resolve: {
      ...settings.resolve,
      alias: {
        'react-dom/client': standIn('reactDomClient'),
        'react/jsx-runtime': require.resolve('react/jsx-runtime'),
        'cjk-regex$': standIn('cjkRegex'),
        'franc-min$': standIn('francMin'),
        'opentype.js$': standIn('opentype'),
      },
    },
    optimization: {
      // Eight megabytes of grid: this minifier takes seconds where the usual one takes minutes.
      minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false })],
      // Page and pane are loaded one after the other; what both need is loaded once.
      splitChunks: {
        chunks: 'all',
        cacheGroups: {
          grid: library('grid', /[\\/]node_modules[\\/](@univerjs|rxjs)[\\/]/),
          writer: library('writer', /[\\/]node_modules[\\/]hucre[\\/]/),
        },
      },
    },
    plugins: [
      new NormalModuleReplacementPlugin(HYPHENATION, (found) => {
        if (DRAWING_ENGINE.test(found.context)) found.request = standIn('hyphenation');
      }),
      new CopyFiles(iconFiles()),
      new Page({ entry: 'workbench', file: 'index.html', title: '养老托育工作台', framed: 'pane' }),
    ],
  };
}

const CONFIGURATIONS = [
  { make: cli, entry: 'src/cli/main.ts', served: false },
  { make: taskpane, entry: 'src/taskpane/main.tsx', served: true },
  { make: functions, entry: 'src/taskpane/commands.ts', served: true },
  { make: workbench, entry: 'src/workbench/main.ts', served: false },
];

/** `webpack serve` serves the add-in; a plain run builds every program whose entry is there. */
module.exports = (env, { mode = 'production' }) =>
  CONFIGURATIONS.filter(
    ({ entry, served }) => existsSync(inRoot(entry)) && (served || !env.WEBPACK_SERVE),
  ).map(({ make }) => make(mode));
