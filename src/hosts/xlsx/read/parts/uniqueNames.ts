import { XlsxError } from '../../../../core/entries/XlsxError';

/** Collects named texts; a name that comes twice, in whatever case, is a `duplicateName` fault. */
export function uniqueNames(of: 'sheet' | 'property' | 'definedName'): {
  readonly add: (name: string, text: string) => void;
  readonly toRecord: () => Readonly<Record<string, string>>;
} {
  const seen = new Set<string>();
  const texts: [string, string][] = [];
  return {
    add(name, text) {
      const key = name.toLowerCase();
      if (seen.has(key)) throw new XlsxError({ code: 'duplicateName', of, name });
      seen.add(key);
      texts.push([name, text]);
    },
    toRecord: () => Object.fromEntries(texts),
  };
}
