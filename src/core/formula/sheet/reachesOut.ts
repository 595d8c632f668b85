/** Functions that fetch from elsewhere, call what is no part of a workbook, or start it. */
const REACHING = new Set(
  [
    ...['WEBSERVICE', 'FILTERXML', 'IMAGE', 'RTD', 'STOCKHISTORY', 'PY', 'ENCODEURL', 'HYPERLINK'],
    ...['CALL', 'REGISTER', 'REGISTER.ID', 'UNREGISTER', 'EXEC', 'EVALUATE', 'DDE', 'SQL.REQUEST'],
    ...['CUBEMEMBER', 'CUBEVALUE', 'CUBESET', 'CUBERANKEDMEMBER', 'CUBEKPIMEMBER', 'CUBESETCOUNT'],
    ...['CUBEMEMBERPROPERTY', 'INFO', 'GET.WORKBOOK', 'FOPEN', 'RUN', 'INITIATE', 'TRANSLATE'],
    ...['COPILOT', 'DETECTLANGUAGE'],
  ].map((name) => name.toLowerCase()),
);

/** What no formula is without that reaches out; most formulas are without all of it, and need no closer look. */
const HINT = new RegExp(
  ['[[\\]\\\\|]', '://', "'/", '_xll.', ...REACHING].join('|').replaceAll('.', '[.]'),
  'i',
);

/** A link to a place in the same workbook. */
const WITHIN = /\bHYPERLINK\s*\(\s*(?="#)/gi;
const TEXT = /"(?:[^"]|"")*"/g;
/** A sheet's name in quotes, with whatever file it names. */
const QUOTED = /'(?:[^']|'')*'/g;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu;
/** What stands behind the name of a function. */
const CALLED = /\s*\(/y;
/** What later programs write before the names of their functions. */
const PREFIX = /^(?:_xlfn\.|_xlws\.|_xludf\.|_xll\.)+/;
/** A path, a server, an address, or another file in brackets. */
const OUTSIDE = /[[\]\\]|:\/\/|^'?\//;
/** Behind it brackets name columns of a table. */
const TABLE = /[\p{L}\p{N}_\]#@]/u;

/**
 * Whether a formula of somebody's own reaches out of its workbook: into other files, programs (DDE), the
 * network, or what the computer can run. Takes time in proportion to its length.
 * @param formula without the leading `=`
 */
export function reachesOut(formula: string): boolean {
  if (!HINT.test(formula)) return false;
  const code = formula.replace(WITHIN, '(').replace(TEXT, '""');
  const bare = code.replace(QUOTED, "''");
  const names = functionsOf(code);
  if (names.some((name) => REACHING.has(name.replace(PREFIX, '')))) return true;
  // A pipe parts a program from what it is asked for; nothing else in a formula is one.
  if (/_xll\.|\||\\\\/i.test(bare)) return true;
  const quoted = code.match(QUOTED) ?? [];
  return quoted.some((name) => OUTSIDE.test(name)) || namesOtherFile(bare);
}

/** Names of functions, in small letters. */
function functionsOf(code: string): readonly string[] {
  return [...code.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    CALLED.lastIndex = index + word.length;
    return CALLED.test(code) ? [word.toLowerCase()] : [];
  });
}

/** Brackets name other files, unless they are columns of a table, which stand behind its name. */
function namesOtherFile(bare: string): boolean {
  let depth = 0;
  for (let at = 0; at < bare.length; at += 1) {
    const sign = bare[at];
    if (sign === '[') {
      if (depth === 0 && !TABLE.test(bare[at - 1] ?? '')) return true;
      depth += 1;
    } else if (sign === ']' && depth > 0) depth -= 1;
  }
  return false;
}

/** The words of a formula outside of its texts, in small letters: functions, sheets, and defined names. */
export function wordsOf(formula: string): ReadonlySet<string> {
  const words = formula.replace(TEXT, '""').match(WORD) ?? [];
  return new Set(words.map((word) => word.toLowerCase()));
}
