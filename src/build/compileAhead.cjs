'use strict';

const { mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { tmpdir } = require('node:os');
const { dirname, join, resolve } = require('node:path');
const { setImmediate } = require('node:timers');
const { setFlagsFromString } = require('node:v8');
const { compiledPath, scriptOf } = require('../cli/compiled.cjs');

const LAUNCHER = join(__dirname, '..', 'cli', 'annex.cjs');

/** Settings that what is compiled may be asked for under, and those under which nothing of it is let go of before. */
const [ASKED, KEPT] = [['--flush-bytecode', '--no-expose-gc'], ['--no-flush-bytecode']];

const set = (flags) => flags.forEach((flag) => setFlagsFromString(flag));

/**
 * Writes beside a built command line what Node compiles of it while it builds a book, makes up returns, checks and
 * collects them.
 */
function main(bundle) {
  const folder = mkdtempSync(join(tmpdir(), 'annex-compile-'));
  const [book, forms] = ['book.xlsx', 'forms'].map((name) => join(folder, name));
  const runs = [
    ['build', '--year', '2023', '--month', '9', '--out', book],
    ['demo', '--book', book, '--out', forms],
    ['check', '--workers', '1', forms],
    ['collect', '--book', book, '--from', forms],
  ];
  set(KEPT);
  const { script, kept } = scriptOf(bundle);
  process.stdout.write = () => true;
  // What it says is only asked for where it fails.
  const { write } = process.stderr;
  const said = [];
  process.stderr.write = (text) => said.push(text) > 0;
  process.on('beforeExit', () => {
    const args = runs.shift();
    if (args === undefined || (process.exitCode ?? 0) > 1) return;
    const module = { exports: {} };
    process.argv = [process.execPath, LAUNCHER, ...args];
    const given = [module.exports, createRequire(LAUNCHER), module, LAUNCHER, dirname(LAUNCHER)];
    script.runInThisContext()(...given);
    setImmediate(() => undefined);
  });
  process.on('exit', (status) => {
    rmSync(folder, { recursive: true, force: true });
    if (status > 1) {
      write.call(process.stderr, said.join(''));
      return;
    }
    set(ASKED);
    writeFileSync(compiledPath(bundle), kept(script.createCachedData()));
    process.exitCode = 0;
  });
}

main(resolve(process.argv[2]));
