/** Functions that fetch from elsewhere, call what is no part of a workbook, or start it. */
const REACHING = new Set(
  [
    ...['WEBSERVICE', 'FILTERXML', 'IMAGE', 'RTD', 'STOCKHISTORY', 'PY', 'ENCODEURL', 'HYPERLINK'],
    ...['CALL', 'REGISTER', 'REGISTER.ID', 'UNREGISTER', 'EXEC', 'EVALUATE', 'DDE', 'SQL.REQUEST'],
    ...['CUBEMEMBER', 'CUBEVALUE', 'CUBESET', 'CUBERANKEDMEMBER', 'CUBEKPIMEMBER', 'CUBESETCOUNT'],
    ...['CUBEMEMBERPROPERTY', 'INFO', 'GET.WORKBOOK', 'FOPEN', 'RUN', 'INITIATE', 'TRANSLATE'],
  ].map((name) => name.toLowerCase()),
);

/** A link to a place in the same workbook. */
const WITHIN = /\bHYPERLINK\s*\(\s*(?="#)/gi;
const TEXT = /"(?:[^"]|"")*"/g;
/** A sheet's name in quotes, with whatever file it names. */
const QUOTED = /'(?:[^']|'')*'/g;
const FUNCTION = /([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu;
/** A path, a server, an address, or another file in brackets. */
const OUTSIDE = /[[\]\\]|:\/\/|^'?\//;

/**
 * Whether a formula of somebody's own reaches out of its workbook: into other files, programs (DDE), the
 * network, or what the computer can run.
 * @param formula without the leading `=`
 */
export function reachesOut(formula: string): boolean {
  const code = formula.replace(WITHIN, '(').replace(TEXT, '""');
  const bare = code.replace(QUOTED, "''");
  const names = [...code.matchAll(FUNCTION)].map(([, name = '']) =>
    name.toLowerCase().replace(/^(_xlfn\.|_xlws\.|_xll\.)+/, ''),
  );
  if (names.some((name) => REACHING.has(name)) || /_xll\./i.test(bare)) return true;
  // A pipe parts a program from what it is asked for; nothing else in a formula is one.
  if (bare.includes('|')) return true;
  const quoted = code.match(QUOTED) ?? [];
  if (quoted.some((name) => OUTSIDE.test(name))) return true;
  // Brackets name other files, unless they are columns of a table, which stand behind its name.
  return (
    /(^|[^\p{L}\p{N}_\]#@])\[[^\]]*\]/u.test(bare.replace(/\[(\[[^\]]*\][,:]?)+\]/g, '')) ||
    /\\\\/.test(bare)
  );
}

/** Whether a formula speaks of a defined name. */
export function usesName(formula: string, name: string): boolean {
  const words = formula.replace(TEXT, '""').match(WORD) ?? [];
  return words.some((word) => word.toLowerCase() === name.toLowerCase());
}
