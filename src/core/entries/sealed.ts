/** Table of what people do not change on the sheets, as the program wrote it: townships and parameters. */
export const SEALED_BLOCK = 'sealed';
