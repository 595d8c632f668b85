import { ownSheetName } from '../../core/messages/paneBuild';

/** Characters of a sheet's name at most. */
const LONGEST = 31;

/** A free name for a person's own sheet that is called as one of ours: `首页（原）`, `首页（原2）`. */
export function otherName(sheet: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  for (let no = 1; ; no += 1) {
    const suffix = ownSheetName(no);
    const name = `${sheet.slice(0, LONGEST - suffix.length)}${suffix}`;
    if (!names.has(name.toLowerCase())) return name;
  }
}
