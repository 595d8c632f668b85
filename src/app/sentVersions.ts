import type { Catalogue } from '../core/catalogue/Catalogue';
import type { Book } from '../core/entries/book';
import type { EntryKey } from '../core/entries/entry';
import { entryName } from '../core/entries/entryName';
import { versionsOf, type EntryChange, type UnitVersion } from '../core/entries/version';
import { changeText } from '../core/messages/ledgers';
import { expectedUnits, type ExpectedUnit } from './expectedUnits';

export interface SentVersions {
  readonly unit: ExpectedUnit;
  /** Oldest first. */
  readonly versions: readonly UnitVersion[];
}

/** What every unit sent, in the order in which units are asked. */
export function sentVersions(book: Book, catalogue: Catalogue): readonly SentVersions[] {
  return expectedUnits(book, catalogue).map((unit) => ({
    unit,
    versions: versionsOf(book, unit.org),
  }));
}

/** What people call the entries of a plan. */
export function namesOfEntries(catalogue: Catalogue): (key: EntryKey) => string {
  return (key) => entryName(key, catalogue);
}

/** What a version changed in one entry: its name, its cell, before and after. */
export function changeLine(change: EntryChange, catalogue: Catalogue): string {
  return changeText(change, entryName(change.key, catalogue));
}
