#!/usr/bin/env node
'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { scriptOf } = require('./compiled.cjs');

const bundle = join(__dirname, '..', '..', 'dist', 'cli', 'annex.js');

if (existsSync(bundle)) {
  const run = scriptOf(bundle).script.runInThisContext();
  // Its workers begin with this very file, so that they are compiled too.
  run(exports, require, module, __filename, __dirname);
} else {
  process.stderr.write(
    '缺少 dist/cli/annex.js：命令行程序还没有生成，请先运行 npm run build:cli。\n',
  );
  process.exitCode = 2;
}
