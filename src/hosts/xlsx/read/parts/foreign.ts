import type { ForeignContent } from '../../../../core/entries/foreign';
import { XlsxError } from '../../../../core/entries/XlsxError';
import { children, walkXml } from '../xml/walk';
import type { Archive } from '../zip/archive';

const CONTENT_TYPES = '[Content_Types].xml';

/** By a part's path, its type of content, or the type of the relationship that leads to it. */
const SIGNS: readonly (readonly [ForeignContent, RegExp])[] = [
  [
    'macros',
    /vbaproject|vbadata|macroenabled|xlmacrosheet|intlmacrosheet|macrosheets\/|dialogsheet|attachedtoolbars/,
  ],
  ['activeX', /activex/],
  ['objects', /oleobject|embeddings\/[^/]*\.bin$/],
  ['addIns', /customui|webextension|taskpanes/],
  ['connections', /connections|querytable|\/model\/|powerpivot/],
  ['links', /externallink/],
  ['pictures', /^xl\/media\//],
  ['attachments', /embeddings\/[^/]*\.(?!bin$)\w+$|\.package$/],
];

/** Names that Excel runs by itself, in whatever language the file was made. */
const AUTO_NAME = /^(_xlnm\.)?auto_(open|close|activate|deactivate)/i;

/**
 * What a file brings along besides cells, as its directory and its types of content tell it.
 * @param relationTypes types of the workbook's relationships
 * @param names every defined name
 */
export function foreignContent(
  archive: Archive,
  relationTypes: readonly string[],
  names: readonly string[],
): readonly ForeignContent[] {
  const signs = [...archive.names(), ...contentTypes(archive), ...relationTypes].map((sign) =>
    sign.toLowerCase(),
  );
  const found = new Set(
    SIGNS.filter(([, pattern]) => signs.some((sign) => pattern.test(sign))).map(([kind]) => kind),
  );
  if (names.some((name) => AUTO_NAME.test(name))) found.add('autoOpen');
  if (names.some((name) => name.startsWith('xlm/'))) found.add('macros');
  if (linksByDde(archive)) found.add('dde');
  return [...found];
}

/** Types of content of the parts that are there; a list that cannot be read tells nothing. */
function contentTypes(archive: Archive): readonly string[] {
  if (!archive.has(CONTENT_TYPES)) return [];
  const extensions = new Set(archive.names().map((name) => name.slice(name.lastIndexOf('.') + 1)));
  try {
    return archive
      .readAs(CONTENT_TYPES, readTypes)
      .filter(({ extension, part }) =>
        part === undefined ? extensions.has(extension) : archive.has(part),
      )
      .map(({ type }) => type);
  } catch (error) {
    if (error instanceof XlsxError) return [];
    throw error;
  }
}

interface ContentType {
  readonly type: string;
  /** In small letters, of all parts with it; or the one part. */
  readonly extension: string;
  readonly part?: string;
}

/** As many as can be told of a list. */
function readTypes(part: string, bytes: Uint8Array): readonly ContentType[] {
  const types: ContentType[] = [];
  const listed = (type: string | undefined, of: Omit<ContentType, 'type'>): void => {
    if (type !== undefined) types.push({ type, ...of });
  };
  try {
    walkXml(part, bytes, 'types:Types', {
      children: children({
        'types:Default': {
          open: ({ Extension = '', ContentType }) =>
            listed(ContentType, { extension: Extension.toLowerCase() }),
        },
        'types:Override': {
          open: ({ PartName = '', ContentType }) =>
            listed(ContentType, { extension: '', part: PartName }),
        },
      }),
    });
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
  }
  return types;
}

/** Whether a link to another file is one to a running program, which starts it. */
function linksByDde(archive: Archive): boolean {
  return archive
    .names()
    .filter((name) => /^xl\/externallinks\/[^/]+\.xml$/.test(name))
    .some((name) => startsProgram(archive, name));
}

function startsProgram(archive: Archive, part: string): boolean {
  let isDde = false;
  const found = { open: () => (isDde = true) };
  try {
    walkXml(part, archive.read(part), 'x:externalLink', {
      children: children({ 'x:ddeLink': found, 'x:oleLink': found }),
    });
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    isDde = true;
  }
  return isDde;
}
