/** Prefixes under which readers see elements, whatever prefix the file uses; transitional and strict alike. */
export const NAMESPACES: Readonly<Record<string, string>> = {
  'http://www.w3.org/XML/1998/namespace': 'xml',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'types',
  'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties': 'custom',
  'http://purl.oclc.org/ooxml/officeDocument/customProperties': 'custom',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'core',
  'http://purl.org/dc/terms/': 'terms',
  'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes': 'vt',
  'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes': 'vt',
};
