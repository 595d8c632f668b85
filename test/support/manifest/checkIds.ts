import { repeatedId, tooLong, wrongText } from './messages';
import { child, everything, type XmlElement } from './xml';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const VERSION = /^\d+(\.\d+){0,3}$/;
const SHORT = 125;
const LONG = 250;
const RESOURCE_ID = 32;

/** The add-in's own number and version, and ids that stand twice. */
export function checkIds(root: XmlElement): readonly string[] {
  const id = child(root, 'Id')!.text;
  const version = child(root, 'Version')!.text;
  const ids = everything(root).flatMap((one) => one.attributes['id'] ?? []);
  const repeated = ids.filter((one, index) => ids.indexOf(one) !== index);
  return [
    ...(UUID.test(id) ? [] : [wrongText('Id', id, ' GUID')]),
    ...(VERSION.test(version) ? [] : [wrongText('Version', version, '一至四段数字')]),
    ...[...new Set(repeated)].map(repeatedId),
  ];
}

/** Texts and ids over the length that Excel takes: 125 for short ones, 250 for long ones. */
export function checkLengths(root: XmlElement): readonly string[] {
  return everything(root).flatMap((element) => [
    ...(element.name === 'ProviderName' ? over('ProviderName', element.text, SHORT) : []),
    ...(element.name === 'DisplayName' ? texts(element, SHORT) : []),
    ...(element.name === 'Description' ? texts(element, LONG) : []),
    ...(element.name === 'FunctionName' ? over('FunctionName', element.text, LONG) : []),
    ...(element.name === 'bt:ShortStrings' ? inside(element, SHORT) : []),
    ...(element.name === 'bt:LongStrings' ? inside(element, LONG) : []),
    ...over(`${element.name}/@resid`, element.attributes['resid'] ?? '', RESOURCE_ID),
    ...over(
      `${element.name}/@id`,
      element.attributes['id'] ?? '',
      element.name.startsWith('bt:') ? RESOURCE_ID : SHORT,
    ),
  ]);
}

function inside(strings: XmlElement, limit: number): readonly string[] {
  return strings.children.flatMap((one) => texts(one, limit));
}

function texts(element: XmlElement, limit: number): readonly string[] {
  const path = element.attributes['id'] ?? element.name;
  const all = [element, ...element.children];
  return all.flatMap((one) =>
    over(path, one.attributes['DefaultValue'] ?? one.attributes['Value'] ?? '', limit),
  );
}

function over(path: string, text: string, limit: number): readonly string[] {
  return text.length > limit ? [tooLong(path, text.length, limit)] : [];
}
