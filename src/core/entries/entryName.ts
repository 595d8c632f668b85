import type { Catalogue } from '../catalogue/Catalogue';
import { FIELD_WORDS, projectLabel, taskLabel } from '../messages/entries';
import type { EntryKey, FieldCode } from './entry';

/** What people call an entry: `常住人口`, `护理型床位占比（分子）`. */
export function entryName(key: EntryKey, catalogue: Catalogue): string {
  const [, kind = '', code = '', field = ''] = /^(\w+):(.+)\/(\w+)$/.exec(key) ?? [];
  const word = field === 'value' ? '' : `（${FIELD_WORDS[field as FieldCode]}）`;
  return `${rowName(kind, code, catalogue)}${word}`;
}

function rowName(kind: string, code: string, catalogue: Catalogue): string {
  const { elements, indicators, projects } = catalogue;
  switch (kind) {
    case 'el':
      return elements.find((each) => each.code === code)?.name ?? code;
    case 'ind':
      return indicators.find((each) => each.code === code)?.shortName ?? code;
    case 'proj':
      return projectLabel(code, projects.find((each) => each.code === code)?.name ?? code);
    default:
      return taskLabel(code);
  }
}
