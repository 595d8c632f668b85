import type { Injector } from '@univerjs/core';
import { IMenuManagerService } from '@univerjs/preset-sheets-core';

type Schema = ReturnType<IMenuManagerService['getMenuByPositionKey']>;

/** What the menus offer where a sheet of the program is shown. */
const OFFERED: ReadonlySet<string> = new Set([
  'univer.command.copy',
  'univer.command.cut',
  'univer.command.paste',
  'sheet.command.copy',
  'sheet.command.cut',
  'sheet.command.paste',
  'sheet.command.clear-selection-content',
  'sheet.command.insert-sheet',
]);

/** Places in which a person looks for what can be done with cells, rows, columns and sheets. */
const MENUS: ReadonlySet<string> = new Set([
  'contextMenu.mainArea',
  'contextMenu.rowHeader',
  'contextMenu.colHeader',
  'contextMenu.footerTabs',
]);

/** Takes out of the menus what would be refused. @param isOurs whether the shown sheet is the program's */
export function offerOnly(injector: Injector, isOurs: () => boolean): void {
  const menus = injector.get(IMenuManagerService);
  const menuOf = menus.getMenuByPositionKey.bind(menus);
  menus.getMenuByPositionKey = (key) => {
    const menu = menuOf(key);
    return MENUS.has(key) && isOurs() ? offered(menu) : menu;
  };
}

function offered(menu: Schema): Schema {
  return menu.flatMap((entry) => {
    const children = entry.children && offered(entry.children);
    if (children && children.length > 0) return [{ ...entry, children }];
    return entry.item && OFFERED.has(entry.item.id) ? [{ ...entry }] : [];
  });
}
