import { checkIds, checkLengths } from './checkIds';
import { checkLanguages } from './checkLanguages';
import { checkOrder } from './checkOrder';
import { checkIcons, checkUrls } from './checkPlaces';
import { checkResources } from './checkResources';
import { notWellFormed } from './messages';
import type { Site } from './site';
import { parseXml, type XmlElement } from './xml';

/**
 * Every fault of a manifest as a Chinese sentence, none where it is in order. Nothing is asked of
 * any server; faults of order come first, since the other checks trust the shape.
 */
export function checkManifest(xml: string, site: Site): readonly string[] {
  const root = parse(xml);
  if (typeof root === 'string') return [root];
  const order = checkOrder(root);
  if (order.length > 0) return order;
  return [
    ...checkIds(root),
    ...checkLengths(root),
    ...checkResources(root),
    ...checkUrls(root, site),
    ...checkIcons(root, site),
    ...checkLanguages(root),
  ];
}

function parse(xml: string): XmlElement | string {
  try {
    return parseXml(xml);
  } catch (error) {
    return notWellFormed(error instanceof Error ? error.message : String(error));
  }
}
