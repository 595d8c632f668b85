'use strict';

const { dirname } = require('node:path');
const { scriptOf } = require('../../../src/cli/compiled.cjs');

/** Runs the program in a file, with the arguments behind it, as the command runs the one that is built. */
const [bundle] = process.argv.splice(2, 1);
const run = scriptOf(bundle).script.runInThisContext();
run(exports, require, module, bundle, dirname(bundle));
