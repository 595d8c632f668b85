import type { Injector } from '@univerjs/core';
import { IMenuManagerService } from '@univerjs/preset-sheets-core';

type Schema = ReturnType<IMenuManagerService['getMenuByPositionKey']>;

/** What the menus offer wherever a sheet of the program is shown. */
const ALWAYS = ['univer.command.copy', 'sheet.command.copy', 'sheet.command.insert-sheet'];

/** What they offer, by what a hand may do where the selection stands. */
const OFFERED = {
  nothing: new Set(ALWAYS),
  typing: new Set([
    ...ALWAYS,
    'univer.command.cut',
    'univer.command.paste',
    'sheet.command.cut',
    'sheet.command.paste',
    'sheet.command.clear-selection-content',
  ]),
} as const;

/** Places in which a person looks for what can be done with cells, rows, columns and sheets. */
const MENUS: ReadonlySet<string> = new Set([
  'contextMenu.mainArea',
  'contextMenu.rowHeader',
  'contextMenu.colHeader',
  'contextMenu.footerTabs',
]);

/** Takes out of the menus what would be refused. @param takes what a hand may do where the selection stands */
export function offerOnly(
  injector: Injector,
  takes: () => 'anything' | keyof typeof OFFERED,
): void {
  const menus = injector.get(IMenuManagerService);
  const menuOf = menus.getMenuByPositionKey.bind(menus);
  menus.getMenuByPositionKey = (key) => {
    const menu = menuOf(key);
    if (!MENUS.has(key)) return menu;
    const taken = takes();
    return taken === 'anything' ? menu : offered(menu, OFFERED[taken]);
  };
}

function offered(menu: Schema, items: ReadonlySet<string>): Schema {
  return menu.flatMap((entry) => {
    const children = entry.children && offered(entry.children, items);
    if (children && children.length > 0) return [{ ...entry, children }];
    return entry.item && items.has(entry.item.id) ? [{ ...entry }] : [];
  });
}
