import { strFromU8, unzipSync } from 'fflate';

/** Parts of a .docx file but the one that says when it was made; pictures are numbered through a whole session. */
export function wordParts(file: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(file))
      .filter(([name]) => name !== 'docProps/core.xml')
      .map(([name, bytes]) => [
        name,
        strFromU8(bytes, true).replace(/(<(?:wp:docPr|pic:cNvPr) id=")\d+/g, '$1'),
      ]),
  );
}
