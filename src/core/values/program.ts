/** The program's version, as package.json has it; it stands in every file that is made. */
export const PROGRAM_VERSION = '0.1.0';

/** How the program is named in files that say what made them. */
export const GENERATOR = `annex ${PROGRAM_VERSION}`;
