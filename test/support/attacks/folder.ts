import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARCHIVES, DOCUMENTS, FOREIGN, WORDS, type Attack } from './returns';
import { TEXTS } from './texts';

/** Attacks by name, as files that stand in a folder beside honest ones. */
export const ATTACKS: Readonly<Record<string, Attack>> = {
  ...ARCHIVES,
  ...DOCUMENTS,
  ...WORDS,
  ...FOREIGN,
  ...TEXTS,
};

/** What is taken in all the same, since nothing in it does harm; the rest is refused. */
export const HARMLESS: ReadonlySet<string> = new Set([
  'elements a hundred thousand deep',
  'an attribute of a megabyte',
  'the name of a prototype as property',
  'a month without end',
  'connections',
  'a link to another file',
  'pictures',
  'formulas that reach out',
  'a formula thirty thousand brackets deep',
  'an indicator’s formula thirty thousand brackets deep',
  'a number format without end',
  'scripts in a note',
]);

/** `龙河镇` in GBK, as archives packed on Chinese Windows leave names on other systems. */
const GBK_NAME = Buffer.from([0xc1, 0xfa, 0xba, 0xd3, 0xd5, 0xf2]);

/**
 * Fills a folder with every attack, made of one form, and with what is no file at all.
 * @param honest another unit's form, whose name is in GBK
 * @returns names of the attacks' files and of what is no file
 */
export function hostileFolder(
  folder: string,
  form: Uint8Array,
  honest: Uint8Array,
): { readonly attacks: readonly string[]; readonly others: readonly string[] } {
  mkdirSync(join(folder, '下级'), { recursive: true });
  const attacks = Object.entries(ATTACKS).map(([what, attack]) => {
    writeFileSync(join(folder, `${what}.xlsx`), attack(form));
    return `${what}.xlsx`;
  });
  const own = Buffer.concat([Buffer.from(`${folder}/`), GBK_NAME, Buffer.from('.xlsx')]);
  writeFileSync(own, honest);
  utimesSync(own, new Date(2023, 8, 1), new Date(2023, 8, 1));
  execFileSync('mkfifo', [join(folder, 'pipe.xlsx')]);
  symlinkSync('/dev/zero', join(folder, 'device.xlsx'));
  symlinkSync('nowhere.xlsx', join(folder, 'dangling.xlsx'));
  symlinkSync('itself.xlsx', join(folder, 'itself.xlsx'));
  symlinkSync('..', join(folder, '下级', 'loop'));
  writeFileSync(join(folder, 'huge.xlsx'), '');
  truncateSync(join(folder, 'huge.xlsx'), 3 * 2 ** 30);
  return {
    attacks,
    others: ['pipe', 'device', 'dangling', 'itself', 'huge'].map((one) => `${one}.xlsx`),
  };
}
