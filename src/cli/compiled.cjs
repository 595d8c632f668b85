'use strict';

const { Buffer } = require('node:buffer');
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { Script } = require('node:vm');
const { optimiseLater } = require('./laterOptimising.cjs');

/** Bytes of a SHA-256. */
const SUM = 32;

/** Where it is kept what Node compiled of a program: beside its text. */
const compiledPath = (bundle) => bundle.replace(/\.js$/, '.compiled');

/** Of a program's text, of what was compiled of it, and of the kind of machine and Node that this holds for. */
function sumOf(text, compiled) {
  const { version, arch, platform } = process;
  const hash = createHash('sha256').update(`${version} ${arch} ${platform}\n`);
  return hash.update(text).update(compiled).digest();
}

/** Undefined where nothing was compiled of this very text, or elsewhere, or where it is not whole any more. */
function compiledOf(bundle, text) {
  let kept;
  try {
    kept = readFileSync(compiledPath(bundle));
  } catch {
    return undefined;
  }
  const compiled = kept.subarray(SUM);
  return sumOf(text, compiled).equals(kept.subarray(0, SUM)) ? compiled : undefined;
}

/**
 * The program in a file, as a function of what Node gives to modules. What was compiled of it when it was built is
 * taken, which every core saves a seventh of a second; otherwise it is compiled as ever.
 */
function scriptOf(bundle) {
  // Node takes what was compiled with the same settings alone.
  optimiseLater();
  const text = readFileSync(bundle);
  const around = `(function (exports, require, module, __filename, __dirname) {${text.toString('utf8')}\n})`;
  const script = new Script(around, { filename: bundle, cachedData: compiledOf(bundle, text) });
  return { script, kept: (compiled) => Buffer.concat([sumOf(text, compiled), compiled]) };
}

module.exports = { compiledPath, scriptOf };
