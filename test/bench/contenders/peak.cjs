'use strict';

const { writeFileSync } = require('node:fs');

/** Loaded before a program: writes down how much memory it took at most, in kilobytes, when it ends. */
process.on('exit', () => {
  const file = process.env.PEAK_FILE;
  if (file) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
