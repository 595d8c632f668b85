'use strict';

// The command line's main file as a worker, from its source.
require('tsx/cjs');
require('../../src/cli/main.ts');
