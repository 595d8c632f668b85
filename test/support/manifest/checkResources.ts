import { missingResource, unusedResource } from './messages';
import { everything, type XmlElement } from './xml';

/** Which list an element's `resid` is looked up in. */
const LISTS: Readonly<Record<string, string>> = {
  'bt:Image': 'bt:Images',
  FunctionFile: 'bt:Urls',
  LearnMoreUrl: 'bt:Urls',
  SourceLocation: 'bt:Urls',
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
};

/** References that lead nowhere or to the wrong list, and resources nobody refers to. */
export function checkResources(root: XmlElement): readonly string[] {
  const elements = everything(root);
  const lists = new Map(
    [...new Set(Object.values(LISTS))].map((list) => {
      const found = elements.find((one) => one.name === list)?.children ?? [];
      return [list, new Set(found.flatMap((one) => one.attributes['id'] ?? []))] as const;
    }),
  );
  const references = elements.flatMap(({ name, attributes }) => {
    const id = attributes['resid'];
    return id === undefined ? [] : [{ name, id }];
  });
  const used = new Set(references.map((one) => one.id));
  return [
    ...references
      .filter(({ name, id }) => lists.get(LISTS[name] ?? '')?.has(id) !== true)
      .map(({ name, id }) => missingResource(name, id, LISTS[name] ?? 'Resources')),
    ...[...lists.values()].flatMap((ids) =>
      [...ids].filter((id) => !used.has(id)).map(unusedResource),
    ),
  ];
}
