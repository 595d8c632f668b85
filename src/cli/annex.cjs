#!/usr/bin/env node
'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');

const bundle = join(__dirname, '..', '..', 'dist', 'cli', 'annex.js');

if (existsSync(bundle)) {
  require(bundle);
} else {
  process.stderr.write(
    '缺少 dist/cli/annex.js：命令行程序还没有生成，请先运行 npm run build:cli。\n',
  );
  process.exitCode = 2;
}
