import { missingLanguage, wrongLanguage, wrongText } from './messages';
import { child, everything, type XmlElement } from './xml';

const DEFAULT = 'zh-CN';
const OTHER = 'en-US';
const CHINESE = /\p{Script=Han}/u;

/** Chinese by default, and an English text beside every Chinese one. */
export function checkLanguages(root: XmlElement): readonly string[] {
  const locale = child(root, 'DefaultLocale')!.text;
  const named = [child(root, 'DisplayName')!, child(root, 'Description')!];
  const strings = everything(root).filter((one) => one.name === 'bt:String');
  return [
    ...(locale === DEFAULT ? [] : [wrongText('DefaultLocale', locale, ` ${DEFAULT}`)]),
    ...[...named, ...strings].flatMap(both),
  ];
}

function both(element: XmlElement): readonly string[] {
  const path = element.attributes['id'] ?? element.name;
  const chinese = element.attributes['DefaultValue'] ?? '';
  const english = element.children.find((one) => one.attributes['Locale'] === OTHER)?.attributes[
    'Value'
  ];
  return [
    ...(CHINESE.test(chinese) ? [] : [wrongLanguage(path, chinese, DEFAULT)]),
    ...(english === undefined || english === '' ? [missingLanguage(path, OTHER)] : []),
    ...(CHINESE.test(english ?? '') ? [wrongLanguage(path, english ?? '', OTHER)] : []),
  ];
}
