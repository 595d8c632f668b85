import type { WorkbookChanges } from '../../../core/picture/Changes';
import { fileText } from '../write/text';
import type { Package } from './Package';
import { attribute, escapeXml, give, replaced, take, withAttributes } from './xml';

const CUSTOM = 'docProps/custom.xml';
const CUSTOM_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"></Properties>';
/** Of every property that people or programs give themselves (ECMA-376 part 2, MS-OLEPS). */
const FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const FIRST_ID = 2;

/** Custom properties that change; those of others stay. */
export function patchProperties(file: Package, changes: WorkbookChanges['properties']): void {
  if (changes.length === 0) return;
  const known = file
    .relations('')
    .find(({ type }) => type === 'custom-properties' || type === 'customProperties')?.target;
  const part = known ?? CUSTOM;
  const taken = take(known === undefined ? EMPTY : file.text(known));
  let pieces = taken.pieces.filter(({ name }) => name !== '');
  for (const { name, to } of changes) {
    const index = pieces.findIndex(({ xml }) => attribute(xml, 'name') === name);
    const rest = pieces.filter((_, at) => at !== index);
    if (to === null) {
      pieces = rest;
      continue;
    }
    const ids = pieces.map(({ xml }) => Number(attribute(xml, 'pid') ?? 0));
    const pid =
      index < 0
        ? Math.max(FIRST_ID - 1, ...ids) + 1
        : Number(attribute(pieces[index]!.xml, 'pid') ?? FIRST_ID);
    const open = withAttributes('<property>', { fmtid: FORMAT, pid, name });
    const text = escapeXml(fileText(to));
    const xml = `${open}<vt:lpwstr xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${text}</vt:lpwstr></property>`;
    const at = index < 0 ? rest.length : index;
    pieces = [...rest.slice(0, at), { name: 'property', xml }, ...rest.slice(at)];
  }
  file.write(part, give({ ...taken, pieces }));
  if (known !== undefined) return;
  file.addType(part, CUSTOM_TYPE);
  file.relate('', 'custom-properties', part);
}

/** The title of the document, where the file has a place for it. */
export function patchTitle(file: Package, title: WorkbookChanges['title']): void {
  const part = file.relations('').find(({ type }) => type === 'core-properties')?.target;
  if (!title || part === undefined) return;
  const taken = take(file.text(part));
  const dc = 'http://purl.org/dc/elements/1.1/';
  const xml = `<dc:title xmlns:dc="${dc}">${escapeXml(fileText(title.to))}</dc:title>`;
  file.write(part, give(replaced(taken, 'title', [xml], [])));
}
