import type { Catalogue, Township } from '../catalogue/Catalogue';
import { KIND_WORD } from '../messages/parameters';
import { textOf } from './hiddenTables';
import { SEALED_BLOCK } from './sealed';
import type { Table, TableRow } from './tables';

/**
 * The townships of a district book: as the program wrote them last, out of people's sight; in a book without
 * that list as 参数 names them. A row's hidden key counts before the code that people see.
 */
export function readRoster(
  blocks: ReadonlyMap<string, Table>,
  catalogue: Catalogue,
): readonly Township[] {
  const sealed = townshipsIn(blocks.get(SEALED_BLOCK), sealedTownship);
  if (sealed.length > 0) return sealed;
  const listed = townshipsIn(blocks.get('roster'), listedTownship);
  return listed.length > 0 ? listed : catalogue.townships;
}

const TOWN_KEY = 'town:';

function townshipsIn(
  table: Table | undefined,
  read: (row: TableRow, code: string) => Township,
): readonly Township[] {
  const found = new Map<string, Township>();
  for (const row of table?.rows ?? []) {
    const code = row.key.startsWith(TOWN_KEY) ? row.key.slice(TOWN_KEY.length).trim() : '';
    if (code !== '' && !found.has(code)) found.set(code, read(row, code));
  }
  return [...found.values()];
}

function sealedTownship(row: TableRow, code: string): Township {
  const kind = textOf(row, 'kind') === 'street' ? 'street' : 'town';
  return { code, name: textOf(row, 'value'), kind };
}

function listedTownship(row: TableRow, code: string): Township {
  const kind = textOf(row, '=kind') === KIND_WORD.street ? 'street' : 'town';
  return { code, name: textOf(row, '=name').trim() || code, kind };
}
