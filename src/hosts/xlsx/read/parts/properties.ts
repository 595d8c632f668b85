import { badXml } from '../xml/decode';
import { children, walkXml, type XmlNode } from '../xml/walk';
import { uniqueNames } from './uniqueNames';

const SCALARS = [
  ...['lpwstr', 'lpstr', 'bstr', 'bool', 'date', 'filetime', 'decimal', 'r4', 'r8', 'cy'],
  ...['i1', 'i2', 'i4', 'i8', 'int', 'ui1', 'ui2', 'ui4', 'ui8', 'uint'],
];

/** Custom document properties as text, by name; vectors and blobs are left out. */
export function readProperties(part: string, bytes: Uint8Array): Readonly<Record<string, string>> {
  const properties = uniqueNames('property');
  let name: string | undefined;
  let text: string | undefined;
  const scalar: XmlNode = {
    open: () => (text = ''),
    text: (piece) => (text = (text ?? '') + piece),
  };
  const property: XmlNode = {
    open(attributes) {
      name = attributes['name'];
      text = undefined;
    },
    children: children(Object.fromEntries(SCALARS.map((type) => [`vt:${type}`, scalar]))),
    close() {
      if (name === undefined) throw badXml(part, 'property');
      if (text !== undefined) properties.add(name, text);
    },
  };
  walkXml(part, bytes, 'custom:Properties', {
    children: children({ 'custom:property': property }),
  });
  return properties.toRecord();
}
