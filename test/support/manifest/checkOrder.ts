import { requirementFloor, unknownElement, wrongChildren } from './messages';
import { childrenOf, fits } from './schema';
import type { XmlElement } from './xml';

/** Elements out of order, missing, repeated, unknown, and floors that would hide the add-in. */
export function checkOrder(root: XmlElement): readonly string[] {
  return walk(root, root.name, false);
}

function walk(element: XmlElement, path: string, inOverrides: boolean): readonly string[] {
  if (element.name === 'Requirements') return [requirementFloor(path)];
  const wanted = childrenOf(element, inOverrides);
  if (wanted === undefined) return [unknownElement(path)];
  const names = element.children.map((one) => one.name);
  const below = inOverrides || element.name === 'VersionOverrides';
  return [
    ...(fits(names, wanted) ? [] : [wrongChildren(path, names.join(' '), wanted)]),
    ...element.children.flatMap((one) => walk(one, `${path}/${label(one)}`, below)),
  ];
}

function label(element: XmlElement): string {
  const id = element.attributes['id'];
  return id === undefined ? element.name : `${element.name}[${id}]`;
}
