'use strict';

const { setFlagsFromString } = require('node:v8');

/** Of V8, in bytes of code run: by itself it optimises functions after an eighth of that. */
const BUDGET = 1_000_000;

/** Versions of Node that were measured with it; others may not know the word. */
const MEASURED = /^20\./;

/**
 * Lets functions be optimised later. A run over some hundred forms takes a second, of which by itself every core spent
 * a third on code that is not run often enough to be worth it; a run over forty thousand does not notice.
 */
function optimiseLater() {
  if (MEASURED.test(process.versions.node)) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}

module.exports = { optimiseLater };
